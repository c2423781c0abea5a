import exifr from 'exifr'
import type { ClaimedPlace } from '../../domain/evidence/claimed-place.ts'
import type { ClaimedTime } from '../../domain/evidence/claimed-time.ts'

export interface ExifClaims {
  readonly taken: ClaimedTime | null
  readonly place: ClaimedPlace | null
}

const nothing: ExifClaims = { taken: null, place: null }

// A camera writes some kilobytes; a larger block can only be meant to keep the parser busy.
const longest = 256 * 1024

// A JPEG's block starts with this mark, those of PNG and WebP need not; the TIFF structure follows.
const mark = Buffer.from('Exif\0\0', 'latin1')

const options = {
  tiff: true,
  exif: true,
  gps: true,
  ifd1: false,
  interop: false,
  makerNote: false,
  userComment: false,
  xmp: false,
  icc: false,
  iptc: false,
  mergeOutput: true,
  reviveValues: false,
  translateValues: false,
  pick: ['DateTimeOriginal', 'OffsetTimeOriginal', 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'],
}

/** What an image's EXIF block claims about time and place. A block that can't be read claims nothing: the photo still counts. */
export async function readExif(block: Buffer | undefined): Promise<ExifClaims> {
  if (block === undefined || block.length > longest) return nothing
  const tiff = block.subarray(0, mark.length).equals(mark) ? block.subarray(mark.length) : block
  try {
    return claimsOf(await exifr.parse(tiff, options) as Readonly<Record<string, unknown>> | undefined)
  } catch {
    return nothing
  }
}

function claimsOf(tags: Readonly<Record<string, unknown>> = {}): ExifClaims {
  const { DateTimeOriginal: local, OffsetTimeOriginal: offset } = tags
  const latitude = degrees(tags.GPSLatitude, tags.GPSLatitudeRef, 'S')
  const longitude = degrees(tags.GPSLongitude, tags.GPSLongitudeRef, 'W')
  return {
    taken: typeof local === 'string' ? { local, offset: typeof offset === 'string' ? offset : null } : null,
    place: latitude === null || longitude === null ? null : { longitude, latitude },
  }
}

/** Degrees, minutes and seconds as degrees; negative where the reference says south or west. */
function degrees(parts: unknown, reference: unknown, negative: 'S' | 'W'): number | null {
  if (!Array.isArray(parts) || parts.length !== 3) return null
  const [degree, minute, second] = parts.map(Number) as [number, number, number]
  const value = degree + minute / 60 + second / 3600
  return String(reference).trim().toUpperCase() === negative ? -value : value
}
