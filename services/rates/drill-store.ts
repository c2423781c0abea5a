import type { PlaceDimension } from '../../domain/rates/dimension.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { credited, placeColumn, undoneAt, type Credited } from './read-store.ts'

export type Part =
  | 'received' | 'filed' | 'dispatched' | 'requested' | 'responded' | 'rated' | 'solved' | 'satisfied'
  | 'closed' | 'closedOnTime' | 'closedLate' | 'closedReworked' | 'closedExtended' | 'exempt' | 'remote'
  | 'stock' | 'stockReworked' | 'stockExtended'
  | 'undone' | 'undoneReworked' | 'undoneExtended'

/** Where a page ended. `at` is ISO 8601, or 'infinity'. */
export interface Place {
  readonly at: string
  readonly id: string
}

export interface KeyFilter {
  readonly place: Exclude<PlaceDimension, 'contractor'>
  /** Any of these values; null: rows that have none. */
  readonly values: readonly (string | null)[]
}

interface Source {
  readonly where: string
  /** The column by which pages go on; stock pages by its end, which the index finds for any bound. */
  readonly at: 'from_at' | 'to_at'
}

const moment = (kind: string, also = ''): Source => ({ where: `kind = '${kind}' and from_at >= $4 and from_at < $5 ${also}`, at: 'from_at' })
const stock = (also = ''): Source => ({ where: `kind = 'stock' and from_at < $6 and to_at >= $6 ${also}`, at: 'to_at' })
const undone = (also = ''): Source => ({ where: `${undoneAt('$4', '$6')} ${also}`, at: 'from_at' })

const sources: Readonly<Record<Part, Source>> = {
  received: moment('received'),
  filed: moment('filed'),
  dispatched: moment('dispatched'),
  requested: moment('requested'),
  responded: moment('responded'),
  rated: moment('rated'),
  solved: moment('rated', 'and solved'),
  satisfied: moment('rated', 'and satisfied'),
  closed: moment('closed'),
  closedOnTime: moment('closed', 'and on_time'),
  closedLate: moment('closed', 'and not on_time'),
  closedReworked: moment('closed', 'and reworked_at is not null'),
  closedExtended: moment('closed', 'and extended_at is not null'),
  exempt: moment('closed', 'and exempt'),
  remote: moment('closed', 'and remote'),
  stock: stock(),
  stockReworked: stock('and reworked_at is not null'),
  stockExtended: stock('and extended_at is not null'),
  undone: undone(),
  undoneReworked: undone('and reworked_at < $6'),
  undoneExtended: undone('and extended_at < $6'),
}

// Milliseconds are all that the column holds, so text round-trips.
const text = (at: string) => `case when ${at} = 'infinity' then 'infinity' else to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`

/** Orders of one part of a count after a place, in the order of their instants. */
export function pageOfPart(db: Queryable, of: Credited, part: Part, period: Period, filters: readonly KeyFilter[], after: Place | null, limit: number): Promise<Place[]> {
  const { where, at } = sources[part]
  const values: unknown[] = [of.districtId, of.office, of.crew, period.start, period.end, period.bound]
  const next = (value: unknown): string => `$${values.push(value)}`
  const keyed = filters.map((filter) => `and ${keyCondition(filter, next)}`).join('\n       ')
  const beyond = after === null ? '' : `and (${at}, order_id) > (${next(after.at)}::timestamptz, ${next(after.id)}::uuid)`
  return db.query(
    `select order_id as id, ${text(at)} as at
     from rate_spans
     where ${credited}
       and ${where}
       and ($5::timestamptz is not null and $4::timestamptz is not null and $6::timestamptz is not null)
       ${keyed}
       ${beyond}
     order by ${at}, order_id
     limit ${next(limit)}`,
    values,
  )
}

function keyCondition({ place, values }: KeyFilter, next: (value: unknown) => string): string {
  const column = placeColumn[place]
  const named = values.filter((value) => value !== null)
  // One value finds its way in an index; a contractor's crews are few.
  const conditions = [
    ...(values.includes(null) ? [`${column} is null`] : []),
    ...(named.length === 1 ? [`${column} = ${next(named[0])}`] : named.length > 1 ? [`${column} = any(${next(named)}::text[])`] : []),
  ]
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`
}
