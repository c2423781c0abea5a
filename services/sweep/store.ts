import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { orderColumns, orderOf, type OrderRow } from '../orders/order-row.ts'

/** The districts in which something is due by `now`: one look at the head of each district's alarms. */
export async function districtsDue(db: Queryable, now: Date): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select d.id
     from districts d
     where exists (
       select from orders o
       where o.district_id = d.id and o.alarm_at is not null and o.alarm_at <= $1
     )
     order by d.id`,
    [now],
    'sweep-districts',
  )
  return rows.map(({ id }) => id)
}

/**
 * Up to `limit` orders of a district whose alarm is due, longest first, locked until the transaction ends; those that
 * another sweep or somebody's verb holds are left to the next turn.
 */
export async function claimDue(tx: Queryable, districtId: number, now: Date, limit: number): Promise<Order[]> {
  const rows = await tx.query<OrderRow>(
    `select ${orderColumns}
     from orders o
     where o.district_id = $1 and o.alarm_at is not null and o.alarm_at <= $2
     order by o.alarm_at
     limit $3
     for no key update skip locked`,
    [districtId, now, limit],
    'sweep-claim',
  )
  return rows.map(orderOf)
}

/** Puts an order's alarm off: what could not be carried out must not block what is due after it. */
export async function postpone(tx: Queryable, districtId: number, orderId: string, until: Date): Promise<void> {
  await tx.query('update orders set alarm_at = $3 where district_id = $1 and id = $2', [districtId, orderId, until], 'sweep-postpone')
}
