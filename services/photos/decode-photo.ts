import type { Metadata } from 'sharp'
import { refuse, type DomainError } from '../../domain/errors.ts'
import { imageKind, imageTypes } from './image-kind.ts'
import { readExif, type ExifClaims } from './read-exif.ts'
import { largestPixels, readHeader, render, type Rendered } from './render.ts'

export interface DecodedPhoto {
  readonly mime: string
  /** Pixels as shown, after the camera's orientation is applied. */
  readonly width: number
  readonly height: number
  readonly claims: ExifClaims
  /** Null when the caller had the renditions already. */
  readonly rendered: Rendered | null
}

/**
 * Decodes what claims to be a photo. Refuses with photo-not-an-image what is no JPEG, PNG or WebP, is broken or moves, and
 * with photo-too-large what has more than 100 million pixels. `rendered: true`: these very bytes were decoded before.
 */
export async function decodePhoto(bytes: Buffer, known: { rendered: boolean }): Promise<DecodedPhoto> {
  const kind = imageKind(bytes)
  if (kind === null) throw refuse('photo-not-an-image', 'file')
  const header = await readHeader(bytes).catch((error: unknown) => Promise.reject(asRefusal(error)))
  if (header.format !== kind) throw refuse('photo-not-an-image', 'file')
  if ((header.pages ?? 1) > 1) throw refuse('photo-not-an-image', 'file', 'an animation is not a photo')
  const rendered = known.rendered ? null : await render(bytes).catch((error: unknown) => Promise.reject(asRefusal(error)))
  return { mime: imageTypes[kind], ...shownSize(header), claims: await readExif(header.exif), rendered }
}

function shownSize(header: Metadata): { width: number; height: number } {
  return { width: header.autoOrient.width, height: header.autoOrient.height }
}

// sharp reports every fault of an image as a plain Error and names no codes.
function asRefusal(error: unknown): DomainError {
  if (error instanceof Error && error.message.includes('exceeds pixel limit')) {
    return refuse('photo-too-large', 'file', `a photo has at most ${largestPixels / 1_000_000} million pixels`)
  }
  return refuse('photo-not-an-image', 'file')
}
