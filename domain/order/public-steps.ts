import type { State } from '../lifecycle/states.ts'
import type { Order } from './order.ts'

/** The life of an order as a resident is told it: received, being dealt with, fixed and being checked, closed. */
export const publicSteps = ['received', 'handling', 'checking', 'closed'] as const
export type PublicStep = (typeof publicSteps)[number]

/** Where it stands: at a step, or ended without one. */
export type PublicState = PublicStep | 'declined' | 'withdrawn'

const stepOf: Record<State, PublicState> = {
  pending: 'received',
  checking: 'received',
  filed: 'received',
  dispatched: 'handling',
  assigned: 'handling',
  working: 'handling',
  fixed: 'handling',
  returned: 'handling',
  suspended: 'handling',
  rectified: 'checking',
  rechecking: 'checking',
  closed: 'closed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  // Whoever follows a merged order follows the one that settles it.
  merged: 'received',
}

/** What a resident is told of a state. */
export function publicStepOf(state: State): PublicState {
  return stepOf[state]
}

export function publicState({ state }: Order): PublicState {
  return stepOf[state]
}

/** When each step was reached, null where it is not reached (any more). What was found is dated by its own receipt. */
export function stepTimes(order: Order, receivedAt: Date): { step: PublicStep; at: Date | null }[] {
  const reached = publicSteps.indexOf(publicState(order) as PublicStep)
  const times: Record<PublicStep, Date | null> = { received: receivedAt, handling: order.dispatchedAt, checking: order.handledAt, closed: order.closedAt }
  return publicSteps.map((step, index) => ({ step, at: step === 'received' || (reached >= 0 && index <= reached) ? times[step] : null }))
}
