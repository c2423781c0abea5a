import type { Position } from './area.ts'

export interface DegreeBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The shortest degree of latitude, at the equator, rounded down: a box made by it is never too small. */
export const metresPerDegree = 110_500

/** A box of degrees that holds every place within so many metres of a position, and a little more. Not for the poles or the date line. */
export function boxAround([longitude, latitude]: Position, metres: number): DegreeBox {
  const high = metres / metresPerDegree
  const wide = high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return { west: longitude - wide, east: longitude + wide, south: latitude - high, north: latitude + high }
}
