import { job } from '../../domain/accounts/account.ts'
import { boxAround } from '../../domain/geometry/box-around.ts'
import { decide, type Step } from '../../domain/lifecycle/decide.ts'
import type { Order } from '../../domain/order/order.ts'
import { metresBetween } from '../../domain/order/same-thing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { closedOrdersIn } from './near-store.ts'

const day = 86_400_000

/**
 * The step that links an order to the last one of the same sub-class at the same spot, where that was closed no longer
 * ago than the sub-class says; null where there is none, or the order is linked already. For the transaction that moves
 * the order anyhow: somebody who has it open gets no conflict of it.
 */
export async function recurrenceStep(db: Queryable, order: Order, reference: DistrictReference, at: Date): Promise<Step | null> {
  if (order.recurrenceOf !== null) return null
  const category = reference.catalogueOf(order.catalogueVersion).categories.get(order.category)
  if (category === undefined) return null
  const box = boxAround([order.longitude, order.latitude], category.duplicateRadius)
  const from = new Date(order.receivedAt.getTime() - category.recurrenceDays * day)
  const closed = await closedOrdersIn(db, order.districtId, order.category, box, from, order.receivedAt)
  const earlier = closed.find((row) => row.id !== order.id && metresBetween(order, row) <= category.duplicateRadius)
  if (earlier === undefined) return null
  return decide(order, { verb: 'recur', actor: job, at, version: order.version, fields: {}, facts: { recurrenceOf: earlier.id } }, reference)
}
