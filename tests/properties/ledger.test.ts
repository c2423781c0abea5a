import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, ActorRole } from '../../domain/accounts/account.ts'
import { createWorkingCalendar, type CalendarRules } from '../../domain/calendar/working-calendar.ts'
import { limitUnits, type Limit } from '../../domain/catalogue/limit.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Command, VerbFields } from '../../domain/lifecycle/command.ts'
import { decideAll, type District } from '../../domain/lifecycle/decide.ts'
import type { Edge, Verb } from '../../domain/lifecycle/edge.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import { defaultClockLengths } from '../../domain/order/clocks.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import { explainDeadlines, type Ledger, type Ledgers } from '../../domain/order/ledger.ts'
import { total, type Account } from '../../domain/order/ledger-account.ts'
import type { Order } from '../../domain/order/order.ts'
import { report } from '../../domain/order/report.ts'
import { demoCategory } from '../support/demo-category.ts'

const calendars: readonly CalendarRules[] = [
  { timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map([['2026-10-01', false], ['2026-10-10', true]]) },
  { timezone: 'Asia/Shanghai', hours: [['00:00', '24:00']], weekdays: [1, 2, 3, 4, 5, 6, 7], exceptions: new Map() },
  { timezone: 'Europe/Berlin', hours: [['00:00', '06:00'], ['22:00', '24:00']], weekdays: [1, 2, 3, 6, 7], exceptions: new Map([['2026-10-26', false]]) },
]
const districts = calendars.map((rules): District => ({ calendar: createWorkingCalendar(rules), clockLengths: defaultClockLengths }))
const offices = ['fuhuajie', 'jianzhongjie', 'daxuelu']
const limit: fc.Arbitrary<Limit> = fc.record({ amount: fc.constantFrom(0.5, 1, 2, 4, 5), unit: fc.constantFrom(...limitUnits) })

interface Draw {
  readonly pick: number
  readonly other: number
  readonly ms: number
  readonly limit: Limit
}

const draw: fc.Arbitrary<Draw> = fc.record({
  pick: fc.nat(100_000), other: fc.nat(100_000), limit,
  ms: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 * 60_000 }), fc.integer({ min: 1, max: 2_000 }).map((minutes) => minutes * 60_000)),
})

function begin(district: District, at: Date, given: Limit | null): { order: Order; event: OrderEvent } {
  const { category, standard } = demoCategory('event-0113')
  return report(
    {
      actor: actorOf('inspector', 0, null), category, standard: given === null ? null : { ...standard, limit: given }, catalogueVersion: 1, area: '410103009',
      finding: {
        districtId: 410103, id: 'f', orderId: 'o', category: category.code, standard: standard.id, description: '路面破损', longitude: 113.6, latitude: 34.7,
        address: null, observedAt: at, receivedAt: at, source: 'inspector', reporterId: 'inspector0', photos: [], contentHash: '', device: null, alarm: null,
      },
    },
    district,
  )
}

function actorOf(role: ActorRole, which: number, office: string | null): Actor {
  return { id: role === 'job' ? null : `${role}${which % 3}`, role, officeId: role === 'office' ? office : null, crewId: role === 'crew' ? 'road' : null, contractorId: null }
}

/** Verbs that say nothing to the clocks would fill the walks. */
const quiet: readonly Verb[] = ['note', 'urge', 'reply', 'join', 'recur', 'warn', 'overdue', 'escalate', 'uphold', 'dismiss', 'appeal', 'close-appeal', 'import']
const ends: readonly Verb[] = ['decline', 'withdraw', 'grant-withdrawal', 'merge']

function commandFor(order: Order, edge: Edge, { pick, other, limit: drawn }: Draw, at: Date): Command {
  const office = offices[other % offices.length] ?? 'fuhuajie'
  const fields: VerbFields = {
    reason: '理由', text: '说明', photos: ['a', 'b', 'c'], outcome: 'fixed', conditionMet: true, crew: 'road', office, standard: 'x', measured: 1,
    found: true, into: 'earlier', offices, lead: office, decision: '由其牵头', cause: '降雨', solved: false, satisfied: false,
    until: new Date(at.getTime() + 86_400_000 * (1 + (other % 5))).toISOString(),
  }
  const named = edge.demands.includes('standard') || edge.accepts.includes('standard')
  return {
    verb: edge.verb, at, version: order.version, fields,
    actor: actorOf(edge.roles[pick % edge.roles.length] ?? 'desk', other, order.officeId),
    facts: {
      afterPhotos: 1, isReporter: true, contractOver: true, into: { id: 'earlier', number: '1', open: true, receivedAt: new Date(0) },
      ...(named ? { standard: { id: `${drawn.amount} ${drawn.unit}`, limit: drawn } } : {}),
    },
  }
}

