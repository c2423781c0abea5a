import type { Boundary, MultiPolygon, Position } from './area.ts'
import { polygonsOf } from './area.ts'

const metresPerDegree = 111_195

/** Twice the signed area of a ring in square degrees, positive where it runs counter-clockwise (shoelace formula). */
export function turning(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let sum = 0
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = ring[index - 1] ?? [originX, originY]
    const [bx, by] = ring[index] ?? [originX, originY]
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
  }
  return sum
}

/** Square metres of a boundary on the plane that touches the earth at its first position: exact enough for a district. */
export function squareMetres(boundary: Boundary): number {
  return polygonsOf(boundary).reduce((sum, polygon) => sum + polygonMetres(polygon), 0)
}

function polygonMetres(polygon: readonly Position[][]): number {
  const latitude = polygon[0]?.[0]?.[1] ?? 0
  const perSquareDegree = metresPerDegree ** 2 * Math.cos((latitude * Math.PI) / 180)
  const [outline = 0, ...holes] = polygon.map((ring) => (Math.abs(turning(ring)) / 2) * perSquareDegree)
  return outline - holes.reduce((sum, hole) => sum + hole, 0)
}

/** Metres of all rings of a polygon. */
function perimeter(polygon: readonly Position[][]): number {
  let sum = 0
  for (const ring of polygon) {
    for (let index = 1; index < ring.length; index += 1) {
      const [ax, ay] = ring[index - 1] ?? [0, 0]
      const [bx, by] = ring[index] ?? [0, 0]
      sum += Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * metresPerDegree
    }
  }
  return sum
}

/** How wide a polygon is on average, in metres: a long sliver between two borders is as wide as they miss each other. */
export function width(polygon: readonly Position[][]): number {
  const around = perimeter(polygon)
  return around === 0 ? 0 : (2 * polygonMetres(polygon)) / around
}

/** A multi-polygon of these pieces. */
export function multiPolygon(coordinates: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates }
}

/**
 * A position inside a polygon: on the latitude through the middle of its outline, in the middle of the longest stretch that
 * lies inside.
 */
export function insidePoint(polygon: readonly Position[][]): Position {
  const outline = polygon[0] ?? []
  const latitudes = outline.map(([, y]) => y)
  // A little off the middle, so that the line rarely meets a corner.
  const y = Math.min(...latitudes) + (Math.max(...latitudes) - Math.min(...latitudes)) * 0.487
  const crossings = polygon.flatMap((ring) => ring.slice(1).flatMap(([bx, by], index) => {
    const [ax, ay] = ring[index] ?? [bx, by]
    return (ay > y) === (by > y) ? [] : [ax + ((y - ay) * (bx - ax)) / (by - ay)]
  })).sort((a, b) => a - b)
  let best: Position = outline[0] ?? [0, 0]
  let longest = -1
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = [crossings[index], crossings[index + 1]]
    if (to - from > longest) [longest, best] = [to - from, [(from + to) / 2, y]]
  }
  return best
}
