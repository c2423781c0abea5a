import { job } from '../../domain/accounts/account.ts'
import type { Command, CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import { decide, decideAll, type Step } from '../../domain/lifecycle/decide.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { chooseOffice, type OfficeAnswer } from '../../domain/routing/routing.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { recurrenceStep } from '../orders/recurrence.ts'
import { findOrder, storeSteps } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { chooseCrewFor } from './choose-crew-for.ts'
import { keepFlags } from './keep-flags.ts'
import { questionOf } from './routing-question.ts'

export type DispatchDeps = OrdersDeps

export interface DispatchPayload {
  readonly districtId: number
  readonly orderId: string
}

type Outcome = 'dispatched' | 'held' | 'skipped'

/**
 * Gives a filed order to the office that the routing rules choose, and to the crew that they or the contracts choose;
 * where the office was chosen by hand, to the crew only, once for each office. What can't be placed is marked held and left
 * to the desk. Safe to run twice, late, or after the order has moved on: then it is `skipped`, and what was chosen stays.
 */
export async function dispatchOrder(deps: DispatchDeps, payload: DispatchPayload): Promise<Outcome> {
  // A note or an urge may come between; whatever moved the order is seen on the next reading, and then it is skipped.
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await attempt(deps, payload)
    if (outcome !== 'overtaken') return outcome
  }
  throw new Error(`order ${payload.orderId} moves faster than it can be dispatched`)
}

interface Decision {
  readonly steps: readonly Step[]
  readonly answer: OfficeAnswer | null
}

async function attempt(deps: DispatchDeps, payload: DispatchPayload): Promise<Outcome | 'overtaken'> {
  const { database, clock, reference: references } = deps
  const order = await findOrder(database, { kind: 'district', districtId: payload.districtId }, payload.orderId)
  if (order === null) return 'skipped'
  const reference = await references.of(payload.districtId)
  const at = clock.now()
  const linked = followsUp(order) ? await recurrenceStep(database, order, reference, at) : null
  const { steps: decided, answer } = await decisionFor(deps, linked?.order ?? order, reference, at)
  const steps = linked === null ? decided : [linked, ...decided]
  const last = steps.at(-1)
  if (last === undefined) return 'skipped'
  const stored = await storeSteps(database, last.order, order, steps.map((step) => step.event), [], [])
  if (!stored) return 'overtaken'
  if (answer !== null) await keepFlags(deps, payload.districtId, answer)
  if (decided.length === 0) return 'skipped'
  return last.order.held === null ? 'dispatched' : 'held'
}

/** Whether an order may still be linked to an earlier one of the same thing: what was settled on the spot may, too. */
function followsUp({ state, onSpot }: Order): boolean {
  return state === 'filed' || state === 'dispatched' || (state === 'closed' && onSpot)
}

async function decisionFor(deps: DispatchDeps, order: Order, reference: DistrictReference, at: Date): Promise<Decision> {
  if (order.state === 'dispatched') {
    const first = order.officeId !== null && !order.jobAssigned.includes(order.officeId)
    return { steps: first ? await assignment(deps, order, reference, at) : [], answer: null }
  }
  if (order.state !== 'filed') return { steps: [], answer: null }
  const question = questionOf(order, reference, at)
  const answer = chooseOffice(reference.routing, question)
  if (answer.choice === null) {
    return { steps: hold(order, question.areas.some((area) => area.kind === 'street') ? 'no-office' : 'outside-areas', reference, at), answer }
  }
  const { office, why } = answer.choice
  const command: Command = { verb: 'dispatch', actor: job, at, version: order.version, fields: { office: office.id, reason: why.text }, facts: { why } }
  const dispatched = decideAll(order, command, reference)
  const after = dispatched.at(-1)?.order ?? order
  return { steps: [...dispatched, ...await assignment(deps, after, reference, at)], answer }
}

async function assignment(deps: DispatchDeps, order: Order, reference: DistrictReference, at: Date): Promise<Step[]> {
  const choice = await chooseCrewFor(deps.database, order, reference, at)
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
