import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { blindOrdersFor, blindRatesFor } from '../../services/blind/blind-rates.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ratesOrdersSchema } from '../rates/schemas.ts'
import { blindOrdersQuery, blindPeriodQuery, blindRatesSchema } from './rate-schemas.ts'

const readers = ['desk', 'leader', 'admin', 'office'] as const

/** The claimed rate beside the true one, and the orders that were checked. */
export function blindRateRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates/blind', tag: 'rates', access: readers,
      summary: 'The claimed closing rate of a period beside what blind re-checks of its closings found, with the 95 % interval; offices read their own',
      query: blindPeriodQuery,
      responses: { 200: { description: 'both rates, in all and by office', schema: blindRatesSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await blindRatesFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/blind/orders', tag: 'rates', access: readers,
      summary: 'The orders that were checked blind, in keyset pages; who checked them is not told',
      query: blindOrdersQuery,
      responses: { 200: { description: 'a page', schema: ratesOrdersSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await blindOrdersFor(deps, account, query) }),
    }),
  ]
}
