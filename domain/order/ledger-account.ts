import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { limitLength, paceOf, type Limit, type Pace } from '../catalogue/limit.ts'
import type { Verb } from '../lifecycle/edge.ts'
import { paceEnd } from './clocks.ts'
import type { ClockKind } from './order.ts'

/** Why a clock stands: the verb that stopped it, and what was said. */
export interface StopCause {
  readonly verb: Verb
  readonly text: string | null
}

/** A stretch in which a clock ran; `to` null: it runs. */
export interface Run {
  readonly from: Date
  readonly to: Date | null
  /** What stopped it. */
  readonly stoppedBy: StopCause | null
}

export interface Extension {
  readonly at: Date
  readonly askedAt: Date | null
  readonly length: number
  readonly reason: string | null
}

/** One clock of an order as its events tell it: of an office, or of the desk's or inspectors' work. Lengths in ms of its pace. */
export interface Account {
  readonly kind: ClockKind
  readonly officeId: string | null
  readonly pace: Pace
  /** Null where no limit is known. */
  readonly limit: Limit | null
  /** Without extensions; null where nothing ends it. */
  readonly length: number | null
  readonly runs: readonly Run[]
  readonly extensions: readonly Extension[]
  /** The deadline that it missed, once it has: nothing but a fresh start moves that. */
  readonly missed: Date | null
  /** A deadline that the source of an import gave. */
  readonly given: Date | null
}

/** An account that has not run yet. */
export function blankAccount(kind: ClockKind, officeId: string | null, limit: Limit | null, length: number | null = null): Account {
  const pace = limit === null ? 'working' : paceOf(limit.unit)
  return { kind, officeId, pace, limit, length: limit === null ? length : limitLength(limit), runs: [], extensions: [], missed: null, given: null }
}

/** Time of a clock's own pace between two instants, ms; 0 when the second is not later. */
export function passed(calendar: WorkingCalendar, pace: Pace, from: Date, to: Date): number {
  return pace === 'working' ? calendar.workingBetween(from, to) : Math.max(0, to.getTime() - from.getTime())
}

/** Limit and extensions together. */
export function total({ length, extensions }: Account): number | null {
  return length === null ? null : extensions.reduce((sum, extension) => sum + extension.length, length)
}

/** The deadline of the last run, as if nothing had stopped it; null where none can be told. */
export function lastDeadline(account: Account, calendar: WorkingCalendar): Date | null {
  const { runs, missed, given, limit } = account
  const whole = total(account)
  const last = runs.at(-1)
  if (given !== null || missed !== null) return missed ?? given
  if (last === undefined || whole === null) return null
  const left = whole - runs.slice(0, -1).reduce((sum, run) => sum + (run.to === null ? 0 : passed(calendar, account.pace, run.from, run.to)), 0)
  return limit === null ? calendar.addWorking(last.from, Math.max(0, left)) : paceEnd(calendar, limit, last.from, left)
}

/** The account running from `at` on. */
export function started(account: Account, at: Date): Account {
  return { ...account, runs: [...account.runs, { from: at, to: null, stoppedBy: null }] }
}

/** The account stopped at `at`, with the deadline that it missed by then; one that stands stays as it is. */
export function stopped(account: Account, at: Date, stoppedBy: StopCause, calendar: WorkingCalendar): Account {
  const last = account.runs.at(-1)
  if (last === undefined || last.to !== null) return account
  const deadline = lastDeadline(account, calendar)
  const to = at < last.from ? last.from : at
  return { ...account, runs: [...account.runs.slice(0, -1), { ...last, to, stoppedBy }], missed: deadline !== null && at > deadline ? deadline : account.missed }
}

/** Whether it runs now. */
export function runs(account: Account | undefined): boolean {
  return account?.runs.at(-1)?.to === null
}
