import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { addToOutbox } from '../platform/outbox/store.ts'
import type { Queues } from '../platform/queues/create-queues.ts'
import { dispatchJob, dispatchQueue } from './jobs/dispatch.ts'
import type { Loop } from './loops.ts'
import { aloneIn, districts, undispatchedOrders, type Undispatched } from './store.ts'

export interface ReconcilerDeps {
  readonly database: Database
  readonly queues: Queues
  readonly clock: Clock
  readonly log: Log
}

const patienceMs = 15_000
const longestPauseMs = 10 * 60_000
const largestLook = 1_000
// Any number that no other kind of work takes a lock with.
const lockKind = 41_030

/**
 * A loop that finds orders whose dispatch was lost (a queue wiped, a job that failed for good) and owes it anew. Never
 * more than are lost for sure: a queue that is only slow still holds the jobs of those who wait, and giving them out
 * again every few seconds would bury it.
 */
export function createReconciler(deps: ReconcilerDeps): Loop {
  const given = new Map<string, Given>()
  return {
    name: 'reconciler',
    everyMs: 5_000,
    async run() {
      const counts = (await deps.queues.counts()).get(dispatchQueue)
      let held = counts === undefined ? 0 : counts.waiting + counts.active + counts.delayed
      for (const districtId of await districts(deps.database)) held = await reconcile(deps, districtId, held, given)
      forget(given, deps.clock.now())
    },
  }
}

/** Owes a district's lost dispatches anew, given how many jobs the queue holds; answers how many of those are left to explain other districts' waiting. */
async function reconcile({ database, clock, log }: ReconcilerDeps, districtId: number, held: number, given: Map<string, Given>): Promise<number> {
  return database.transaction(async (tx) => {
    if (!await aloneIn(tx, lockKind, districtId)) return held
    const now = clock.now()
    const waiting = await undispatchedOrders(tx, districtId, new Date(now.getTime() - patienceMs), largestLook, null)
    const lost = Math.max(0, waiting.length - held)
    const chosen = waiting.filter(({ orderId }) => (given.get(orderId)?.next ?? now) <= now).slice(0, lost)
    if (chosen.length > 0) {
      await owe(tx, districtId, chosen, now)
      for (const { orderId } of chosen) remember(given, orderId, now)
      log.warn({ districtId, orders: chosen.length }, 'orders stood filed and nobody dispatched them: they are given out again')
    }
    return Math.max(0, held - waiting.length)
  })
}

/** Owes the dispatch of these orders, in the transaction that found them undispatched. */
export function owe(tx: Parameters<typeof addToOutbox>[0], districtId: number, orders: readonly Undispatched[], at: Date): Promise<void> {
  return addToOutbox(tx, districtId, orders.map(({ orderId }) => ({ job: dispatchJob.name, payload: { districtId, orderId } })), at)
}

interface Given {
  readonly times: number
  readonly next: Date
}

/** An order that can't be dispatched waits longer each time, and lets others go first. */
function remember(given: Map<string, Given>, orderId: string, now: Date): void {
  const times = (given.get(orderId)?.times ?? 0) + 1
  given.set(orderId, { times, next: new Date(now.getTime() + Math.min(longestPauseMs, patienceMs * 2 ** times)) })
}

function forget(given: Map<string, Given>, now: Date): void {
  for (const [orderId, { next }] of given) {
    if (next.getTime() + 2 * longestPauseMs < now.getTime()) given.delete(orderId)
  }
}
