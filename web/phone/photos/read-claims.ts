import type { ExifClaims } from './write-exif.ts'

const nothing: ExifClaims = { local: null, offset: null, longitude: null, latitude: null }

/** What a photo's EXIF block claims, read on the phone; nothing where there is none or it can't be read. */
export async function readClaims(file: Blob): Promise<ExifClaims> {
  try {
    const { default: exifr } = await import('exifr/dist/mini.esm.mjs')
    const tags = await exifr.parse(file, { reviveValues: false, gps: true, pick: ['DateTimeOriginal', 'OffsetTimeOriginal', 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'] }) as Readonly<Record<string, unknown>> | undefined
    const { DateTimeOriginal: local, OffsetTimeOriginal: offset, longitude, latitude } = tags ?? {}
    const placed = typeof longitude === 'number' && Number.isFinite(longitude) && typeof latitude === 'number' && Number.isFinite(latitude)
    return {
      local: typeof local === 'string' ? local : null,
      offset: typeof offset === 'string' ? offset : null,
      longitude: placed ? longitude : null,
      latitude: placed ? latitude : null,
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
