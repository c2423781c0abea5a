import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { orderVerbs } from '../../domain/lifecycle/table.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { applyToMany, largestBulk, type BulkResult } from '../../services/orders/bulk.ts'
import { problemSchema, problems } from '../http/problem-doc.ts'
import { problemOf } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { text } from '../http/text.ts'
import { requireVerb, requireVersion } from './known-verb.ts'
import { orderSchema, verbBody } from './schemas.ts'

const named = z
  .array(z.object({ id: z.uuid().toLowerCase(), version: z.int().min(1).optional() }))
  .min(1)
  .max(largestBulk)
  .superRefine((orders, context) => {
    const seen = new Set<string>()
    for (const [index, { id }] of orders.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: 'this order is named twice' })
      seen.add(id)
    }
  })

const bulkBody = verbBody
  .omit({ version: true, id: true, photos: true })
  .extend({ orders: named, photos: z.never('photos prove one order: use the verb on that order').optional() })
  .meta({ id: 'BulkRequest' })

const bulkResponse = z
  .object({ results: z.array(z.object({ id: z.uuid(), status: z.int(), order: orderSchema.optional(), problem: problemSchema.optional() })) })
  .meta({ id: 'BulkResponse' })

/** Verbs on many orders. Before /orders/{id}/{verb}, which would take `bulk` for an id. */
export function bulkRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'post', path: '/orders/bulk/{verb}', tag: 'orders', access: roles,
      summary: `Uses a verb on up to ${largestBulk} orders, each by itself; an answer for each, in order: ${orderVerbs.join(', ')}`,
      params: z.object({ verb: text(40) }),
      body: bulkBody,
      responses: { 200: { description: 'an answer for each', schema: bulkResponse }, ...problems(400, 401, 403, 404, 413) },
      handle: async ({ account, params, body }) => {
        const { orders, photos: _none, ...fields } = body
        const verb = requireVerb(params.verb)
        for (const [index, { version }] of orders.entries()) requireVersion(verb, version, `orders.${index}.version`)
        const results = await applyToMany(deps, account, { verb, orders, fields })
        return { status: 200, body: { results: results.map(answer) } }
      },
    }),
  ]
}

function answer(result: BulkResult) {
  if ('order' in result) return { id: result.id, status: 200, order: result.order }
  const problem = problemOf(result.error)
  return { id: result.id, status: problem.status, problem }
}
