import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { livesByOfficialCalendar, officialCalendarDays, officialYears } from './official-days.ts'
import * as store from './store.ts'

/**
 * Gives every district of China the official calendar of each year that is known and that it has not been given before;
 * answers what was given. Days that people set stay, and so do days that they took back: a year is given once.
 */
export async function shipOfficialDays(deps: { database: Database; clock: Clock }): Promise<{ districtId: number; year: number }[]> {
  const { database, clock } = deps
  const shipped: { districtId: number; year: number }[] = []
  for (const { id, timezone } of await store.districtZones(database)) {
    const years = await database.transaction((tx) => shipToDistrict(tx, clock.now(), id, timezone))
    shipped.push(...years.map((year) => ({ districtId: id, year })))
  }
  return shipped
}

/** The same for one district, in the caller's transaction. */
export async function shipToDistrict(tx: Queryable, now: Date, districtId: number, timezone: string): Promise<number[]> {
  const shipped: number[] = []
  for (const year of livesByOfficialCalendar(timezone) ? officialYears() : []) {
    if (!(await store.markLoaded(tx, districtId, year, now))) continue
    await store.insertOfficialDays(tx, districtId, officialCalendarDays([year]))
    shipped.push(year)
  }
  if (shipped.length > 0) await store.noteChange(tx, districtId, now)
  return shipped
}
