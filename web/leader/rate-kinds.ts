import type { RateCounts, RateRow } from '../api/types.ts'
import { named } from '../i18n/i18n.ts'

/** The counts of a row of GET /rates; null where the dimension has no such row (received by crew). */
export type CountName = Exclude<keyof RateCounts, RateName>

export type RateName = 'filingRate' | 'dispatchRate' | 'closingRate' | 'onTimeClosingRate' | 'reworkRate' | 'extensionRate'

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

/** Every count in the order of an order's life. */
export const countNames: CountName[] = ['received', 'filed', 'dispatched', 'due', 'closed', 'closedOnTime', 'overdue', 'reworked']

/** One decimal, as the screens print it; null where nothing was due, and then there is no rate. */
export function percentText(rate: number | null): string | null {
  return rate === null ? null : rate.toFixed(1)
}

/** The best on time first; rows without a rate stand last, in their own order. */
export function ranked(rows: readonly RateRow[]): RateRow[] {
  return rows.toSorted((a, b) => (b.onTimeClosingRate ?? -1) - (a.onTimeClosingRate ?? -1) || (b.due ?? 0) - (a.due ?? 0))
}

/** Where the map's steps end, in percent: fixed, so that two periods can be laid side by side. */
export const mapCuts = [70, 80, 90] as const

/** A map's step, 1 worst to 4 best. */
export function mapStep(rate: number): 1 | 2 | 3 | 4 {
  const [first, second, third] = mapCuts
  if (rate < first) return 1
  if (rate < second) return 2
  return rate < third ? 3 : 4
}

/** A row's name as a narrow table has room for it: 福华街 for 福华街街道办事处; a town keeps its 镇. */
export function rowName(row: Pick<RateRow, 'name' | 'nameEn'>): string {
  return named(row.name, row.nameEn).replace(/((街道)?办事处|人民政府)$/, '').replace(/ ((sub-?district|street) office|government)$/i, '')
}
