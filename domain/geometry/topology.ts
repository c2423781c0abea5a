import Flatbush from 'flatbush'
import clipping from 'polygon-clipping'
import { refuse } from '../errors.ts'
import { polygonsOf, type Area, type AreaKind, type Boundary, type MultiPolygon, type Position } from './area.ts'
import { boxOf } from './boundary.ts'
import { selfCrossings, tangled } from './crossings.ts'
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
// Rings that cross in 2,000 places take the clipping a quarter of a second (2026-11-23), and four times as many four times as long.
const mostCrossings = 2_000
// Positions to be cut in all, some minutes' work; 3,000 grids of a real district need two million.
const mostWork = 6_000_000
const mostSteps = 100_000

/**
 * Checks the areas that `changed` names, with what is around, in and beside them: rings that cross themselves, areas that
 * overlap others of their level, that lie outside their parent, and parents that their areas do not fill. Zones may overlap
 * and fill nothing. A generator, so that the caller can let others have a turn between two areas; yields null where a
 * step found nothing. Throws areas-invalid where the areas lie across each other so often that checking them has no end.
 */
export function* topologyFaults(areas: readonly Area[], changed: ReadonlySet<string>): Generator<TopologyFault | null> {
  const bounded = areas.filter((area): area is Bounded => area.boundary !== null)
  let [work, steps] = [0, 0]
  const count: Count = {
    knotted: new Set(),
    add(subject, clips) {
      steps += 1
      for (const one of [subject, ...clips]) work += positionsOf(one)
      if (work > mostWork || steps > mostSteps) throw refuse('areas-invalid', 'geojson', 'too many areas lie across each other to check them all; import fewer at once')
    },
  }
  const byCode = new Map(bounded.map((area) => [area.code, area]))
  for (const area of bounded) if (changed.has(area.code)) yield crossings(area)
  yield* overlaps(bounded, changed, count)
  for (const area of bounded) {
    const parent = area.parent === null ? undefined : byCode.get(area.parent)
    if (parent !== undefined && (changed.has(area.code) || changed.has(parent.code))) yield outside(area, parent, count)
  }
  yield* gaps(bounded, byCode, changed, count)
}

function crossings({ code, boundary }: Bounded): TopologyFault | null {
  const points: Position[] = []
  for (const ring of polygonsOf(boundary).flat()) {
    // What is too tangled to be looked through crosses itself somewhere near its beginning as well as anywhere.
    points.push(...(selfCrossings(ring, mostPieces - points.length) ?? ring.slice(0, 1)))
    if (points.length >= mostPieces) break
  }
  const [point] = points
  if (point === undefined) return null
  return { id: `self-crossing:${code}`, kind: 'self-crossing', areas: [code], squareMetres: 0, width: null, point, geometry: null, points }
}

function* overlaps(areas: readonly Bounded[], changed: ReadonlySet<string>, count: Count): Generator<TopologyFault | null> {
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
        yield faultOf('overlap', codes, area, clip('intersection', area, [neighbour], count))
      }
    }
  }
}

function outside(area: Bounded, parent: Bounded, count: Count): TopologyFault | null {
  return faultOf('outside', [area.code, parent.code], area, clip('difference', area, [parent], count))
}

function* gaps(areas: readonly Bounded[], byCode: ReadonlyMap<string, Bounded>, changed: ReadonlySet<string>, count: Count): Generator<TopologyFault | null> {
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
    if (touched) yield faultOf('gap', [parent.code, kind], parent, clip('difference', parent, children, count), [parent.code])
  }
}

function faultOf(kind: TopologyFault['kind'], name: readonly string[], about: Bounded, pieces: Position[][][] | null, areas = name): TopologyFault | null {
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

interface Count {
  /** Counts a piece of work before it is done; throws where there was too much. */
  add(subject: Bounded, clips: readonly Bounded[]): void
  /** Areas whose boundaries cross another's of their level too often to be cut. */
  readonly knotted: Set<string>
}

const tangles = new WeakMap<Boundary, boolean>()

/** Whether a boundary crosses itself in as many places as are told of one: then it bounds nothing that could be compared. */
function selfTangled({ boundary }: Bounded): boolean {
  const known = tangles.get(boundary)
  if (known !== undefined) return known
  let found = 0
  for (const ring of polygonsOf(boundary).flat()) {
    found += selfCrossings(ring, mostPieces)?.length ?? mostPieces
    if (found >= mostPieces) break
  }
  tangles.set(boundary, found >= mostPieces)
  return found >= mostPieces
}

/** What the clipping leaves, or null where the boundaries cross in more places than it can cut. */
function clip(how: 'intersection' | 'difference', subject: Bounded, clips: readonly Bounded[], count: Count): Position[][][] | null {
  count.add(subject, clips)
  if ([subject, ...clips].some(selfTangled)) return null
  const outlines = rings(subject).flat()
  const knots = clips.filter((other) => tangled(outlines, rings(other).flat(), mostCrossings))
  for (const other of how === 'intersection' ? knots : []) count.knotted.add(subject.code).add(other.code)
  // Several are cut with each other, too.
  if (knots.length > 0 || (clips.length > 1 && clips.some(({ code }) => count.knotted.has(code)))) return null
  try {
    return clipping[how](rings(subject), ...clips.map(rings))
  } catch {
    return null
  }
}

function positionsOf({ boundary }: Bounded): number {
  return polygonsOf(boundary).flat().reduce((sum, ring) => sum + ring.length, 0)
}

function rings({ boundary }: Bounded): Position[][][] {
  return polygonsOf(boundary)
}

/** Whether a fault is more than what borders may miss each other by, in metres. A crossing always is. */
export function aboveTolerance({ width: metres }: TopologyFault, tolerance: number): boolean {
  return metres === null || metres > tolerance
}
