import type { State } from '../lifecycle/states.ts'
import type { ClockKind } from '../order/order.ts'
import type { Audience } from './audiences.ts'

const byState: Record<State, readonly Audience[]> = {
  pending: ['desk'],
  checking: ['inspector'],
  filed: ['desk'],
  dispatched: ['office'],
  assigned: ['office', 'crew'],
  working: ['office', 'crew'],
  fixed: ['office'],
  rectified: ['desk'],
  rechecking: ['inspector'],
  returned: ['desk'],
  suspended: ['office'],
  closed: [],
  declined: [],
  withdrawn: [],
  merged: [],
}

const byClock: Record<ClockKind, readonly Audience[]> = {
  filing: ['desk'],
  check: ['inspector', 'desk'],
  dispatch: ['desk'],
  handling: ['office', 'crew'],
  recheck: ['inspector', 'desk'],
}

/** Who has an order in hand: those whose clock runs, or where none is named those whose turn it is in this state. */
export function holdersOf(state: State, clock: ClockKind | null): readonly Audience[] {
  return clock === null ? byState[state] : byClock[clock]
}
