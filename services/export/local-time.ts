import { DateTime } from 'luxon'

/** Turns instants into the cells of a sheet: Excel's dates know no zone, so a cell holds what a local clock showed. */
export type LocalTime = (ms: number) => Date

// Enough for decades of quarter hours; beyond it the cache begins anew.
const kept = 20_000
const quarterMs = 900_000

/** The wall clock of a time zone as a date in UTC, to the millisecond; daylight saving where the zone has it. */
export function createLocalTime(timezone: string): LocalTime {
  // Zones change their offset on quarter hours, and to ask luxon for each cell would cost more than the cell.
  const offsets = new Map<number, number>()
  return (ms) => {
    const quarter = Math.floor(ms / quarterMs)
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      if (offsets.size >= kept) offsets.clear()
      offset = DateTime.fromMillis(quarter * quarterMs, { zone: timezone }).offset * 60_000
      offsets.set(quarter, offset)
    }
    return new Date(ms + offset)
  }
}
