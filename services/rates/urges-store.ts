import type { State } from '../../domain/lifecycle/states.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Queryable } from '../../platform/database.ts'
import type { Credited } from './read-store.ts'

/** One urge, and the first thing that moved the order after it. */
export interface UrgeRow {
  readonly orderId: string
  readonly seq: number
  readonly at: Date
  readonly text: string
  /** Where the order stood when it was urged, and with whom. */
  readonly state: State
  readonly office: string | null
  readonly movedBy: Verb | null
  readonly movedAt: Date | null
  readonly movedTo: State | null
}

export interface UrgePlace {
  readonly at: Date
  readonly orderId: string
  readonly seq: number
}

/** Urges before a place, the newest first: those on orders that were an office's or a crew's then, where one is named. */
export function urgesBefore(db: Queryable, of: Credited, place: UrgePlace | null, limit: number): Promise<UrgeRow[]> {
  return db.query(
    `select e.order_id as "orderId", e.seq, e.at, coalesce(e.data ->> 'text', '') as text, e.to_state as state, e.office_id as office,
       m.verb as "movedBy", m.at as "movedAt", m.to_state as "movedTo"
     from (
       select *
       from order_events
       where district_id = $1
         and verb = 'urge'
         and ($2::text is null or office_id = $2)
         and ($3::text is null or crew_id = $3)
         and ($4::timestamptz is null or (at, order_id, seq) < ($4, $5::uuid, $6::int))
       order by at desc, order_id desc, seq desc
       limit $7
     ) e
     left join lateral (
       select n.verb, n.at, n.to_state
       from order_events n
       where n.district_id = $1
         and n.order_id = e.order_id
         and n.seq > e.seq
         and n.from_state is distinct from n.to_state
       order by n.seq
       limit 1
     ) m on true
     order by e.at desc, e.order_id desc, e.seq desc`,
    [of.districtId, of.office, of.crew, place?.at ?? null, place?.orderId ?? null, place?.seq ?? null, limit],
    'rates-urges',
  )
}

/** How many orders that were urged since an instant are still open. */
export async function urgedAndOpen(db: Queryable, of: Credited, since: Date): Promise<number> {
  const [row] = await db.query<{ orders: number }>(
    `select count(distinct e.order_id)::int as orders
     from order_events e
     join orders o on o.district_id = $1 and o.id = e.order_id
     where e.district_id = $1
       and e.verb = 'urge'
       and e.at >= $4
       and ($2::text is null or e.office_id = $2)
       and ($3::text is null or e.crew_id = $3)
       and o.state not in ('closed', 'declined', 'withdrawn', 'merged')`,
    [of.districtId, of.office, of.crew, since],
    'rates-urged-open',
  )
  return row?.orders ?? 0
}
