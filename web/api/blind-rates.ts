import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'
import type { OrderPage } from './types.ts'

/** What was claimed, and what blind re-checks of the same closings found, with its 95 % interval; in all and by office. */
export type BlindRates = components['schemas']['BlindRates']
export type ClaimedAndTrue = Pick<BlindRates, 'claimed' | 'checked'>

/** Both rates of a period. */
export function readBlindRates(from: string, to: string): Promise<BlindRates> {
  return answer(client.GET('/rates/blind', { params: { query: { from, to } } }))
}

export type BlindOrdersQuery = operations['getRatesBlindOrders']['parameters']['query']

/** The orders that were checked blind. */
export function listBlindOrders(query: BlindOrdersQuery): Promise<OrderPage> {
  return answer(client.GET('/rates/blind/orders', { params: { query } }))
}
