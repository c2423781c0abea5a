import { DateTime } from 'luxon'

/** Local days of a district, YYYY-MM-DD. */
export interface LocalDays {
  readonly timezone: string
  dayOf(instant: Date): string
  /** The instant at which a local day begins; midnight where it exists, else the first instant after it. */
  startOf(day: string): Date
  /** The local day `count` days later. */
  plus(day: string, count: number): string
}

// Enough for decades of days; beyond it the caches begin anew.
const kept = 20_000

/** Days of a time zone, with daylight saving. Known days are kept, so that an instant costs a look-up. */
export function createLocalDays(timezone: string): LocalDays {
  const starts = new Map<string, number>()
  const byQuarter = new Map<number, string>()
  const compute = (instant: number) => DateTime.fromMillis(instant, { zone: timezone }).toISODate() ?? ''
  return {
    timezone,
    dayOf(instant) {
      // Zones change days on quarter hours, so that all instants of one are of one day.
      const quarter = Math.floor(instant.getTime() / 900_000)
      const known = byQuarter.get(quarter)
      if (known !== undefined) return known
      if (byQuarter.size >= kept) byQuarter.clear()
      const day = compute(quarter * 900_000)
      byQuarter.set(quarter, day)
      return day
    },
    startOf(day) {
      const known = starts.get(day)
      if (known !== undefined) return new Date(known)
      if (starts.size >= kept) starts.clear()
      const start = DateTime.fromISO(day, { zone: timezone }).startOf('day').toMillis()
      starts.set(day, start)
      return new Date(start)
    },
    plus: (day, count) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: count }).toISODate() ?? '',
  }
}

/** Whether a text names a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}
