import { z } from 'zod'
import { states } from '../../domain/lifecycle/states.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { mergeSuggestions, mostSuggestions } from '../../services/orders/merge-suggestions.ts'
import { nearbyOrders } from '../../services/orders/nearby.ts'
import { sayApart, takeApartBack } from '../../services/orders/say-apart.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { text } from '../http/text.ts'
import { instant, orderSchema } from './schemas.ts'

const nearbyQuery = z.object({
  category: text(64),
  longitude: z.coerce.number().min(-180).max(180),
  latitude: z.coerce.number().min(-90).max(90),
  coordinates: z.enum(['wgs84', 'gcj02']).default('wgs84'),
})

const nearbySchema = z
  .object({
    orders: z.array(z.object({
      id: z.uuid(),
      number: z.string(),
      category: z.string(),
      state: z.enum(states),
      distance: z.int().meta({ description: 'metres' }),
      receivedAt: instant,
      photo: z.uuid().nullable().meta({ description: 'first before-photo; an inspector may see it though the order is out of scope' }),
      joinable: z.boolean(),
    })),
  })
  .meta({ id: 'NearbyOrders' })

const suggestionsSchema = z
  .object({ suggestions: z.array(z.object({ later: orderSchema, earlier: orderSchema, distance: z.int().meta({ description: 'metres' }) })) })
  .meta({ id: 'MergeSuggestions' })

const pairParams = z.object({ id: z.uuid().toLowerCase(), other: z.uuid().toLowerCase() })
const apartSchema = z.object({ by: z.string().nullable(), at: instant }).meta({ id: 'OrdersApart' })

/** Open orders that a finding may be of, and open orders that may be one thing. Before /orders/{id}, which would take `nearby` for an id. */
export function nearbyRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/orders/nearby', tag: 'orders', access: ['inspector', 'desk'],
      summary: 'Open orders of the same sub-class within its radius, nearest first, at most 10: is it the same thing?',
      query: nearbyQuery,
      responses: { 200: { description: 'the orders', schema: nearbySchema }, ...problems(400, 401, 403, 422) },
      handle: async ({ account, query }) => ({ status: 200, body: { orders: await nearbyOrders(deps, account, query) } }),
    }),
    defineRoute({
      method: 'get', path: '/orders/merge-suggestions', tag: 'orders', access: ['desk', 'admin'],
      summary: `Pairs of open orders that may be one thing, nearest first, at most ${mostSuggestions}`,
      responses: { 200: { description: 'the pairs', schema: suggestionsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { suggestions: await mergeSuggestions(deps, account) } }),
    }),
    defineRoute({
      method: 'put', path: '/orders/{id}/apart/{other}', tag: 'orders', access: ['desk'],
      summary: 'Says that two orders are two things: the pair is suggested for merging no more. Said again, the first word stands',
      params: pairParams,
      responses: { 200: { description: 'who said so first, and when', schema: apartSchema }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params }) => ({ status: 200, body: await sayApart(deps, account, params.id, params.other) }),
    }),
    defineRoute({
      method: 'delete', path: '/orders/{id}/apart/{other}', tag: 'orders', access: ['desk'],
      summary: 'Takes it back: the pair may be suggested again',
      params: pairParams,
      responses: { 204: { description: 'nobody says so any more' }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params }) => {
        await takeApartBack(deps, account, params.id, params.other)
        return { status: 204 }
      },
    }),
  ]
}
