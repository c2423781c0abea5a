import { answer, client } from './client.ts'
import type { Backlog, BacklogOrdersQuery, BacklogQuery, HandlingQuery, HandlingTimes, OrderPage, RateOrdersQuery, RateQuery, Rates } from './types.ts'

/** The rates of a period of local dates; `to` is exclusive. */
export function readRates(query: RateQuery): Promise<Rates> {
  return answer(client.GET('/rates', { params: { query } }))
}

/** How long the orders closed in a period were handled, in working time. */
export function readHandling(query: HandlingQuery): Promise<HandlingTimes> {
  return answer(client.GET('/rates/handling', { params: { query } }))
}

/** The open orders by age. */
export function readBacklog(query: BacklogQuery): Promise<Backlog> {
  return answer(client.GET('/rates/backlog', { params: { query } }))
}

/** The very orders behind one number of the rates. */
export function listRateOrders(query: RateOrdersQuery): Promise<OrderPage> {
  return answer(client.GET('/rates/orders', { params: { query } }))
}

/** The very orders behind one number of the backlog. */
export function listBacklogOrders(query: BacklogOrdersQuery): Promise<OrderPage> {
  return answer(client.GET('/rates/backlog/orders', { params: { query } }))
}
