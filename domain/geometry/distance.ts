import type { Position } from './area.ts'

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two WGS84 positions along the surface: haversine on a sphere, at most 0.5 % off. */
export function distanceMetres(from: Position, to: Position): number {
  const halfLatitude = Math.sin(radians(to[1] - from[1]) / 2)
  const halfLongitude = Math.sin(radians(to[0] - from[0]) / 2)
  const chord = halfLatitude ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * halfLongitude ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
