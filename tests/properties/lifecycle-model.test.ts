import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorRoles, type ActorRole } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { allowedEdges } from '../../domain/lifecycle/allowed.ts'
import { decide, decideAll } from '../../domain/lifecycle/decide.ts'
import { dueCommand } from '../../domain/lifecycle/due-command.ts'
import { fields, verbs, type Edge, type Field, type Verb } from '../../domain/lifecycle/edge.ts'
import { states, type State } from '../../domain/lifecycle/states.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { nextAlarm } from '../../domain/order/alarm.ts'
import { firstBreak } from '../../domain/order/chain.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import { begin, commandOf, edgeTaken, openMoves, walkDistrict, walkers, type CommandChoice } from '../support/lifecycle-walk.ts'

const callable = verbs.filter((verb) => verb !== 'report' && verb !== 'import')
const choices: fc.Arbitrary<CommandChoice> = fc.record({
  verb: fc.constantFrom(...callable),
  actor: fc.constantFrom(...walkers),
  left: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...fields]) }),
  stale: fc.boolean(),
  contractOver: fc.boolean(),
})

interface Move {
  readonly choice: CommandChoice
  /** 0: whatever was drawn; else a move that the table allows, drawn by this number. */
  readonly drawn: number
  /** How the time passes: by minutes, to the next alarm, or by weeks. */
  readonly pass: { readonly minutes: number } | 'alarm' | 'weeks'
}

const moves: fc.Arbitrary<Move> = fc.record({
  choice: choices,
  drawn: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.integer({ min: 1, max: 1_000_000 }) }),
  pass: fc.oneof(
    { weight: 12, arbitrary: fc.record({ minutes: fc.integer({ min: 0, max: 600 }) }) },
    { weight: 4, arbitrary: fc.constant('alarm' as const) },
    { weight: 1, arbitrary: fc.constant('weeks' as const) },
  ),
})

function later(order: Order, at: Date, pass: Move['pass']): Date {
  if (pass === 'weeks') return new Date(at.getTime() + 16 * 86_400_000)
  if (pass !== 'alarm') return new Date(at.getTime() + pass.minutes * 60_000)
  const alarm = nextAlarm(order, walkDistrict.calendar, walkDistrict.clockLengths)
  return alarm === null || alarm.due <= at ? at : alarm.due
}

