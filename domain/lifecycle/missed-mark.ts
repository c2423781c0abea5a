import { job } from '../accounts/account.ts'
import { owesMark } from '../order/alarm.ts'
import type { Order } from '../order/order.ts'
import { bringsLimit } from './changes.ts'
import type { Command } from './command.ts'
import type { ClockEffect, Edge } from './edge.ts'

/** What leaves the running clock as it is: whatever is due of it, the sweep still finds. */
const keeping: readonly ClockEffect[] = ['on', 'none', 'as-given']

/**
 * The mark of a deadline that passed unmarked, where an edge takes away the clock that missed it and the sweep would find
 * nothing more: it comes before the verb, dated at the deadline. Null where nothing was missed, or where what is granted was
 * asked in time, for then the deadline did not pass.
 */
export function missedMark(order: Order, edge: Edge, command: Command): Command | null {
  const { deadline, version } = order
  const taken = edge.clock === 'new-limit' ? bringsLimit(order, command) : !keeping.includes(edge.clock)
  if (!taken || deadline === null || command.at <= deadline || !owesMark(order)) return null
  const asked = edge.request === null ? undefined : order.proceedings.requests[edge.request]
  const inTime = (edge.clock === 'extends' || edge.clock === 'suspends') && asked !== undefined && new Date(asked.at) <= deadline
  if (inTime) return null
  const alarm = { kind: 'overdue', due: new Date(deadline.getTime() + 1) } as const
  return { verb: 'overdue', actor: job, at: deadline, recordedAt: command.recordedAt ?? command.at, version, fields: {}, facts: { alarm } }
}
