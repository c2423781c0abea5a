import { describe, expect, it } from 'vitest'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { createWorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import { factsOf as readFacts, type Facts } from '../../domain/rates/facts.ts'
import type { RateEvent } from '../../domain/rates/rate-event.ts'

const calendar = createWorkingCalendar({ timezone: 'UTC', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map() })
const factsOf = (events: readonly RateEvent[]): Facts => readFacts(events, calendar)

const at = (time: string) => new Date(`2026-03-${time}:00Z`)

interface Told {
  readonly office?: string | null
  readonly crew?: string | null
  /** Handling deadline after the event; not given: the event says nothing of it. */
  readonly by?: string | null
  readonly data?: RateEvent['data']
}

function event(time: string, verb: Verb, to: State, { office = null, crew = null, by, data = {} }: Told = {}): RateEvent {
  const deadline = by === undefined ? {} : { handlingDeadline: by === null ? null : at(by).toISOString() }
  const first = verb === 'report' || verb === 'import' ? { category: 'event-0113', area: '410103009', source: 'inspector' } : {}
  return { at: at(time), verb, to, officeId: office, crewId: crew, data: { ...first, ...deadline, ...data } }
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
    expect(factsOf(begun).stocks).toEqual([{ from: at('04T12:00'), to: null, office: 'east', crew: 'road', reworked: false, extended: false }])
  })

  it('a handled order is due from the confirmation until it is closed', () => {
    const facts = factsOf([...begun, fixed, confirmed, event('03T15:00', 'pass', 'closed', road)])
    expect(facts.stocks).toEqual([{ from: at('03T11:00'), to: at('03T15:00'), office: 'east', crew: 'road', reworked: false, extended: false }])
    expect(facts.closings).toMatchObject([{ at: at('03T15:00'), undoneAt: null, office: 'east', crew: 'road', onTime: true }])
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
      { from: at('03T11:00'), to: at('03T15:00'), office: 'east', crew: 'road', reworked: false, extended: false },
      { from: at('04T16:00'), to: null, office: 'east', crew: null, reworked: true, extended: false },
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

  it('a reopened order keeps its closing as undone, and a late round before it stays late', () => {
    const late = { ...confirmed, at: at('05T09:00') }
    const facts = factsOf([
      ...begun, fixed, late, event('05T15:00', 'pass', 'closed', road),
      event('09T09:00', 'reopen', 'dispatched', { ...east, by: '12T09:00' }),
      event('10T09:00', 'confirm', 'rectified', { ...east, by: '12T09:00' }),
      event('10T10:00', 'pass', 'closed', east),
    ])
    expect(facts.closings).toMatchObject([
      { at: at('05T15:00'), undoneAt: at('09T09:00'), office: 'east', crew: 'road', onTime: false },
      { at: at('10T10:00'), undoneAt: null, office: 'east', crew: null, onTime: false },
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
      { from: at('04T12:00'), to: at('05T08:00'), office: 'east', crew: 'road', reworked: false, extended: false },
      { from: at('05T08:00'), to: null, office: 'desk', crew: null, reworked: false, extended: false },
    ])
  })

  it('a late order that is withdrawn is no longer due', () => {
    const facts = factsOf([...begun, event('05T08:00', 'withdraw', 'withdrawn', { ...east, by: '04T12:00' })])
    expect(facts.stocks).toMatchObject([{ from: at('04T12:00'), to: at('05T08:00') }])
  })

  it('words, requests and marks change nothing, though a mark is dated before the step that it follows', () => {
    const marks = [event('03T10:30', 'note', 'fixed', { office: 'elsewhere' }), event('02T09:00', 'warn', 'fixed', east), event('02T09:00', 'ask-extension', 'fixed', east)]
    expect(factsOf([...begun, fixed, ...marks, confirmed])).toEqual(factsOf([...begun, fixed, confirmed]))
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

  describe('what is granted', () => {
    const asked = { askedAt: at('04T11:00').toISOString() }

    it('an extension moves the deadline, and the order counts as extended from then on', () => {
      const facts = factsOf([...begun, event('04T11:30', 'grant-extension', 'assigned', { ...road, by: '06T12:00', data: asked })])
      expect(facts.stocks).toMatchObject([{ from: at('06T12:00'), to: null, extended: true }])
      expect(facts.extendedAt).toEqual([at('04T11:30')])
    })

    it('after the deadline it counts from the asking: the time between was not late', () => {
      const assigned = event('04T15:00', 'assign', 'assigned', { ...road, by: '04T12:00' })
      expect(factsOf([...begun, assigned]).stocks).toMatchObject([{ from: at('04T12:00'), to: null }])
      const granted = event('05T09:00', 'grant-extension', 'assigned', { ...road, by: '06T12:00', data: asked })
      expect(factsOf([...begun, assigned, granted]).stocks).toMatchObject([{ from: at('06T12:00'), to: null, extended: true }])
    })

    it('but not beyond the deadline that it brings', () => {
      const granted = event('09T09:00', 'grant-extension', 'assigned', { ...road, by: '06T12:00', data: asked })
      expect(factsOf([...begun, granted]).stocks).toMatchObject([{ from: at('06T12:00'), to: at('09T09:00'), extended: false }, { from: at('09T09:00'), to: null, extended: true }])
    })

    it('what was asked too late stays late', () => {
      const late = { askedAt: at('04T12:01').toISOString() }
      expect(factsOf([...begun, event('05T09:00', 'grant-extension', 'assigned', { ...road, by: '06T12:00', data: late })]).stocks)
        .toMatchObject([{ from: at('04T12:00'), to: at('05T09:00') }, { from: at('06T12:00'), to: null }])
    })

    it('a suspended order is due only if it was already late', () => {
      const suspended = event('05T09:00', 'grant-suspension', 'suspended', { ...road, by: null, data: asked })
      expect(factsOf([...begun, suspended]).stocks).toEqual([])
      const late = event('05T09:00', 'grant-suspension', 'suspended', { ...road, by: '04T12:00', data: { askedAt: at('04T18:00').toISOString() } })
      expect(factsOf([...begun, late]).stocks).toMatchObject([{ from: at('04T12:00'), to: null }])
    })
  })

  describe('an upheld appeal', () => {
    const late = [...begun, fixed, { ...confirmed, at: at('05T09:00') }, event('05T15:00', 'pass', 'closed', road)]
    const closed = (upheld: boolean) => event('05T08:00', 'close-appeal', 'closed', { ...road, data: { upheld } })

    it('counts the closing on time and lists it exempt, from its very date', () => {
      expect(factsOf([...late, closed(true)]).closings).toMatchObject([{ at: at('05T15:00'), onTime: true, exempt: true }])
      expect(factsOf([...late, closed(false)]).closings).toMatchObject([{ onTime: false, exempt: false }])
    })
  })

  describe('handling time', () => {
    it('is the working time that the office had it in hand, without the wait for the re-check and without nights', () => {
      // Dispatched Monday 08:01, confirmed Tuesday 11:00: 7:59 h and 3:00 h.
      const closing = factsOf([...begun, fixed, confirmed, event('05T15:00', 'pass', 'closed', road)]).closings[0]
      expect(closing?.handled).toBe((7 * 60 + 59 + 180) * 60)
    })

    it('goes on with the same clock after a failed re-check, stands while suspended, begins anew when reopened', () => {
      const failed = event('03T14:00', 'fail', 'dispatched', { ...east, by: '04T16:00' })
      const suspended = event('03T15:00', 'grant-suspension', 'suspended', { ...east, by: null })
      const resumed = event('05T09:00', 'resume', 'dispatched', { ...east, by: '06T16:00' })
      const again = event('05T09:30', 'confirm', 'rectified', east)
      const passed = event('05T10:00', 'pass', 'closed', east)
      const facts = factsOf([...begun, fixed, confirmed, failed, suspended, resumed, again, passed])
      expect(facts.closings[0]?.handled).toBe((7 * 60 + 59 + 180 + 60 + 30) * 60)
      const reopened = [event('06T09:00', 'reopen', 'dispatched', { ...east, by: '09T09:00' }), event('06T09:20', 'confirm', 'rectified', east), event('06T09:30', 'pass', 'closed', east)]
      expect(factsOf([...begun, fixed, confirmed, failed, suspended, resumed, again, passed, ...reopened]).closings[1]?.handled).toBe(20 * 60)
    })
  })

  describe('what the public asked', () => {
    const reported = { ...event('02T08:00', 'report', 'pending', { by: null }), data: { category: 'event-0113', area: null, source: 'public' } }

    it('is a request from its report, or from the first public finding that joined it', () => {
      expect(factsOf([reported]).requestedAt).toEqual(at('02T08:00'))
      expect(factsOf(begun).requestedAt).toBeNull()
      expect(factsOf([...begun, event('02T09:00', 'join', 'assigned', { ...road, data: { source: 'public' } })]).requestedAt).toEqual(at('02T09:00'))
    })

    it('is answered by the first reply, and rated by the last word', () => {
      const said = (time: string, solved: boolean) => event(time, 'feedback', 'closed', { ...road, data: { solved, satisfied: true } })
      const facts = factsOf([reported, event('02T08:10', 'reply', 'pending'), event('02T10:00', 'reply', 'pending'), said('03T16:00', false), said('08T16:00', true)])
      expect(facts.respondedAt).toEqual(at('02T08:10'))
      expect(facts.rating).toMatchObject({ at: at('08T16:00'), solved: true, satisfied: true })
    })
  })

  it('lies where it was corrected to', () => {
    const corrected = event('02T10:00', 'correct', 'assigned', { ...road, data: { area: '410103001' } })
    expect(factsOf([...begun, corrected])).toMatchObject({ area: '410103001', category: 'event-0113', source: 'inspector' })
  })

  it('taken back, it stands at the desk, and is due there only if it was late', () => {
    expect(factsOf([...begun, event('03T08:00', 'take-back', 'returned', { by: null })]).stocks).toEqual([])
    expect(factsOf([...begun, event('05T08:00', 'take-back', 'returned', { by: '04T12:00' })]).stocks).toMatchObject([{ office: 'east', to: at('05T08:00') }, { office: 'desk', crew: null, to: null }])
  })

  it('merged, it is due no more', () => {
    expect(factsOf([...begun, event('05T08:00', 'merge', 'merged', { ...road, by: '04T12:00' })]).stocks).toMatchObject([{ to: at('05T08:00') }])
  })
})
