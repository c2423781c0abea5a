import { answer, client } from './client.ts'
import type { OrderCounts, OrderDetail, OrderFilters, OrderPage, VerbBody } from './types.ts'

/** One page of the orders in the reader's scope, soonest deadline first. */
export function listOrders(query: OrderFilters = {}): Promise<OrderPage> {
  return answer(client.GET('/api/v1/orders', { params: { query, path: {} } }))
}

/** Open orders in scope, counted by state. */
export function countOrders(query: OrderFilters = {}): Promise<OrderCounts> {
  return answer(client.GET('/api/v1/orders/counts', { params: { query, path: {} } }))
}

/** One order with its findings, photos, events and the actions its reader may take now. */
export function readOrder(id: string): Promise<OrderDetail> {
  return answer(client.GET('/api/v1/orders/{id}', { params: { path: { id } } }))
}

/** Does one verb of the lifecycle. A 409 carries the order as it stands now in `current`. */
export function actOnOrder(id: string, verb: string, body: VerbBody): Promise<OrderDetail> {
  return answer(client.POST('/api/v1/orders/{id}/{verb}', { params: { path: { id, verb } }, body }))
}
