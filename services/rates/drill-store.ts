import type { Dimension } from '../../domain/rates/dimension.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { columnOf, undoneOrders, type Credited } from './read-store.ts'

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
  readonly rows: string
  /** The column by which pages go on; stock pages by its end, which the index finds for any bound. */
  readonly at: 'from_at' | 'to_at'
}

const inPeriod = 'from_at >= $4 and from_at < $5'
const flow = (kind: string): Source => ({ rows: `select * from rate_spans where district_id = $1 and kind = '${kind}' and ${inPeriod}`, at: 'from_at' })
const closed = (also: string): Source => ({
  rows: `select * from rate_spans where district_id = $1 and kind = 'closing' and to_at = 'infinity' and ${inPeriod} ${also}`, at: 'from_at',
})
const stock = (also: string): Source => ({
  rows: `select * from rate_spans where district_id = $1 and kind = 'stock' and from_at < $6 and to_at >= $6 ${also}`, at: 'to_at',
})
const undone = (also: string): Source => ({ rows: `select * from (${undoneOrders('$4', '$5', '$6')}) x where true ${also}`, at: 'from_at' })

const sources: Readonly<Record<Part, Source>> = {
  received: flow('received'),
  filed: flow('filed'),
  dispatched: flow('dispatched'),
  closed: closed(''),
  closedOnTime: closed('and on_time'),
  closedLate: closed('and not on_time'),
  closedReworked: closed('and reworked_at is not null'),
  stock: stock(''),
  stockReworked: stock('and reworked_at is not null'),
  undone: undone(''),
  undoneReworked: undone('and reworked_at < $6'),
}

// Milliseconds are all that the column holds, so text round-trips.
const text = (at: string) => `case when ${at} = 'infinity' then 'infinity' else to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`

/** Orders of one part of a count after a place, in the order of their instants. */
export function pageOfPart(db: Queryable, of: Credited, part: Part, period: Period, filter: KeyFilter | null, after: Place | null, limit: number): Promise<Place[]> {
  const { rows, at } = sources[part]
  const column = filter === null ? null : columnOf[filter.by]
  return db.query(
    `select order_id as id, ${text(at)} as at
     from (${rows}) r
     where ($2::text is null or office_id = $2)
       and ($3::text is null or crew_id = $3)
       and ($5::timestamptz is not null and $4::timestamptz is not null and $6::timestamptz is not null)
       and ${column === null ? '$7::text is null' : `${column} is not distinct from $7::text`}
       and ($8::timestamptz is null or (${at}, order_id) > ($8, $9::uuid))
     order by ${at}, order_id
     limit $10`,
    [of.districtId, of.office, of.crew, period.start, period.end, period.bound, filter?.value ?? null, after?.at ?? null, after?.id ?? null, limit],
  )
}
