import { z } from 'zod'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { countViews } from '../../services/orders/count-views.ts'
import type { OrderFilter } from '../../services/orders/order-filter.ts'
import { addView, changeView, mostViews, readViews, removeView } from '../../services/views/save-view.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { filterOf } from '../orders/filter-of.ts'
import { countsQuery } from '../orders/schemas.ts'
import { viewBody, viewChange, viewCountsSchema, viewParams, viewSchema } from './schemas.ts'

const who = ['office', 'desk', 'admin'] as const

/** What the navigation counts for everybody, by name. */
const built = {
  open: {},
  urged: { urged: true },
  sessions: { session: true },
  requests: { asked: 'any' },
  dueToday: { due: 'today' },
  toConfirm: { states: ['fixed'] },
  reworked: { reworked: true },
} as const satisfies Record<string, OrderFilter>

/** Filters that an account keeps under a name; its own and nobody else's. */
export function viewRoutes(deps: OrdersDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/views', tag: 'views', access: who, summary: 'Your saved views',
      responses: { 200: { description: 'all of them, in your order', schema: z.object({ views: z.array(viewSchema) }) }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { views: await readViews(deps, account) } }),
    }),
    defineRoute({
      method: 'post', path: '/views', tag: 'views', access: who, summary: `Keeps a filter under a name, at most ${mostViews}`,
      body: viewBody,
      responses: { 201: { description: 'the view', schema: viewSchema }, ...problems(400, 401, 403, 422) },
      handle: async ({ account, body }) => ({ status: 201, body: await addView(deps, account, body) }),
    }),
    defineRoute({
      method: 'put', path: '/views/{id}', tag: 'views', access: who, summary: 'Renames, refills or moves a view of yours',
      params: viewParams, body: viewChange,
      responses: { 200: { description: 'the view', schema: viewSchema }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await changeView(deps, account, params.id, body) }),
    }),
    defineRoute({
      method: 'delete', path: '/views/{id}', tag: 'views', access: who, summary: 'Forgets a view of yours',
      params: viewParams,
      responses: { 204: { description: 'it is gone' }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => {
        await removeView(deps, account, params.id)
        return { status: 204 }
      },
    }),
    defineRoute({
      method: 'get', path: '/views/counts', tag: 'views', access: who, summary: 'How many open orders the navigation and your views hold',
      responses: { 200: { description: 'the counts', schema: viewCountsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => {
        const views = await readViews(deps, account)
        const names = Object.keys(built)
        const asked = views.map(({ query }) => filterOf(countsQuery.parse(query), account))
        const counts = await countViews(deps, account, [...Object.values(built), ...asked])
        const totals = views.map(({ id }, index) => ({ id, total: counts[names.length + index] ?? null }))
        return { status: 200, body: { ...Object.fromEntries(names.map((name, index) => [name, counts[index]])), views: totals } }
      },
    }),
  ]
}
