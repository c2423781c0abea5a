import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, ActorRole } from '../../domain/accounts/account.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import { DomainError } from '../../domain/errors.ts'
import { allowedEdges } from '../../domain/lifecycle/allowed.ts'
import type { Command, VerbFields } from '../../domain/lifecycle/command.ts'
import { decide, type District } from '../../domain/lifecycle/decide.ts'
import { verbs, type Edge, type Field, type Verb } from '../../domain/lifecycle/edge.ts'
import { endStates, states, type State } from '../../domain/lifecycle/states.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { firstBreak } from '../../domain/order/chain.ts'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import { report } from '../../domain/order/report.ts'
import { demoCategory } from '../support/demo-category.ts'

const district: District = {
  calendar: createWorkingCalendar({ timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() }),
  clockLengths: defaultClockLengths,
}
const actors: Record<ActorRole, Actor> = {
  inspector: { id: 'i', role: 'inspector', officeId: null, crewId: null, contractorId: null },
  desk: { id: 'd', role: 'desk', officeId: null, crewId: null, contractorId: null },
  office: { id: 'o', role: 'office', officeId: 'fuhuajie', crewId: null, contractorId: null },
  crew: { id: 'c', role: 'crew', officeId: null, crewId: 'road', contractorId: 'yutong' },
  leader: { id: 'l', role: 'leader', officeId: null, crewId: null, contractorId: null },
  admin: { id: 'a', role: 'admin', officeId: null, crewId: null, contractorId: null },
  job: { id: null, role: 'job', officeId: null, crewId: null, contractorId: null },
}
const everyField: Required<Omit<VerbFields, 'note'>> = {
  reason: '理由', text: '说明', photos: ['p1', 'p2', 'p3'], outcome: 'fixed', conditionMet: true, crew: 'road', office: 'fuhuajie',
  standard: 'event-0113-1', measured: 1.2,
}

interface Move {
  readonly verb: Verb
  readonly role: ActorRole
  readonly left: readonly Field[]
  readonly minutes: number
  readonly stale: boolean
}

const callable = verbs.filter((verb) => verb !== 'report' && verb !== 'import')
const moves: fc.Arbitrary<Move> = fc.record({
  verb: fc.constantFrom(...callable),
  role: fc.constantFrom(...(Object.keys(actors) as ActorRole[])),
  left: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(Object.keys(everyField) as Field[]) }),
  minutes: fc.integer({ min: 0, max: 2_000 }),
  stale: fc.boolean().map((stale) => stale),
})

/** A move that the table allows here, most of the time; any move otherwise. Random walks would seldom leave the door. */
function steer(order: Order, move: Move, guided: number): Move {
  if (guided % 4 === 0) return move
  const open = lifecycle.filter((edge) => edge.from.includes(order.state) && edge.verb !== 'import')
  // Other digits than the ones that chose to be guided, or some edges would never be drawn.
  const drawn = Math.floor(guided / 4)
  const edge = open[drawn % open.length]
  return edge === undefined ? move : { ...move, verb: edge.verb, role: edge.roles[drawn % edge.roles.length] ?? 'desk', left: [], stale: false }
}

function begin(filed: boolean): { order: Order; event: OrderEvent } {
  const receivedAt = new Date('2026-11-23T01:00:00.000Z')
  const { category, standard } = demoCategory('event-0113')
  return report(
    {
      actor: actors.inspector, category, standard: filed ? standard : null, catalogueVersion: 1, area: '410103009',
      finding: {
        districtId: 410103, id: 'f', orderId: 'o', category: category.code, standard: filed ? standard.id : null, description: '路面破损',
        longitude: 113.6, latitude: 34.7, address: null, observedAt: receivedAt, receivedAt, source: 'inspector', reporterId: 'i', photos: [], contentHash: '',
      },
    },
    district,
  )
}

function commandOf(order: Order, move: Move, at: Date): Command {
  const fields = Object.fromEntries(Object.entries(everyField).filter(([field]) => !move.left.includes(field as Field)))
  const { standard } = demoCategory('event-0113')
  const named = 'standard' in fields ? { standard: { id: standard.id, limit: standard.limit } } : {}
  return { verb: move.verb, actor: actors[move.role], at, version: order.version - (move.stale ? 1 : 0), fields, facts: { afterPhotos: 1, ...named } }
}

