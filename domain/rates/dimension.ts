/** By what rates are broken down. `day` makes a row a day, each a period of its own. */
export const dimensions = ['office', 'crew', 'category', 'area', 'day'] as const
export type Dimension = (typeof dimensions)[number]

/** The row of orders that have no value in the dimension: no crew fixed them, they lie outside every street. */
export const noneKey = 'none'

/** Orders are received, filed and dispatched at a place, not by an office or a crew. */
export function hasFlows(dimension: Dimension): boolean {
  return dimension !== 'office' && dimension !== 'crew'
}
