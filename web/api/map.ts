import { answer, client } from './client.ts'
import type { BaseMap, MapOrders, MapOrdersQuery } from './types.ts'

let asked: Promise<BaseMap> | undefined

/** The pictures beneath the district's own layers, asked for once; null where none are set, or when nobody answers. */
export function readBaseMap(): Promise<BaseMap> {
  asked ??= answer(client.GET('/public/map')).then(({ base }) => base, () => {
    asked = undefined
    return null
  })
  return asked
}

/** The orders in scope in a window of the map. */
export function ordersOnMap({ heat, overdue, ...query }: Omit<MapOrdersQuery, 'heat' | 'overdue'> & { heat?: boolean, overdue?: boolean }): Promise<MapOrders> {
  const yes = 'true' as const
  return answer(client.GET('/map/orders', { params: { query: { ...query, ...(heat === true ? { heat: yes } : {}), ...(overdue === true ? { overdue: yes } : {}) } } }))
}
