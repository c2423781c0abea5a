import type { Order, State } from '../../api/types.ts'
import { waitingOn } from './waiting-items.ts'

/** Where an act that waits here leads, as far as the phone can tell. */
const leadsTo: Readonly<Record<string, State>> = { start: 'working', fix: 'fixed', pass: 'closed', fail: 'dispatched', 'hand-back': 'dispatched', 'report-check': 'pending' }

/** An order's state once what waits here has gone out; undefined where nothing that moves it waits. */
export function pendingState({ id }: Pick<Order, 'id'>): State | undefined {
  return waitingOn(id).flatMap((verb) => leadsTo[verb] ?? []).at(-1)
}

/** Whether a verb that the server offered may still be used, after what waits here: a start leaves the fix, anything else is the last word. */
export function stillOpen(order: Pick<Order, 'id'>, verb: string): boolean {
  const moves = waitingOn(order.id).filter((one) => leadsTo[one] !== undefined)
  return leadsTo[verb] === undefined || moves.every((one) => one === 'start' && verb !== 'start')
}
