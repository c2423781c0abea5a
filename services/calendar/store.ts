import type { ClockLengths } from '../../domain/order/clocks.ts'
import type { Queryable } from '../../platform/database.ts'
import type { OfficialDay } from './official-days.ts'

export interface CalendarDayRow {
  /** Local date, YYYY-MM-DD. */
  readonly date: string
  readonly working: boolean
  readonly name: string
  readonly nameEn: string
  readonly source: 'official' | 'district'
}

export interface CalendarRow {
  readonly timezone: string
  readonly hours: readonly (readonly [string, string])[]
  readonly weekdays: readonly number[]
  readonly clockLengths: Partial<ClockLengths>
  readonly changedAt: Date | null
}

/** The calendar of one district but for its days. `lock` holds its row until the transaction ends. */
export async function calendarOf(db: Queryable, districtId: number, lock = false): Promise<CalendarRow | undefined> {
  const [row] = await db.query<CalendarRow>(
    `select timezone, working_hours as hours, weekdays, clock_lengths as "clockLengths", calendar_changed_at as "changedAt"
     from districts
     where id = $1
     ${lock ? 'for no key update' : ''}`,
    [districtId],
  )
  return row
}

/** The days of one year that differ from the weekday's rule, in order. */
export function daysOfYear(db: Queryable, districtId: number, year: number): Promise<CalendarDayRow[]> {
  return db.query(
    `select to_char(day, 'YYYY-MM-DD') as date, working, name, name_en as "nameEn", source
     from calendar_days
     where district_id = $1 and day >= make_date($2, 1, 1) and day < make_date($2 + 1, 1, 1)
     order by day`,
    [districtId, year],
  )
}

/** The years that have days, or whose official calendar was loaded. */
export async function knownYears(db: Queryable, districtId: number): Promise<number[]> {
  const rows = await db.query<{ year: number }>(
    `select year
     from calendar_years
     where district_id = $1
     union
     select extract(year from day)::integer as year
     from calendar_days
     where district_id = $1
     order by year`,
    [districtId],
  )
  return rows.map((row) => row.year)
}

/** Says that a day differs; answers false where it already said just that. */
export async function saveDay(db: Queryable, districtId: number, day: Omit<CalendarDayRow, 'source'>): Promise<boolean> {
  const rows = await db.query(
    `insert into calendar_days (district_id, day, working, name, name_en, source)
     values ($1, $2, $3, $4, $5, 'district')
     on conflict (district_id, day) do update
     set working = excluded.working, name = excluded.name, name_en = excluded.name_en, source = 'district'
     where (calendar_days.working, calendar_days.name, calendar_days.name_en) is distinct from (excluded.working, excluded.name, excluded.name_en)
     returning 1`,
    [districtId, day.date, day.working, day.name, day.nameEn],
  )
  return rows.length > 0
}

/** What a day says that differs from its weekday, or undefined. */
export async function dayOf(db: Queryable, districtId: number, date: string): Promise<{ working: boolean; name: string } | undefined> {
  const [row] = await db.query<{ working: boolean; name: string }>('select working, name from calendar_days where district_id = $1 and day = $2', [districtId, date])
  return row
}

/** Takes a day back to its weekday's rule; answers what it said, or nothing. */
export async function deleteDay(db: Queryable, districtId: number, date: string): Promise<{ working: boolean; name: string } | undefined> {
  const [row] = await db.query<{ working: boolean; name: string }>('delete from calendar_days where district_id = $1 and day = $2 returning working, name', [districtId, date])
  return row
}

/** Working hours and weekdays of a district. */
export async function saveHours(db: Queryable, districtId: number, hours: CalendarRow['hours'], weekdays: readonly number[]): Promise<void> {
  await db.query('update districts set working_hours = $2::jsonb, weekdays = $3 where id = $1', [districtId, JSON.stringify(hours), weekdays])
}

/** Lengths of the clocks that no standard sets. */
export async function saveClockLengths(db: Queryable, districtId: number, lengths: ClockLengths): Promise<void> {
  await db.query('update districts set clock_lengths = $2::jsonb where id = $1', [districtId, JSON.stringify(lengths)])
}

/** Tells running processes that what they know of the district is old, and the ledgers that calendars differ from here on. */
export async function noteChange(db: Queryable, districtId: number, at: Date): Promise<void> {
  await db.query('update districts set reference_revision = reference_revision + 1, calendar_changed_at = $2 where id = $1', [districtId, at])
}

/** The districts and their time zones. */
export function districtZones(db: Queryable): Promise<{ id: number; timezone: string }[]> {
  return db.query('select id, timezone from districts order by id')
}

/** Marks a year as loaded; answers false where it was before. */
export async function markLoaded(db: Queryable, districtId: number, year: number, at: Date): Promise<boolean> {
  const rows = await db.query('insert into calendar_years (district_id, year, loaded_at) values ($1, $2, $3) on conflict do nothing returning 1', [districtId, year, at])
  return rows.length > 0
}

/** Official days of a district; what people said of a day stays. */
export async function insertOfficialDays(db: Queryable, districtId: number, days: readonly OfficialDay[]): Promise<void> {
  await db.query(
    `insert into calendar_days (district_id, day, working, name, name_en, source)
     select $1, d.day, d.working, d.name, d."nameEn", 'official'
     from jsonb_to_recordset($2::jsonb) as d (day date, working boolean, name text, "nameEn" text)
     on conflict do nothing`,
    [districtId, JSON.stringify(days)],
  )
}
