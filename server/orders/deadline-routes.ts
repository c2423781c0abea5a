import { roles } from '../../domain/accounts/account.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { explainDeadline } from '../../services/orders/explain-deadline.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { deadlineSchema } from './deadline-schemas.ts'
import { orderParams } from './schemas.ts'

/** Why an order is due when it is. */
export function deadlineRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/orders/{id}/deadline', tag: 'orders', access: roles,
      summary: 'The ledger of an order\'s clocks: when each ran, stood or the calendar was closed, adding up to the limit',
      params: orderParams,
      responses: { 200: { description: 'the ledgers', schema: deadlineSchema }, ...problems(400, 401, 404) },
      handle: async ({ account, params }) => ({ status: 200, body: await explainDeadline(deps, account, params.id) }),
    }),
  ]
}
