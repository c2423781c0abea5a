import { describe, expect, it } from 'vitest'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import type { RateEvent } from '../../domain/rates/rate-event.ts'

const at = (time: string) => new Date(`2026-03-${time}:00Z`)

interface Told {
  readonly office?: string | null
  readonly crew?: string | null
  /** Handling deadline after the event; not given: the event says nothing of it. */
  readonly by?: string | null
}

function event(time: string, verb: Verb, to: State, { office = null, crew = null, by }: Told = {}): RateEvent {
  const deadline = by === undefined ? {} : { handlingDeadline: by === null ? null : at(by).toISOString() }
  const first = verb === 'report' || verb === 'import' ? { category: 'event-0113', area: '410103009', source: 'inspector' } : {}
  return { at: at(time), verb, to, officeId: office, crewId: crew, data: { ...first, ...deadline } }
}

const east = { office: 'east' }
const road = { office: 'east', crew: 'road' }
const begun = [
  event('02T08:00', 'report', 'filed', { by: null }),
  event('02T08:01', 'dispatch', 'dispatched', { ...east, by: '04T12:00' }),
  event('02T08:02', 'assign', 'assigned', { ...road, by: '04T12:00' }),
]
const fixed = event('03T10:00', 'fix', 'fixed', { ...road, by: '04T12:00' })
const confirmed = event('03T11:00', 'confirm', 'rectified', { ...road, by: '04T12:00' })

