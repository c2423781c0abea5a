import { job } from '../../domain/accounts/account.ts'
import type { CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import { decide, type Step } from '../../domain/lifecycle/decide.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Area } from '../../domain/geometry/area.ts'
import type { Order } from '../../domain/order/order.ts'
import { chooseCrew, chooseOffice } from '../../domain/routing/routing.ts'
import { areasOf } from '../orders/areas-of.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { findOrder, storeSteps } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

export type DispatchDeps = OrdersDeps

export interface DispatchPayload {
  readonly districtId: number
  readonly orderId: string
}

/**
 * Gives a filed order to the street office that answers for its place, and to the crew whose contract covers place and
 * category; where the office was chosen by hand, to the crew only, once for each office. What can't be placed is marked
 * held and left to the desk. Safe to run twice, late, or after the order has moved on: then it is `skipped`.
 */
export async function dispatchOrder(deps: DispatchDeps, payload: DispatchPayload): Promise<'dispatched' | 'held' | 'skipped'> {
  // A note or an urge may come between; whatever moved the order is seen on the next reading, and then it is skipped.
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await attempt(deps, payload)
    if (outcome !== 'overtaken') return outcome
  }
  throw new Error(`order ${payload.orderId} moves faster than it can be dispatched`)
}

async function attempt({ database, clock, reference: references }: DispatchDeps, payload: DispatchPayload): Promise<'dispatched' | 'held' | 'skipped' | 'overtaken'> {
  const order = await findOrder(database, { kind: 'district', districtId: payload.districtId }, payload.orderId)
  if (order === null) return 'skipped'
  const reference = await references.of(payload.districtId)
  const steps = stepsFor(order, reference, clock.now())
  const last = steps.at(-1)
  if (last === undefined) return 'skipped'
  const stored = await storeSteps(database, last.order, order, steps.map((step) => step.event), [], [])
  if (!stored) return 'overtaken'
  return last.order.held === null ? 'dispatched' : 'held'
}

function stepsFor(order: Order, reference: DistrictReference, at: Date): Step[] {
  const areas = areasOf(reference, order)
  if (order.state === 'dispatched') {
    const first = order.officeId !== null && !order.jobAssigned.includes(order.officeId)
    return first ? assignment(order, areas, reference, at) : []
  }
  if (order.state !== 'filed') return []
  const choice = chooseOffice(reference.routing, areas)
  if (choice === null) return hold(order, areas.some((area) => area.kind === 'street') ? 'no-office' : 'outside-areas', reference, at)
  const dispatched = step(order, 'dispatch', { office: choice.office.id, reason: choice.why.text }, { why: choice.why }, reference, at)
  return [dispatched, ...assignment(dispatched.order, areas, reference, at)]
}

function assignment(order: Order, areas: readonly Area[], reference: DistrictReference, at: Date): Step[] {
  const choice = chooseCrew(reference.routing, areas, order.category, reference.calendar.dayOf(at))
  if (choice === null) return []
  return [step(order, 'assign', { crew: choice.crew.id, reason: choice.why.text }, { why: choice.why }, reference, at)]
}

function hold(order: Order, held: string, reference: DistrictReference, at: Date): Step[] {
  if (order.held !== null) return []
  const text = held === 'no-office' ? '没有办事处负责这里，等指挥中心派遣' : '地点不在任何街道内，等指挥中心派遣'
  return [step(order, 'note', { text }, { held }, reference, at)]
}

function step(order: Order, verb: Verb, fields: VerbFields, facts: CommandFacts, reference: DistrictReference, at: Date): Step {
  return decide(order, { verb, actor: job, at, version: order.version, fields, facts }, reference)
}
