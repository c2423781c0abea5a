import { createWorkingCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import { createLocalDays, type LocalDays } from '../../domain/rates/local-days.ts'
import type { Queryable } from '../../platform/database.ts'
import { calendarOf, type CalendarRow } from './store.ts'

/** When it is in a district: its local days, and its working time. */
export interface DistrictTime {
  readonly days: LocalDays
  readonly calendar: WorkingCalendar
}

const byZone = new Map<string, LocalDays>()
// A few calendars: those of the districts that this process works on.
const byRules = new Map<string, WorkingCalendar>()
const kept = 50

/** The local days of a district. Rejects where there is no such district. */
export async function daysOfDistrict(db: Queryable, districtId: number): Promise<LocalDays> {
  return (await timeOfDistrict(db, districtId)).days
}

/**
 * Days and working time of a district as they stand now: read at every call, since a changed holiday must count at once,
 * and worked out only when they have changed. Rejects where there is no such district.
 */
export async function timeOfDistrict(db: Queryable, districtId: number): Promise<DistrictTime> {
  const row = await calendarOf(db, districtId)
  if (row === undefined) throw new Error(`there is no district ${districtId}`)
  return { days: daysOfZone(row.timezone), calendar: calendarOfRules(row) }
}

/** The days of a zone are worked out once a process. */
export function daysOfZone(timezone: string): LocalDays {
  const days = byZone.get(timezone) ?? createLocalDays(timezone)
  byZone.set(timezone, days)
  return days
}

function calendarOfRules({ timezone, hours, weekdays, exceptions }: CalendarRow): WorkingCalendar {
  const key = JSON.stringify([timezone, hours, weekdays, exceptions])
  const known = byRules.get(key)
  if (known !== undefined) return known
  if (byRules.size >= kept) byRules.clear()
  const calendar = createWorkingCalendar({ timezone, hours, weekdays, exceptions: new Map(Object.entries(exceptions)) })
  byRules.set(key, calendar)
  return calendar
}
