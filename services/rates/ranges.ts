import type { LocalDays } from '../../domain/rates/local-days.ts'
import type { Period } from '../../domain/rates/period.ts'

/**
 * The rows that answer a period, as local days: whole months from the month table, the rest from the day table, and what
 * a day that is not over yet has seen of stock from the spans themselves.
 */
export interface Ranges {
  /** Flows: days [days[0], days[1]) and [days[2], days[3]); months [months[0], months[1]). */
  readonly days: readonly [string, string, string, string]
  readonly months: readonly [string, string]
  /** Stock at `stockDay` 00:00: all months before `stockMonth`, the days from it on. */
  readonly stockMonth: string
  readonly stockDay: string
  /** Stock gained and lost from here up to the period's bound; none where the two are equal. */
  readonly partFrom: Date
}

/** Cuts a period that has begun. */
export function rangesOf(period: Period, days: LocalDays): Ranges {
  const stockDay = period.bound < period.end ? days.dayOf(new Date(period.bound.getTime() - 1)) : period.to
  const firstMonth = period.from.endsWith('-01') ? period.from : monthAfter(period.from)
  const lastMonth = monthOf(period.to)
  const whole = firstMonth < lastMonth
  return {
    days: whole ? [period.from, firstMonth, lastMonth, period.to] : [period.from, period.to, period.to, period.to],
    months: whole ? [firstMonth, lastMonth] : [period.to, period.to],
    stockMonth: monthOf(stockDay),
    stockDay,
    partFrom: period.bound < period.end ? days.startOf(stockDay) : period.bound,
  }
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function monthAfter(day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
}
