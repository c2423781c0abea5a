import { roles } from '../../domain/accounts/account.ts'
import type { BaseMap } from '../../platform/base-map.ts'
import { mapOrders } from '../../services/map/map-orders.ts'
import { boundsOf } from '../../services/map/map-view.ts'
import type { OrdersDeps } from '../../services/orders/apply-verb.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { filterOf } from '../orders/filter-of.ts'
import { baseMapSchema, mapOrdersQuery, mapOrdersSchema } from './schemas.ts'

/** What lies on the map and beneath it. */
export function mapRoutes(deps: OrdersDeps & { readonly config: { readonly baseMap: BaseMap | null } }): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/public/map', tag: 'public', access: 'public',
      summary: 'The base map beneath the district\'s own layers, where one is set',
      responses: { 200: { description: 'where its pictures are', schema: baseMapSchema } },
      handle: async () => ({ status: 200, body: { base: deps.config.baseMap }, headers: { 'Cache-Control': 'public, max-age=300' } }),
    }),
    defineRoute({
      method: 'get', path: '/map/orders', tag: 'orders', access: roles,
      summary: 'The orders in scope in a window of the map: each by itself, or counts by cells',
      query: mapOrdersQuery,
      responses: { 200: { description: 'at most 300 orders, or their counts', schema: mapOrdersSchema }, ...problems(400, 401) },
      handle: async ({ account, query }) => {
        const { bbox, heat, ...filter } = query
        return { status: 200, body: await mapOrders(deps, account, boundsOf(bbox), filterOf(filter, account), heat === true) }
      },
    }),
  ]
}