interface Walked {
  order: Order
  readonly events: OrderEvent[]
  at: Date
  readonly used: Set<Verb>
}

/** A step by a random edge of the table; one that a guard refuses changes nothing. */
function step(walked: Walked, district: District, drawn: Draw): void {
  const open = lifecycle.filter((edge) => edge.from.includes(walked.order.state) && !quiet.includes(edge.verb) && (!ends.includes(edge.verb) || drawn.pick % 7 === 0))
  // What is asked is granted now and then, and often late, or the walks would seldom get there.
  const granting = lifecycle.filter((edge) => edge.from.includes(walked.order.state) && edge.verb.startsWith('grant-') && edge.request !== null && walked.order.proceedings.requests[edge.request] !== undefined)
  const choices = granting.length > 0 && drawn.other % 2 === 0 ? granting : open
  const edge = choices[drawn.pick % choices.length]
  walked.at = new Date(walked.at.getTime() + drawn.ms)
  if (edge === undefined) return
  try {
    const steps = decideAll(walked.order, commandFor(walked.order, edge, drawn, walked.at), district)
    for (const made of steps) {
      walked.order = made.order
      walked.events.push(made.event)
      walked.used.add(made.event.verb)
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

function expectAddsUp(ledger: Ledger): void {
  const whole = total({ length: ledger.length, extensions: ledger.extensions } as Account)
  if (ledger.because === 'clocks-went-forward-or-back') return expect(Math.abs(ledger.difference)).toBe(3_600_000)
  expect(ledger.difference).toBe(0)
  if (whole !== null && ledger.left !== null) expect(ledger.used + ledger.left).toBe(whole)
  for (const [index, row] of ledger.segments.entries()) {
    expect(row.to > row.from).toBe(true)
    if (index > 0) expect(row.from).toEqual(ledger.segments[index - 1]?.to)
  }
}

function ledgersOf({ main, side, others }: Ledgers): Ledger[] {
  return [main, side, ...others].filter((ledger) => ledger !== null)
}

describe('the ledger of an order', () => {
  it('yields the stored deadlines from the events alone, and adds up to the limit, whatever happened to the order', () => {
    const used = new Set<Verb>()
    fc.assert(
      fc.property(fc.nat(2), fc.integer({ min: 0, max: 40 * 1_440 }), fc.option(limit), fc.array(draw, { maxLength: 45 }), fc.nat(400_000_000), (which, start, given, draws, later) => {
        const district = districts[which] ?? districts[0]
        if (district === undefined) throw new Error('no district')
        const first = begin(district, new Date(Date.UTC(2026, 8, 25) + start * 60_000), given)
        const walked: Walked = { order: first.order, events: [first.event], at: first.event.at, used }
        for (const drawn of draws) {
          step(walked, district, drawn)
          const { order, events, at } = walked
          const terms = { calendar: district.calendar, lengths: district.clockLengths, changedAt: null }
          const ledgers = explainDeadlines(order, events, terms, new Date(at.getTime() + later))
          const handling = ledgersOf(ledgers).find((ledger) => ledger.clock === 'handling' && ledger === ledgers.main)
          if (handling !== undefined) expect(handling.derived).toEqual(order.handlingDeadline)
          if (order.clocks.kind !== 'handling' && order.clocks.kind !== null) {
            const beside = ledgers.side ?? ledgers.main
            expect(beside?.clock).toBe(order.clocks.kind)
            expect(beside?.derived).toEqual(order.deadline)
          }
          for (const ledger of ledgersOf(ledgers)) expectAddsUp(ledger)
        }
      }),
      { numRuns: 800 },
    )
    const heard: Verb[] = [
      'send-to-check', 'recall-check', 'report-check', 'file', 'dispatch', 'return', 'take-back', 'whistle', 'conclude', 'confirm', 'fail', 'pass', 'reopen', 'reconsider',
      'split', 'grant-extension', 'grant-suspension', 'resume', 'grant-withdrawal', 'merge', 'correct', 'send-to-recheck',
    ]
    expect(heard.filter((verb) => !used.has(verb))).toEqual([])
  })
})
