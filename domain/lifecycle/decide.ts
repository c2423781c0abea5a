import { job } from '../accounts/account.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { nextAlarm } from '../order/alarm.ts'
import { calledOffices } from '../order/called-offices.ts'
import { seal } from '../order/chain.ts'
import { applyClock, type ClockLengths } from '../order/clocks.ts'
import type { EventData, OrderEvent } from '../order/event.ts'
import type { Order } from '../order/order.ts'
import { edgeFor } from './allowed.ts'
import { bringsLimit, changed, lapsedRequests } from './changes.ts'
import type { Command } from './command.ts'
import type { Edge } from './edge.ts'
import { missedMark } from './missed-mark.ts'

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
  const moved = changed(order, edge, command)
  const version = order.version + 1
  const movedVersion = edge.lock === 'row' ? order.movedVersion : version
  const timed: Order = { ...moved, ...clocksAfter(order, moved, edge, command, district), version, movedVersion }
  const after: Order = edge.clock === 'handled' ? { ...timed, late: timed.officeId !== null && timed.clocks.offices[timed.officeId]?.late === true } : timed
  const alarmed: Order = { ...after, alarmAt: nextAlarm(after, district.calendar, district.clockLengths)?.due ?? null }
  const event = seal({
    districtId: order.districtId,
    orderId: order.id,
    seq: after.version,
    at: command.at,
    recordedAt: command.recordedAt ?? command.at,
    verb: command.verb,
    actorId: command.actor.id,
    actorRole: command.actor.role,
    from: order.state,
    to: after.state,
    officeId: after.officeId,
    crewId: after.crewId,
    data: dataOf(order, after, edge, command),
    prevHash: order.headHash,
  })
  return { order: { ...alarmed, headHash: event.hash }, event }
}

/**
 * A verb with what goes before it, the mark of a deadline that it would let vanish, and with what follows from it at once by
 * the system or by the same person.
 */
export function decideAll(order: Order, command: Command, district: District): [Step, ...Step[]] {
  const mark = missedMark(order, edgeFor(order, command), command)
  if (mark !== null) {
    const marked = decide(order, mark, district)
    return [marked, ...decideOn(marked.order, { ...command, version: marked.order.version }, district)]
  }
  return decideOn(order, command, district)
}

function decideOn(order: Order, command: Command, district: District): [Step, ...Step[]] {
  const first = decide(order, command, district)
  const next = followUp(first.order, command)
  return next === null ? [first] : [first, decide(first.order, next, district)]
}

/** Who has been sent an order three times meets the others; what a reporter calls unsolved is reopened. */
function followUp(order: Order, { verb, actor, at, fields, facts }: Command): Command | null {
  if (verb === 'return' && order.returns >= 3) {
    return { verb: 'convene', actor: job, at, version: order.version, fields: { reason: '三次退回，自动召集联席' }, facts: {} }
  }
  if (verb === 'feedback' && fields.solved === false && !order.proceedings.reporterReopened && order.dispatchedAt !== null) {
    return { verb: 'reopen', actor, at, version: order.version, fields: { reason: fields.text ?? '没修好' }, facts }
  }
  return null
}

function clocksAfter(before: Order, moved: Order, edge: Edge, command: Command, { calendar, clockLengths }: District) {
  const marked = edge.clock === 'none' ? { clocks: moved.clocks } : {}
  const stops = edge.clock === 'dispatch-starts' || edge.clock === 'handling-pauses' || edge.clock === 'handled' || edge.clock === 'suspends' || edge.clock === 'all-end'
  // A clock that stops is the one of the office that had it; one that starts belongs to the office that gets it.
  const subject: Order = stops ? before : { ...moved, clocks: before.clocks }
  const effect = edge.clock === 'new-limit' && !bringsLimit(before, command) ? 'none' : edge.clock
  const face = applyClock({ effect, order: subject, officeId: moved.officeId, at: command.at, askedAt: askedAt(before, edge) }, calendar, clockLengths)
  return { ...face, ...marked }
}

/** When what an edge grants was asked. */
function askedAt(order: Order, { request, verb }: Edge): Date | null {
  const asked = request === null || verb === `ask-${request}` ? undefined : order.proceedings.requests[request]
  return asked === undefined ? null : new Date(asked.at)
}

function dataOf(before: Order, after: Order, edge: Edge, command: Command): EventData {
  const { fields, facts, actor, verb } = command
  const taken = new Set<string>([...edge.demands, ...edge.accepts, 'note'])
  const asked = askedAt(before, edge)
  const lapsed = lapsedRequests(before, after, edge)
  const timed = edge.to !== 'same' || !same(before.deadline, after.deadline) || !same(before.handlingDeadline, after.handlingDeadline)
  const data: EventData = {
    ...Object.fromEntries(Object.entries(fields).filter(([field]) => taken.has(field))),
    ...(bringsLimit(before, command) ? { limit: facts.standard?.limit } : {}),
    ...(verb === 'grant-suspension' ? { cause: after.proceedings.suspension?.cause, until: after.proceedings.suspension?.until } : {}),
    ...(verb === 'correct' && after.area !== before.area ? { area: after.area } : {}),
    ...(verb === 'whistle' || verb === 'convene' ? { session: after.proceedings.session?.by, offices: after.proceedings.session?.offices } : {}),
    ...calledData(before, after),
    ...(verb === 'conclude' ? { helpers: after.proceedings.lead?.helpers } : {}),
    ...(verb === 'close-appeal' ? { upheld: after.exempt } : {}),
    ...(command.request === undefined ? {} : { request: command.request }),
    ...(asked === null ? {} : { askedAt: asked.toISOString() }),
    ...(lapsed.length === 0 ? {} : { lapsed }),
    ...facts.joins === undefined ? {} : { finding: facts.joins.finding, merged: facts.joins.merged, photos: facts.joins.photos, ...(facts.joins.public === true ? { source: 'public' } : {}) },
    ...(facts.recurrenceOf === undefined ? {} : { recurrenceOf: facts.recurrenceOf }),
    ...(verb === 'warn' || verb === 'overdue' || verb === 'escalate' ? alarmData(before, facts) : {}),
    ...(verb === 'reopen' && facts.failedBlindCheck === true ? { blind: true } : {}),
    ...(facts.why === undefined ? {} : { why: facts.why }),
    ...(facts.held === undefined ? {} : { held: facts.held }),
    ...((verb === 'pass' || verb === 'fail') && actor.role === 'desk' ? { remote: true } : {}),
    ...(timed ? { deadline: after.deadline?.toISOString() ?? null, handlingDeadline: after.handlingDeadline?.toISOString() ?? null } : {}),
  }
  // Undefined members would vanish in the database and break the hash.
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

function calledData(before: Order, after: Order): EventData {
  const called = calledOffices(after)
  return called.join() === calledOffices(before).join() ? {} : { called }
}

function alarmData({ clocks, deadline }: Order, { alarm }: Command['facts']): EventData {
  const levels = { warn: undefined, overdue: 'office', desk: 'desk', leader: 'leader', resume: undefined, 'close-appeal': undefined } as const
  return { clock: clocks.kind ?? undefined, due: deadline?.toISOString(), level: alarm === undefined ? undefined : levels[alarm.kind] }
}

function same(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}
