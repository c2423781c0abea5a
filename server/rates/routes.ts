import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { ratesFor, ratesOrdersFor } from '../../services/rates/account-rates.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ratesOrdersQuery, ratesOrdersSchema, ratesQuery, ratesSchema } from './schemas.ts'

const readers = ['desk', 'leader', 'admin', 'office', 'crew'] as const

/** Rates of a period, and the very orders behind each count. */
export function rateRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates', tag: 'rates', access: readers,
      summary: 'Counts and rates of a period by office, crew, category, area or day; offices and crews read their own',
      query: ratesQuery,
      responses: { 200: { description: 'the rates', schema: ratesSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await ratesFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/orders', tag: 'rates', access: readers,
      summary: 'The orders of one count, in keyset pages',
      query: ratesOrdersQuery,
      responses: { 200: { description: 'a page', schema: ratesOrdersSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await ratesOrdersFor(deps, account, query) }),
    }),
  ]
}
