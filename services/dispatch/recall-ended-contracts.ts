import { job } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { decide } from '../../domain/lifecycle/decide.ts'
import { crewUnderContract } from '../../domain/routing/routing.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { findOrder, storeSteps } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { districtIds, ordersOfOtherCrews } from './store.ts'

const largestTurn = 200
const reason = '班组的合同已到期，收回重新指派'

/**
 * Takes the orders that a crew still had to fix from it when no contract names it any more, and gives them back to their
 * office, which assigns anew. Any number may run: an order that somebody else moved is left to the next turn. Answers
 * 'more' when there may be more to do at once.
 */
export async function recallEndedContracts(deps: OrdersDeps, stopped?: AbortSignal): Promise<'more' | 'done'> {
  let more = false
  for (const districtId of await districtIds(deps.database)) {
    if (stopped?.aborted) break
    const reference = await deps.reference.of(districtId)
    const today = reference.calendar.dayOf(deps.clock.now())
    const working = [...reference.routing.crews.keys()].filter((crew) => crewUnderContract(reference.routing, crew, today))
    const orders = await ordersOfOtherCrews(deps.database, districtId, working, largestTurn)
    let recalled = 0
    for (const orderId of orders) recalled += Number(!stopped?.aborted && await recall(deps, reference, orderId))
    more ||= orders.length === largestTurn && recalled > 0
  }
  return more ? 'more' : 'done'
}

async function recall({ database, clock }: OrdersDeps, reference: DistrictReference, orderId: string): Promise<boolean> {
  const order = await findOrder(database, { kind: 'district', districtId: reference.id }, orderId)
  if (order === null) return false
  try {
    const { order: after, event } = decide(order, { verb: 'recall', actor: job, at: clock.now(), version: order.version, fields: { reason }, facts: { contractOver: true } }, reference)
    return await storeSteps(database, after, order, [event], [], [])
  } catch (error) {
    // It has moved on since it was found.
    if (error instanceof DomainError) return false
    throw error
  }
}
