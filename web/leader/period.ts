import type { LocationQuery } from 'vue-router'

/** A period of the rates in the district's local dates; `to` is exclusive, from 00:00 to 00:00. */
export interface Period {
  preset: 'week' | 'month' | 'custom'
  from: string
  to: string
}

const day = 86_400_000
const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** A date moved by whole days; dates are counted in UTC, so no zone can lose one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** The days of a period, its end not among them. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)
}

/** The last seven days with today among them, or the month to date. */
export function presetPeriod(preset: 'week' | 'month', today: string): Period {
  const from = preset === 'week' ? addDays(today, -6) : `${today.slice(0, 8)}01`
  return { preset, from, to: addDays(today, 1) }
}

/** The period that the address names: a preset moves with the days, two dates stand still; the last week by default. */
export function readPeriod(query: LocationQuery, today: string): Period {
  const { from, to } = query
  if (isDate(from) && isDate(to) && from < to) return { preset: 'custom', from, to }
  return presetPeriod(query.period === 'month' ? 'month' : 'week', today)
}

/** As the address names it. */
export function writePeriod(period: Period): Record<string, string> {
  if (period.preset === 'custom') return { from: period.from, to: period.to }
  return period.preset === 'month' ? { period: 'month' } : {}
}

/** The dates as read aloud: MM-DD of the first and of the last day within, with years when they are not this one. */
export function periodText(period: Period, today: string): { first: string; last: string } {
  const last = addDays(period.to, -1)
  const short = period.from.slice(0, 4) === today.slice(0, 4) && last.slice(0, 4) === today.slice(0, 4)
  return short ? { first: period.from.slice(5), last: last.slice(5) } : { first: period.from, last }
}

/** The part of an address that names the period and what it is compared with, to go along to another page. */
export function periodQuery({ from, to, period, compare }: LocationQuery): LocationQuery {
  const given = Object.entries({ from, to, period, compare }).filter((entry): entry is [string, LocationQuery[string]] => entry[1] !== undefined)
  return Object.fromEntries(given)
}
