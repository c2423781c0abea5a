import type { CalendarRules } from '../../domain/calendar/working-calendar.ts'

export interface Pause {
  readonly from: Date
  readonly to: Date
}

const minute = 60_000
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Whether the clock on the wall shows working time: written with Intl only, so that it shares nothing with the product. */
export function readWall(rules: CalendarRules): (instant: number) => boolean {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: rules.timezone, hourCycle: 'h23', weekday: 'short',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  })
  return (instant) => {
    const shown = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const worked = rules.exceptions.get(`${shown.year}-${shown.month}-${shown.day}`) ?? rules.weekdays.includes(1 + weekdays.indexOf(shown.weekday ?? ''))
    const time = `${shown.hour}:${shown.minute}`
    return worked && rules.hours.some(([from, to]) => from <= time && time < to)
  }
}

/** When so many working minutes have passed since `start`, those in a pause not counted: minute by minute, nothing in it to get wrong. */
export function walkMinutes(rules: CalendarRules, start: Date, minutes: number, pauses: readonly Pause[] = []): Date {
  const isWorked = readWall(rules)
  let at = start.getTime()
  for (let left = minutes; left > 0; at += minute) {
    const paused = pauses.some(({ from, to }) => from.getTime() <= at && at < to.getTime())
    if (!paused && isWorked(at)) left -= 1
  }
  return new Date(at)
}
