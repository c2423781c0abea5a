import type { RateCounts, RateDimension, RateRow } from '../api/types.ts'
import { named } from '../i18n/i18n.ts'

export type RateName =
  | 'filingRate' | 'dispatchRate' | 'closingRate' | 'onTimeClosingRate' | 'reworkRate' | 'extensionRate'
  | 'responseRate' | 'solutionRate' | 'satisfactionRate'

/** The counts of a row of GET /rates; null where the dimension has no such row (received by crew). */
export type CountName = Exclude<keyof RateCounts, RateName | 'compared'>

/** What a rate divides by what. Formulas: the rates table of docs/glossary.md. */
export interface RateKind {
  rate: RateName
  numerator: CountName
  denominator: CountName
  /** Whether more is better; a leader reads the worst first. */
  better: 'high' | 'low'
}

/** The three that a leader reads first. */
export const leadRates: RateKind[] = [
  { rate: 'closingRate', numerator: 'closed', denominator: 'due', better: 'high' },
  { rate: 'onTimeClosingRate', numerator: 'closedOnTime', denominator: 'due', better: 'high' },
  { rate: 'reworkRate', numerator: 'reworked', denominator: 'due', better: 'low' },
]

/** The three by which the public rates. */
export const publicRates: RateKind[] = [
  { rate: 'responseRate', numerator: 'responded', denominator: 'requests', better: 'high' },
  { rate: 'solutionRate', numerator: 'solved', denominator: 'rated', better: 'high' },
  { rate: 'satisfactionRate', numerator: 'satisfied', denominator: 'rated', better: 'high' },
]

/** By what the table is broken down, as the page offers it. */
export const dimensions: RateDimension[] = ['office', 'area', 'crew', 'contractor', 'category', 'source', 'day', 'month']

/** Every count of orders, in the order of an order's life. */
export const countNames: CountName[] = ['received', 'filed', 'dispatched', 'due', 'closed', 'closedOnTime', 'overdue', 'reworked', 'extended', 'exempt', 'remote']

/** The same and those of the public's requests. */
export const allCounts: CountName[] = [...countNames, 'requests', 'responded', 'rated', 'solved', 'satisfied']

/** Rows with fewer due orders are listed and not ranked: one order more would move them from end to end. */
export const smallestRanked = 5

/** One decimal, as the screens print it; null where nothing was due, and then there is no rate. */
export function percentText(rate: number | null): string | null {
  return rate === null ? null : rate.toFixed(1)
}

/** The ranked first, in their order; then what is too small to be ranked, the most due first; days and months as they come. */
export function ranked<Row extends Pick<RateRow, 'key' | 'rank' | 'due' | 'onTimeClosingRate'>>(rows: readonly Row[], by?: RateDimension): Row[] {
  if (by === 'day' || by === 'month') return [...rows]
  return rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.due ?? 0) - (a.due ?? 0) || (b.onTimeClosingRate ?? -1) - (a.onTimeClosingRate ?? -1))
}

type Cuts = readonly [number, number, number]

/** Where the map's steps end, in percent: around the target, or fixed; never by the numbers shown, so that two periods can be laid side by side. */
export function cutsAround(target: number | null): Cuts {
  if (target === null) return [70, 80, 90]
  const middle = Math.round(target)
  return [Math.max(0, middle - 10), middle, Math.min(100, middle + 8)]
}

/** A map's step, 1 worst to 4 best. */
export function mapStep(rate: number, [first, second, third]: Cuts): 1 | 2 | 3 | 4 {
  if (rate < first) return 1
  if (rate < second) return 2
  return rate < third ? 3 : 4
}

/** A row's name as a narrow table has room for it: 福华街 for 福华街街道办事处; a town keeps its 镇. */
export function rowName(row: Pick<RateRow, 'name' | 'nameEn'>): string {
  return named(row.name, row.nameEn).replace(/((街道)?办事处|人民政府)$/, '').replace(/ ((sub-?district|street) office|government)$/i, '')
}

/** The name of a row's second key; '' where it has one only. */
export function secondName({ name2, name2En }: Pick<RateRow, 'name2' | 'name2En'>): string {
  return name2 === null || name2En === null ? '' : rowName({ name: name2, nameEn: name2En })
}
