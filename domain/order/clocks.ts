import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { limitLength, paceOf, type Limit } from '../catalogue/limit.ts'
import type { ClockEffect } from '../lifecycle/edge.ts'
import type { ClockKind, Clocks, HandlingClock, Order } from './order.ts'

/** Lengths that no standard sets, in minutes of working time; the last two count from a missed deadline. */
export interface ClockLengths {
  readonly filing: number
  readonly dispatch: number
  readonly check: number
  readonly recheck: number
  readonly escalateDesk: number
  readonly escalateLeader: number
}

export const defaultClockLengths: ClockLengths = { filing: 15, dispatch: 15, check: 30, recheck: 30, escalateDesk: 120, escalateLeader: 480 }

export interface ClockFace {
  readonly clocks: Clocks
  readonly deadline: Date | null
  readonly handlingDeadline: Date | null
}

type SideKind = Exclude<ClockKind, 'handling'>

const minute = 60_000
const day = 24 * 60 * minute

/** When a limit of which `used` ms are gone ends, if it runs from `since` on. */
export function limitEnd(calendar: WorkingCalendar, limit: Limit, since: Date, used = 0): Date {
  return paceEnd(calendar, limit, since, limitLength(limit) - used)
}

/** When `left` ms of a limit's own pace have passed since `since`. */
export function paceEnd(calendar: WorkingCalendar, limit: Limit, since: Date, left: number): Date {
  switch (paceOf(limit.unit)) {
    case 'continuous':
      return new Date(since.getTime() + left)
    case 'working':
      return calendar.addWorking(since, Math.max(0, left))
    case 'natural':
      return calendar.addDays(since, Math.floor(left / day), left % day)
  }
}

/** A limit with its extensions: each adds the limit once more. */
export function extendedLimit(limit: Limit, granted: number): Limit {
  return { amount: limit.amount * (1 + granted), unit: limit.unit }
}

function spent(calendar: WorkingCalendar, limit: Limit, clock: HandlingClock, at: Date): number {
  if (clock.since === null) return clock.used
  const since = new Date(clock.since)
  const passed = paceOf(limit.unit) === 'working' ? calendar.workingBetween(since, at) : at.getTime() - since.getTime()
  return clock.used + Math.max(0, passed)
}

function side(calendar: WorkingCalendar, clocks: Clocks, kind: SideKind, lengths: ClockLengths, at: Date): Pick<ClockFace, 'clocks' | 'deadline'> {
  return { clocks: { kind, offices: clocks.offices, since: at.toISOString() }, deadline: calendar.addWorking(at, lengths[kind] * minute) }
}

/** Stops the office's handling clock at `at`; what it used stays with that office, and a missed deadline stays missed. */
function stopped(order: Order, calendar: WorkingCalendar, at: Date): Clocks {
  const clock = order.officeId === null ? undefined : order.clocks.offices[order.officeId]
  if (order.officeId === null || clock === undefined || order.limit === null) return order.clocks
  const used = spent(calendar, order.limit, clock, at)
  const late = clock.since !== null && order.handlingDeadline !== null && at > order.handlingDeadline
  const missed = late ? (order.handlingDeadline?.toISOString() ?? null) : clock.missed
  return { ...order.clocks, offices: { ...order.clocks.offices, [order.officeId]: { ...clock, used, since: null, missed } } }
}

/** The clocks once the office has handled the order: whether it was late in one of its rounds stays for good. */
function handled(order: Order, calendar: WorkingCalendar, at: Date): Clocks {
  const clocks = stopped(order, calendar, at)
  const clock = order.officeId === null ? undefined : clocks.offices[order.officeId]
  if (order.officeId === null || clock === undefined || order.handlingDeadline === null || at <= order.handlingDeadline) return clocks
  return { ...clocks, offices: { ...clocks.offices, [order.officeId]: { ...clock, late: true } } }
}

/** Starts, or goes on with, an office's handling clock. A limit already used up keeps the deadline that it missed. */
function running(order: Order, calendar: WorkingCalendar, officeId: string, at: Date, afresh: boolean): ClockFace {
  const before = order.clocks.offices[officeId]
  const known = afresh ? (before?.late === true ? { used: 0, missed: null, late: true } : undefined) : before
  const clock: HandlingClock = { ...known, used: known?.used ?? 0, since: at.toISOString(), missed: known?.missed ?? null }
  const clocks: Clocks = { kind: 'handling', offices: { ...order.clocks.offices, [officeId]: clock } }
  if (order.limit === null) return { clocks, deadline: null, handlingDeadline: null }
  const limit = extendedLimit(order.limit, clock.granted ?? 0)
  const deadline = clock.missed !== null ? new Date(clock.missed) : limitEnd(calendar, limit, at, clock.used)
  return { clocks, deadline, handlingDeadline: deadline }
}

