import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/*
 * Draws the icons of the installed app from web/static/icon.svg: `tsx launch/make-icons.ts`. A maskable icon is cut to a
 * circle or a square by the phone, so its ground fills the picture and the sign stays within the inner four fifths.
 */
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'web', 'static')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
const ground = /<rect[^>]*fill="(#\w+)"/.exec(drawing)?.[1] ?? '#1B1D20'

async function draw(name: string, size: number, inner = 1): Promise<void> {
  const edge = Math.round(size * inner)
  const svg = inner === 1 ? drawing : drawing.replace(/rx="\d+"/, 'rx="0"')
  const sign = await sharp(Buffer.from(svg), { density: 72 * size / 32 }).resize(edge, edge).png().toBuffer()
  await sharp({ create: { width: size, height: size, channels: 4, background: inner === 1 ? '#00000000' : ground } })
    .composite([{ input: sign, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, 'icons', name))
}

mkdirSync(join(folder, 'icons'), { recursive: true })
await draw('icon-192.png', 192)
await draw('icon-512.png', 512)
await draw('maskable-512.png', 512, 0.8)
await draw('apple-touch-icon.png', 180, 0.92)
