import { createLocalDays, type LocalDays } from '../../domain/rates/local-days.ts'
import type { Queryable } from '../../platform/database.ts'
import { timezoneOf } from './store.ts'

const byZone = new Map<string, LocalDays>()

/** The local days of a district. Rejects where there is no such district. */
export async function daysOfDistrict(db: Queryable, districtId: number): Promise<LocalDays> {
  const timezone = await timezoneOf(db, districtId)
  if (timezone === undefined) throw new Error(`there is no district ${districtId}`)
  return daysOfZone(timezone)
}

/** The days of a zone are worked out once a process. */
export function daysOfZone(timezone: string): LocalDays {
  const days = byZone.get(timezone) ?? createLocalDays(timezone)
  byZone.set(timezone, days)
  return days
}