/** Where a walk sets out: what random walks reach too seldom. Each step is a verb and what passes before it. */
const settingOut: readonly (readonly (readonly [Verb, Move['pass']])[])[] = [
  [],
  [],
  [['dispatch', { minutes: 5 }], ['assign', { minutes: 5 }], ['start', { minutes: 30 }], ['ask-suspension', { minutes: 5 }], ['grant-suspension', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['assign', { minutes: 5 }], ['ask-suspension', { minutes: 5 }], ['grant-suspension', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['confirm', 'weeks'], ['pass', { minutes: 5 }], ['appeal', { minutes: 5 }], ['uphold', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['assign', { minutes: 5 }], ['ask-extension', { minutes: 5 }], ['ask-withdrawal', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['assign', { minutes: 5 }], ['ask-suspension', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['assign', { minutes: 5 }], ['fix', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['confirm', 'weeks'], ['pass', { minutes: 5 }]],
  [['note', { minutes: 5 }]],
  [['file', { minutes: 5 }], ['dispatch', { minutes: 5 }], ['confirm', { minutes: 5 }], ['pass', { minutes: 5 }]],
  [['dispatch', { minutes: 5 }], ['return', { minutes: 5 }], ['dispatch', { minutes: 5 }], ['return', { minutes: 5 }], ['dispatch', { minutes: 5 }]],
]

function setOut(order: Order, at: Date, way: (typeof settingOut)[number]): { order: Order; at: Date; events: OrderEvent[] } {
  const events: OrderEvent[] = []
  for (const [verb, pass] of way) {
    at = later(order, at, pass)
    const move = openMoves(order, at, false).find(({ edge }) => edge.verb === verb)
    if (move === undefined) throw new Error(`${verb} is not open from ${order.state}`)
    const steps = decideAll(order, commandOf(order, { verb, actor: move.actor, left: [], stale: false, contractOver: false }, at), walkDistrict)
    events.push(...steps.map(({ event }) => event))
    order = steps.at(-1)?.order ?? order
  }
  return { order, at, events }
}

/** A move that somebody may make here, most of the time; any move otherwise. Random walks would seldom leave the door. */
function steer(order: Order, { choice, drawn }: Move, at: Date): CommandChoice {
  const open = drawn === 0 ? [] : openMoves(order, at, choice.contractOver)
  // First the verb, then who: verbs with one row are as likely as those with many.
  const names = [...new Set(open.map(({ edge }) => edge))]
  const edge = names[drawn % Math.max(1, names.length)]
  const ofEdge = open.filter((move) => move.edge === edge)
  const move = ofEdge[Math.floor(drawn / 97) % Math.max(1, ofEdge.length)]
  return move === undefined ? choice : { ...choice, verb: move.edge.verb, actor: move.actor, left: [], stale: false }
}

describe('the lifecycle table', () => {
  it('is never left by any sequence of verbs: what is accepted is an edge of it, what is not changes nothing, and every edge is walked', () => {
    const used = new Set<Edge>()
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.constantFrom(...settingOut), fc.array(moves, { minLength: 20, maxLength: 60 }), (filed, fromPublic, way, walk) => {
        // A way sets out from a filed order, from what the public reported where it files that first, or from what was settled on the spot.
        const first = way.length === 0 ? begin(filed, fromPublic ? 'public' : 'inspector') : way[0]?.[0] === 'file' ? begin(false, 'public') : way[0]?.[0] === 'note' ? begin(true, 'inspector', true) : begin(true)
        const begun = setOut(first.order, first.event.at, way)
        let { order, at } = begun
        const events = [first.event, ...begun.events]
        for (const move of walk) {
          at = later(order, at, move.pass)
          const choice = steer(order, move, at)
          const before = structuredClone(order)
          const command = commandOf(order, choice, at)
          const matching = lifecycle.filter((edge) => edge.verb === choice.verb && edge.from.includes(order.state) && edge.roles.includes(choice.actor.role))
          try {
            const steps = decideAll(order, command, walkDistrict)
            const edge = edgeTaken(order, command)
            used.add(edge)
            expect(matching, `${choice.verb} by ${choice.actor.role} from ${order.state} is an edge`).toContain(edge)
            const [own = steps[0]] = steps.filter(({ event }) => event.verb === choice.verb)
            expect(edge.to === 'same' ? before.state : edge.to).toBe(own.order.state)
            expect(edge.demands.filter((field) => choice.left.includes(field))).toEqual([])
            if (edge.lock === 'version') expect(choice.stale).toBe(false)
            if (choice.actor.role === 'office' && choice.actor.officeId !== before.officeId) expect(edge.verb).toBe('note')
            expect(order).toEqual(before)
            expectNothingWashed(before, own.order, edge)
            for (const step of steps) {
              order = step.order
              events.push(step.event)
              expectSound(order)
            }
            expectMarked(before, order, edge, at, events)
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
            expectRefusalIsRight(error, matching, choice)
            expect(order).toEqual(before)
          }
        }
        expect(firstBreak(events)).toBeNull()
        expect(events.at(-1)?.seq).toBe(order.version)
      }),
      { numRuns: 500 },
    )
    const unused = lifecycle.filter((edge) => edge.from.length > 0 && edge.verb !== 'import' && !used.has(edge))
    expect(unused.map((edge) => `${edge.verb} by ${edge.roles.join('|')} from ${edge.from.join(',')} to ${edge.to}`)).toEqual([])
  }, 120_000)

  it('offers as actions just what decide accepts', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), fc.constantFrom(...walkers), fc.boolean(), (walk, actor, contractOver) => {
        let { order } = begin(true)
        let at = order.receivedAt
        for (const move of walk) {
          at = later(order, at, move.pass)
          try {
            order = decide(order, commandOf(order, steer(order, move, at), at), walkDistrict).order
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
          }
        }
        const of = (verb: (typeof callable)[number]) => commandOf(order, { verb, actor, left: [], stale: false, contractOver }, at)
        for (const verb of callable) {
          const command = of(verb)
          const offered = allowedEdges(order, actor, at, command.facts).some((edge) => edge.verb === verb)
          let accepted = true
          try {
            decide(order, command, walkDistrict)
          } catch {
            accepted = false
          }
          expect(offered, `${verb} by ${actor.role} from ${order.state}`).toBe(accepted)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('does by itself what is due, each thing once, and then rests until the next alarm', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (walk) => {
        let { order } = begin(true)
        let at = order.receivedAt
        for (const move of walk) {
          at = later(order, at, move.pass)
          for (let turns = 0, command = dueCommand(order, at, walkDistrict); command !== null; command = dueCommand(order, at, walkDistrict), turns += 1) {
            expect(turns, 'the system comes to rest').toBeLessThan(8)
            order = decide(order, command, walkDistrict).order
          }
          expect(order.alarmAt === null || order.alarmAt > at).toBe(true)
          const choice = steer(order, move, at)
          if (['warn', 'overdue', 'escalate'].includes(choice.verb)) continue
          try {
            order = decideAll(order, commandOf(order, choice, at), walkDistrict).at(-1)?.order ?? order
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
          }
        }
        for (const clock of Object.values(order.clocks.offices)) expect(new Set(clock.told).size).toBe(clock.told?.length ?? 0)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

function expectRefusalIsRight(error: DomainError, matching: readonly Edge[], { verb, actor, left, stale }: CommandChoice): void {
  const missing = (edge: Edge) => [...edge.demands, ...edge.oneOf].some((field: Field) => left.includes(field))
  if (error.code === 'version-conflict') expect(stale).toBe(true)
  if (error.code === 'role-forbidden') expect(lifecycle.some((edge) => edge.verb === verb && edge.roles.includes(actor.role) && edge.from.length > 0)).toBe(false)
  if (error.code === 'state-forbidden') expect(matching).toEqual([])
  if (error.code === 'guard-refused') expect(matching.some((edge) => edge.guards.length > 0)).toBe(true)
  if (error.code === 'demand-unmet') expect(matching.some(missing)).toBe(true)
  expect(['version-conflict', 'role-forbidden', 'state-forbidden', 'guard-refused', 'demand-unmet']).toContain(error.code)
}

function expectSound(order: Order): void {
  const handled: State[] = ['rectified', 'rechecking', 'closed']
  expect(order.handledAt !== null, `handledAt in ${order.state}`).toBe(handled.includes(order.state) && !(order.state === 'closed' && order.onSpot))
  expect(order.closedAt !== null).toBe(order.state === 'closed')
  expect(order.endedAt !== null).toBe(['declined', 'withdrawn', 'merged'].includes(order.state))
  expect(order.mergedInto !== null).toBe(order.state === 'merged')
  expect(order.clocks.kind === null).toBe(['closed', 'declined', 'withdrawn', 'merged', 'suspended'].includes(order.state))
  expect(order.proceedings.suspension !== null).toBe(order.state === 'suspended')
  if (order.proceedings.session !== null) expect(order.state).toBe('returned')
  if (order.state === 'returned') expect(order.officeId).toBeNull()
  if (!order.onSpot && ['dispatched', 'assigned', 'working', 'fixed', 'suspended', ...handled].includes(order.state)) expect(order.officeId).not.toBeNull()
  if (['assigned', 'working', 'fixed'].includes(order.state)) expect(order.crewId).not.toBeNull()
  if (order.clocks.kind === 'handling') expect(order.deadline).toEqual(order.handlingDeadline)
  if (order.dispatchedAt === null) expect(order.handlingDeadline).toBeNull()
  expect(order.round).toBe(1 + order.rework + order.redo)
  expect(order.alarmAt).toEqual(nextAlarm(order, walkDistrict.calendar, walkDistrict.clockLengths)?.due ?? null)
  for (const [office, clock] of Object.entries(order.clocks.offices)) {
    expect(clock.since !== null, `the clock of ${office}`).toBe(order.clocks.kind === 'handling' && order.officeId === office)
  }
}

/** A deadline that passed is on record once the clock that missed it is gone, though no sweep came by. */
function expectMarked(before: Order, after: Order, edge: Edge, at: Date, events: readonly OrderEvent[]): void {
  const { deadline, clocks: { kind } } = before
  if (kind === null || deadline === null || at <= deadline || after.deadline?.getTime() === deadline.getTime()) return
  const asked = edge.request === null ? undefined : before.proceedings.requests[edge.request]
  if (asked !== undefined && new Date(asked.at) <= deadline) return
  const marks = events.filter(({ verb, data }) => verb === 'overdue' && data.clock === kind && data.due === deadline.toISOString())
  expect(marks.length, `${edge.verb} after ${deadline.toISOString()}`).toBeGreaterThan(0)
}

/** The used time of an office goes back only where the domain says that a clock begins afresh. */
function expectNothingWashed(before: Order, after: Order, edge: Edge): void {
  if (edge.clock === 'afresh' || edge.clock === 'afresh-once' || edge.clock === 'new-limit') return
  for (const [office, clock] of Object.entries(before.clocks.offices)) {
    const then = after.clocks.offices[office]
    expect(then?.used ?? -1, `${edge.verb} keeps what ${office} used`).toBeGreaterThanOrEqual(clock.used)
    if (clock.missed !== null) expect(then?.missed).toBe(clock.missed)
    if (clock.late === true) expect(then?.late).toBe(true)
  }
}

describe('the roles of the table', () => {
  it('are all known, and every state is one that some edge enters', () => {
    const entered = new Set(lifecycle.flatMap((edge) => (edge.to === 'same' ? [] : [edge.to])))
    expect([...states].filter((state) => !entered.has(state))).toEqual([])
    const acting = new Set<ActorRole>(lifecycle.flatMap((edge) => edge.roles))
    expect([...actorRoles].filter((role) => !acting.has(role))).toEqual([])
  })
})
