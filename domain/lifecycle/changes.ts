import type { Order } from '../order/order.ts'
import type { Proceedings, Request } from '../order/proceedings.ts'
import { tell } from '../order/alarm.ts'
import type { AlarmKind } from '../order/order.ts'
import type { Command } from './command.ts'
import type { Edge, Verb } from './edge.ts'
import { mayBeAsked } from './table.ts'

type Change = (order: Order, command: Command, edge: Edge) => Partial<Order>

/** The order after an edge, but for its clocks and its version. */
export function changed(order: Order, edge: Edge, command: Command): Order {
  const state = edge.to === 'same' ? order.state : edge.to
  const moved: Order = { ...order, state, ...changes[command.verb]?.(order, command, edge) }
  const resumed = order.state === 'suspended' && state !== 'suspended' ? endSuspension(moved, command) : moved
  // Whoever gets it next is chosen anew.
  const nobodys = state === 'returned' ? { officeId: null, crewId: null, fixedByCrew: null, fixedByContractor: null, handledAt: null } : {}
  return lapsed({ ...resumed, ...nobodys })
}

/** Only another standard brings a new limit: a corrected place changes no clock, and naming the same standard washes none. */
export function bringsLimit(before: Order, { verb, facts }: Command): boolean {
  return facts.standard !== undefined && (verb !== 'correct' || facts.standard.id !== before.standard)
}

/** The requests that an order has no more after an edge moved it, though nobody answered them. */
export function lapsedRequests(before: Order, after: Order, edge: Edge): (keyof Proceedings['requests'])[] {
  const answered = edge.request !== null && edge.verb !== `ask-${edge.request}` ? edge.request : null
  const kinds = Object.keys(before.proceedings.requests) as (keyof Proceedings['requests'])[]
  return kinds.filter((kind) => kind !== answered && after.proceedings.requests[kind] === undefined)
}

function lapsed(order: Order): Order {
  const { requests } = order.proceedings
  const kept = Object.entries(requests).filter(([kind]) => mayBeAsked(kind as keyof typeof requests, order.state))
  return kept.length === Object.keys(requests).length ? order : { ...order, proceedings: { ...order.proceedings, requests: Object.fromEntries(kept) } }
}

function endSuspension(order: Order, { at }: Command): Order {
  const { suspension, suspendedMs } = order.proceedings
  if (suspension === null) return order
  const passed = Math.max(0, at.getTime() - new Date(suspension.since).getTime())
  return { ...order, proceedings: { ...order.proceedings, suspension: null, suspendedMs: suspendedMs + passed } }
}

function proceed(order: Order, part: Partial<Proceedings>): Pick<Order, 'proceedings'> {
  return { proceedings: { ...order.proceedings, ...part } }
}

function ended(order: Order, { at, actor }: Command): Partial<Order> {
  return { endedAt: at, inspectorId: null, ...proceed(order, { endedBy: actor.id, session: null }) }
}

function nextRound(order: Order): Partial<Order> {
  return { handledAt: null, crewId: null, inspectorId: null, round: order.round + 1, rework: order.rework + 1, fixedByCrew: null, fixedByContractor: null }
}

function session(order: Order, { at, fields }: Command, by: 'whistle' | 'desk' | 'third-return'): Pick<Order, 'proceedings'> {
  const named = fields.offices ?? []
  // Who whistles takes part; where nobody is named, all who had it do.
  const whistler = by === 'whistle' && order.officeId !== null ? [order.officeId] : []
  const offices = named.length > 0 ? [...new Set([...whistler, ...named])] : Object.keys(order.clocks.offices)
  return proceed(order, { session: { by, offices, reason: fields.reason ?? '', at: at.toISOString() } })
}

const ask: Change = (order, { actor, at, fields }, { request }) => {
  if (request === null) return {}
  const { reason = fields.cause ?? '', cause, until } = fields
  const asked: Request = { by: actor.id, at: at.toISOString(), reason, ...(cause === undefined ? {} : { cause }), ...(until === undefined ? {} : { until }) }
  return proceed(order, { requests: { ...order.proceedings.requests, [request]: asked } })
}

