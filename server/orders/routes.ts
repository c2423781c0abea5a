import { roles } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { orderVerbs } from '../../domain/lifecycle/table.ts'
import { applyVerb, type OrdersDeps, type VerbRequest } from '../../services/orders/apply-verb.ts'
import { countOrders, listOrders } from '../../services/orders/list-orders.ts'
import { detailOf, readOrder } from '../../services/orders/order-detail.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { listPages } from '../../services/orders/list-pages.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { filterOf } from './filter-of.ts'
import { requireVerb, requireVersion } from './known-verb.ts'
import { countsQuery, countsSchema, listQuery, listPagesSchema, orderDetailSchema, orderPageSchema, orderParams, verbBody, verbParams } from './schemas.ts'

/** Orders: lists, one with all that belongs to it, and the verbs of the lifecycle. */
export function orderRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/orders', tag: 'orders', access: roles,
      summary: 'Orders in scope, soonest deadline first, in keyset pages',
      query: listQuery,
      responses: { 200: { description: 'a page', schema: orderPageSchema }, ...problems(400, 401) },
      handle: async ({ account, query }) => {
        const { limit, cursor } = query
        return { status: 200, body: await listOrders(deps, account, filterOf(query, account), { limit, cursor }) }
      },
    }),
    defineRoute({
      method: 'get', path: '/orders/counts', tag: 'orders', access: roles,
      summary: 'How many open orders in scope stand where',
      query: countsQuery,
      responses: { 200: { description: 'the counts', schema: countsSchema }, ...problems(400, 401) },
      handle: async ({ account, query }) => ({ status: 200, body: await countOrders(deps, account, filterOf(query, account)) }),
    }),
    defineRoute({
      method: 'get', path: '/orders/pages', tag: 'orders', access: roles,
      summary: 'How long a list is and the cursor at which each of its pages begins',
      query: countsQuery,
      responses: { 200: { description: 'where its pages begin', schema: listPagesSchema }, ...problems(400, 401) },
      handle: async ({ account, query }) => ({ status: 200, body: await listPages(deps, account, filterOf(query, account)) }),
    }),
    defineRoute({
      method: 'get', path: '/orders/{id}', tag: 'orders', access: roles,
      summary: 'An order with its findings, photos, history, the why of its dispatch and the actions open to the caller',
      params: orderParams,
      responses: { 200: { description: 'the order', schema: orderDetailSchema }, ...problems(400, 401, 404) },
      handle: async ({ account, params }) => ({ status: 200, body: await readOrder(deps, account, params.id) }),
    }),
    defineRoute({
      method: 'post', path: '/orders/{id}/{verb}', tag: 'orders', access: roles,
      summary: `Uses a verb of the lifecycle: ${orderVerbs.join(', ')}`,
      params: verbParams,
      body: verbBody,
      responses: { 200: { description: 'the order after it', schema: orderDetailSchema }, ...problems(400, 401, 403, 404, 409, 422) },
      handle: async ({ account, params, body }) => {
        const { version, id: request, ...fields } = body
        const verb = requireVerb(params.verb)
        requireVersion(verb, version)
        return { status: 200, body: await useVerb(deps, account, { orderId: params.id, verb, version, request, fields }) }
      },
    }),
  ]
}

async function useVerb(deps: OrdersDeps, account: Account, request: VerbRequest) {
  try {
    return await detailOf(deps, account, await applyVerb(deps, account, request))
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error
    // Whoever comes second sees what the first has made of it.
    throw new DomainError('version-conflict', { detail: error.message, current: await readOrder(deps, account, request.orderId) })
  }
}
