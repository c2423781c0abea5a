import sharp, { type Metadata } from 'sharp'

/** The most pixels that are decoded: today's largest phone sensors fill it, a bomb does not fit. */
export const largestPixels = 100_000_000

const viewEdge = 2048
const thumbEdge = 320
const input = { limitInputPixels: largestPixels, failOn: 'error' } as const

// Decoded images are large and not asked for twice: without a cache memory goes back as soon as a photo is done.
sharp.cache(false)

/** What is served of a photo: JPEG, upright, at most 2048 and 320 pixels wide or high, without any metadata. */
export interface Rendered {
  readonly view: Buffer
  readonly thumb: Buffer
}

/** Reads the header only. Throws when there is none, or when it promises more than `largestPixels`. */
export function readHeader(bytes: Buffer): Promise<Metadata> {
  return sharp(bytes, input).metadata()
}

/** Decodes every pixel. Throws for a truncated or broken image, and for one that takes longer than 20 seconds. */
export async function render(bytes: Buffer): Promise<Rendered> {
  // sharp drops EXIF, GPS, XMP and the colour profile (after converting to sRGB) unless it is told to keep them.
  const view = await sharp(bytes, input)
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize({ width: viewEdge, height: viewEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer()
  const thumb = await sharp(view)
    .resize({ width: thumbEdge, height: thumbEdge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer()
  return { view, thumb }
}
