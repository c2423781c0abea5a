import Flatbush from 'flatbush'
import type { Area, AreaKind, Boundary, Position } from './area.ts'
import { boundaryFault, boundaryHolds, boxOf } from './boundary.ts'

/** The areas that hold a point: a code per kind where there is one, and all of them, most specific first. */
export interface Location extends Partial<Record<AreaKind, string>> {
  areas: Area[]
}

export interface AreaIndex {
  locate(point: Position): Location
}

type Bounded = Area & { boundary: Boundary }

const outwardsIn: readonly AreaKind[] = ['district', 'street', 'zone', 'community', 'grid']

/**
 * An index over the areas that have a boundary. `locate` gives each point one district, one street, one community and
 * one grid at most: on a shared edge the lowest code among those whose parent was chosen. Zones are contracts' and may
 * overlap; all of them are listed, and `zone` is the one with the lowest code. Throws when a boundary is faulty.
 */
export function createAreaIndex(areas: readonly Area[]): AreaIndex {
  const bounded = areas.filter(isBounded).toSorted(byCode)
  const kindOf = new Map(bounded.map(({ code, kind }) => [code, kind]))
  const search = boxSearch(bounded)

  return {
    locate(point) {
      const holding = search(point).filter(({ boundary }) => boundaryHolds(boundary, point))
      return chooseByKind(holding, kindOf)
    },
  }
}

function chooseByKind(holding: readonly Bounded[], kindOf: ReadonlyMap<string, AreaKind>): Location {
  const location: Location = { areas: [] }
  for (const kind of outwardsIn) {
    const candidates = holding.filter((area) => area.kind === kind && followsItsParent(area, location, kindOf))
    const [first] = candidates
    if (first === undefined) continue
    location[kind] = first.code
    location.areas.unshift(...(kind === 'zone' ? candidates : [first]))
  }
  return location
}

/** On an edge between two streets, what belongs to the street that was not chosen must not be chosen either. */
function followsItsParent({ parent }: Area, location: Location, kindOf: ReadonlyMap<string, AreaKind>): boolean {
  const parentKind = parent === null ? undefined : kindOf.get(parent)
  if (parentKind === undefined || location[parentKind] === undefined) return true
  return location.areas.some(({ code }) => code === parent)
}

/** Areas whose rectangle holds the point, by code; the answer of an empty or a malformed question is empty. */
function boxSearch(areas: readonly Bounded[]): (point: Position) => Bounded[] {
  if (areas.length === 0) return () => []
  const tree = new Flatbush(areas.length)
  for (const { code, boundary } of areas) {
    const fault = boundaryFault(boundary)
    if (fault !== null) throw new Error(`the boundary of area ${code} ${fault}`)
    const { minX, minY, maxX, maxY } = boxOf(boundary)
    tree.add(minX, minY, maxX, maxY)
  }
  tree.finish()
  return ([x, y]) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return []
    return tree.search(x, y, x, y).sort((a, b) => a - b).flatMap((index) => areas[index] ?? [])
  }
}

function isBounded(area: Area): area is Bounded {
  return area.boundary !== null
}

function byCode(a: Area, b: Area): number {
  return a.code < b.code ? -1 : Number(a.code > b.code)
}
