/** What a camera says of a photo: local time as EXIF writes it, its offset from UTC, and the place in WGS84 degrees. */
export interface ExifClaims {
  /** `2026:11:27 10:25:00` */
  local: string | null
  /** `+08:00` */
  offset: string | null
  longitude: number | null
  latitude: number | null
}

interface Entry { tag: number, type: 2 | 4 | 5, count: number, bytes: Uint8Array }

const ascii = (tag: number, text: string): Entry => {
  const bytes = new TextEncoder().encode(`${text}\0`)
  return { tag, type: 2, count: bytes.length, bytes }
}

function long(tag: number, value: number): Entry {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return { tag, type: 4, count: 1, bytes }
}

/** Degrees, minutes, and seconds to a ten-thousandth, about 3 mm. */
function angle(tag: number, degrees: number): Entry {
  const whole = Math.abs(degrees)
  const minutes = (whole % 1) * 60
  const parts = [[Math.floor(whole), 1], [Math.floor(minutes), 1], [Math.round((minutes % 1) * 60 * 10_000), 10_000]].flat()
  const bytes = new Uint8Array(24)
  const view = new DataView(bytes.buffer)
  parts.forEach((part, index) => view.setUint32(index * 4, part, true))
  return { tag, type: 5, count: 3, bytes }
}

/** One directory at an offset of the TIFF structure; values longer than four bytes follow it. */
function directory(entries: readonly Entry[], offset: number): Uint8Array<ArrayBuffer> {
  const table = 2 + entries.length * 12 + 4
  const bytes = new Uint8Array(table + entries.reduce((sum, entry) => sum + (entry.bytes.length > 4 ? entry.bytes.length + entry.bytes.length % 2 : 0), 0))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, entries.length, true)
  let free = table
  entries.forEach((entry, index) => {
    const at = 2 + index * 12
    view.setUint16(at, entry.tag, true)
    view.setUint16(at + 2, entry.type, true)
    view.setUint32(at + 4, entry.count, true)
    if (entry.bytes.length <= 4) return bytes.set(entry.bytes, at + 8)
    view.setUint32(at + 8, offset + free, true)
    bytes.set(entry.bytes, free)
    free += entry.bytes.length + entry.bytes.length % 2
  })
  return bytes
}

function structure({ local, offset, longitude, latitude }: ExifClaims): Uint8Array<ArrayBuffer>[] {
  const taken = [...(local === null ? [] : [ascii(0x9003, local)]), ...(local === null || offset === null ? [] : [ascii(0x9011, offset)])]
  const place = longitude === null || latitude === null
    ? []
    : [ascii(1, latitude < 0 ? 'S' : 'N'), angle(2, latitude), ascii(3, longitude < 0 ? 'W' : 'E'), angle(4, longitude)]
  const header = new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  const below = [{ tag: 0x8769, entries: taken }, { tag: 0x8825, entries: place }].filter(({ entries }) => entries.length > 0)
  let free = 8 + 2 + below.length * 12 + 4
  const directories: Uint8Array<ArrayBuffer>[] = []
  const pointers = below.map(({ tag, entries }) => {
    const made = directory(entries, free)
    directories.push(made)
    const pointer = long(tag, free)
    free += made.length
    return pointer
  })
  return [header, directory(pointers, 8), ...directories]
}

/** A JPEG without an EXIF block, given one with these claims. A canvas writes none, and the evidence rules read it. */
export async function withExif(jpeg: Blob, claims: ExifClaims): Promise<Blob> {
  if (claims.local === null && (claims.longitude === null || claims.latitude === null)) return jpeg
  const parts = [new TextEncoder().encode('Exif\0\0'), ...structure(claims)]
  const length = 2 + parts.reduce((sum, part) => sum + part.length, 0)
  const marker = new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff])
  return new Blob([jpeg.slice(0, 2), marker, ...parts, jpeg.slice(2)], { type: 'image/jpeg' })
}