/** The office's limit once more. What was asked in time counts as granted then, even if the old deadline has passed since. */
function extended(order: Order, calendar: WorkingCalendar): ClockFace {
  const same: ClockFace = { clocks: order.clocks, deadline: order.deadline, handlingDeadline: order.handlingDeadline }
  const clock = order.officeId === null ? undefined : order.clocks.offices[order.officeId]
  if (order.officeId === null || order.limit === null || clock === undefined || clock.since === null) return same
  const granted = (clock.granted ?? 0) + 1
  const deadline = limitEnd(calendar, extendedLimit(order.limit, granted), new Date(clock.since), clock.used)
  // The new deadline has warnings of its own.
  const offices = { ...order.clocks.offices, [order.officeId]: { ...clock, granted, told: [] } }
  return { clocks: { ...order.clocks, offices }, deadline, handlingDeadline: deadline }
}

/** A new standard's limit afresh from now, for whoever has the order and for every office after. */
function relimited(order: Order, calendar: WorkingCalendar, at: Date): ClockFace {
  const lateOnes = Object.entries(order.clocks.offices).filter(([, clock]) => clock.late === true)
  const offices = Object.fromEntries(lateOnes.map(([office]): [string, HandlingClock] => [office, { used: 0, since: null, missed: null, late: true }]))
  const blank: Order = { ...order, clocks: { ...order.clocks, offices } }
  if (order.clocks.kind === 'handling' && order.officeId !== null) return running(blank, calendar, order.officeId, at, true)
  return { clocks: blank.clocks, deadline: order.deadline, handlingDeadline: null }
}

/** A suspension counts from its asking where only its grant came after the deadline. */
function suspendedFrom(order: Order, at: Date, askedAt: Date | null): Date {
  const inTime = askedAt !== null && order.handlingDeadline !== null && askedAt <= order.handlingDeadline && at > order.handlingDeadline
  return inTime ? askedAt : at
}

export interface ClockChange {
  readonly effect: ClockEffect
  /** The order before the edge, with the limit and the number of concluded sessions as they are after it. */
  readonly order: Order
  /** The office that has it after the edge. */
  readonly officeId: string | null
  readonly at: Date
  /** When what is granted was asked. */
  readonly askedAt: Date | null
}

/** The clocks after an edge. */
export function applyClock(change: ClockChange, calendar: WorkingCalendar, lengths: ClockLengths): ClockFace {
  const { effect, order, officeId, at } = change
  const same: ClockFace = { clocks: order.clocks, deadline: order.deadline, handlingDeadline: order.handlingDeadline }
  const missed = (when: Date) => (order.handlingDeadline !== null && when > order.handlingDeadline ? order.handlingDeadline : null)
  switch (effect) {
    case 'on':
    case 'none':
    case 'as-given':
      return same
    case 'filing-starts':
      return { ...side(calendar, order.clocks, 'filing', lengths, at), handlingDeadline: null }
    case 'check-starts': {
      const filingUsed = (order.clocks.filingUsed ?? 0) + (order.clocks.since == null ? 0 : calendar.workingBetween(new Date(order.clocks.since), at))
      const face = side(calendar, order.clocks, 'check', lengths, at)
      const late = order.deadline !== null && at > order.deadline
      const filingMissed = late ? (order.deadline?.toISOString() ?? null) : (order.clocks.filingMissed ?? null)
      return { ...face, clocks: { ...face.clocks, filingUsed, filingMissed, filingTold: order.clocks.told ?? [] }, handlingDeadline: null }
    }
    case 'filing-on': {
      const { offices, filingUsed = 0, filingMissed = null, filingTold = [] } = order.clocks
      const clocks: Clocks = { kind: 'filing', offices, since: at.toISOString(), filingUsed, filingMissed, told: filingTold }
      const deadline = filingMissed === null ? calendar.addWorking(at, Math.max(0, lengths.filing * minute - filingUsed)) : new Date(filingMissed)
      return { clocks, deadline, handlingDeadline: null }
    }
    case 'dispatch-starts':
      // Back from an end: who was late before it is late still, while the desk looks for an office.
      return { ...side(calendar, order.clocks, 'dispatch', lengths, at), handlingDeadline: order.endedAt === null ? null : missed(order.endedAt) }
    case 'recheck-starts':
      return { ...side(calendar, order.clocks, 'recheck', lengths, at), handlingDeadline: order.handlingDeadline }
    case 'handling':
    case 'same-handling':
      return officeId === null ? same : running(order, calendar, officeId, at, false)
    case 'afresh':
    case 'afresh-once':
      return officeId === null ? same : running(order, calendar, officeId, at, effect === 'afresh' || order.proceedings.sessionsConcluded === 1)
    case 'extends':
      return extended(order, calendar)
    case 'new-limit':
      return relimited(order, calendar, at)
    case 'handling-pauses':
      return { ...side(calendar, stopped(order, calendar, at), 'dispatch', lengths, at), handlingDeadline: missed(at) }
    case 'suspends': {
      const from = suspendedFrom(order, at, change.askedAt)
      return { clocks: { ...stopped(order, calendar, from), kind: null }, deadline: null, handlingDeadline: missed(from) }
    }
    case 'handled':
      return { ...side(calendar, handled(order, calendar, at), 'recheck', lengths, at), handlingDeadline: order.handlingDeadline }
    case 'all-end': {
      const { offices } = order.clocks.kind === 'handling' ? stopped(order, calendar, at) : order.clocks
      return { clocks: { kind: null, offices }, deadline: null, handlingDeadline: order.handlingDeadline }
    }
  }
}
