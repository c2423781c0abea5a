import { addDays } from '../leader/period.ts'

/** A week of local days from Monday; `to` is the Monday after, exclusive. */
export interface Week { from: string, to: string }

/** The week that holds a day. */
export function weekOf(day: string): Week {
  // Sunday is 0 in UTC's count of weekdays, and the last day of ours.
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(day, -sinceMonday)
  return { from, to: addDays(from, 7) }
}

/** The week that an address names by any of its days; else the last that is over. */
export function readWeek(from: unknown, today: string): Week {
  const isDay = typeof from === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from) && !Number.isNaN(Date.parse(from))
  return weekOf(isDay ? from : addDays(today, -7))
}
