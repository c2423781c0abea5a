import fc from 'fast-check'
import type { Actor, ActorRole } from '../../domain/accounts/account.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Limit } from '../../domain/catalogue/limit.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Command, CommandFacts } from '../../domain/lifecycle/command.ts'
import { decideAll } from '../../domain/lifecycle/decide.ts'
import { dueCommand } from '../../domain/lifecycle/due-command.ts'
import type { Edge, Verb } from '../../domain/lifecycle/edge.ts'
import { guards } from '../../domain/lifecycle/guards.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { genesisHash, seal } from '../../domain/order/chain.ts'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import type { EventData, OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import { noProceedings } from '../../domain/order/proceedings.ts'
import { createLocalDays, type LocalDays } from '../../domain/rates/local-days.ts'

export interface History {
  readonly order: Order
  readonly events: readonly OrderEvent[]
}

export const zones = ['Asia/Shanghai', 'America/New_York'] as const
export type Zone = (typeof zones)[number]

/** The first local day on which anything happens; in New York the clocks go forward two days later. */
export const firstDay = '2026-03-06'

export const crewsByContractor = { road: 'yutong', cleaning: 'jinjie' } as const
const contractors = new Map<string, string>(Object.entries(crewsByContractor))

function ground(zone: Zone) {
  const calendar = createWorkingCalendar({ timezone: zone, hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() })
  return {
    days: createLocalDays(zone), calendar, district: { calendar, clockLengths: defaultClockLengths },
    contractorOf: (crew: string) => contractors.get(crew) ?? null, crews: [...contractors.keys()],
  }
}

/** What rates and decisions know of a district in each zone; made once, as working days out takes long. */
export const grounds: Readonly<Record<Zone, ReturnType<typeof ground>>> = {
  'Asia/Shanghai': ground('Asia/Shanghai'),
  'America/New_York': ground('America/New_York'),
}

const offices = ['east', 'west', 'north']
const categories = ['event-0113', 'event-0110']
const areas = ['410103001', '410103002', null]
// Chance alone would end most lives before anything is closed.
const weights: Partial<Record<Verb, number>> = {
  'note': 0.2, 'urge': 0.2, 'withdraw': 0.2, 'decline': 0.2, 'recall': 0.4, 'hand-back': 0.4, 'merge': 0.3, 'send-to-check': 0.4, 'recur': 0.2, 'join': 0.4,
  'file': 3, 'dispatch': 3, 'fix': 3, 'confirm': 4, 'pass': 4, 'ask-withdrawal': 0.3, 'grant-withdrawal': 0.3, 'correct': 0.4, 'conclude': 2, 'take-back': 0.4,
  'reopen': 0.3, 'reply': 0.4, 'ask-extension': 2, 'grant-extension': 6, 'grant-suspension': 3, 'uphold': 3,
}
const person = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const reporter = person(1)

type Gap = { kind: 'ms'; length: number } | { kind: 'midnight' } | { kind: 'deadline'; after: number }

