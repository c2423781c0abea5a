import type { ExifClaims } from './write-exif.ts'

/** The block stands at the front; a whole photo of fifteen megabytes need not be read for it. */
const head = 256 * 1024
const nothing: ExifClaims = { local: null, offset: null, longitude: null, latitude: null }

/** Degrees, minutes and seconds as degrees; negative where the reference says south or west. */
function degrees(parts: unknown, reference: unknown, negative: 'S' | 'W'): number | null {
  if (!Array.isArray(parts) || parts.length !== 3) return null
  const [degree = Number.NaN, minute = 0, second = 0] = parts.map(Number)
  const value = degree + minute / 60 + second / 3_600
  if (!Number.isFinite(value)) return null
  return reference === negative ? -value : value
}

/** What a photo's EXIF block claims, read on the phone; nothing where there is none or it can't be read. The small exifr knows tags by number. */
export async function readClaims(file: Blob): Promise<ExifClaims> {
  try {
    const { default: exifr } = await import('exifr/dist/mini.esm.mjs')
    const { exif = {}, gps = {} } = await exifr.parse(await file.slice(0, head).arrayBuffer(), { mergeOutput: false, reviveValues: false, translateValues: false, exif: true, gps: true }) ?? {}
    const [local, offset] = [exif[0x9003], exif[0x9011]]
    const latitude = degrees(gps[2], gps[1], 'S')
    const longitude = degrees(gps[4], gps[3], 'W')
    return {
      local: typeof local === 'string' ? local : null,
      offset: typeof offset === 'string' ? offset : null,
      longitude: latitude === null ? null : longitude,
      latitude: longitude === null ? null : latitude,
    }
  } catch {
    return nothing
  }
}

const two = (value: number) => String(value).padStart(2, '0')

/** What the phone itself knows of a picture that it takes now. */
export function claimsOf(taken: Date, place: { longitude: number, latitude: number } | null): ExifClaims {
  const minutes = -taken.getTimezoneOffset()
  const size = Math.abs(minutes)
  return {
    local: `${taken.getFullYear()}:${two(taken.getMonth() + 1)}:${two(taken.getDate())} ${two(taken.getHours())}:${two(taken.getMinutes())}:${two(taken.getSeconds())}`,
    offset: `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
  }
}

/** The claimed instant, ISO 8601; without an offset it is read in the phone's own zone. Null where there is none. */
export function takenAt({ local, offset }: ExifClaims): string | null {
  const [, date, time] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})/.exec(local ?? '') ?? []
  if (date === undefined || time === undefined) return null
  const instant = new Date(`${date.replaceAll(':', '-')}T${time}${offset === null || !/^[+-]\d{2}:\d{2}$/.test(offset) ? '' : offset}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
