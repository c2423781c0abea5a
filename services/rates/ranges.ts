import type { TimeDimension } from '../../domain/rates/dimension.ts'
import type { LocalDays } from '../../domain/rates/local-days.ts'
import { nextMonth, type Period } from '../../domain/rates/period.ts'

/**
 * The rows that answer a period, as local days: whole months from the month table, the rest from the day table, and what
 * a day that is not over yet has seen of stock from the spans themselves.
 */
export interface Ranges {
  /** The month that the period begins in: stock at its beginning is all months before, and the days from it on. */
  readonly baseMonth: string
  /** Days [days[0], days[1]) and [days[2], days[3]); months [months[0], months[1]). */
  readonly days: readonly [string, string, string, string]
  readonly months: readonly [string, string]
  /** Days before this one are whole: what they add to stock has happened. */
  readonly stockDay: string
  /** Stock gained and lost from here up to the period's bound; none where the two are equal. */
  readonly partFrom: Date
}

/** Cuts a period that has begun; a series of days takes no months. */
export function rangesOf(period: Period, days: LocalDays, time: TimeDimension | null): Ranges {
  const goesOn = period.bound < period.end
  const stockDay = goesOn ? days.dayOf(new Date(period.bound.getTime() - 1)) : period.to
  const end = goesOn ? days.plus(stockDay, 1) : period.to
  const firstMonth = period.from.endsWith('-01') ? period.from : nextMonth(period.from)
  const lastMonth = monthOf(stockDay)
  const whole = time !== 'day' && firstMonth < lastMonth
  return {
    baseMonth: monthOf(period.from),
    days: whole ? [period.from, firstMonth, lastMonth, end] : [period.from, end, end, end],
    months: whole ? [firstMonth, lastMonth] : [end, end],
    stockDay,
    partFrom: goesOn ? days.startOf(stockDay) : period.bound,
  }
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}
