import { DateTime } from 'luxon'
import type { CalendarRules } from './calendar-rules.ts'
import { cutDay, type CalendarDay } from './cut-day.ts'

export type { CalendarRules } from './calendar-rules.ts'
export type { CalendarDay } from './cut-day.ts'

export interface WorkingCalendar {
  readonly timezone: string
  /** The instant at which `length` ms of working time have passed since `start`; from outside working time the next opening counts. */
  addWorking(start: Date, length: number): Date
  /** Working time between two instants in ms; 0 when the second is not later. */
  workingBetween(from: Date, to: Date): number
  /** `days` calendar days later at the same local time, then `rest` ms. */
  addDays(start: Date, days: number, rest: number): Date
  /** The local day of an instant, YYYY-MM-DD. */
  dayOf(instant: Date): string
  /** The instant at which a local day begins. */
  startOfDay(day: string): Date
  /** The local days that the time between two instants touches, in order; at least that of `from`. */
  daysBetween(from: Date, to: Date): readonly CalendarDay[]
}

// A calendar without any working time must end in an error, not in an endless walk.
const longestWalk = 4_000

/** Working time of a district: days are cut into openings once and kept, so that a deadline costs microseconds. */
export function createWorkingCalendar(rules: CalendarRules): WorkingCalendar {
  // By the UTC day, which touches two or three local ones: to ask Luxon for the local day of an instant was 8 % of intake.
  const days = new Map<number, readonly CalendarDay[]>()
  const zone = rules.timezone

  function dayAt(instant: number): CalendarDay {
    const key = Math.floor(instant / 86_400_000)
    const near = days.get(key) ?? []
    const known = near.find(({ begin, end }) => begin <= instant && instant < end)
    if (known !== undefined) return known
    const day = cutDay(rules, instant)
    days.set(key, [...near, day])
    return day
  }

  return {
    timezone: zone,
    addWorking(start, length) {
      let left = length
      let cursor = start.getTime()
      for (let walked = 0; walked < longestWalk; walked += 1) {
        const day = dayAt(cursor)
        for (const { from, to } of day.openings) {
          const begin = Math.max(from, cursor)
          if (begin > to || (begin === to && left > 0)) continue
          if (begin + left <= to) return new Date(begin + left)
          left -= to - begin
        }
        cursor = day.end
      }
      throw new Error('the calendar has no working time within ten years')
    },
    workingBetween(from, to) {
      const end = to.getTime()
      let sum = 0
      for (let cursor = from.getTime(); cursor < end; ) {
        const day = dayAt(cursor)
        for (const opening of day.openings) sum += Math.max(0, Math.min(opening.to, end) - Math.max(opening.from, cursor))
        cursor = day.end
      }
      return sum
    },
    addDays(start, count, rest) {
      return new Date(DateTime.fromMillis(start.getTime(), { zone }).plus({ days: count }).toMillis() + rest)
    },
    dayOf(instant) {
      return dayAt(instant.getTime()).name
    },
    startOfDay(day) {
      return DateTime.fromISO(day, { zone }).startOf('day').toJSDate()
    },
    daysBetween(from, to) {
      const found = [dayAt(from.getTime())]
      for (let day = found[0]; day !== undefined && day.end < to.getTime(); day = found.at(-1)) found.push(dayAt(day.end))
      return found
    },
  }
}
