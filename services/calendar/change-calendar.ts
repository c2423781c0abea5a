import { isDeepStrictEqual } from 'node:util'
import type { Account } from '../../domain/accounts/account.ts'
import { hoursFault } from '../../domain/calendar/calendar-rules.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { defaultClockLengths, type ClockLengths } from '../../domain/order/clocks.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import * as store from './store.ts'

export interface CalendarDeps {
  readonly database: Database
  readonly clock: Clock
}

/*
 * What changes here is used by clocks that start or go on afterwards. Deadlines that were set before stay as promised: an
 * order's row keeps its own. Each change is audited and raises the district's revision in the same transaction; one that
 * says what already holds writes nothing.
 */

/** Says that a day is worked or not, and what it is called. Throws calendar-invalid for a day of another year. */
export function setDay(deps: CalendarDeps, account: Account, year: number, day: Omit<store.CalendarDayRow, 'source'>): Promise<void> {
  requireDayOf(year, day.date)
  return change(deps, account, day.date, async (tx) => {
    const before = await store.dayOf(tx, account.districtId, day.date)
    return (await store.saveDay(tx, account.districtId, day)) ? { before, after: { working: day.working, name: day.name } } : null
  })
}

/** Takes a day back to its weekday's rule. Throws not-found where it followed that already. */
export function unsetDay(deps: CalendarDeps, account: Account, year: number, date: string): Promise<void> {
  requireDayOf(year, date)
  return change(deps, account, date, async (tx) => {
    const said = await store.deleteDay(tx, account.districtId, date)
    if (said === undefined) throw new DomainError('not-found', { detail: `${date} follows its weekday's rule` })
    return { before: said, after: {} }
  })
}

/** Sets working hours and weekdays. Throws calendar-invalid with the field at fault. */
export function setHours(deps: CalendarDeps, account: Account, given: Pick<store.CalendarRow, 'hours' | 'weekdays'>): Promise<void> {
  const { hours } = given
  const weekdays = given.weekdays.toSorted((a, b) => a - b)
  const fault = hoursFault(hours, weekdays)
  if (fault !== null) throw fault
  return change(deps, account, 'hours', async (tx, before) => {
    if (isDeepStrictEqual([hours, weekdays], [before.hours, before.weekdays])) return null
    await store.saveHours(tx, account.districtId, hours, weekdays)
    return { before: { hours: before.hours, weekdays: before.weekdays }, after: { hours, weekdays } }
  })
}

/** Sets the lengths of the clocks that no standard sets, in minutes of working time. Throws clock-lengths-invalid. */
export function setClockLengths(deps: CalendarDeps, account: Account, lengths: ClockLengths): Promise<void> {
  if (lengths.escalateLeader <= lengths.escalateDesk) throw refuse('clock-lengths-invalid', 'escalateLeader', 'the leader hears of it after the desk')
  return change(deps, account, 'clock-lengths', async (tx, before) => {
    const was = { ...defaultClockLengths, ...before.clockLengths }
    if (isDeepStrictEqual(lengths, was)) return null
    await store.saveClockLengths(tx, account.districtId, lengths)
    return { before: was, after: lengths }
  })
}

type Changed = Readonly<Record<string, unknown>> | null

async function change({ database, clock }: CalendarDeps, account: Account, subject: string, write: (tx: Queryable, before: store.CalendarRow) => Promise<Changed>): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await store.calendarOf(tx, account.districtId, true)
    if (before === undefined) throw new DomainError('not-found')
    const data = await write(tx, before)
    if (data === null) return
    await store.noteChange(tx, account.districtId, clock.now())
    await recordAudit(tx, clock, { districtId: account.districtId, accountId: account.id, action: 'calendar-changed', subject: `calendar:${subject}`, data })
  })
}

function requireDayOf(year: number, date: string): void {
  if (!date.startsWith(`${year}-`)) throw refuse('calendar-invalid', 'date', `${date} is no day of ${year}`)
}
