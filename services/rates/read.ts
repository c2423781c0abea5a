import type { Dimension } from '../../domain/rates/dimension.ts'
import { hasFlows, noneKey } from '../../domain/rates/dimension.ts'
import { formula, noCounts, ratesOf, type Counts, type Rates } from '../../domain/rates/formula.ts'
import { daysOf, hasBegun, periodOf, type Period } from '../../domain/rates/period.ts'
import type { LocalDays } from '../../domain/rates/local-days.ts'
import type { Queryable } from '../../platform/database.ts'
import { rangesOf } from './ranges.ts'
import { sumsOf, sumsOfDays, type Credited, type Sums } from './read-store.ts'

export type RateRow = { readonly key: string } & Counts & Rates

export interface RateTable {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly formula: string
  readonly rows: readonly RateRow[]
  readonly total: Counts & Rates
}

export interface RatesQuery {
  readonly from: string
  readonly to: string
  readonly by: Dimension
}

/**
 * Counts and rates of a period, a row for each value of the dimension that has any, and in total. Rows of one period add
 * up to the total, since an order counts once, for who had it last; days do not: a backlog order is due on each. Refuses
 * (period-invalid) a period that is none.
 *
 * 2026-11-22 over 300,000 orders with 2.06 million events in ten months, two cores at load 6: a week by office 12 ms, ten
 * months by category 32 ms, a month by day 25 ms (41, 178 and 58 ms before undone closings had a span kind of their own).
 */
export async function ratesOfPeriod(db: Queryable, of: Credited, { from, to, by }: RatesQuery, days: LocalDays, now: Date): Promise<RateTable> {
  const period = periodOf(from, to, days, now)
  const begun = hasBegun(period)
  const flows = of.office === null && of.crew === null
  const series = by === 'day' ? daysOf(period, days, now) : []
  const ranges = rangesOf(period, days)
  const own = ownKey(of, by)
  const sums = begun ? await sumsOf(db, of, period, ranges, by === 'day' || own !== null ? null : by) : []
  const rows = by === 'day' ? daily(begun ? await sumsOfDays(db, of, series, ranges) : [], series) : sums
  return {
    from,
    to,
    by,
    formula,
    rows: rows
      .map((row) => ({ key: own ?? (row.key === '' ? noneKey : row.key), ...withRates(countsFrom(row, flows && hasFlows(by))) }))
      .filter(hasAny)
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
    total: withRates(countsFrom(sums.reduce(plus, nothing), flows)),
  }
}

/** An office by office, and a crew by crew, is one row: its own. */
function ownKey({ office, crew }: Credited, by: Dimension): string | null {
  return by === 'office' ? office : by === 'crew' ? crew : null
}

const nothing: Sums = {
  key: '', received: 0, filed: 0, dispatched: 0, closed: 0, closedOnTime: 0, closedReworked: 0, stock: 0, stockReworked: 0, undone: 0, undoneReworked: 0,
}

/** Days with their stock: what stood before the first of them, and what each has added since. */
function daily(sums: readonly Sums[], series: readonly Period[]): Sums[] {
  const byDay = new Map(sums.map((row) => [row.key, row]))
  let { stock, stockReworked } = byDay.get('') ?? nothing
  return series.map(({ from }) => {
    const day = byDay.get(from) ?? nothing
    stock += day.stock
    stockReworked += day.stockReworked
    return { ...day, key: from, stock, stockReworked }
  })
}

function plus(one: Sums, other: Sums): Sums {
  return {
    key: '',
    received: one.received + other.received,
    filed: one.filed + other.filed,
    dispatched: one.dispatched + other.dispatched,
    closed: one.closed + other.closed,
    closedOnTime: one.closedOnTime + other.closedOnTime,
    closedReworked: one.closedReworked + other.closedReworked,
    stock: one.stock + other.stock,
    stockReworked: one.stockReworked + other.stockReworked,
    undone: one.undone + other.undone,
    undoneReworked: one.undoneReworked + other.undoneReworked,
  }
}

function countsFrom(sums: Sums, flows: boolean): Counts {
  const due = sums.closed + sums.stock + sums.undone
  return {
    received: flows ? sums.received : null,
    filed: flows ? sums.filed : null,
    dispatched: flows ? sums.dispatched : null,
    due,
    closed: sums.closed,
    closedOnTime: sums.closedOnTime,
    overdue: due - sums.closedOnTime,
    reworked: sums.closedReworked + sums.stockReworked + sums.undoneReworked,
    // The lifecycle has no extensions yet.
    extended: 0,
  }
}

function withRates(counts: Counts): Counts & Rates {
  return { ...counts, ...ratesOf(counts) }
}

function hasAny(row: Counts): boolean {
  return (Object.keys(noCounts) as (keyof Counts)[]).some((count) => (row[count] ?? 0) !== 0)
}