describe('the lifecycle table', () => {
  it('is never left by any sequence of verbs: what is accepted is an edge of it, what is not changes nothing', () => {
    const used = new Set<Edge>()
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.tuple(moves, fc.nat(10_000)), { maxLength: 40 }), (filed, walk) => {
        const first = begin(filed)
        let order = first.order
        let at = first.event.at
        const events = [first.event]
        for (const [drawn, guided] of walk) {
          const move = steer(order, drawn, guided)
          at = new Date(at.getTime() + move.minutes * 60_000)
          const before = structuredClone(order)
          const command = commandOf(order, move, at)
          const matching = lifecycle.filter((edge) => edge.verb === move.verb && edge.from.includes(order.state) && edge.roles.includes(move.role))
          try {
            const step = decide(order, command, district)
            const edge = matching.find((row) => row.demands.every((field) => !move.left.includes(field)) && (row.to === 'same' ? order.state : row.to) === step.order.state)
            expect(edge, `${move.verb} by ${move.role} from ${order.state} is an edge`).toBeDefined()
            if (edge !== undefined) used.add(edge)
            if (edge?.lock === 'version') expect(move.stale).toBe(false)
            order = step.order
            events.push(step.event)
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
            expectRefusalIsRight(error, matching, move)
          }
          // decide never changes what it is given.
          if (events.at(-1)?.seq === before.version) expect(order).toEqual(before)
          expectSound(order)
        }
        expect(firstBreak(events)).toBeNull()
        expect(events.at(-1)?.seq).toBe(order.version)
      }),
      { numRuns: 1_500 },
    )
    const reachable = lifecycle.filter((edge) => edge.from.some((state) => reached().has(state)) && edge.verb !== 'import')
    const unused = reachable.filter((edge) => !used.has(edge)).map((edge) => `${edge.verb} ${edge.roles.join('|')} from ${edge.from.join(',')}`)
    expect(unused).toEqual([])
  })

  it('reaches every state that a verb of it enters, and leaves none but the ends without a way out', () => {
    const entered = new Set(lifecycle.flatMap((edge) => (edge.to === 'same' ? [] : [edge.to])))
    expect([...entered].filter((state) => !reached().has(state))).toEqual([])
    for (const state of entered) {
      if (endStates.includes(state)) continue
      const exits = lifecycle.filter((edge) => edge.from.includes(state) && edge.to !== 'same')
      expect(exits.length, `${state} has a way out`).toBeGreaterThan(0)
    }
  })

  it('lets no role end an order by itself once it is dispatched', () => {
    const people: ActorRole[] = ['inspector', 'desk', 'office', 'crew', 'leader', 'admin']
    for (const role of people) {
      const seen = walkFrom('dispatched', (edge) => edge.roles.includes(role))
      const ends = [...seen].filter((state) => endStates.includes(state))
      expect(ends, `${role} alone`).toEqual([])
    }
  })

  it('offers as actions just what decide accepts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 20 }), fc.constantFrom(...(Object.keys(actors) as ActorRole[])), (walk, role) => {
        let { order } = begin(true)
        let at = order.receivedAt
        for (const guided of walk) {
          const move = steer(order, { verb: 'note', role: 'desk', left: [], minutes: 7, stale: false }, guided * 4 + 1)
          at = new Date(at.getTime() + 420_000)
          try {
            order = decide(order, commandOf(order, move, at), district).order
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
          }
        }
        const offered = new Set(allowedEdges(order, actors[role], at).map((edge) => edge.verb))
        for (const verb of callable) {
          const command = commandOf(order, { verb, role, left: [], minutes: 0, stale: false }, at)
          let accepted = true
          try {
            decide(order, command, district)
          } catch {
            accepted = false
          }
          expect(accepted, `${verb} by ${role} from ${order.state}`).toBe(offered.has(verb))
        }
      }),
      { numRuns: 400 },
    )
  })
})

function expectRefusalIsRight(error: DomainError, matching: readonly Edge[], move: Move): void {
  if (error.code === 'version-conflict') expect(move.stale).toBe(true)
  if (error.code === 'role-forbidden') expect(lifecycle.some((edge) => edge.verb === move.verb && edge.roles.includes(move.role) && edge.from.length > 0)).toBe(false)
  if (error.code === 'state-forbidden') expect(matching).toEqual([])
  if (error.code === 'guard-refused') expect(matching.some((edge) => edge.guards.length > 0)).toBe(true)
  if (error.code === 'demand-unmet') expect(matching.some((edge) => edge.demands.some((field) => move.left.includes(field)))).toBe(true)
  expect(['version-conflict', 'role-forbidden', 'state-forbidden', 'guard-refused', 'demand-unmet']).toContain(error.code)
}

function expectSound(order: Order): void {
  const handled: State[] = ['rectified', 'rechecking', 'closed']
  expect(order.handledAt !== null, `handledAt in ${order.state}`).toBe(handled.includes(order.state))
  expect(order.closedAt !== null).toBe(order.state === 'closed')
  expect(order.clocks.kind === null).toBe(endStates.includes(order.state))
  if (order.state === 'returned') expect(order.officeId).toBeNull()
  if (['assigned', 'working', 'fixed'].includes(order.state)) expect(order.crewId).not.toBeNull()
  if (order.clocks.kind === 'handling') expect(order.deadline).toEqual(order.handlingDeadline)
  expect(order.round).toBe(1 + order.rework + order.redo)
}

function walkFrom(start: State, use: (edge: Edge) => boolean): Set<State> {
  const seen = new Set<State>([start])
  for (let grown = true; grown; ) {
    grown = false
    for (const edge of lifecycle) {
      const { to } = edge
      if (to === 'same' || seen.has(to) || !use(edge) || !edge.from.some((state) => seen.has(state))) continue
      seen.add(to)
      grown = true
    }
  }
  return seen
}

function reached(): Set<State> {
  const started = new Set<State>(['pending', 'filed'])
  for (const state of [...started]) for (const next of walkFrom(state, () => true)) started.add(next)
  expect(states).toEqual(expect.arrayContaining([...started]))
  return started
}
