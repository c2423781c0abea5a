import { kinks } from '@turf/kinks'
import Flatbush from 'flatbush'
import clipping from 'polygon-clipping'
import { polygonsOf, type Area, type AreaKind, type Boundary, type MultiPolygon, type Position } from './area.ts'
import { boxOf } from './boundary.ts'
import { insidePoint, multiPolygon, squareMetres, width } from './measure.ts'

export const faultKinds = ['gap', 'overlap', 'outside', 'self-crossing', 'unreadable'] as const

/** Where boundaries do not fit each other. */
export interface TopologyFault {
  /** What it is accepted by: kind and areas. One for each pair, however many places it has. */
  readonly id: string
  readonly kind: (typeof faultKinds)[number]
  /** gap: the parent; overlap: both; outside: the area and its parent; self-crossing: the area. */
  readonly areas: readonly string[]
  readonly squareMetres: number
  /** Metres by which the borders miss each other at the worst place; null for a crossing, which has no width. */
  readonly width: number | null
  /** A position in the worst place. */
  readonly point: Position
  /** The places, the largest first; null for a crossing, whose positions are `points`. */
  readonly geometry: MultiPolygon | null
  readonly points: readonly Position[]
}

type Bounded = Area & { readonly boundary: Boundary }

const mostPieces = 20
// What rounding leaves; nobody could see it.
const noise = 1

/**
 * Checks the areas that `changed` names, with what is around, in and beside them: rings that cross themselves, areas that
 * overlap others of their level, that lie outside their parent, and parents that their areas do not fill. Zones may overlap
 * and fill nothing. A generator, so that the caller can let others have a turn between two areas; yields null where a
 * step found nothing.
 */
export function* topologyFaults(areas: readonly Area[], changed: ReadonlySet<string>): Generator<TopologyFault | null> {
  const bounded = areas.filter((area): area is Bounded => area.boundary !== null)
  const byCode = new Map(bounded.map((area) => [area.code, area]))
  for (const area of bounded) if (changed.has(area.code)) yield crossings(area)
  yield* overlaps(bounded, changed)
  for (const area of bounded) {
    const parent = area.parent === null ? undefined : byCode.get(area.parent)
    if (parent !== undefined && (changed.has(area.code) || changed.has(parent.code))) yield outside(area, parent)
  }
  yield* gaps(bounded, byCode, changed)
}

function crossings({ code, boundary }: Bounded): TopologyFault | null {
  const points = polygonsOf(boundary).flat().flatMap((ring) => kinks({ type: 'Polygon', coordinates: [ring] }).features.map(({ geometry }): Position => {
    const [x = 0, y = 0] = geometry.coordinates
    return [x, y]
  }))
  const [point] = points
  if (point === undefined) return null
  return { id: `self-crossing:${code}`, kind: 'self-crossing', areas: [code], squareMetres: 0, width: null, point, geometry: null, points: points.slice(0, mostPieces) }
}

function* overlaps(areas: readonly Bounded[], changed: ReadonlySet<string>): Generator<TopologyFault | null> {
  for (const kind of ['district', 'street', 'community', 'grid'] as const) {
    const ofKind = areas.filter((area) => area.kind === kind)
    if (ofKind.length < 2) continue
    const tree = new Flatbush(ofKind.length)
    for (const { boundary } of ofKind) {
      const { minX, minY, maxX, maxY } = boxOf(boundary)
      tree.add(minX, minY, maxX, maxY)
    }
    tree.finish()
    for (const [index, area] of ofKind.entries()) {
      if (!changed.has(area.code)) continue
      const { minX, minY, maxX, maxY } = boxOf(area.boundary)
      for (const other of tree.search(minX, minY, maxX, maxY).sort((a, b) => a - b)) {
        const neighbour = ofKind[other]
        // Each pair once: from the changed one, or from the first of two.
        if (neighbour === undefined || other === index || (changed.has(neighbour.code) && other < index)) continue
        const codes = [area.code, neighbour.code].sort()
        yield faultOf('overlap', codes, area, () => clipping.intersection(rings(area), rings(neighbour)))
      }
    }
  }
}

function outside(area: Bounded, parent: Bounded): TopologyFault | null {
  return faultOf('outside', [area.code, parent.code], area, () => clipping.difference(rings(area), rings(parent)))
}

function* gaps(areas: readonly Bounded[], byCode: ReadonlyMap<string, Bounded>, changed: ReadonlySet<string>): Generator<TopologyFault | null> {
  const families = new Map<string, { parent: Bounded; kind: AreaKind; children: Bounded[]; touched: boolean }>()
  for (const area of areas) {
    const parent = area.parent === null ? undefined : byCode.get(area.parent)
    if (parent === undefined || area.kind === 'zone') continue
    const key = `${parent.code}:${area.kind}`
    const family = families.get(key) ?? { parent, kind: area.kind, children: [], touched: changed.has(parent.code) }
    families.set(key, family)
    family.children.push(area)
    family.touched ||= changed.has(area.code)
  }
  for (const { parent, kind, children, touched } of families.values()) {
    if (touched) yield faultOf('gap', [parent.code, kind], parent, () => clipping.difference(rings(parent), ...children.map(rings)), [parent.code])
  }
}

function faultOf(kind: TopologyFault['kind'], name: readonly string[], about: Bounded, clip: () => Position[][][], areas = name): TopologyFault | null {
  const pieces = clipped(clip)
  if (pieces === null) {
    return { id: `unreadable:${name.join('+')}`, kind: 'unreadable', areas, squareMetres: 0, width: null, point: rings(about)[0]?.[0]?.[0] ?? [0, 0], geometry: null, points: [] }
  }
  const sized = pieces
    .map((polygon) => ({ polygon, size: squareMetres({ type: 'Polygon', coordinates: polygon }), width: width(polygon) }))
    .filter(({ size }) => size >= noise)
    .sort((a, b) => b.size - a.size)
  const worst = sized.toSorted((a, b) => b.width - a.width)[0]
  if (worst === undefined) return null
  return {
    id: `${kind}:${name.join('+')}`,
    kind,
    areas,
    squareMetres: Math.round(sized.reduce((sum, { size }) => sum + size, 0)),
    width: Math.round(worst.width * 100) / 100,
    point: insidePoint(worst.polygon),
    geometry: multiPolygon(sized.slice(0, mostPieces).map(({ polygon }) => polygon)),
    points: [],
  }
}

// A boundary that crosses itself in many places can be more than the clipping can cut.
function clipped(clip: () => Position[][][]): Position[][][] | null {
  try {
    return clip()
  } catch {
    return null
  }
}

function rings({ boundary }: Bounded): Position[][][] {
  return polygonsOf(boundary)
}

/** Whether a fault is more than what borders may miss each other by, in metres. A crossing always is. */
export function aboveTolerance({ width: metres }: TopologyFault, tolerance: number): boolean {
  return metres === null || metres > tolerance
}