/** The requests without the one that an edge answers. */
function answered(order: Order, { request }: Edge): Proceedings['requests'] {
  return Object.fromEntries(Object.entries(order.proceedings.requests).filter(([kind]) => kind !== request))
}

const refuseRequest: Change = (order, { actor }, edge) => proceed(order, { requests: answered(order, edge), against: against(order, actor.id) })

function against(order: Order, account: string | null): readonly string[] {
  const known = order.proceedings.against
  return account === null || known.includes(account) ? known : [...known, account]
}

/** One verdict of two; a second one settles the appeal: it is upheld where both uphold it. */
function judge(uphold: boolean): Change {
  return (order, { actor, at }) => {
    const { appeal } = order.proceedings
    if (appeal === null) return {}
    const votes = [...appeal.votes, { by: actor.id, uphold, at: at.toISOString() }]
    const settled = votes.length < 2 ? {} : { settledAt: at.toISOString(), result: votes.every((vote) => vote.uphold) ? 'upheld' as const : 'dismissed' as const }
    return proceed(order, { appeal: { ...appeal, votes, ...settled } })
  }
}

const mark = (kind: AlarmKind): Change => (order) => tell(order, kind)

const reopened: Change = (order, { actor, facts }) => {
  const byReporter = facts.isReporter === true || (actor.role !== 'desk' && actor.id !== null && order.reporterId === actor.id)
  return {
    ...nextRound(order), closedAt: null, remote: false, onSpot: false, held: null,
    ...(byReporter ? proceed(order, { reporterReopened: true, notFixed: true }) : {}),
  }
}

const reconsidered: Change = (order, { actor }) => ({
  endedAt: null,
  ...proceed(order, actor.role === 'desk' ? { endedBy: null } : { endedBy: null, reporterReconsidered: true }),
})

const corrected: Change = (order, command) => {
  const { fields: { longitude, latitude, address }, facts } = command
  return {
    ...(bringsLimit(order, command) ? { standard: facts.standard?.id ?? null, limit: facts.standard?.limit ?? null } : {}),
    ...(longitude === undefined || latitude === undefined ? {} : { longitude, latitude, area: facts.area === undefined ? order.area : facts.area }),
    ...(address === undefined ? {} : { address }),
    // Whatever could not be placed there may be placed here.
    ...(order.state === 'filed' && longitude !== undefined ? { held: null } : {}),
  }
}

