import { polygonsOf, type Area, type Position } from '../../domain/geometry/area.ts'
import type { NextParameter } from './scope-sql.ts'

/**
 * Orders in an area. A street is written on each order; what is smaller (a community, a grid) or cut otherwise (a zone) is
 * asked by its boundary, over the orders that the other conditions leave. A code nobody knows holds nothing.
 */
export function areaCondition(code: string, areas: ReadonlyMap<string, Area>, next: NextParameter): string {
  const area = areas.get(code)
  if (area?.kind === 'district') return 'true'
  if (area === undefined || area.kind === 'street' || area.boundary === null) return `o.area_code = ${next(code)}`
  const parts = polygonsOf(area.boundary).map(([outline = [], ...holes]) => {
    const holds = `${next(ringText(outline))}::polygon @> point(o.longitude, o.latitude)`
    return [holds, ...holes.map((hole) => `not ${next(ringText(hole))}::polygon @> point(o.longitude, o.latitude)`)].join(' and ')
  })
  return `(${parts.map((part) => `(${part})`).join(' or ')})`
}

function ringText(ring: readonly Position[]): string {
  return `(${ring.map(([longitude, latitude]) => `(${longitude},${latitude})`).join(',')})`
}
