import clipping from 'polygon-clipping'
import type { Area, Position } from '../domain/geometry/area.ts'

export interface PilotStreet {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Its cell: a closed ring. */
  readonly ring: Position[]
}

const communities = 3
const grids = 3

/**
 * Communities and unit grids of the two pilot streets: each cell cut into three strips from west to east, each strip into
 * three from south to north. A schematic with made-up names, under the scheme 6+3+3+3; they fill their street but for what
 * rounding leaves.
 */
export function drawPilotGrids(streets: readonly PilotStreet[]): Area[] {
  return streets.flatMap(({ code, name, nameEn, ring }) => cut(ring, communities, 0).flatMap((community, at) => {
    const parent = `${code}${digits(at + 1)}`
    const title = `${name}第${'一二三'.charAt(at)}社区`
    const titleEn = `${nameEn} Community ${at + 1}`
    return [
      area(parent, 'community', title, titleEn, code, community),
      ...cut(community, grids, 1).map((grid, index) => area(`${parent}${digits(index + 1)}`, 'grid', `${title} ${index + 1} 号网格`, `${titleEn}, Grid ${index + 1}`, parent, grid)),
    ]
  }))
}

/** A ring in so many strips of equal length along an axis (0: west to east, 1: south to north). */
function cut(ring: Position[], parts: number, axis: 0 | 1): Position[][] {
  const along = ring.map((position) => position[axis])
  const [low, high] = [Math.min(...along), Math.max(...along)]
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [low + ((high - low) * part) / parts, low + ((high - low) * (part + 1)) / parts].map((degree) => Number(degree.toFixed(5)))
    const strip = clipping.intersection([ring], [box(from ?? low, to ?? high, axis)])
    const [only, ...others] = strip
    const [outline, ...holes] = only ?? []
    if (outline === undefined || others.length > 0 || holes.length > 0) throw new Error('a strip falls apart')
    return rounded(outline)
  })
}

function box(from: number, to: number, axis: 0 | 1): Position[] {
  const far = axis === 0 ? 90 : 180
  const corner = (a: number, b: number): Position => (axis === 0 ? [a, b] : [b, a])
  return [corner(from, -far), corner(to, -far), corner(to, far), corner(from, far), corner(from, -far)]
}

function rounded(ring: readonly Position[]): Position[] {
  const all = ring.map(([x, y]): Position => [Number(x.toFixed(5)), Number(y.toFixed(5))])
  return all.filter((position, index) => index === 0 || String(position) !== String(all[index - 1]))
}

function digits(count: number): string {
  return String(count).padStart(3, '0')
}

function area(code: string, kind: Area['kind'], name: string, nameEn: string, parent: string, ring: Position[]): Area {
  return { code, kind, name, nameEn, parent, boundary: { type: 'Polygon', coordinates: [ring] }, schematic: true }
}
