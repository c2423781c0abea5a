import type { LocationQuery } from 'vue-router'
import type { RateDimension } from '../api/types.ts'
import { daysBetween, readPeriod, writePeriod, type Period } from './period.ts'
import { dimensions } from './rate-kinds.ts'

/** What the address asks for. */
export interface Asked {
  readonly period: Period
  readonly by: RateDimension
  readonly by2: RateDimension | undefined
  readonly compare: 'previous' | 'year'
  readonly series: 'day' | 'month'
  readonly asOf: string | undefined
}

// Longer periods are drawn by months.
const mostDays = 62

/** What the address asks of a page of rates; over the last week and by what the page is of by default. */
export function readAsked(query: LocationQuery, today: string, usual: RateDimension = 'office'): Asked {
  const period = readPeriod(query, today)
  const by = dimensionOf(query.by) ?? usual
  const second = dimensionOf(query.by2)
  const asOf = typeof query.asOf === 'string' && !Number.isNaN(Date.parse(query.asOf)) ? new Date(query.asOf).toISOString() : undefined
  return {
    period, by,
    by2: second === undefined || second === by || (isTime(by) && isTime(second)) ? undefined : second,
    compare: query.compare === 'year' ? 'year' : 'previous',
    series: daysBetween(period.from, period.to) > mostDays ? 'month' : 'day',
    asOf,
  }
}

/** As the address names it; what is usual is left out. */
export function writeAsked({ period, by, by2, compare, asOf }: Asked, usual: RateDimension = 'office'): Record<string, string> {
  return {
    ...writePeriod(period),
    ...(by === usual ? {} : { by }),
    ...(by2 === undefined ? {} : { by2 }),
    ...(compare === 'previous' ? {} : { compare }),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

/** What may stand beside a dimension in a table of pairs. */
export function secondsOf(by: RateDimension): RateDimension[] {
  return dimensions.filter((one) => one !== by && !(isTime(one) && isTime(by)))
}

function isTime(by: RateDimension): boolean {
  return by === 'day' || by === 'month'
}

function dimensionOf(value: LocationQuery[string] | undefined): RateDimension | undefined {
  return dimensions.find((one) => one === value)
}
