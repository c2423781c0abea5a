import { scopeDimensions, scopeKey, type CellDimension } from './day-deltas.ts'
import type { PlaceDimension } from './dimension.ts'

/** Where the cells of an answer stand. */
export interface Cube {
  /** The one scope, or null: the scopes of all values of `outer`. */
  readonly scope: string | null
  readonly outer: 'office' | 'crew' | null
  readonly dimension: CellDimension
  /** How the row's keys, as asked, are found: in the scope, in the cell's key, or the reader's own. */
  readonly keys: readonly ('scope' | 'cell' | 'own')[]
}

/** Who reads: a district, an office or a crew. */
export interface Reader {
  readonly office: string | null
  readonly crew: string | null
}

/** A contractor's rows are those of its crews. */
function kept(place: PlaceDimension): Exclude<CellDimension, 'total'> {
  return place === 'contractor' ? 'crew' : place
}

/**
 * The cells that answer a breakdown; null where none are kept: pairs of category, area and source, and an office's or a
 * crew's own rows by two things more.
 */
export function cubeOf({ office, crew }: Reader, places: readonly PlaceDimension[]): Cube | null {
  const own = office !== null ? 'office' : crew !== null ? 'crew' : null
  const scope = office !== null ? scopeKey('office', office) : crew !== null ? scopeKey('crew', crew) : ''
  const rest = places.filter((place) => place !== own && !(own === 'crew' && place === 'contractor'))
  const keys = (of: (place: PlaceDimension) => 'scope' | 'cell') => places.map((place) => (rest.includes(place) ? of(place) : 'own'))
  const [first, second] = rest
  if (first === undefined) return { scope, outer: null, dimension: 'total', keys: keys(() => 'cell') }
  if (second === undefined || kept(first) === kept(second)) return { scope, outer: null, dimension: kept(first), keys: keys(() => 'cell') }
  if (own !== null) return null
  for (const [outer, inner] of [[first, second], [second, first]] as const) {
    const kind = kept(outer)
    if (kind !== 'office' && kind !== 'crew') continue
    const dimensions: readonly CellDimension[] = scopeDimensions[kind]
    if (dimensions.includes(kept(inner))) return { scope: null, outer: kind, dimension: kept(inner), keys: keys((place) => (place === outer ? 'scope' : 'cell')) }
  }
  return null
}
