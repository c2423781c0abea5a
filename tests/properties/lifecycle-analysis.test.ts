import { describe, expect, it } from 'vitest'
import { actorRoles, type Actor, type ActorRole } from '../../domain/accounts/account.ts'
import { decideAll } from '../../domain/lifecycle/decide.ts'
import type { Edge } from '../../domain/lifecycle/edge.ts'
import { endStates, isOpen, states, type State } from '../../domain/lifecycle/states.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import type { Order } from '../../domain/order/order.ts'
import { begin, commandOf, openMoves, walkDistrict, walker, walkers } from '../support/lifecycle-walk.ts'

/** The states that can be reached from one over the edges that are used. */
function reach(start: State, use: (edge: Edge) => boolean): Set<State> {
  const seen = new Set<State>([start])
  for (let grown = true; grown; ) {
    grown = false
    for (const edge of lifecycle) {
      if (edge.to === 'same' || seen.has(edge.to) || !use(edge) || !edge.from.some((state) => seen.has(state))) continue
      seen.add(edge.to)
      grown = true
    }
  }
  return seen
}

const livingFrom = ['pending', 'filed'] as const satisfies readonly State[]

describe('the lifecycle as a whole', () => {
  it('reaches every state from where reports begin', () => {
    const reached = new Set(livingFrom.flatMap((state) => [...reach(state, (edge) => edge.verb !== 'import')]))
    expect(states.filter((state) => !reached.has(state))).toEqual([])
  })

  it('lets an order end from everywhere, and leaves none stuck when one role is away', () => {
    const away: (ActorRole | null)[] = [null, ...actorRoles.filter((role) => role !== 'job')]
    for (const role of away) {
      for (const state of states.filter(isOpen)) {
        const use = (edge: Edge) => edge.verb !== 'import' && edge.roles.some((candidate) => candidate !== role)
        const exits = lifecycle.filter((edge) => edge.from.includes(state) && edge.to !== 'same' && edge.to !== state && use(edge))
        expect(exits.length, `${state} without ${role ?? 'nobody'}`).toBeGreaterThan(0)
        expect([...reach(state, use)].some((reached) => endStates.includes(reached)), `${state} ends without ${role ?? 'nobody'}`).toBe(true)
      }
    }
  })

  it('lets the work on a dispatched order end by rectification only with office, crew or office, and a re-check by others', () => {
    const closing = (without: readonly ActorRole[]) => reach('dispatched', (edge) => edge.roles.some((role) => !without.includes(role) && role !== 'job')).has('closed')
    expect(closing([])).toBe(true)
    expect(closing(['crew'])).toBe(true)
    expect(closing(['inspector'])).toBe(true)
    expect(closing(['desk'])).toBe(true)
    expect(closing(['office'])).toBe(false)
    expect(closing(['inspector', 'desk'])).toBe(false)
  })

  it('lets no account end a dispatched order alone, but for merging it into an earlier one that goes on', () => {
    for (const actor of walkers.filter(({ role }) => role !== 'job')) {
      for (const { order, at } of [dispatched()]) {
        const ends = endsAlone(order, actor, at, 6)
        expect([...ends].filter((state) => state !== 'merged'), `${actor.role} alone`).toEqual([])
      }
    }
  })

  it('never gives the clock afresh into the hands of those whom it measures, or of the system', () => {
    const afresh = lifecycle.filter(({ clock }) => clock === 'afresh' || clock === 'afresh-once' || clock === 'new-limit' || clock === 'extends')
    expect(afresh.length).toBeGreaterThan(0)
    for (const edge of afresh) expect(edge.roles.filter((role) => role === 'office' || role === 'crew' || role === 'job'), edge.verb).toEqual([])
  })

  it('lets jobs grant, pass and fail nothing, and a request be granted by no verb of who asks', () => {
    const judged = ['pass', 'fail', 'uphold', 'dismiss', 'confirm', ...lifecycle.map(({ verb }) => verb).filter((verb) => /^(grant|refuse)-/.test(verb))]
    for (const edge of lifecycle.filter(({ verb }) => judged.includes(verb))) expect(edge.roles, edge.verb).not.toContain('job')
    for (const edge of lifecycle.filter(({ verb }) => /^(grant|refuse)-/.test(verb))) expect(edge.guards, edge.verb).toEqual(expect.arrayContaining(['requested', 'not-the-asker']))
  })

  it('has a clock and a way for the desk to see what nobody does', () => {
    // Whatever stands open runs against a clock, or is suspended until a day.
    for (const edge of lifecycle.filter(({ to }) => to !== 'same' && isOpen(to as State) && to !== 'suspended')) expect(edge.clock, edge.verb).not.toBe('all-end')
  })
})

function dispatched(): { order: Order; at: Date } {
  const first = begin(true)
  const at = new Date(first.event.at.getTime() + 300_000)
  const [step] = decideAll(first.order, commandOf(first.order, { verb: 'dispatch', actor: walker('job'), left: [], stale: false, contractOver: false }, at), walkDistrict)
  return { order: step.order, at }
}

/** Every end that one account reaches in at most so many of its own moves, trying all of them; each state once. */
function endsAlone(start: Order, actor: Actor, from: Date, depth: number): Set<State> {
  const ends = new Set<State>()
  const seen = new Set<string>()
  const walk = (order: Order, at: Date, left: number): void => {
    if (endStates.includes(order.state)) ends.add(order.state)
    const { requests, session, lead, appeal, suspension } = order.proceedings
    const place = JSON.stringify([left > 2, order.state, Object.keys(requests), session !== null, lead?.office, appeal?.votes.length, suspension?.from])
    if (left === 0 || seen.has(place)) return
    seen.add(place)
    for (const { edge } of openMoves(order, at, false).filter((move) => move.actor === actor)) {
      const steps = decideAll(order, commandOf(order, { verb: edge.verb, actor, left: [], stale: false, contractOver: false }, at), walkDistrict)
      walk(steps.at(-1)?.order ?? order, new Date(at.getTime() + 60_000), left - 1)
    }
  }
  walk(start, from, depth)
  return ends
}
