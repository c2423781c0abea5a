import { answer, client } from './client.ts'
import type { BulkResult, ListPages, MergeSuggestion, NearbyOrder, Order, OrderCounts, OrderDetail, OrderFilters, OrderPage, VerbBody, VerbRequest } from './types.ts'

/** One page of the orders in the reader's scope, soonest deadline first. */
export function listOrders(filters: OrderFilters = {}): Promise<OrderPage> {
  return answer(client.GET('/orders', { params: { query: orderQuery(filters) } }))
}

/** Open orders in scope, counted by state. */
export function countOrders(filters: OrderFilters = {}): Promise<OrderCounts> {
  const { limit: _limit, cursor: _cursor, ...query } = orderQuery(filters)
  return answer(client.GET('/orders/counts', { params: { query } }))
}

/** How long a list is, and the cursor at which each of its pages begins. */
export function pagesOfOrders(filters: OrderFilters = {}): Promise<ListPages> {
  const { limit: _limit, cursor: _cursor, ...query } = orderQuery(filters)
  return answer(client.GET('/orders/pages', { params: { query } }))
}

/** Pairs of open orders that may be one thing, nearest first. */
export async function mergeSuggestions(): Promise<MergeSuggestion[]> {
  return (await answer(client.GET('/orders/merge-suggestions'))).suggestions
}

/** Says that two orders are two things; the pair is suggested no more. */
export async function sayApart(one: string, other: string): Promise<void> {
  await answer(client.PUT('/orders/{id}/apart/{other}', { params: { path: { id: one, other } } }))
}

/** Takes it back that two orders are two things. */
export async function takeApartBack(one: string, other: string): Promise<void> {
  await answer(client.DELETE('/orders/{id}/apart/{other}', { params: { path: { id: one, other } } }))
}

/** Filters as the words of the address. */
export function orderQuery({ overdue, mine, session, reworked, urged, ...filters }: OrderFilters) {
  const yes = 'true' as const
  const flags = Object.fromEntries(Object.entries({ mine, session, reworked, urged }).filter(([, on]) => on === true).map(([name]) => [name, yes]))
  return { ...filters, ...flags, ...(overdue === undefined ? {} : { overdue: overdue ? 'true' as const : 'false' as const }) }
}

/** One order with its findings, photos, events and the actions its reader may take now. */
export async function readOrder(id: string): Promise<OrderDetail> {
  return await answer(client.GET('/orders/{id}', { params: { path: { id } } })) as OrderDetail
}

/** Does one verb of the lifecycle. A 409 carries the order as it stands now in `current`. */
export async function actOnOrder(id: string, verb: string, body: VerbBody, signal?: AbortSignal): Promise<OrderDetail> {
  return await answer(client.POST('/orders/{id}/{verb}', { params: { path: { id, verb } }, body: body as VerbRequest, ...(signal === undefined ? {} : { signal }) })) as OrderDetail
}

/** Does one verb on up to 500 orders; an answer for each, in the order given, and none hangs on another. */
export async function actOnOrders(verb: string, orders: readonly Pick<Order, 'id' | 'version'>[], body: VerbBody): Promise<BulkResult[]> {
  const given = orders.map(({ id, version }) => ({ id, version }))
  const { version: _version, photos: _photos, ...fields } = body as VerbRequest
  const { results } = await answer(client.POST('/orders/bulk/{verb}', { params: { path: { verb } }, body: { ...fields, orders: given } }))
  return results
}

/** Open orders of a sub-class around a place, as far as the sub-class reaches; nearest first. */
export async function ordersNearby(category: string, place: { longitude: number, latitude: number }): Promise<NearbyOrder[]> {
  const { longitude, latitude } = place
  const { orders } = await answer(client.GET('/orders/nearby', { params: { query: { category, longitude, latitude } } }))
  return orders
}
