import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { AgeBand, RateDimension } from '../api/types.ts'
import { allCounts, dimensions, type CountName } from './rate-kinds.ts'

/** One number of the rates: of which period, row and count. */
export interface Drill {
  from: string
  to: string
  by: RateDimension
  by2?: RateDimension | undefined
  /** The row's key; undefined for the total. */
  key: string | undefined
  key2?: string | undefined
  count: CountName
  /** As of when, ISO 8601; undefined: now. */
  asOf?: string | undefined
}

/** One number of the backlog. */
export interface BacklogDrill {
  by: RateDimension
  key: string | undefined
  band: AgeBand | undefined
  late: boolean
  to: string | undefined
  asOf: string | undefined
}

/** The page that lists the very orders behind a number. */
export function drillLink({ from, to, by, by2, key, key2, count, asOf }: Drill): RouteLocationRaw {
  return { path: '/rates/orders', query: given({ from, to, by, by2, key, key2, count, asOf }) }
}

/** The page that lists the very orders behind a number of the backlog. */
export function backlogLink({ by, key, band, late, to, asOf }: BacklogDrill): RouteLocationRaw {
  return { path: '/rates/orders', query: given({ backlog: late ? 'late' : 'open', by, key, band, to, asOf }) }
}

/** Orders that were suspended, or came back, in a period. */
export interface MarkedDrill { from: string, to: string, mark: 'suspended' | 'recurred' }

/** The page that lists them. */
export function markedLink({ from, to, mark }: MarkedDrill): RouteLocationRaw {
  return { path: '/rates/orders', query: { from, to, mark } }
}

/** Orders that were checked blind in a period, of one office or all. */
export interface BlindDrill { from: string, to: string, key: string | undefined, blind: BlindCount }
const blindCounts = ['checked', 'rectified', 'notRectified'] as const
type BlindCount = (typeof blindCounts)[number]

/** The page that lists them. */
export function blindLink({ from, to, key, blind }: BlindDrill): RouteLocationRaw {
  return { path: '/rates/orders', query: given({ from, to, key, blind }) }
}

/** The page that lists an order and those of the same thing before it. */
export function recurrenceLink(order: string): RouteLocationRaw {
  return { path: '/rates/orders', query: { recurrence: order } }
}

function given(query: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

const date = /^\d{4}-\d{2}-\d{2}$/
const text = (value: LocationQuery[string] | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const dimensionOf = (value: LocationQuery[string] | undefined): RateDimension | undefined => dimensions.find((one) => one === value)

/** Reads a drill from the address; undefined when it names no number of the rates. */
export function readDrill(query: LocationQuery): Drill | undefined {
  const { from, to } = query
  const by = dimensionOf(query.by)
  const count = allCounts.find((one) => one === query.count)
  if (typeof from !== 'string' || typeof to !== 'string' || !date.test(from) || !date.test(to)) return undefined
  if (by === undefined || count === undefined) return undefined
  return { from, to, by, by2: dimensionOf(query.by2), key: text(query.key), key2: text(query.key2), count, asOf: text(query.asOf) }
}

/** Reads which blind checks the address names. */
export function readBlindDrill({ from, to, key, blind }: LocationQuery): BlindDrill | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || !date.test(from) || !date.test(to)) return undefined
  const count = blindCounts.find((one) => one === blind)
  return count === undefined ? undefined : { from, to, key: text(key), blind: count }
}

/** Reads which marked orders the address names. */
export function readMarkedDrill({ from, to, mark }: LocationQuery): MarkedDrill | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || !date.test(from) || !date.test(to)) return undefined
  return mark === 'suspended' || mark === 'recurred' ? { from, to, mark } : undefined
}

const bands: readonly AgeBand[] = ['0-1', '1-3', '3-7', '7-15', '15-']

/** Reads a drill into the backlog from the address; undefined when it names none. */
export function readBacklogDrill(query: LocationQuery): BacklogDrill | undefined {
  if (query.backlog !== 'open' && query.backlog !== 'late') return undefined
  return {
    by: dimensionOf(query.by) ?? 'office', key: text(query.key), band: bands.find((one) => one === query.band), late: query.backlog === 'late',
    to: text(query.to), asOf: text(query.asOf),
  }
}
