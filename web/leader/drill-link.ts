import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { RateDimension } from '../api/types.ts'
import { countNames, type CountName } from './rate-kinds.ts'

/** One number of the rates: of which period, row and count. */
export interface Drill {
  from: string
  to: string
  by: RateDimension
  /** The row's key; undefined for the total. */
  key: string | undefined
  count: CountName
}

/** The page that lists the very orders behind a number. */
export function drillLink({ from, to, by, key, count }: Drill): RouteLocationRaw {
  return { path: '/rates/orders', query: { from, to, by, ...(key === undefined ? {} : { key }), count } }
}

const dimensions: readonly RateDimension[] = ['office', 'crew', 'category', 'day']
const date = /^\d{4}-\d{2}-\d{2}$/

/** Reads a drill from the address; undefined when it names no number. */
export function readDrill(query: LocationQuery): Drill | undefined {
  const { from, to, by, key, count } = query
  const dimension = dimensions.find((one) => one === by)
  const counted = [...countNames, 'extended' as const].find((one) => one === count)
  if (typeof from !== 'string' || typeof to !== 'string' || !date.test(from) || !date.test(to)) return undefined
  if (dimension === undefined || counted === undefined) return undefined
  return { from, to, by: dimension, key: typeof key === 'string' ? key : undefined, count: counted }
}
