import fc from 'fast-check'
import { job, type Actor } from '../../domain/accounts/account.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import { DomainError } from '../../domain/errors.ts'
import { decide } from '../../domain/lifecycle/decide.ts'
import type { Edge, Verb } from '../../domain/lifecycle/edge.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { genesisHash, seal } from '../../domain/order/chain.ts'
import type { EventData, OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Limit } from '../../domain/catalogue/limit.ts'
import { createLocalDays, type LocalDays } from '../../domain/rates/local-days.ts'

export interface History {
  readonly order: Order
  readonly events: readonly OrderEvent[]
}

export const zones = ['Asia/Shanghai', 'America/New_York'] as const
export type Zone = (typeof zones)[number]

/** The first local day on which anything happens; in New York the clocks go forward two days later. */
export const firstDay = '2026-03-06'

function ground(zone: Zone) {
  const calendar = createWorkingCalendar({ timezone: zone, hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() })
  return { days: createLocalDays(zone), district: { calendar, clockLengths: defaultClockLengths } }
}

/** The days of each zone, and what decisions know of a district in it; made once, as working them out takes long. */
export const grounds: Readonly<Record<Zone, ReturnType<typeof ground>>> = {
  'Asia/Shanghai': ground('Asia/Shanghai'),
  'America/New_York': ground('America/New_York'),
}

const offices = ['east', 'west', 'north']
const crews = ['road', 'cleaning']
const categories = ['event-0113', 'event-0110']
const areas = ['410103001', '410103002', null]
// Chance alone would end most lives before anything is closed.
const weights: Partial<Record<Verb, number>> = { note: 1, urge: 1, withdraw: 1, decline: 1, recall: 1, file: 9, dispatch: 9, fix: 9, confirm: 9, pass: 9 }
const reporter = '00000000-0000-7000-8000-000000000001'

type Gap = { kind: 'ms'; length: number } | { kind: 'midnight' } | { kind: 'deadline'; after: number }

const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ms' as const), length: fc.integer({ min: 1, max: 30 * 3_600_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ms' as const), length: fc.integer({ min: -3, max: 60_000 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'midnight' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deadline' as const), after: fc.integer({ min: -1, max: 1 }) }) },
)

const step = fc.record({ gap, choice: fc.nat(1_000), office: fc.constantFrom(...offices), crew: fc.constantFrom(...crews) })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const start = fc.record({
  begin: fc.constantFrom('pending', 'filed', 'filed', 'filed', 'import-open', 'import-closed'),
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
  return fc.tuple(start, fc.array(step, { maxLength: 30, size: 'max' })).map(([first, steps]) => live(zone, districtId, first, steps))
}

function live(zone: Zone, districtId: number, first: Start, steps: readonly Step[]): History {
  const { days, district } = grounds[zone]
  let { order, event } = begin(districtId, first, new Date(days.startOf(firstDay).getTime() + first.offset))
  const events = [event]
  let now = event.at
  for (const { gap: wait, choice, office, crew } of steps) {
    const at = after(now, wait, order, days)
    const usable = lifecycle.filter((edge) => edge.from.includes(order.state)).flatMap((edge) => Array<Edge>(weights[edge.verb] ?? 3).fill(edge))
    const edge = usable[choice % usable.length]
    if (edge === undefined) break
    try {
      const taken = decide(order, { verb: edge.verb, actor: actorFor(edge, order), at, version: order.version, fields: fieldsFor(edge, office, crew), facts: { standard: { id: 'std', limit: first.limit }, afterPhotos: 1 } }, district)
      ;({ order, event } = taken)
      events.push(event)
      now = at
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return { order, events }
}

function after(now: Date, wait: Gap, order: Order, days: LocalDays): Date {
  if (wait.kind === 'midnight') return days.startOf(days.plus(days.dayOf(now), 1))
  if (wait.kind === 'ms') return new Date(now.getTime() + wait.length)
  return order.handlingDeadline !== null && order.handlingDeadline > now ? new Date(order.handlingDeadline.getTime() + wait.after) : new Date(now.getTime() + 1)
}

function actorFor(edge: Edge, order: Order): Actor {
  const role = edge.roles.find((candidate) => candidate !== 'job') ?? 'job'
  if (role === 'job') return job
  const id = edge.guards.includes('own-report') ? order.reporterId : '00000000-0000-7000-8000-000000000002'
  return { id, role, officeId: order.officeId, crewId: role === 'crew' ? order.crewId : null, contractorId: role === 'crew' ? 'contractor' : null }
}

function fieldsFor(edge: Edge, office: string, crew: string) {
  const photos = ['00000000-0000-7000-8000-000000000003']
  return {
    reason: 'reason', text: 'text', outcome: 'fixed' as const, conditionMet: true, photos, standard: 'std',
    ...(edge.verb === 'dispatch' ? { office } : {}), ...(edge.verb === 'assign' ? { crew } : {}),
  }
}

function begin(districtId: number, first: Start, at: Date): { order: Order; event: OrderEvent } {
  const imported = first.begin.startsWith('import')
  const state = first.begin === 'import-open' ? 'dispatched' : first.begin === 'import-closed' ? 'closed' : (first.begin as 'pending' | 'filed')
  const handlingDeadline = imported && first.deadline !== null ? new Date(at.getTime() + first.deadline) : null
  const source = imported ? 'import' : 'inspector'
  const office = imported ? 'east' : null
  const data: EventData = { category: first.category, area: first.area, source, deadline: handlingDeadline?.toISOString() ?? null, handlingDeadline: handlingDeadline?.toISOString() ?? null }
  const event = seal({
    districtId, orderId: first.id, seq: 1, at, recordedAt: at, verb: imported ? 'import' : 'report', actorId: imported ? null : reporter,
    actorRole: imported ? 'job' : 'inspector', from: null, to: state, officeId: office, crewId: null, data, prevHash: genesisHash,
  })
  const order: Order = {
    districtId, id: first.id, number: first.id, state, version: 1, headHash: event.hash, category: first.category,
    standard: state === 'filed' ? 'std' : null, catalogueVersion: 1, limit: state === 'pending' ? null : first.limit, source,
    description: '', address: null, longitude: 0, latitude: 0, area: first.area, reporterId: imported ? null : reporter, officeId: office,
    crewId: null, receivedAt: at, filedAt: state === 'pending' ? null : at, dispatchedAt: imported ? at : null, handledAt: null,
    closedAt: state === 'closed' ? at : null, clocks: { kind: null, offices: {} }, deadline: handlingDeadline, handlingDeadline,
    round: 1, rework: 0, redo: 0, returns: 0, fixedByCrew: null, fixedByContractor: null, recheckerId: null, jobAssigned: [],
    held: null, externalId: null,
  }
  return { order, event }
}
