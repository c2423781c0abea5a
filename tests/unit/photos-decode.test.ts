import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePhoto } from '../../services/photos/decode-photo.ts'
import { animatedWebp, phoneExif, picture, pngPromising, sidewaysJpeg } from './photos-samples.ts'

const decode = (bytes: Buffer) => decodePhoto(bytes, { rendered: false })
const refusal = (code: string) => expect.objectContaining({ code, fields: [expect.objectContaining({ path: 'file' })] })

describe('an uploaded photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('may be %s', async (kind) => {
    const decoded = await decode(await picture(64, 48).toFormat(kind).toBuffer())
    expect(decoded).toMatchObject({ mime: `image/${kind}`, width: 64, height: 48 })
    expect((await sharp(decoded.rendered?.view).metadata()).format).toBe('jpeg')
  })

  it('is shown upright however the camera was held', async () => {
    const decoded = await decode(await sidewaysJpeg())
    expect(decoded).toMatchObject({ width: 40, height: 80 })
    const shown = await sharp(decoded.rendered?.view).raw().toBuffer({ resolveWithObject: true })
    expect(shown.info).toMatchObject({ width: 40, height: 80 })
    // Orientation 6 turns the stored top (red) to the right.
    const red = (x: number) => (shown.data[(40 * shown.info.width + x) * shown.info.channels] ?? 0) > 128
    expect([red(5), red(35)]).toEqual([false, true])
  })

  it.each(['jpeg', 'png', 'webp'] as const)('tells its time and place, and is served without them: %s', async (kind) => {
    const bytes = await picture(64, 48).toFormat(kind).withExif(phoneExif).toBuffer()
    const { claims, rendered } = await decode(bytes)
    expect(claims.taken).toEqual({ local: '2026:11:20 09:30:00', offset: '+08:00' })
    expect(claims.place?.latitude).toBeCloseTo(34.741667, 5)
    expect(claims.place?.longitude).toBeCloseTo(113.655, 5)
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    for (const served of [rendered?.view, rendered?.thumb]) {
      const { exif, xmp, iptc, icc } = await sharp(served).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined })
    }
  })

  it('reads west and south as negative', async () => {
    const IFD3 = { GPSLatitudeRef: 'S', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '70/1 30/1 0/1' }
    const { claims } = await decode(await picture(16, 16).jpeg().withExif({ IFD3 }).toBuffer())
    expect(claims.place).toEqual({ longitude: -70.5, latitude: -33.5 })
  })

  it('is served at most 2048 pixels an edge, its thumb at most 320, and is never enlarged', async () => {
    const large = await decode(await picture(3000, 1500).jpeg().toBuffer())
    expect(await sharp(large.rendered?.view).metadata()).toMatchObject({ width: 2048, height: 1024 })
    expect(await sharp(large.rendered?.thumb).metadata()).toMatchObject({ width: 320, height: 160 })
    const small = await decode(await picture(100, 50).jpeg().toBuffer())
    expect(await sharp(small.rendered?.thumb).metadata()).toMatchObject({ width: 100, height: 50 })
  })

  it('still counts when its EXIF block is garbage', async () => {
    const jpeg = await sidewaysJpeg()
    const at = jpeg.indexOf('Exif\0\0', 0, 'latin1') + 6
    jpeg.fill(0xff, at + 8, at + 60)
    const { claims, rendered } = await decode(jpeg)
    expect(claims).toEqual({ taken: null, place: null })
    expect(rendered).not.toBeNull()
  })
})

describe('what is no photo', () => {
  it.each([
    ['a text file', Buffer.from('this is not a photo, whatever its name says')],
    ['an empty file', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>')],
    ['the first bytes of a JPEG and then noise', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)])],
  ])('is refused: %s', (_name, bytes) => expect(decode(bytes)).rejects.toEqual(refusal('photo-not-an-image')))

  it.each(['gif', 'tiff', 'avif'] as const)('is refused although it decodes: %s', async (format) => {
    const bytes = await picture(16, 16).toFormat(format).toBuffer()
    await expect(decode(bytes)).rejects.toEqual(refusal('photo-not-an-image'))
  })

  it.each(['jpeg', 'png', 'webp'] as const)('is refused when half of it is missing: %s', async (kind) => {
    const whole = await picture(400, 300).toFormat(kind).toBuffer()
    await expect(decode(whole.subarray(0, whole.length / 2))).rejects.toEqual(refusal('photo-not-an-image'))
  })

  it('is refused before it is decoded when it promises more pixels than fit in memory', async () => {
    await expect(decode(pngPromising(60_000, 60_000))).rejects.toEqual(refusal('photo-too-large'))
  })

  it('is refused when it moves', async () => {
    await expect(decode(await animatedWebp())).rejects.toEqual(refusal('photo-not-an-image'))
  })
})
