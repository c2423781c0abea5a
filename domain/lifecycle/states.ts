/** The states of an order, in the order of its life; the ends and side states last. */
export const states = [
  'pending', 'checking', 'filed', 'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'rechecking', 'closed',
  'returned', 'suspended', 'declined', 'withdrawn', 'merged',
] as const

export type State = (typeof states)[number]

/** The states in which nobody has to act any more. */
export const endStates: readonly State[] = ['closed', 'declined', 'withdrawn', 'merged']

/** Open in the sense of the rates: dispatched at least once and not ended. */
export const openForRates: readonly State[] = [
  'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'rechecking', 'returned', 'suspended',
]

export function isOpen(state: State): boolean {
  return !endStates.includes(state)
}
