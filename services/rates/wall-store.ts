import type { State } from '../../domain/lifecycle/states.ts'
import type { Queryable } from '../../platform/database.ts'

export interface HourRow {
  /** Hours since the day began. */
  readonly hour: number
  readonly received: number
  readonly closed: number
}

/** What was received and closed in each hour of a day, as the rates count it. */
export function hoursOf(db: Queryable, districtId: number, start: Date, end: Date): Promise<HourRow[]> {
  return db.query(
    `select floor(extract(epoch from from_at - $2::timestamptz) / 3600)::int as hour,
       count(*) filter (where kind = 'received')::int as received,
       count(*) filter (where kind = 'closed')::int as closed
     from rate_spans
     where district_id = $1
       and kind in ('received', 'closed')
       and from_at >= $2
       and from_at < $3
     group by 1
     order by 1
     limit 30`,
    [districtId, start, end],
    'rates-wall-hours',
  )
}

export interface LatestRow {
  readonly orderId: string
  readonly at: Date
  readonly state: State
  readonly category: string
  readonly area: string | null
  readonly address: string | null
}

/** The last moves in the feed, the newest first, an order once. Of the order only what and where: no person, no words of a reporter. */
export function latestMoves(db: Queryable, districtId: number, limit: number): Promise<LatestRow[]> {
  return db.query(
    `select *
     from (
       select distinct on (f.order_id) f.order_id as "orderId", e.at, f.to_state as state, f.position,
         o.category, o.area_code as area, o.address
       from (
         select order_id, seq, to_state, position
         from feed
         where district_id = $1
           and from_state is distinct from to_state
         order by position desc
         limit 60
       ) f
       join order_events e on e.district_id = $1 and e.order_id = f.order_id and e.seq = f.seq
       join orders o on o.district_id = $1 and o.id = f.order_id
       order by f.order_id, f.position desc
     ) latest
     order by position desc
     limit $2`,
    [districtId, limit],
    'rates-wall-latest',
  )
}

export interface LateRow {
  readonly id: string
  readonly category: string
  readonly area: string | null
  readonly address: string | null
  readonly deadline: Date
}

/** The open orders that are past their handling deadline unhandled, those past it for longest first. */
export function longestLate(db: Queryable, districtId: number, now: Date, limit: number): Promise<LateRow[]> {
  return db.query(
    `select id, category, area_code as area, address, handling_deadline as deadline
     from orders
     where district_id = $1
       and state not in ('closed', 'declined', 'withdrawn', 'merged', 'suspended')
       and handled_at is null
       and handling_deadline < $2
     order by handling_deadline, id
     limit $3`,
    [districtId, now, limit],
    'rates-wall-late',
  )
}
