import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A picture with a red top half, so that a test can see which way is up. */
export function picture(width: number, height: number): Sharp {
  const top = { create: { width, height: Math.floor(height / 2), channels: 3, background: '#c00000' } } as const
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([{ input: top, gravity: 'north' }])
}

/** What a phone writes: time with offset and a GPS position at the district's railway station. */
export const phoneExif = {
  IFD0: { Make: 'Example', Model: 'Phone' },
  IFD2: { DateTimeOriginal: '2026:11:20 09:30:00', OffsetTimeOriginal: '+08:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 44/1 3000/100', GPSLongitudeRef: 'E', GPSLongitude: '113/1 39/1 1800/100' },
}

/** A JPEG whose camera was held sideways: 80 by 40 as stored, 40 by 80 as shown. */
export function sidewaysJpeg(): Promise<Buffer> {
  return picture(80, 40).jpeg().withExif(phoneExif).withMetadata({ orientation: 6 }).withExifMerge(phoneExif).toBuffer()
}

/** A PNG of a few hundred bytes whose header promises `width` by `height` pixels. */
export function pngPromising(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(100_000))), chunk('IEND', Buffer.alloc(0))])
}

/** Two frames, as a sticker or an animation has them. */
export function animatedWebp(): Promise<Buffer> {
  const frame = (background: string) => sharp({ create: { width: 16, height: 16, channels: 3, background } }).png().toBuffer()
  return Promise.all([frame('#c00000'), frame('#0000c0')]).then((frames) => sharp(frames, { join: { animated: true } }).webp().toBuffer())
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
