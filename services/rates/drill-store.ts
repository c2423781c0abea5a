import type { Dimension } from '../../domain/rates/dimension.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { columnOf, credited, undoneAt, type Credited } from './read-store.ts'

export type Part =
  | 'received' | 'filed' | 'dispatched'
  | 'closed' | 'closedOnTime' | 'closedLate' | 'closedReworked'
  | 'stock' | 'stockReworked'
  | 'undone' | 'undoneReworked'

/** Where a page ended. `at` is ISO 8601, or 'infinity'. */
export interface Place {
  readonly at: string
  readonly id: string
}

export interface KeyFilter {
  readonly by: Exclude<Dimension, 'day'>
  /** Null: rows that have no value. */
  readonly value: string | null
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
  closed: moment('closed'),
  closedOnTime: moment('closed', 'and on_time'),
  closedLate: moment('closed', 'and not on_time'),
  closedReworked: moment('closed', 'and reworked_at is not null'),
  stock: stock(),
  stockReworked: stock('and reworked_at is not null'),
  undone: undone(),
  undoneReworked: undone('and reworked_at < $6'),
}

// Milliseconds are all that the column holds, so text round-trips.
const text = (at: string) => `case when ${at} = 'infinity' then 'infinity' else to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`

/** Orders of one part of a count after a place, in the order of their instants. */
export function pageOfPart(db: Queryable, of: Credited, part: Part, period: Period, filter: KeyFilter | null, after: Place | null, limit: number): Promise<Place[]> {
  const { where, at } = sources[part]
  const column = filter === null ? null : columnOf[filter.by]
  return db.query(
    `select order_id as id, ${text(at)} as at
     from rate_spans
     where ${credited}
       and ${where}
       and ($5::timestamptz is not null and $4::timestamptz is not null and $6::timestamptz is not null)
       ${column === null || filter?.value == null ? 'and $7::text is null' : `and ${column} = $7::text`}
       ${column !== null && filter?.value == null ? `and ${column} is null` : ''}
       ${after === null ? 'and $8::text is null and $9::text is null' : `and (${at}, order_id) > ($8::timestamptz, $9::uuid)`}
     order by ${at}, order_id
     limit $10`,
    [of.districtId, of.office, of.crew, period.start, period.end, period.bound, filter?.value ?? null, after?.at ?? null, after?.id ?? null, limit],
  )
}
