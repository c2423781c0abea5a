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
