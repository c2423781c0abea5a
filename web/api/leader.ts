import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'
import type { OrderPage } from './types.ts'

type Schemas = components['schemas']
export type RateTargets = Schemas['RateTargets']
export type Targets = RateTargets['district']
export type TargetsRequest = Schemas['RateTargetsRequest']
export type RateTrend = Schemas['RateTrend']
export type RateChanges = Schemas['RateChanges']
export type RateChangeRow = RateChanges['changes'][number]
export type Urges = Schemas['Urges']
export type Urge = Urges['urges'][number]
export type Wall = Schemas['Wall']
export type TrendQuery = operations['getRatesTrend']['parameters']['query']
export type ChangesQuery = operations['getRatesChanges']['parameters']['query']
export type MarkedQuery = operations['getRatesMarkedOrders']['parameters']['query']

/** What the rates ought to be on a local day; without one, today. */
export function readTargets(day?: string): Promise<RateTargets> {
  return answer(client.GET('/rate-targets', { params: { query: day === undefined ? {} : { day } } }))
}

/** Sets targets from a day on and answers how they stand today. */
export function saveTargets(body: TargetsRequest): Promise<RateTargets> {
  return answer(client.PUT('/rate-targets', { body }))
}

/** The rates of a period and of those before it, the oldest first. */
export function readTrend(query: TrendQuery): Promise<RateTrend> {
  return answer(client.GET('/rates/trend', { params: { query } }))
}

/** What moved most against another period. */
export function readChanges(query: ChangesQuery): Promise<RateChanges> {
  return answer(client.GET('/rates/changes', { params: { query } }))
}

/** The orders that were suspended, or came back, in a period. */
export function listMarkedOrders(query: MarkedQuery): Promise<OrderPage> {
  return answer(client.GET('/rates/marked/orders', { params: { query } }))
}

/** An order and those of the same thing before it. */
export function listRecurrences(id: string): Promise<OrderPage> {
  return answer(client.GET('/rates/recurrences/{id}', { params: { path: { id } } }))
}

/** Urges with what came of them, the newest first. */
export function readUrges(cursor?: string): Promise<Urges> {
  return answer(client.GET('/rates/urges', { params: { query: cursor === undefined ? {} : { cursor } } }))
}

/** What the screen on the wall shows beside rates and backlog. */
export function readWall(): Promise<Wall> {
  return answer(client.GET('/rates/wall'))
}
