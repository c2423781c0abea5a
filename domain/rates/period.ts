import { refuse } from '../errors.ts'
import { isDay, type LocalDays } from './local-days.ts'

/** A period of the rates. */
export interface Period {
  /** Local days; `to` is exclusive: from 00:00 to 00:00. */
  readonly from: string
  readonly to: string
  readonly start: Date
  readonly end: Date
  /**
   * Where the period's stock is read: all that is before this instant has happened. Its end, or just after now where it
   * goes on (e = the earlier of `to` and now).
   */
  readonly bound: Date
}

// A row a day is read from the day table; longer series are for months.
const longestSeries = 100

/** The period between two local days. Refuses (period-invalid) what is no day, or not in order. */
export function periodOf(from: string, to: string, days: LocalDays, now: Date): Period {
  if (!isDay(from)) throw refuse('period-invalid', 'from', 'from is not a day as YYYY-MM-DD')
  if (!isDay(to)) throw refuse('period-invalid', 'to', 'to is not a day as YYYY-MM-DD')
  if (to <= from) throw refuse('period-invalid', 'to', 'to must be a later day than from')
  const end = days.startOf(to)
  return { from, to, start: days.startOf(from), end, bound: new Date(Math.min(end.getTime(), now.getTime() + 1)) }
}

/** Whether a period has begun; of one that has not, nothing is due. */
export function hasBegun(period: Period): boolean {
  return period.start < period.bound
}

/** The days of a period that have begun, each as a period. Refuses (period-invalid) a series of more than 100 days. */
export function daysOf(period: Period, days: LocalDays, now: Date): Period[] {
  const series: Period[] = []
  for (let day = period.from; day < period.to; day = days.plus(day, 1)) {
    const one = periodOf(day, days.plus(day, 1), days, now)
    if (!hasBegun(one)) break
    series.push(one)
    if (series.length > longestSeries) throw refuse('period-invalid', 'to', `a series of days has at most ${longestSeries} of them`)
  }
  return series
}

// Five years of months.
const longestMonths = 60

/** The months of a period that have begun, each as far as it lies in the period. Refuses (period-invalid) more than 60. */
export function monthsOf(period: Period, days: LocalDays, now: Date): Period[] {
  const series: Period[] = []
  for (let from = period.from; from < period.to; ) {
    const next = nextMonth(from)
    const one = periodOf(from, next < period.to ? next : period.to, days, now)
    if (!hasBegun(one)) break
    series.push(one)
    if (series.length > longestMonths) throw refuse('period-invalid', 'to', `a series of months has at most ${longestMonths} of them`)
    from = one.to
  }
  return series
}

/** The first day of the month after a day's. */
export function nextMonth(day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
}

export const comparisons = ['previous', 'year'] as const
export type Comparison = (typeof comparisons)[number]

/**
 * The period that one is compared with (环比 previous, 同比 year): what goes on is first cut at the end of today, so that
 * the same number of days is compared. Previous: whole months before whole months, else as many days before. Year: the
 * same days of the year before; 29 February becomes the 28th.
 */
export function comparedPeriod(period: Period, comparison: Comparison, days: LocalDays, now: Date): Period {
  const tomorrow = days.plus(days.dayOf(now), 1)
  const to = period.to > tomorrow && period.from < tomorrow ? tomorrow : period.to
  if (comparison === 'year') return periodOf(yearBefore(period.from), yearBefore(to), days, now)
  if (period.from.endsWith('-01') && to.endsWith('-01')) return periodOf(monthsBefore(period.from, monthsBetween(period.from, to)), period.from, days, now)
  return periodOf(days.plus(period.from, -daysBetween(period.from, to)), period.from, days, now)
}

function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return isDay(before) ? before : before.replace(/-29$/, '-28')
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

function monthsBefore(day: string, count: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
