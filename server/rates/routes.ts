import { DomainError } from '../../domain/errors.ts'
import { formula, formulas, formulaVersions, rateNames } from '../../domain/rates/formula.ts'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { backlogFor, backlogOrdersFor, handlingFor, ratesFor, ratesOrdersFor } from '../../services/rates/account-rates.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import * as schemas from './schemas.ts'

const readers = ['desk', 'leader', 'admin', 'office', 'crew'] as const

type Bounded = <T>(query: { readonly asOf?: Date }, work: () => Promise<T>) => Promise<T>

/** Rates of a period, handling times, the backlog, and the very orders behind each number. */
export function rateRoutes(deps: OrdersDeps): Route[] {
  // The log is read for many orders at once, each time on a connection of its own: one at a time, a few waiting.
  const slots = createSlots({ running: 1, waiting: 5 })
  const bounded: Bounded = ({ asOf }, work) => (asOf === undefined ? work() : slots.run(work).catch(busy))
  return [...tableRoutes(deps, bounded), ...orderRoutes(deps, bounded)]
}

function tableRoutes(deps: OrdersDeps, bounded: Bounded): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates', tag: 'rates', access: readers,
      summary: 'Counts and rates of a period by one thing or by two, compared with another period, as of any instant; offices and crews read their own',
      query: schemas.ratesQuery,
      responses: { 200: { description: 'the rates', schema: schemas.ratesSchema }, ...problems(400, 401, 403, 503) },
      handle: async ({ account, query }) => ({ status: 200, body: await bounded(query, () => ratesFor(deps, account, query)) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/formulas', tag: 'rates', access: readers,
      summary: 'What each rate divides by what, and the versions of the formulas with their sources',
      responses: { 200: { description: 'the formulas', schema: schemas.formulasSchema }, ...problems(401, 403) },
      handle: async () => ({
        status: 200,
        body: { version: formula, versions: formulaVersions, rates: rateNames.map((rate) => ({ rate, numerator: formulas[rate][0], denominator: formulas[rate][1] })) },
      }),
    }),
    defineRoute({
      method: 'get', path: '/rates/handling', tag: 'rates', access: readers,
      summary: 'Average and 90th percentile handling time of the orders closed in a period, in working time',
      query: schemas.periodQuery,
      responses: { 200: { description: 'the times', schema: schemas.handlingSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await handlingFor(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/backlog', tag: 'rates', access: readers,
      summary: 'The open orders by age in working days, with the oldest of them',
      query: schemas.backlogQuery,
      responses: { 200: { description: 'the backlog', schema: schemas.backlogSchema }, ...problems(400, 401, 403, 503) },
      handle: async ({ account, query }) => ({ status: 200, body: await bounded(query, () => backlogFor(deps, account, query)) }),
    }),
  ]
}

function orderRoutes(deps: OrdersDeps, bounded: Bounded): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/rates/orders', tag: 'rates', access: readers,
      summary: 'The orders of one count, in keyset pages',
      query: schemas.ratesOrdersQuery,
      responses: { 200: { description: 'a page', schema: schemas.ratesOrdersSchema }, ...problems(400, 401, 403, 503) },
      handle: async ({ account, query }) => ({ status: 200, body: await bounded(query, () => ratesOrdersFor(deps, account, query)) }),
    }),
    defineRoute({
      method: 'get', path: '/rates/backlog/orders', tag: 'rates', access: readers,
      summary: 'The orders of one number of the backlog, the oldest first, in keyset pages',
      query: schemas.backlogOrdersQuery,
      responses: { 200: { description: 'a page', schema: schemas.ratesOrdersSchema }, ...problems(400, 401, 403, 503) },
      handle: async ({ account, query }) => ({ status: 200, body: await bounded(query, () => backlogOrdersFor(deps, account, query)) }),
    }),
  ]
}

function busy(error: unknown): never {
  throw error instanceof SlotsFullError ? new DomainError('unavailable', { detail: 'several questions about the past are being answered, try again' }) : error
}
