import pointInPolygon from 'point-in-polygon-hao'
import { polygonsOf, type Boundary, type Position } from './area.ts'

export interface Box {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** True inside and on the edge, exactly (robust predicates); false in a hole, but true on the hole's edge. */
export function boundaryHolds(boundary: Boundary, point: Position): boolean {
  return polygonsOf(boundary).some((polygon) => pointInPolygon(point, polygon) !== false)
}

/** The smallest rectangle around a boundary, in degrees. */
export function boxOf(boundary: Boundary): Box {
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const [x, y] of polygonsOf(boundary).flat(2)) {
    box.minX = Math.min(box.minX, x)
    box.minY = Math.min(box.minY, y)
    box.maxX = Math.max(box.maxX, x)
    box.maxY = Math.max(box.maxY, y)
  }
  return box
}

/** What is wrong with a boundary, or null: each ring needs four finite positions and ends where it began. */
export function boundaryFault(boundary: Boundary): string | null {
  const rings = polygonsOf(boundary).flat()
  if (rings.length === 0) return 'has no ring'
  if (rings.some((ring) => ring.length < 4)) return 'has a ring of fewer than four positions'
  if (rings.some((ring) => ring.flat().some((degree) => !Number.isFinite(degree)))) return 'has a position that is not finite'
  const open = rings.some((ring) => ring[0]?.[0] !== ring.at(-1)?.[0] || ring[0]?.[1] !== ring.at(-1)?.[1])
  return open ? 'has a ring that does not end where it began' : null
}
