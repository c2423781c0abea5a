import { answer, client } from './client.ts'
import type { OrderPage, RateOrdersQuery, RateQuery, Rates } from './types.ts'

/** The rates of a period of local dates; `to` is exclusive. */
export function readRates(query: RateQuery): Promise<Rates> {
  return answer(client.GET('/rates', { params: { query } }))
}

/** The very orders behind one number of the rates. */
export function listRateOrders(query: RateOrdersQuery): Promise<OrderPage> {
  return answer(client.GET('/rates/orders', { params: { query } }))
}
