import type { RateRow } from '../api/types.ts'
import { addDays, daysBetween } from './period.ts'

/** One bar of the chart. */
export type DayRow = Pick<RateRow, 'key' | 'due' | 'closedOnTime'>

/** A row for each day of a period, also for those on which nothing was due: a gap must not look like a shorter week. */
export function everyDay(rows: readonly DayRow[], from: string, to: string): DayRow[] {
  const known = new Map(rows.map((row) => [row.key, row]))
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => {
    const key = addDays(from, at)
    return known.get(key) ?? { key, due: 0, closedOnTime: 0 }
  })
}
