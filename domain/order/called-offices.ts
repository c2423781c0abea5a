import { isOpen } from '../lifecycle/states.ts'
import type { Order } from './order.ts'

/**
 * The offices that may read an order beside the one that has it: those called to its joint session until that is
 * concluded, and the helpers that one named while the order is open. Each once; they may note, and nothing else.
 */
export function calledOffices({ state, proceedings: { session, lead } }: Pick<Order, 'state' | 'proceedings'>): string[] {
  if (!isOpen(state)) return []
  return [...new Set([...(session?.offices ?? []), ...(lead?.helpers ?? [])])]
}
