import { answer, client } from './client.ts'
import type { OrderCounts, OrderDetail, OrderFilters, OrderPage, VerbBody, VerbRequest } from './types.ts'

/** One page of the orders in the reader's scope, soonest deadline first. */
export function listOrders(filters: OrderFilters = {}): Promise<OrderPage> {
  return answer(client.GET('/orders', { params: { query: queryOf(filters) } }))
}

/** Open orders in scope, counted by state. */
export function countOrders(filters: OrderFilters = {}): Promise<OrderCounts> {
  const { limit: _limit, cursor: _cursor, ...query } = queryOf(filters)
  return answer(client.GET('/orders/counts', { params: { query } }))
}

function queryOf({ overdue, mine, ...filters }: OrderFilters) {
  return { ...filters, ...(mine === true ? { mine: 'true' as const } : {}), ...(overdue === undefined ? {} : { overdue: overdue ? 'true' as const : 'false' as const }) }
}

/** One order with its findings, photos, events and the actions its reader may take now. */
export async function readOrder(id: string): Promise<OrderDetail> {
  return await answer(client.GET('/orders/{id}', { params: { path: { id } } })) as OrderDetail
}

/** Does one verb of the lifecycle. A 409 carries the order as it stands now in `current`. */
export async function actOnOrder(id: string, verb: string, body: VerbBody): Promise<OrderDetail> {
  return await answer(client.POST('/orders/{id}/{verb}', { params: { path: { id, verb } }, body: body as VerbRequest })) as OrderDetail
}
