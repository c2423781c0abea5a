import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { limitLength, paceOf, type Limit } from '../catalogue/limit.ts'
import type { ClockEffect } from '../lifecycle/edge.ts'
import type { Clocks, HandlingClock, Order } from './order.ts'

/** Lengths of the clocks that no standard sets, in minutes of working time (filing and dispatch 15, re-check 30). */
export interface ClockLengths {
  readonly filing: number
  readonly dispatch: number
  readonly recheck: number
}

export const defaultClockLengths: ClockLengths = { filing: 15, dispatch: 15, recheck: 30 }

export interface ClockFace {
  readonly clocks: Clocks
  readonly deadline: Date | null
  readonly handlingDeadline: Date | null
}

const minute = 60_000
const day = 24 * 60 * minute

/** When a limit of which `used` ms are gone ends, if it runs from `since` on. */
export function limitEnd(calendar: WorkingCalendar, limit: Limit, since: Date, used = 0): Date {
  const left = limitLength(limit) - used
  switch (paceOf(limit.unit)) {
    case 'continuous':
      return new Date(since.getTime() + left)
    case 'working':
      return calendar.addWorking(since, Math.max(0, left))
    case 'natural':
      return calendar.addDays(since, Math.floor(left / day), left % day)
  }
}

function spent(calendar: WorkingCalendar, limit: Limit, clock: HandlingClock, at: Date): number {
  if (clock.since === null) return clock.used
  const since = new Date(clock.since)
  return clock.used + (paceOf(limit.unit) === 'working' ? calendar.workingBetween(since, at) : at.getTime() - since.getTime())
}

function side(calendar: WorkingCalendar, clocks: Clocks, kind: 'filing' | 'dispatch' | 'recheck', lengths: ClockLengths, at: Date): Pick<ClockFace, 'clocks' | 'deadline'> {
  return { clocks: { ...clocks, kind }, deadline: calendar.addWorking(at, lengths[kind] * minute) }
}

/** Stops the office's handling clock at `at`; what it used stays with that office, and a missed deadline stays missed. */
function stopped(order: Order, calendar: WorkingCalendar, at: Date): Clocks {
  const clock = order.officeId === null ? undefined : order.clocks.offices[order.officeId]
  if (order.officeId === null || clock === undefined || order.limit === null) return order.clocks
  const used = spent(calendar, order.limit, clock, at)
  const late = order.handlingDeadline !== null && at > order.handlingDeadline
  const missed = late ? (order.handlingDeadline?.toISOString() ?? null) : clock.missed
  return { ...order.clocks, offices: { ...order.clocks.offices, [order.officeId]: { used, since: null, missed } } }
}

/** Starts, or goes on with, an office's handling clock. A limit already used up keeps the deadline that it missed. */
function running(order: Order, calendar: WorkingCalendar, officeId: string, at: Date, afresh: boolean): ClockFace {
  const known = afresh ? undefined : order.clocks.offices[officeId]
  const used = known?.used ?? 0
  const offices = { ...order.clocks.offices, [officeId]: { used, since: at.toISOString(), missed: known?.missed ?? null } }
  if (order.limit === null) return { clocks: { kind: 'handling', offices }, deadline: null, handlingDeadline: null }
  const deadline = known?.missed != null ? new Date(known.missed) : limitEnd(calendar, order.limit, at, used)
  return { clocks: { kind: 'handling', offices }, deadline, handlingDeadline: deadline }
}

/**
 * The clocks after an edge. `order` is the order before it, with office and limit as they are after it where the edge
 * sets them; `at` is when the edge happens.
 */
export function applyClock(effect: ClockEffect, order: Order, officeId: string | null, at: Date, calendar: WorkingCalendar, lengths: ClockLengths): ClockFace {
  const same: ClockFace = { clocks: order.clocks, deadline: order.deadline, handlingDeadline: order.handlingDeadline }
  switch (effect) {
    case 'on':
    case 'none':
    case 'as-given':
      return same
    case 'filing-starts':
      return { ...side(calendar, order.clocks, 'filing', lengths, at), handlingDeadline: null }
    case 'dispatch-starts':
      return { ...side(calendar, order.clocks, 'dispatch', lengths, at), handlingDeadline: null }
    case 'handling':
    case 'same-handling':
      return officeId === null ? same : running(order, calendar, officeId, at, false)
    case 'afresh':
      return officeId === null ? same : running(order, calendar, officeId, at, true)
    case 'handling-pauses': {
      const late = order.handlingDeadline !== null && at > order.handlingDeadline
      return { ...side(calendar, stopped(order, calendar, at), 'dispatch', lengths, at), handlingDeadline: late ? order.handlingDeadline : null }
    }
    case 'handled':
      return { ...side(calendar, stopped(order, calendar, at), 'recheck', lengths, at), handlingDeadline: order.handlingDeadline }
    case 'all-end':
      return { clocks: { ...order.clocks, kind: null }, deadline: null, handlingDeadline: order.handlingDeadline }
  }
}
