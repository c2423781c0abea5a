import { refuse } from '../../domain/errors.ts'

/** A window on the map in degrees, WGS84. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** `west,south,east,north` as a window. Refuses (malformed-request) what is none. */
export function boundsOf(text: string): Bounds {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
  const sound = numbers.length === 4 && west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90
  if (!sound) throw refuse('malformed-request', 'bbox', 'needs west,south,east,north in degrees')
  return { west, south, east, north }
}

/**
 * The side of a grid's cells in degrees so that about `columns` of them lie side by side in the window: a power of two, so
 * that cells stay where they are while a map is moved.
 */
export function cellSize({ west, south, east, north }: Bounds, columns: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(east - west, north - south) / columns))
}
