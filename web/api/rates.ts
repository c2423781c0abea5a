import { answer, client } from './client.ts'
import type { OrderPage, RateOrdersQuery, RateQuery, Rates } from './types.ts'

/** The rates of a period of local dates; `to` is exclusive. */
export function readRates(query: RateQuery): Promise<Rates> {
  return answer(client.GET('/api/v1/rates', { params: { query, path: {} } }))
}

/** The very orders behind one number of the rates. */
export function listRateOrders(query: RateOrdersQuery): Promise<OrderPage> {
  return answer(client.GET('/api/v1/rates/orders', { params: { query, path: {} } }))
}