describe('the facts of an order', () => {
  it('a finding whose standard is clear is received and filed at once', () => {
    expect(factsOf(begun)).toMatchObject({
      area: '410103009', category: 'event-0113', source: 'inspector',
      receivedAt: at('02T08:00'), filedAt: at('02T08:00'), dispatchedAt: at('02T08:01'), closings: [], reworkedAt: [], extendedAt: [],
    })
  })

  it('a finding that waits for the desk is filed when the desk files it, and may never be', () => {
    const pending = event('02T08:00', 'report', 'pending', { by: null })
    expect(factsOf([pending]).filedAt).toBeNull()
    expect(factsOf([pending, event('02T09:00', 'file', 'filed', { by: null })]).filedAt).toEqual(at('02T09:00'))
    expect(factsOf([pending, event('02T09:00', 'decline', 'declined', { by: null })])).toMatchObject({ filedAt: null, stocks: [] })
  })

  it('an order under way is due from its deadline on, for the crew that has it', () => {
    expect(factsOf(begun).stocks).toEqual([{ from: at('04T12:00'), to: null, office: 'east', crew: 'road', reworked: false }])
  })

  it('a handled order is due from the confirmation until it is closed', () => {
    const facts = factsOf([...begun, fixed, confirmed, event('03T15:00', 'pass', 'closed', road)])
    expect(facts.stocks).toEqual([{ from: at('03T11:00'), to: at('03T15:00'), office: 'east', crew: 'road', reworked: false }])
    expect(facts.closings).toEqual([{ at: at('03T15:00'), undoneAt: null, office: 'east', crew: 'road', onTime: true }])
  })

  it('is on time when it was handled on the deadline, however late the re-check came', () => {
    const onDeadline = { ...confirmed, at: at('04T12:00') }
    expect(factsOf([...begun, fixed, onDeadline, event('09T15:00', 'pass', 'closed', road)]).closings[0]?.onTime).toBe(true)
    const justAfter = { ...confirmed, at: new Date(at('04T12:00').getTime() + 1) }
    expect(factsOf([...begun, fixed, justAfter, event('09T15:00', 'pass', 'closed', road)]).closings[0]?.onTime).toBe(false)
  })

  it('a failed re-check takes an order that is not late out of what is due, until it is handled again', () => {
    const failed = event('03T15:00', 'fail', 'dispatched', { ...east, by: '04T16:00' })
    const facts = factsOf([...begun, fixed, confirmed, failed])
    expect(facts.stocks).toEqual([
      { from: at('03T11:00'), to: at('03T15:00'), office: 'east', crew: 'road', reworked: false },
      { from: at('04T16:00'), to: null, office: 'east', crew: null, reworked: true },
    ])
    expect(facts.reworkedAt).toEqual([at('03T15:00')])
  })

  it('one late round makes the closing late, even if the last round was not', () => {
    const late = { ...confirmed, at: at('05T09:00') }
    const failed = event('05T10:00', 'fail', 'dispatched', { ...east, by: '06T12:00' })
    const again = event('06T09:00', 'confirm', 'rectified', { ...east, by: '06T12:00' })
    const facts = factsOf([...begun, fixed, late, failed, again, event('06T15:00', 'pass', 'closed', east)])
    expect(facts.closings).toMatchObject([{ at: at('06T15:00'), onTime: false, crew: null }])
  })

  it('a reopened order keeps its closing as undone, and its office begins afresh', () => {
    const late = { ...confirmed, at: at('05T09:00') }
    const facts = factsOf([
      ...begun, fixed, late, event('05T15:00', 'pass', 'closed', road),
      event('09T09:00', 'reopen', 'dispatched', { ...east, by: '12T09:00' }),
      event('10T09:00', 'confirm', 'rectified', { ...east, by: '12T09:00' }),
      event('10T10:00', 'pass', 'closed', east),
    ])
    expect(facts.closings).toEqual([
      { at: at('05T15:00'), undoneAt: at('09T09:00'), office: 'east', crew: 'road', onTime: false },
      { at: at('10T10:00'), undoneAt: null, office: 'east', crew: null, onTime: true },
    ])
    expect(facts.reworkedAt).toEqual([at('09T09:00')])
  })

  it('credits another office with its own rounds only', () => {
    const facts = factsOf([
      ...begun.slice(0, 2),
      event('03T08:00', 'return', 'returned', { by: null }),
      event('03T09:00', 'dispatch', 'dispatched', { office: 'west', by: '05T09:00' }),
      event('05T08:00', 'confirm', 'rectified', { office: 'west', by: '05T09:00' }),
      event('05T10:00', 'pass', 'closed', { office: 'west' }),
    ])
    expect(facts.closings).toMatchObject([{ office: 'west', onTime: true }])
    expect(facts.dispatchedAt).toEqual(at('02T08:01'))
  })

  it('a returned order is due only if it was late before, and then for the desk', () => {
    expect(factsOf([...begun, event('03T08:00', 'return', 'returned', { by: null })]).stocks).toEqual([])
    expect(factsOf([...begun, event('05T08:00', 'return', 'returned', { by: '04T12:00' })]).stocks).toEqual([
      { from: at('04T12:00'), to: at('05T08:00'), office: 'east', crew: 'road', reworked: false },
      { from: at('05T08:00'), to: null, office: 'desk', crew: null, reworked: false },
    ])
  })

  it('a late order that is withdrawn is no longer due', () => {
    const facts = factsOf([...begun, event('05T08:00', 'withdraw', 'withdrawn', { ...east, by: '04T12:00' })])
    expect(facts.stocks).toMatchObject([{ from: at('04T12:00'), to: at('05T08:00') }])
  })

  it('notes and urges change nothing', () => {
    const note = { ...event('03T10:30', 'note', 'fixed'), officeId: 'elsewhere' }
    expect(factsOf([...begun, fixed, note, confirmed])).toEqual(factsOf([...begun, fixed, confirmed]))
  })

  it('an order that the source closed later was handled when it was closed', () => {
    const imported = event('02T08:00', 'import', 'dispatched', { office: 'east', by: '04T12:00' })
    const facts = factsOf([imported, event('05T08:00', 'import', 'closed', { office: 'east', by: '04T12:00' })])
    expect(facts).toMatchObject({ receivedAt: at('02T08:00'), filedAt: at('02T08:00'), dispatchedAt: at('02T08:00') })
    expect(facts.closings).toMatchObject([{ at: at('05T08:00'), office: 'east', onTime: false }])
    expect(facts.stocks).toMatchObject([{ from: at('04T12:00'), to: at('05T08:00') }])
  })

  it('an import without a target is never late, and due only once it is closed', () => {
    const imported = event('02T08:00', 'import', 'dispatched', { office: 'east', by: null })
    expect(factsOf([imported]).stocks).toEqual([])
    const facts = factsOf([imported, event('30T08:00', 'import', 'closed', { office: 'east', by: null })])
    expect(facts).toMatchObject({ stocks: [], closings: [{ onTime: true }] })
  })

  it('something fixed on the spot is received and filed, and never due', () => {
    expect(factsOf([event('02T08:00', 'report', 'closed', { by: null })])).toMatchObject({
      receivedAt: at('02T08:00'), filedAt: at('02T08:00'), dispatchedAt: null, closings: [], stocks: [],
    })
  })

  it('a clock that is some milliseconds behind does not turn steps round', () => {
    const behind = { ...confirmed, at: new Date(fixed.at.getTime() - 5) }
    expect(factsOf([...begun, fixed, behind]).stocks[0]?.from).toEqual(fixed.at)
  })
})
