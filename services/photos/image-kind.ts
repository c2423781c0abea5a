/** What an uploaded photo may be. */
export type ImageKind = 'jpeg' | 'png' | 'webp'

export const imageTypes: Readonly<Record<ImageKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

const jpegStart = Buffer.from([0xff, 0xd8, 0xff])
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The kind of image by its first bytes, or null for anything else. Asked before any decoder sees the file, so that the
 * decoders of other formats (SVG, GIF, TIFF …) are never reached by an upload.
 */
export function imageKind(bytes: Buffer): ImageKind | null {
  if (bytes.subarray(0, 3).equals(jpegStart)) return 'jpeg'
  if (bytes.subarray(0, 8).equals(pngStart)) return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  return null
}
