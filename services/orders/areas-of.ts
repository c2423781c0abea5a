import type { Area } from '../../domain/geometry/area.ts'
import type { Order } from '../../domain/order/order.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

/** The areas that hold an order's place, most specific first; by its area's code where boundaries are not known. */
export function areasOf(reference: DistrictReference, order: Order): readonly Area[] {
  const found = reference.areasAt([order.longitude, order.latitude])
  return found.length > 0 || order.area === null ? found : reference.areasAround(order.area)
}
