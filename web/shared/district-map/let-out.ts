import type { Boundary } from '../../api/types.ts'
import { labelPointOf, ringsOf, type Box, type Point, type Projection } from './projection.ts'

/** How strongly the middle is let out: distances from it grow to this power of themselves; 1 would be true to scale. */
const power = 0.55

/** How much wider than true the map may become to fill a wide window. */
const widest = 1.5

/** Pieces that an edge is cut into, since a straight edge bends. */
const pieces = 12

/**
 * The map with its dense part let out so that every area can carry its name: the schematic of the leader's page. The
 * middle is the mean of the areas' centres, each weighed by how small the area is. Neighbours stay neighbours and every
 * point has one place, but nothing is to scale, so the map is also widened to the window's `aspect` where that is wider.
 */
export function letOut(plain: Projection, boundaries: readonly Boundary[], aspect = 0): Projection {
  const corners = boundaries.flatMap((boundary) => ringsOf(boundary).flat()).map(([longitude = 0, latitude = 0]) => plain.toPlane({ longitude, latitude }))
  const middle = denseMiddle(plain, boundaries)
  const reach = Math.max(...corners.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)))
  const stretched = (point: Point, exponent: number): Point => {
    const [x, y] = [point.x - middle.x, point.y - middle.y]
    const distance = Math.hypot(x, y)
    const factor = distance === 0 ? 1 : (distance / reach) ** (exponent - 1)
    return { x: middle.x + x * factor, y: middle.y + y * factor }
  }
  const outline = boundaries.flatMap((boundary) => ringsOf(boundary).flatMap(fineRing)).map(([longitude = 0, latitude = 0]) => stretched(plain.toPlane({ longitude, latitude }), power))
  const { x: left, y, width, height } = boxOf(outline)
  const wide = Math.min(widest, Math.max(1, (aspect * height) / width))
  return {
    toPlane(place) {
      const { x, y } = stretched(plain.toPlane(place), power)
      return { x: left + (x - left) * wide, y }
    },
    toPlace: ({ x, y }) => plain.toPlace(stretched({ x: left + (x - left) / wide, y }, 1 / power)),
    extent: { x: left, y, width: width * wide, height },
  }
}

/** A ring with its edges cut into pieces. */
export function fineRing(ring: readonly number[][]): number[][] {
  return ring.flatMap((from, index) => {
    const to = ring[index + 1]
    if (to === undefined) return [from]
    return Array.from({ length: pieces }, (_, step) => from.map((value, axis) => value + ((to[axis] ?? value) - value) * (step / pieces)))
  })
}

function denseMiddle(plain: Projection, boundaries: readonly Boundary[]): Point {
  let [weight, x, y] = [0, 0, 0]
  for (const boundary of boundaries) {
    const rings = ringsOf(boundary).map((ring) => ring.map(([longitude = 0, latitude = 0]) => plain.toPlane({ longitude, latitude })))
    const centre = labelPointOf(rings)
    const { width, height } = boxOf(rings.flat())
    const smallness = 1 / (width * height)
    weight += smallness
    x += centre.x * smallness
    y += centre.y * smallness
  }
  return { x: x / weight, y: y / weight }
}

function boxOf(points: readonly Point[]): Box {
  const [x, y] = [Math.min(...points.map((point) => point.x)), Math.min(...points.map((point) => point.y))]
  return { x, y, width: Math.max(...points.map((point) => point.x)) - x, height: Math.max(...points.map((point) => point.y)) - y }
}
