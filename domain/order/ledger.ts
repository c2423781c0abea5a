import type { CalendarDay, WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Limit, Pace } from '../catalogue/limit.ts'
import { isOpen } from '../lifecycle/states.ts'
import type { ClockLengths } from './clocks.ts'
import { lastDeadline, passed, runs, total, type Account, type Extension } from './ledger-account.ts'
import { readAccounts, type LedgerEvent } from './ledger-accounts.ts'
import { segmentsOf, type Segment } from './ledger-segments.ts'
import type { ClockKind, Order } from './order.ts'

/** Why the stored deadline is another than the one that calendar and events give now. */
export type LedgerDifference = 'calendar-changed' | 'clocks-went-forward-or-back' | 'unexplained'

/** One clock explained: its rows, and what they add up to. Lengths in ms of its pace. */
export interface Ledger {
  readonly clock: ClockKind
  readonly officeId: string | null
  readonly pace: Pace
  readonly limit: Limit | null
  /** Whether it runs, stands for the time being, or has ended. */
  readonly standing: 'running' | 'stopped' | 'ended'
  /** As promised: the stored one where there is one; null while the clock stands. */
  readonly deadline: Date | null
  /** What calendar and events give now. */
  readonly derived: Date | null
  readonly length: number | null
  readonly extensions: readonly Extension[]
  readonly used: number
  /** Until the deadline, or what was not needed; 0 once it is late. */
  readonly left: number | null
  /** How far it ran on after its deadline. */
  readonly over: number
  /** Limit and extensions less used and left: 0 unless `because`. */
  readonly difference: number
  readonly because: LedgerDifference | null
  readonly segments: readonly Segment[]
  readonly days: readonly CalendarDay[]
}

export interface LedgerTerms {
  readonly calendar: WorkingCalendar
  readonly lengths: ClockLengths
  /** When calendar or lengths were last changed; null: never. */
  readonly changedAt: Date | null
}

export interface Ledgers {
  /** The handling clock of the office that has, or last had, the order; before the first dispatch the clock that runs. */
  readonly main: Ledger | null
  /** The filing, check, dispatch or re-check clock that runs beside it. */
  readonly side: Ledger | null
  /** Offices that had it before. */
  readonly others: readonly Ledger[]
}

const dayLength = 24 * 3_600_000

type Clocked = Pick<Order, 'state' | 'limit' | 'deadline' | 'handlingDeadline'>

/**
 * Explains the deadlines of an order from its events and the calendar: for each clock the segments in which it ran, stood,
 * or the calendar was closed, adding up to its limit with its extensions. Pure; `now` splits what ran from what is left.
 */
export function explainDeadlines(order: Clocked, events: readonly LedgerEvent[], terms: LedgerTerms, now: Date): Ledgers {
  const { offices, side, lastOffice } = readAccounts(events, { calendar: terms.calendar, lengths: terms.lengths, limit: order.limit })
  const last = lastOffice === null ? undefined : offices.get(lastOffice)
  const main = last === undefined ? null : explain(last, order.handlingDeadline, order, terms, now)
  const beside = side === null ? null : explain(side, order.deadline, order, terms, now)
  const others = [...offices.values()].filter((account) => account !== last).map((account) => explain(account, null, order, terms, now))
  return main === null ? { main: beside, side: null, others } : { main, side: beside, others }
}

function explain(account: Account, stored: Date | null, order: Clocked, terms: LedgerTerms, now: Date): Ledger {
  const { calendar } = terms
  const running = runs(account)
  const derived = running || stored !== null ? lastDeadline(account, calendar) : null
  const deadline = stored ?? (running ? derived : account.missed)
  const segments = segmentsOf(account, calendar, now, isOpen(order.state), deadline)
  const whole = total(account) ?? (account.given === null ? null : sum(segments, 'ran') + sum(segments, 'left') + unused(account, deadline, calendar))
  const used = sum(segments, 'ran')
  const left = leftOf(account, whole, used, deadline, segments, calendar)
  const difference = whole === null || left === null ? 0 : whole - used - left
  const first = segments[0]
  const end = lastDay(segments, deadline)
  return {
    clock: account.kind,
    officeId: account.officeId,
    pace: account.pace,
    limit: account.limit,
    standing: running ? 'running' : isOpen(order.state) ? 'stopped' : 'ended',
    deadline,
    derived,
    length: account.length,
    extensions: account.extensions,
    used,
    left,
    over: segments.reduce((over, row) => over + (row.kind === 'over' ? row.covered : 0), 0),
    difference,
    because: difference === 0 ? null : reason(account, deadline, terms),
    segments,
    days: first === undefined || end === null ? [] : calendar.daysBetween(first.from, end),
  }
}

/** To where a ledger is drawn: its rows and its deadline, but not through months of being late. */
function lastDay(segments: readonly Segment[], deadline: Date | null): Date | null {
  const long = 31 * dayLength
  const row = segments.findLast(({ kind, from, to }) => kind !== 'over' || to.getTime() - from.getTime() <= long) ?? segments[0]
  if (row === undefined) return null
  return deadline !== null && deadline > row.to ? deadline : row.to
}

function sum(segments: readonly Segment[], kind: Segment['kind']): number {
  return segments.reduce((length, row) => length + (row.kind === kind ? row.length : 0), 0)
}

/** From where a clock stopped to the deadline that it kept. */
function unused({ runs: all, pace }: Account, deadline: Date | null, calendar: WorkingCalendar): number {
  const last = all.at(-1)
  return last?.to == null || deadline === null ? 0 : passed(calendar, pace, last.to, deadline)
}

function leftOf(account: Account, whole: number | null, used: number, deadline: Date | null, segments: readonly Segment[], calendar: WorkingCalendar): number | null {
  if (whole === null) return null
  if (account.missed !== null) return 0
  if (runs(account)) return sum(segments, 'left')
  return deadline === null ? Math.max(0, whole - used) : unused(account, deadline, calendar)
}

function reason(account: Account, deadline: Date | null, { calendar, changedAt }: LedgerTerms): LedgerDifference {
  const begun = account.runs[0]?.from
  if (changedAt !== null && begun !== undefined && changedAt > begun) return 'calendar-changed'
  const shifted = account.pace === 'natural' && begun !== undefined && deadline !== null
    && calendar.daysBetween(begun, deadline).some(({ begin, end }) => end - begin !== dayLength)
  return shifted ? 'clocks-went-forward-or-back' : 'unexplained'
}