/** What a verb changes beside state and clocks. */
const changes: Partial<Record<Verb, Change>> = {
  'send-to-check': (_order, { fields }) => ({ inspectorId: fields.inspector ?? null }),
  'recall-check': () => ({ inspectorId: null }),
  'report-check': () => ({ inspectorId: null }),
  'file': (_order, { at, facts }) => ({ filedAt: at, standard: facts.standard?.id ?? null, limit: facts.standard?.limit ?? null }),
  'decline': ended,
  'withdraw': ended,
  'reconsider': reconsidered,
  'merge': (order, command) => ({ ...ended(order, command), mergedInto: command.fields.into ?? null }),
  'split': (order) => ({ endedAt: null, mergedInto: null, ...proceed(order, { endedBy: null }) }),
  'dispatch': (order, { at, fields }) => ({ officeId: fields.office ?? null, crewId: null, dispatchedAt: order.dispatchedAt ?? at, held: null }),
  'return': (order) => ({ returns: order.returns + 1 }),
  'whistle': (order, command) => session(order, command, 'whistle'),
  'convene': (order, command) => session(order, command, command.actor.role === 'job' ? 'third-return' : 'desk'),
  'conclude': (order, { at, fields }) => ({
    officeId: fields.lead ?? null, crewId: null, held: null,
    ...proceed(order, {
      session: null, sessionsConcluded: order.proceedings.sessionsConcluded + 1,
      lead: { office: fields.lead ?? '', helpers: [...new Set(fields.helpers ?? [])].filter((office) => office !== fields.lead), decision: fields.decision ?? '', at: at.toISOString() },
    }),
  }),
  'assign': (order, { fields }) => ({
    crewId: fields.crew ?? null,
    // Whoever assigned first: after it the office decides, however late the job comes.
    jobAssigned: order.officeId === null || order.jobAssigned.includes(order.officeId) ? order.jobAssigned : [...order.jobAssigned, order.officeId],
  }),
  'recall': () => ({ crewId: null }),
  'hand-back': () => ({ crewId: null }),
  'fix': (_order, { actor }) => ({ fixedByCrew: actor.crewId, fixedByContractor: actor.contractorId }),
  'redo': (order) => ({ round: order.round + 1, redo: order.redo + 1, fixedByCrew: null, fixedByContractor: null }),
  'confirm': (_order, { at }) => ({ handledAt: at }),
  'send-to-recheck': (_order, { fields }) => ({ inspectorId: fields.inspector ?? null }),
  'pass': (_order, { at, actor }) => ({ closedAt: at, recheckerId: actor.id, inspectorId: null, remote: actor.role === 'desk' }),
  'fail': (order, { actor }) => ({ ...nextRound(order), recheckerId: actor.id, ...proceed(order, { against: against(order, actor.id) }) }),
  'reopen': reopened,
  'ask-extension': ask,
  'grant-extension': (order, _command, edge) => ({ extensions: order.extensions + 1, ...proceed(order, { requests: answered(order, edge) }) }),
  'refuse-extension': refuseRequest,
  'ask-suspension': ask,
  'grant-suspension': (order, { at }, edge) => {
    const { cause = '', until = at.toISOString() } = order.proceedings.requests.suspension ?? {}
    return proceed(order, { requests: answered(order, edge), suspension: { cause, until, since: at.toISOString(), from: order.state } })
  },
  'refuse-suspension': refuseRequest,
  'resume': (_order, _command, { to }) => (to === 'dispatched' ? { crewId: null } : {}),
  'ask-withdrawal': ask,
  'grant-withdrawal': (order, command, edge) => {
    const after = ended(order, command)
    return { ...after, ...proceed({ ...order, ...after }, { requests: answered(order, edge) }) }
  },
  'refuse-withdrawal': refuseRequest,
  'correct': corrected,
  'appeal': (order, { actor, at, fields }) =>
    proceed(order, { appeal: { by: actor.id, office: order.officeId ?? '', at: at.toISOString(), reason: fields.reason ?? '', votes: [], settledAt: null, result: null, closedAt: null } }),
  'uphold': judge(true),
  'dismiss': judge(false),
  'close-appeal': (order, { at }) => {
    const { appeal } = order.proceedings
    return appeal === null ? {} : { exempt: appeal.result === 'upheld', ...proceed(order, { appeal: { ...appeal, closedAt: at.toISOString() } }) }
  },
  'reply': (order, { at }) => proceed(order, { repliedAt: order.proceedings.repliedAt ?? at.toISOString() }),
  'feedback': (order, { at, fields }) => {
    const solved = fields.solved === true
    return proceed(order, { feedback: { solved, satisfied: fields.satisfied ?? null, at: at.toISOString() }, notFixed: order.proceedings.notFixed || !solved })
  },
  'note': (order, { facts }) => ({ held: facts.held ?? order.held }),
  'join': (order, { facts }) => ({ public: order.public || facts.joins?.public === true }),
  'recur': (_order, { facts }) => ({ recurrenceOf: facts.recurrenceOf ?? null }),
  'warn': mark('warn'),
  'overdue': mark('overdue'),
  'escalate': (order, { facts }) => tell(order, facts.alarm?.kind === 'leader' ? 'leader' : 'desk'),
}
