import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { seal } from '../order/chain.ts'
import { applyClock, type ClockLengths } from '../order/clocks.ts'
import type { EventData, OrderEvent } from '../order/event.ts'
import type { Order } from '../order/order.ts'
import { edgeFor } from './allowed.ts'
import type { Command } from './command.ts'
import type { Edge, Verb } from './edge.ts'

export interface Step {
  readonly order: Order
  readonly event: OrderEvent
}

export interface District {
  readonly calendar: WorkingCalendar
  readonly clockLengths: ClockLengths
}

/**
 * One verb on one order: checks it against the lifecycle table and answers the order after it and its event, or throws a
 * DomainError. No I/O; `order` stays as it was.
 */
export function decide(order: Order, command: Command, district: District): Step {
  const edge = edgeFor(order, command)
  const moved = move(order, edge, command)
  const officeForClock = moved.officeId ?? order.officeId
  const forClock = edge.clock === 'handling-pauses' || edge.clock === 'handled' ? order : { ...moved, clocks: order.clocks }
  const face = applyClock(edge.clock, forClock, officeForClock, command.at, district.calendar, district.clockLengths)
  const after: Order = { ...moved, ...face, version: order.version + 1 }
  const event = seal({
    districtId: order.districtId,
    orderId: order.id,
    seq: after.version,
    at: command.at,
    recordedAt: command.at,
    verb: command.verb,
    actorId: command.actor.id,
    actorRole: command.actor.role,
    from: order.state,
    to: after.state,
    officeId: after.officeId,
    crewId: after.crewId,
    data: dataOf(command, after, edge),
    prevHash: order.headHash,
  })
  return { order: { ...after, headHash: event.hash }, event }
}

function dataOf({ fields, facts, actor }: Command, after: Order, edge: Edge): EventData {
  const taken = new Set<string>([...edge.demands, ...edge.accepts, 'note'])
  const data: EventData = {
    ...Object.fromEntries(Object.entries(fields).filter(([field]) => taken.has(field))),
    ...(facts.why === undefined ? {} : { why: facts.why }),
    ...(facts.held === undefined ? {} : { held: facts.held }),
    ...((edge.verb === 'pass' || edge.verb === 'fail') && actor.role === 'desk' ? { remote: true } : {}),
    ...(edge.to === 'same' ? {} : { deadline: after.deadline?.toISOString() ?? null, handlingDeadline: after.handlingDeadline?.toISOString() ?? null }),
  }
  // Undefined members would vanish in the database and break the hash.
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

/** What a verb changes beside state and clocks. */
const changes: Partial<Record<Verb, (order: Order, command: Command) => Partial<Order>>> = {
  file: (_order, { at, facts }) => ({ filedAt: at, standard: facts.standard?.id ?? null, limit: facts.standard?.limit ?? null }),
  dispatch: (order, { at, fields }) => ({ officeId: fields.office ?? null, crewId: null, dispatchedAt: order.dispatchedAt ?? at, held: null }),
  assign: (order, { fields, actor }) => ({
    crewId: fields.crew ?? null,
    jobAssigned: actor.role === 'job' && order.officeId !== null ? [...order.jobAssigned, order.officeId] : order.jobAssigned,
  }),
  note: (order, { facts }) => ({ held: facts.held ?? order.held }),
  recall: () => ({ crewId: null }),
  return: (order) => ({ officeId: null, crewId: null, returns: order.returns + 1 }),
  fix: (_order, { actor }) => ({ fixedByCrew: actor.crewId, fixedByContractor: actor.contractorId }),
  redo: (order) => ({ round: order.round + 1, redo: order.redo + 1, fixedByCrew: null, fixedByContractor: null }),
  confirm: (_order, { at }) => ({ handledAt: at }),
  pass: (_order, { at, actor }) => ({ closedAt: at, recheckerId: actor.id }),
  fail: (order, { actor }) => ({ ...nextRound(order), recheckerId: actor.id }),
  reopen: (order) => ({ ...nextRound(order), closedAt: null }),
}

function nextRound(order: Order): Partial<Order> {
  return { handledAt: null, crewId: null, round: order.round + 1, rework: order.rework + 1, fixedByCrew: null, fixedByContractor: null }
}

function move(order: Order, edge: Edge, command: Command): Order {
  const state = edge.to === 'same' ? order.state : edge.to
  return { ...order, state, ...changes[command.verb]?.(order, command) }
}
