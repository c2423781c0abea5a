import { refuse, type DomainError } from '../errors.ts'

export interface CalendarRules {
  readonly timezone: string
  /**
   * Openings of a working day as local times: [['08:00','12:00'],['14:00','18:00']]. 24:00 ends a day; a night shift is
   * two openings of one day, [['00:00','06:00'],['22:00','24:00']].
   */
  readonly hours: readonly (readonly [string, string])[]
  /** ISO weekdays that are worked by default, Monday is 1. */
  readonly weekdays: readonly number[]
  /** Local days (YYYY-MM-DD) that differ: a holiday is false, a make-up workday (调休) is true. */
  readonly exceptions: ReadonlyMap<string, boolean>
  /** What those days are called. */
  readonly names?: ReadonlyMap<string, string>
}

/** Minutes since midnight of `HH:mm`; 24:00 ends a day. */
export function minutesOf(text: string): number {
  const [hour = 0, minutes = 0] = text.split(':').map(Number)
  return hour * 60 + minutes
}

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** Why these openings and weekdays can't be a calendar, or null: openings in order, apart from each other, and some day worked. */
export function hoursFault(hours: CalendarRules['hours'], weekdays: readonly number[]): DomainError | null {
  if (hours.length === 0) return refuse('calendar-invalid', 'hours', 'a working day needs an opening')
  if (weekdays.length === 0) return refuse('calendar-invalid', 'weekdays', 'a week needs a working day')
  if (new Set(weekdays).size !== weekdays.length) return refuse('calendar-invalid', 'weekdays', 'a weekday is named twice')
  let last = 0
  for (const [index, [from, to]] of hours.entries()) {
    if (!time.test(from) || !time.test(to)) return refuse('calendar-invalid', `hours.${index}`, 'write times as HH:mm, from 00:00 to 24:00')
    if (minutesOf(from) >= minutesOf(to)) return refuse('calendar-invalid', `hours.${index}`, 'an opening ends after it begins; split a night shift at 24:00')
    if (minutesOf(from) < last) return refuse('calendar-invalid', `hours.${index}`, 'openings come in order and do not overlap')
    last = minutesOf(to)
  }
  return null
}
