import { decide, type Step } from '../../domain/lifecycle/decide.ts'
import { dueCommand } from '../../domain/lifecycle/due-command.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import { storeAll } from '../orders/apply-verb.ts'
import { contractIsOver } from '../orders/command-facts.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { Reference } from '../reference/reference.ts'
import { claimDue, districtsDue, postpone } from './store.ts'

export interface SweepDeps {
  readonly database: Database
  readonly clock: Clock
  readonly reference: Reference
  readonly log: Log
}

/** Orders in one transaction: short enough that nobody who moves one of them waits long. */
const batch = 100
const postponedMs = 60_000

/**
 * One turn of the sweep: what deadlines, suspensions and settled appeals owe by now is written down, each thing once.
 * Any number of sweeps may run; an order that somebody holds is left to the next turn. Its cost follows what is due: it
 * reads the alarms, never the open orders. Answers 'more' when a batch was full.
 */
export async function sweepTurn(deps: SweepDeps, stopped: AbortSignal): Promise<'more' | undefined> {
  const now = deps.clock.now()
  let full = false
  for (const districtId of await districtsDue(deps.database, now)) {
    if (stopped.aborted) break
    const reference = await deps.reference.of(districtId)
    const claimed = await deps.database.transaction(async (tx) => {
      const orders = await claimDue(tx, districtId, now, batch)
      for (const order of orders) await ring(deps, tx, order, reference, now)
      return orders.length
    })
    full ||= claimed === batch
  }
  return full ? 'more' : undefined
}

/** All that is due of one order, in its order. What can't be decided, as in a calendar without working time, blocks nobody. */
async function ring({ log }: SweepDeps, tx: Queryable, order: Order, reference: DistrictReference, now: Date): Promise<void> {
  let steps: Step[] = []
  try {
    steps = dueSteps(order, reference, now)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log.error({ districtId: order.districtId, order: order.id, reason }, 'an alarm could not be carried out; it is tried again in a minute')
  }
  const [first, ...rest] = steps
  if (first !== undefined) await storeAll(tx, order, [first, ...rest])
  // Nothing is due after all, as when a calendar was changed since: look again soon.
  else await postpone(tx, order.districtId, order.id, new Date(now.getTime() + postponedMs))
}

function dueSteps(order: Order, reference: DistrictReference, now: Date): Step[] {
  const steps: Step[] = []
  let current = order
  for (;;) {
    const command = dueCommand(current, now, reference, contractIsOver(reference, current, now))
    if (command === null) return steps
    const step = decide(current, command, reference)
    steps.push(step)
    current = step.order
  }
}
