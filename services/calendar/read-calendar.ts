import { DomainError } from '../../domain/errors.ts'
import { defaultClockLengths, type ClockLengths } from '../../domain/order/clocks.ts'
import type { Queryable } from '../../platform/database.ts'
import * as store from './store.ts'

export interface CalendarView {
  readonly year: number
  readonly timezone: string
  readonly hours: readonly (readonly [string, string])[]
  readonly weekdays: readonly number[]
  readonly clockLengths: ClockLengths
  /** Days that differ from the weekday's rule. */
  readonly days: readonly store.CalendarDayRow[]
  /** False: nobody has said anything of this year, so its holidays would be counted as work. */
  readonly hasData: boolean
  readonly knownYears: readonly number[]
  /** When calendar or clock lengths last changed; deadlines promised before stay as they were. */
  readonly changedAt: string | null
}

/** A district's calendar in one year. */
export async function readCalendar(db: Queryable, districtId: number, year: number): Promise<CalendarView> {
  const row = await store.calendarOf(db, districtId)
  if (row === undefined) throw new DomainError('not-found')
  const days = await store.daysOfYear(db, districtId, year)
  const knownYears = await store.knownYears(db, districtId)
  return {
    year,
    timezone: row.timezone,
    hours: row.hours,
    weekdays: row.weekdays,
    clockLengths: { ...defaultClockLengths, ...row.clockLengths },
    days,
    hasData: knownYears.includes(year),
    knownYears,
    changedAt: row.changedAt?.toISOString() ?? null,
  }
}
