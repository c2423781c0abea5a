import type { Order } from '../../domain/order/order.ts'
import { chooseCrew, crewByRule, crewCandidates, type CrewChoice } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { questionOf } from './routing-question.ts'
import { ordersInHand } from './store.ts'

/**
 * The crew for an order that its office has: the rules' crew, else of the crews whose contract is nearest the one with the
 * fewest orders in hand. The load is asked for only where several are equally near. Null where no contract covers it.
 */
export async function chooseCrewFor(db: Queryable, order: Order, reference: DistrictReference, at: Date): Promise<CrewChoice | null> {
  const question = questionOf(order, reference, at)
  const named = order.officeId === null ? null : crewByRule(reference.routing, question, order.officeId)
  if (named !== null) return named
  const candidates = crewCandidates(reference.routing, question)
  const loads = candidates.length > 1 ? await ordersInHand(db, order.districtId, candidates.map(({ crew }) => crew.id)) : []
  return chooseCrew(reference.routing, candidates, new Map(loads.map(({ crew, orders }) => [crew, orders])))
}
