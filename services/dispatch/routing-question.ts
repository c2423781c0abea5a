import type { Area } from '../../domain/geometry/area.ts'
import type { Order } from '../../domain/order/order.ts'
import { localMinute } from '../../domain/routing/local-minute.ts'
import type { RoutingQuestion } from '../../domain/routing/routing.ts'
import { areasOf } from '../orders/areas-of.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

/** What the rules ask about an order that is dispatched at `at`. */
export function questionOf(order: Order, reference: DistrictReference, at: Date): RoutingQuestion & { areas: readonly Area[] } {
  return {
    areas: areasOf(reference, order),
    category: order.category,
    source: order.source,
    minute: localMinute(order.receivedAt, reference.timezone),
    day: reference.calendar.dayOf(at),
  }
}
