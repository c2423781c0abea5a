import type { OrderEvent } from '../../domain/order/event.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { Queryable } from '../../platform/database.ts'

/** The codes and ids of all districts, or of the one with this code. */
export function districts(db: Queryable, code: string | null): Promise<{ id: number; code: string }[]> {
  return db.query('select id, code from districts where $1::text is null or code = $1 order by id', [code])
}

/** An order as far as its events must agree with it. */
export interface OrderHead {
  readonly id: string
  readonly number: string
  readonly state: State
  readonly version: number
  readonly headHash: string
  readonly officeId: string | null
  readonly crewId: string | null
}

export interface OrderWithEvents extends OrderHead {
  readonly events: readonly OrderEvent[]
}

interface Row {
  readonly order: OrderHead
  readonly events: readonly (Omit<OrderEvent, 'at' | 'recordedAt'> & { readonly at: string; readonly recordedAt: string })[]
}

/**
 * Orders of a district after `after`, by id, each with all its events by seq. One statement, so that an order that moves
 * meanwhile is seen whole, before or after.
 */
export async function ordersWithEvents(db: Queryable, districtId: number, after: string | null, limit: number): Promise<OrderWithEvents[]> {
  const rows = await db.query<Row>(
    `select jsonb_build_object('id', o.id, 'number', o.number, 'state', o.state, 'version', o.version,
         'headHash', encode(o.head_hash, 'hex'), 'officeId', o.office_id, 'crewId', o.crew_id) as "order",
       coalesce((
         select jsonb_agg(jsonb_build_object('districtId', e.district_id, 'orderId', e.order_id, 'seq', e.seq, 'at', e.at,
           'recordedAt', e.recorded_at, 'verb', e.verb, 'actorId', e.actor_id, 'actorRole', e.actor_role, 'from', e.from_state,
           'to', e.to_state, 'officeId', e.office_id, 'crewId', e.crew_id, 'data', e.data,
           'prevHash', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex')) order by e.seq)
         from order_events e
         where e.district_id = $1 and e.order_id = o.id
       ), '[]') as events
     from orders o
     where o.district_id = $1 and ($2::uuid is null or o.id > $2)
     order by o.id
     limit $3`,
    [districtId, after, limit],
    'verify-orders-with-events',
  )
  return rows.map(({ order, events }) => ({
    ...order,
    events: events.map((event) => ({ ...event, at: new Date(event.at), recordedAt: new Date(event.recordedAt) })),
  }))
}
