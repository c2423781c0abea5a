import { answer, client } from './client.ts'
import { orderQuery } from './orders.ts'
import type { BaseMap, MapOrders, OrderFilters } from './types.ts'

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
export function ordersOnMap({ bbox, heat, ...filters }: OrderFilters & { bbox: string, heat?: boolean }): Promise<MapOrders> {
  return answer(client.GET('/map/orders', { params: { query: { ...orderQuery(filters), bbox, ...(heat === true ? { heat: 'true' as const } : {}) } } }))
}
