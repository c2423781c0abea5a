/**
 * Version of the formulas below; every answer that holds a rate names it. v1 words the practice of 数字城管 (digital urban
 * management) as docs/glossary.md does: counts are of orders, due (应结案) takes in what was closed in the period and
 * what stands handled or late at its end.
 */
export const formula = 'v1'

/** The counts of a period, in the order in which they are shown. */
export const countNames = ['received', 'filed', 'dispatched', 'due', 'closed', 'closedOnTime', 'overdue', 'reworked', 'extended'] as const
export type CountName = (typeof countNames)[number]

/** Orders of a period; null where the dimension has no such row (nothing is received by an office). */
export type Counts = Readonly<Record<CountName, number | null>>

export const rateNames = ['filingRate', 'dispatchRate', 'closingRate', 'onTimeClosingRate', 'reworkRate', 'extensionRate'] as const
export type RateName = (typeof rateNames)[number]

/** Rates in percent with two decimals; null where there is nothing to divide by: no rate, not 100 %. */
export type Rates = Readonly<Record<RateName, number | null>>

export const noCounts = { received: 0, filed: 0, dispatched: 0, due: 0, closed: 0, closedOnTime: 0, overdue: 0, reworked: 0, extended: 0 } satisfies Counts

/** `part / whole` in percent, rounded half up to two decimals by whole numbers; null without a whole. */
export function percent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.floor((part * 20_000 + whole) / (2 * whole)) / 100
}

/** The rates of counts: filing 立案率, dispatch 派遣率, closing 结案率, on-time closing 按期结案率, rework 返工率, extension 延期率. */
export function ratesOf(counts: Counts): Rates {
  return {
    filingRate: percent(counts.filed, counts.received),
    dispatchRate: percent(counts.dispatched, counts.filed),
    closingRate: percent(counts.closed, counts.due),
    onTimeClosingRate: percent(counts.closedOnTime, counts.due),
    reworkRate: percent(counts.reworked, counts.due),
    extensionRate: percent(counts.extended, counts.due),
  }
}
