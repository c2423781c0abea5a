import type { Queryable } from '../../platform/database.ts'
import type { ChannelKind } from './channel.ts'
import { deliveryStates, type DeliveryState } from './delivery-store.ts'

export interface DeliveryListRow {
  readonly id: string
  readonly channel: ChannelKind
  readonly state: DeliveryState
  readonly endpoint: string | null
  readonly endpointName: string | null
  readonly url: string | null
  readonly accountName: string | null
  readonly order: string | null
  readonly number: string | null
  readonly verb: string | null
  readonly attempts: number
  readonly nextAt: Date
  readonly lastStatus: string | null
  readonly lastError: string | null
  readonly createdAt: Date
  readonly endedAt: Date | null
}

const shown = `
  select d.id, d.channel, d.state, d.endpoint_id as endpoint, p.name as "endpointName", p.url, a.name as "accountName",
    d.order_id as "order", o.number, e.verb, d.attempts, d.next_at as "nextAt", d.last_status as "lastStatus",
    d.last_error as "lastError", d.created_at as "createdAt", d.ended_at as "endedAt"`

const around = `
  left join channel_endpoints p on p.district_id = $1 and p.id = d.endpoint_id
  left join accounts a on a.district_id = $1 and a.id = d.account_id
  left join orders o on o.district_id = $1 and o.id = d.order_id
  left join order_events e on e.district_id = $1 and e.order_id = d.order_id and e.seq = d.seq`

/** Deliveries of a state, newest first, after a place in that order. */
export function deliveriesOf(db: Queryable, districtId: number, state: DeliveryState, after: { createdAt: Date; id: string } | null, limit: number): Promise<DeliveryListRow[]> {
  return db.query(
    `${shown}
     from (
       select *
       from deliveries
       where district_id = $1
         and state = $2
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
       order by created_at desc, id desc
       limit $5
     ) d
     ${around}
     order by d.created_at desc, d.id desc`,
    [districtId, state, after?.createdAt ?? null, after?.id ?? null, limit],
  )
}

export async function findDelivery(db: Queryable, districtId: number, id: string): Promise<DeliveryListRow | null> {
  const [row] = await db.query<DeliveryListRow>(
    `${shown}
     from deliveries d
     ${around}
     where d.district_id = $1
       and d.id = $2`,
    [districtId, id],
  )
  return row ?? null
}

/** How many deliveries there are of each state, up to 1,000 of each. */
export async function deliveryCounts(db: Queryable, districtId: number): Promise<Record<DeliveryState, number>> {
  const rows = await db.query<{ state: DeliveryState; count: number }>(
    `select s.state, (
       select count(*)
       from (select from deliveries d where d.district_id = $1 and d.state = s.state limit 1000) counted
     ) as count
     from unnest($2::text[]) as s (state)`,
    [districtId, deliveryStates],
  )
  const counted = new Map(rows.map(({ state, count }) => [state, count]))
  return { waiting: counted.get('waiting') ?? 0, sent: counted.get('sent') ?? 0, failed: counted.get('failed') ?? 0, dropped: counted.get('dropped') ?? 0 }
}
