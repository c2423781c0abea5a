import { DateTime } from 'luxon'

export interface CalendarRules {
  readonly timezone: string
  /** Openings of a working day as local times, in order: [['08:00','12:00'],['14:00','18:00']]. 24:00 ends a day. */
  readonly hours: readonly (readonly [string, string])[]
  /** ISO weekdays that are worked by default, Monday is 1. */
  readonly weekdays: readonly number[]
  /** Local days (YYYY-MM-DD) that differ: a holiday is false, a make-up workday (调休) is true. */
  readonly exceptions: ReadonlyMap<string, boolean>
}

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
}

type Segment = readonly [from: number, to: number]
interface Day {
  /** YYYY-MM-DD. */
  readonly name: string
  readonly begin: number
  readonly end: number
  readonly segments: readonly Segment[]
}

// A calendar without any working time must end in an error, not in an endless walk.
const longestWalk = 4_000

/** Working time of a district: days are cut into segments once and kept, so that a deadline costs microseconds. */
export function createWorkingCalendar(rules: CalendarRules): WorkingCalendar {
  // By the UTC day, which touches two or three local ones: to ask Luxon for the local day of an instant was 8 % of intake.
  const days = new Map<number, readonly Day[]>()
  const zone = rules.timezone
  const local = (instant: number) => DateTime.fromMillis(instant, { zone })

  function cut(start: DateTime<true> | DateTime<false>): Day {
    const name = start.toISODate() ?? ''
    const next = start.plus({ days: 1 }).startOf('day')
    const worked = rules.exceptions.get(name) ?? rules.weekdays.includes(start.weekday)
    const at = (time: string): number => {
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      return hour === 24 ? next.toMillis() : start.set({ hour, minute }).toMillis()
    }
    const segments = worked ? rules.hours.map(([from, to]): Segment => [at(from), at(to)]).filter(([from, to]) => to > from) : []
    return { name, begin: start.toMillis(), end: next.toMillis(), segments }
  }

  function dayAt(instant: number): Day {
    const key = Math.floor(instant / 86_400_000)
    const near = days.get(key) ?? []
    const known = near.find(({ begin, end }) => begin <= instant && instant < end)
    if (known !== undefined) return known
    const day = cut(local(instant).startOf('day'))
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
        for (const [from, to] of day.segments) {
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
        for (const [open, close] of day.segments) sum += Math.max(0, Math.min(close, end) - Math.max(open, cursor))
        cursor = day.end
      }
      return sum
    },
    addDays(start, count, rest) {
      return new Date(local(start.getTime()).plus({ days: count }).toMillis() + rest)
    },
    dayOf(instant) {
      return dayAt(instant.getTime()).name
    },
    startOfDay(day) {
      return DateTime.fromISO(day, { zone }).startOf('day').toJSDate()
    },
  }
}
