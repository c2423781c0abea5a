import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mostBits } from '../../domain/evidence/print.ts'
import { printPhoto } from '../../services/photos/print-photo.ts'
import { render } from '../../services/photos/render.ts'
import { scene } from '../support/scene.ts'

const printOf = async (photo: Buffer) => (await printPhoto((await render(photo)).thumb)) ?? ''
const differ = (one: string, other: string) => [...one].filter((bit, at) => bit !== other[at]).length

const sameAgain: Record<string, (photo: Buffer) => Promise<Buffer>> = {
  'saved anew in poor quality': (photo) => sharp(photo).jpeg({ quality: 30 }).toBuffer(),
  'made smaller and sent through a chat': (photo) => sharp(photo).resize(800).jpeg({ quality: 50 }).toBuffer(),
  'saved as WebP': (photo) => sharp(photo).webp({ quality: 50 }).toBuffer(),
  'made brighter': (photo) => sharp(photo).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
  'held sideways by the camera': (photo) => sharp(photo).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'cut by a hundredth at each edge': (photo) => sharp(photo).extract({ left: 12, top: 9, width: 1176, height: 882 }).jpeg().toBuffer(),
}

describe('the print of a photo', () => {
  it.each(Object.entries(sameAgain))('is nearly the same of the same picture %s', async (_how, change) => {
    for (const number of [1, 2, 3, 4]) {
      const photo = await scene(number)
      expect(differ(await printOf(photo), await printOf(await change(photo)))).toBeLessThanOrEqual(mostBits)
    }
  })

  it('is far from that of any other picture', async () => {
    const prints = await Promise.all(Array.from({ length: 16 }, async (_, number) => printOf(await scene(number))))
    for (const [index, one] of prints.entries()) for (const other of prints.slice(index + 1)) expect(differ(one, other)).toBeGreaterThan(mostBits + 4)
  })

  it('is not made of what is too plain to be told from others', async () => {
    const plain = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#808080' } }).jpeg().toBuffer()
    expect(await printPhoto((await render(plain)).thumb)).toBeNull()
  })
})