const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ms' as const), length: fc.integer({ min: 1, max: 30 * 3_600_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ms' as const), length: fc.integer({ min: -3, max: 60_000 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'midnight' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deadline' as const), after: fc.integer({ min: -1, max: 1 }) }) },
)

const step = fc.record({ gap, choice: fc.nat(1_000_000), office: fc.constantFrom(...offices), crew: fc.constantFrom(...contractors.keys()), yes: fc.boolean() })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const start = fc.record({
  begin: fc.constantFrom('pending', 'filed', 'filed', 'filed', 'public', 'public', 'import-open', 'import-closed'),
  offset: fc.integer({ min: 0, max: 20 * 24 * 3_600_000 }),
  category: fc.constantFrom(...categories),
  area: fc.constantFrom(...areas),
  limit: fc.constantFrom<Limit>({ amount: 2, unit: 'urgent-hour' }, { amount: 1, unit: 'working-day' }, { amount: 3, unit: 'natural-day' }),
  deadline: fc.option(fc.integer({ min: 0, max: 4 * 24 * 3_600_000 })),
  id: fc.uuid({ version: 7 }),
})
type Start = typeof start extends fc.Arbitrary<infer T> ? T : never

/** A legal life of one order in a district, by the real lifecycle table at random times; nothing else is known of it. */
export function history(zone: Zone, districtId: number): fc.Arbitrary<History> {
  return fc.tuple(start, fc.array(step, { maxLength: 40, size: 'max' })).map(([first, steps]) => live(zone, districtId, first, steps))
}

function live(zone: Zone, districtId: number, first: Start, steps: readonly Step[]): History {
  const { days, district } = grounds[zone]
  const begun = begin(districtId, first, new Date(days.startOf(firstDay).getTime() + first.offset))
  let { order } = begun
  const events = [begun.event]
  let now = begun.event.at
  const take = (command: Command) => {
    try {
      for (const taken of decideAll(order, command, district)) {
        order = taken.order
        events.push(taken.event)
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  for (const one of steps) {
    const at = after(now, one.gap, order, days)
    if (at > now) now = at
    // The sweep gets to it late, or first: its marks are dated when they were due.
    const due = one.choice % 3 === 0 ? dueCommand(order, now, district) : null
    if (due !== null) take(due)
    else {
      const command = commandFor(order, one, at, first, now)
      if (command !== null) take(command)
    }
  }
  return { order, events }
}

function after(now: Date, wait: Gap, order: Order, days: LocalDays): Date {
  if (wait.kind === 'midnight') return days.startOf(days.plus(days.dayOf(now), 1))
  if (wait.kind === 'ms') return new Date(now.getTime() + wait.length)
  return order.handlingDeadline !== null && order.handlingDeadline > now ? new Date(order.handlingDeadline.getTime() + wait.after) : new Date(now.getTime() + 1)
}

/** A move that somebody may make here, drawn by weight; null where there is none. */
function commandFor(order: Order, { choice, office, crew, yes }: Step, at: Date, { limit, area }: Start, recordedAt: Date): Command | null {
  const made = (edge: Edge, actor: Actor): Command => {
    const facts: CommandFacts = {
      afterPhotos: 1, contractOver: yes, area: yes ? area : (areas[0] ?? null),
      ...(edge.verb === 'correct' && yes ? {} : { standard: { id: 'std', limit } }),
      ...(actor.role === 'public' ? { isReporter: true, began: true } : {}),
      ...(edge.verb === 'merge' ? { into: { id: person(9), number: '0', open: true, receivedAt: new Date(order.receivedAt.getTime() - 1) } } : {}),
      ...(edge.verb === 'join' ? { joins: { finding: person(8), public: yes } } : {}),
    }
    const until = new Date(at.getTime() + 5 * 86_400_000).toISOString()
    return {
      verb: edge.verb, actor, at, recordedAt, version: order.version, facts,
      fields: {
        reason: 'reason', text: 'text', outcome: 'fixed', conditionMet: true, photos: [person(3)], office, crew, lead: office, helpers: [], offices: [office],
        decision: 'decision', cause: 'cause', until, into: person(9), longitude: 0, latitude: 0, solved: yes, satisfied: choice % 2 === 0, found: yes,
        ...(edge.verb === 'correct' && yes ? {} : { standard: 'std' }),
      },
    }
  }
  const open = lifecycle
    .filter((edge) => edge.from.includes(order.state) && (edge.verb !== 'import' || order.source === 'import') && !['warn', 'overdue', 'escalate', 'close-appeal'].includes(edge.verb))
    .flatMap((edge) => edge.roles.flatMap((role) => people(role, order)).map((actor) => ({ edge, command: made(edge, actor) })))
    .filter(({ edge, command }) => edge.guards.every((guard) => guards[guard]({ order, ...command, now: recordedAt, request: edge.request }) === null))
  const verbs = [...new Set(open.map(({ edge }) => edge.verb))].flatMap((verb) => Array<Verb>(Math.round((weights[verb] ?? 1) * 10)).fill(verb))
  const verb = verbs[choice % Math.max(1, verbs.length)]
  const ofVerb = open.filter(({ edge }) => edge.verb === verb)
  return ofVerb[Math.floor(choice / 1_000) % Math.max(1, ofVerb.length)]?.command ?? null
}

/** Who of a role may come by: several at the desk, where one must not do what another did. */
function people(role: ActorRole, order: Order): Actor[] {
  const one = (id: string | null): Actor => ({ id, role, officeId: role === 'office' ? order.officeId : null, crewId: role === 'crew' ? order.crewId : null, contractorId: role === 'crew' ? 'contractor' : null })
  if (role === 'job' || role === 'public') return [one(null)]
  if (role === 'desk') return [one(person(2)), one(person(4)), one(person(5))]
  return role === 'inspector' ? [one(reporter), one(person(6))] : [one(person(7))]
}

function begin(districtId: number, first: Start, at: Date): { order: Order; event: OrderEvent } {
  const imported = first.begin.startsWith('import')
  const isPublic = first.begin === 'public'
  const state = first.begin === 'import-open' ? 'dispatched' : first.begin === 'import-closed' ? 'closed' : first.begin === 'filed' ? 'filed' : 'pending'
  const handlingDeadline = imported && first.deadline !== null ? new Date(at.getTime() + first.deadline) : null
  const source = imported ? 'import' : isPublic ? 'public' : 'inspector'
  const office = imported ? 'east' : null
  const data: EventData = { category: first.category, area: first.area, source, deadline: handlingDeadline?.toISOString() ?? null, handlingDeadline: handlingDeadline?.toISOString() ?? null }
  const event = seal({
    districtId, orderId: first.id, seq: 1, at, recordedAt: at, verb: imported ? 'import' : 'report', actorId: imported || isPublic ? null : reporter,
    actorRole: imported ? 'job' : isPublic ? 'public' : 'inspector', from: null, to: state, officeId: office, crewId: null, data, prevHash: genesisHash,
  })
  const order: Order = {
    districtId, id: first.id, number: first.id, state, version: 1, movedVersion: 1, headHash: event.hash, category: first.category,
    standard: state === 'filed' ? 'std' : null, catalogueVersion: 1, limit: state === 'pending' ? null : first.limit, source, public: isPublic,
    description: '', address: null, longitude: 0, latitude: 0, area: first.area, reporterId: imported || isPublic ? null : reporter, officeId: office,
    crewId: null, inspectorId: null, receivedAt: at, filedAt: state === 'pending' ? null : at, dispatchedAt: imported ? at : null, handledAt: null,
    closedAt: state === 'closed' ? at : null, endedAt: null, clocks: { kind: null, offices: {} }, deadline: handlingDeadline, handlingDeadline, alarmAt: null,
    round: 1, rework: 0, redo: 0, returns: 0, extensions: 0, late: false, exempt: false, onSpot: false, remote: false, fixedByCrew: null,
    fixedByContractor: null, recheckerId: null, jobAssigned: [], held: null, mergedInto: null, recurrenceOf: null,
    proceedings: noProceedings, externalId: null,
  }
  return { order, event }
}
