import { answer, client } from './client.ts'
import type { OpenMap, OpenRates } from './types.ts'

/** What is open and what was settled of late in a window of the map, west,south,east,north. */
export function readOpenMap(bbox: string, district?: string): Promise<OpenMap> {
  return answer(client.GET('/public/map-orders', { params: { query: { bbox, district } } }))
}

/** A month by streets; this month where none is named. */
export function readOpenRates(month?: string, district?: string): Promise<OpenRates> {
  return answer(client.GET('/public/rates', { params: { query: { month, district } } }))
}
