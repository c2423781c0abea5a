/** By what rates are broken down. Days and months make a row each, a period of its own. */
export const dimensions = ['office', 'crew', 'contractor', 'category', 'area', 'source', 'day', 'month'] as const
export type Dimension = (typeof dimensions)[number]

export type TimeDimension = 'day' | 'month'
/** What an order belongs to, as against when. */
export type PlaceDimension = Exclude<Dimension, TimeDimension>

/** The row of orders that have no value in the dimension: no crew fixed them, they lie outside every street. */
export const noneKey = 'none'

export function isTime(dimension: Dimension): dimension is TimeDimension {
  return dimension === 'day' || dimension === 'month'
}

/** Orders are received, filed and dispatched at a place, not by an office, a crew or its contractor. */
export function hasFlows(dimension: Dimension): boolean {
  return dimension !== 'office' && dimension !== 'crew' && dimension !== 'contractor'
}

/** A breakdown: by one thing or by two at once, of which one at most is a time. */
export interface Breakdown {
  readonly time: TimeDimension | null
  readonly places: readonly PlaceDimension[]
}

/** The breakdown of one or two dimensions; null where the pair makes no sense (twice the same, days by months). */
export function breakdownOf(by: Dimension, by2?: Dimension): Breakdown | null {
  const all = by2 === undefined ? [by] : [by, by2]
  const places = all.filter((one): one is PlaceDimension => !isTime(one))
  const times = all.filter(isTime)
  if (new Set(all).size < all.length || times.length > 1) return null
  return { time: times[0] ?? null, places }
}
