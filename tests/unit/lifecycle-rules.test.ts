import { describe, expect, it } from 'vitest'
import { begin } from '../support/lifecycle-walk.ts'
import { at, story, type Story } from '../support/order-story.ts'

// Received, filed and dispatched on Monday at 09:00 with five working days: due on the Monday after, at 09:00.
const due = '30T09:00'
const dispatched = story(begin(true).order).then('job', 'dispatch', '23T09:00', { office: 'fuhuajie' })
const assigned = dispatched.then('office-1', 'assign', '23T09:05', { crew: 'road' })

function returnedAgain(before: Story, day: number): Story {
  return before.then('office-1', 'return', `${day}T10:00`)
}

describe('whose an order is', () => {
  const twice = returnedAgain(returnedAgain(dispatched, 23).then('desk-1', 'dispatch', '23T11:00', { office: 'fuhuajie' }), 24)
    .then('desk-1', 'dispatch', '24T11:00', { office: 'fuhuajie' })

  it('the third return convenes the owners by itself, and only a conclusion sends the order on', () => {
    const thrice = returnedAgain(twice, 25)
    expect(thrice.events.slice(-2).map(({ verb, actorRole }) => [verb, actorRole])).toEqual([['return', 'office'], ['convene', 'job']])
    expect(thrice.order.proceedings.session).toMatchObject({ by: 'third-return', offices: ['fuhuajie'] })
    expect(thrice.refusal('desk-1', 'dispatch', '25T11:00', { office: 'mazhai' })).toBe('fewer-than-three-returns')
    expect(thrice.then('desk-1', 'conclude', '25T11:00', { lead: 'mazhai', decision: '马寨' }).order).toMatchObject({ state: 'dispatched', officeId: 'mazhai' })
  })

  it('an order taken back, or whistled for, counts no return', () => {
    expect(twice.order.returns).toBe(2)
    expect(twice.then('desk-1', 'take-back', '25T10:00').order).toMatchObject({ state: 'returned', returns: 2, proceedings: { session: null } })
    expect(twice.then('office-1', 'whistle', '25T10:00').order).toMatchObject({ state: 'returned', returns: 2, proceedings: { session: { by: 'whistle' } } })
  })

  it('the lead of a session can neither return the order nor whistle', () => {
    const led = twice.then('office-1', 'whistle', '25T10:00').then('desk-1', 'conclude', '25T11:00', { lead: 'fuhuajie', decision: '福华街' })
    expect(led.refusal('office-1', 'return', '25T14:00')).toBe('not-lead')
    expect(led.refusal('office-1', 'whistle', '25T14:00')).toBe('not-lead')
  })

  it('nothing is returned or whistled for after the deadline, and the last instant is still in time', () => {
    for (const verb of ['return', 'whistle'] as const) {
      expect(assigned.refusal('office-1', verb, due)).toBeNull()
      expect(assigned.refusal('office-1', verb, '30T09:01')).toBe('before-deadline')
    }
  })

  it('a session calls each office once, those that had the order where none is named, and the lead is not its own helper', () => {
    const whistled = dispatched.then('office-1', 'whistle', '23T10:00', { offices: [] })
    expect(whistled.order.proceedings.session?.offices).toEqual(['fuhuajie'])
    expect(dispatched.then('office-1', 'whistle', '23T10:00', { offices: ['mazhai', 'mazhai'] }).events.at(-1)?.data.offices).toEqual(['fuhuajie', 'mazhai'])
    const led = whistled.then('desk-1', 'conclude', '23T11:00', { lead: 'fuhuajie', helpers: ['fuhuajie', 'mazhai', 'mazhai'], decision: '福华街' })
    expect([led.order.proceedings.lead?.helpers, led.events.at(-1)?.data.helpers]).toEqual([['mazhai'], ['mazhai']])
  })

  it('a session gives its lead a fresh clock once, not twice', () => {
    const conclude = (before: Story, day: number) =>
      before.then('desk-1', 'take-back', `${day}T10:00`).then('desk-1', 'convene', `${day}T10:00`, { offices: ['fuhuajie'] })
        .then('desk-1', 'conclude', `${day}T10:00`, { lead: 'fuhuajie', decision: '福华街' })
    const once = conclude(dispatched, 24)
    expect(once.order.handlingDeadline).toEqual(at('31T10:00'))
    expect(conclude(once, 25).order.handlingDeadline).toEqual(at('31T10:00'))
  })

  it('the system assigns a crew once for an office, and not once the office has', () => {
    expect(dispatched.then('job', 'assign', '23T09:05', { crew: 'road' }).then('office-1', 'recall', '23T09:10').refusal('job', 'assign', '23T09:15', { crew: 'road' })).toBe('first-dispatch-to-office')
    expect(assigned.then('office-1', 'recall', '23T09:10').refusal('job', 'assign', '23T09:15', { crew: 'road' })).toBe('first-dispatch-to-office')
  })
})

describe('what is asked and granted', () => {
  it('an extension adds the standard\'s limit, and counts from its asking where it is granted after the deadline', () => {
    const asked = assigned.then('office-1', 'ask-extension', '30T08:30')
    expect(asked.then('desk-1', 'grant-extension', '32T10:00').order).toMatchObject({ deadline: at('37T09:00'), handlingDeadline: at('37T09:00'), extensions: 1 })
    expect(assigned.refusal('office-1', 'ask-extension', '30T09:01')).toBe('before-deadline')
  })

  it('a clock is extended twice at most', () => {
    const twice = ['24', '25'].reduce((before, day) => before.then('office-1', 'ask-extension', `${day}T10:00`).then('desk-1', 'grant-extension', `${day}T11:00`), assigned)
    expect(twice.order.extensions).toBe(2)
    expect(twice.refusal('office-1', 'ask-extension', '26T10:00')).toBe('extension-left')
  })

  it('who asks never grants', () => {
    const asked = assigned.then('desk-1', 'ask-withdrawal', '24T10:00')
    expect(asked.refusal('desk-1', 'grant-withdrawal', '24T11:00')).toBe('not-the-asker')
    expect(asked.refusal('desk-2', 'grant-withdrawal', '24T11:00')).toBeNull()
  })

  it('a suspension lies ahead and lasts a year in all at most', () => {
    const ask = (until: string) => assigned.refusal('office-1', 'ask-suspension', '24T10:00', { cause: '等材料', until })
    expect(ask('2027-11-24T02:00:00.000Z')).toBeNull()
    for (const until of ['2027-11-24T02:00:00.001Z', '9999-12-31T00:00:00.000Z', '2026-11-24T02:00:00.000Z', '1970-01-01T00:00:00.000Z']) expect(ask(until), until).toBe('suspension-left')
    const before = assigned.then('office-1', 'ask-suspension', '24T10:00', { cause: '等材料', until: '2027-11-01T00:00:00.000Z' }).then('desk-1', 'grant-suspension', '24T10:00')
      .then('office-1', 'resume', '34T10:00')
    expect(before.refusal('office-1', 'ask-suspension', '34T10:00', { cause: '等材料', until: '2027-11-24T02:00:00.001Z' })).toBe('suspension-left')
  })

  it('a suspension stops the clock from its asking where only the grant came after the deadline', () => {
    const asked = assigned.then('office-1', 'ask-suspension', '30T08:30', { cause: '等材料', until: at('40T10:00').toISOString() })
    const resumed = asked.then('desk-1', 'grant-suspension', '30T15:00').swept('40T10:00')
    expect(resumed.order).toMatchObject({ state: 'assigned', handlingDeadline: at('40T10:30') })
    expect(resumed.events.find(({ verb }) => verb === 'resume')).toMatchObject({ actorRole: 'job', at: at('40T10:00') })
  })

  it('an order resumes where it was, or with its office where the crew\'s contract ended meanwhile', () => {
    const suspended = assigned.then('crew-1', 'start', '23T10:00').then('office-1', 'ask-suspension', '23T10:00', { cause: '等材料', until: at('40T10:00').toISOString() })
      .then('desk-1', 'grant-suspension', '23T11:00')
    expect(suspended.then('office-1', 'resume', '24T10:00').order).toMatchObject({ state: 'working', crewId: 'road' })
    expect(suspended.then('office-1', 'resume', '24T10:00', {}, { contractOver: true }).order).toMatchObject({ state: 'dispatched', crewId: null })
  })

  it('a request lapses when the order leaves the states it may be asked in, and not before', () => {
    const asked = assigned.then('office-1', 'ask-extension', '24T10:00').then('desk-1', 'ask-withdrawal', '24T10:00')
    const fixed = asked.then('crew-1', 'fix', '24T11:00', { outcome: 'fixed' })
    expect(Object.keys(fixed.order.proceedings.requests)).toEqual(['extension'])
    expect(fixed.events.at(-1)?.data.lapsed).toEqual(['withdrawal'])
    expect(fixed.then('office-1', 'confirm', '24T12:00').events.at(-1)?.data.lapsed).toEqual(['extension'])
    expect(Object.keys(asked.then('desk-2', 'take-back', '24T11:00').order.proceedings.requests)).toEqual(['withdrawal'])
  })

  it('another standard brings its limit afresh from now; the same standard and a corrected place change no clock', () => {
    const { limit, standard } = assigned.order
    const correct = (id: string) => assigned.then('desk-1', 'correct', '24T10:00', { standard: id, address: '福华街 8 号' }, { standard: { id, limit: { amount: 2, unit: 'working-hour' } } })
    expect(correct('other').order).toMatchObject({ standard: 'other', limit: { amount: 2 }, handlingDeadline: at('24T12:00') })
    const same = assigned.then('desk-1', 'correct', '24T10:00', { standard: standard ?? '', address: '福华街 8 号' }, limit === null || standard === null ? {} : { standard: { id: standard, limit } })
    expect(same.order).toMatchObject({ address: '福华街 8 号', handlingDeadline: at(due), clocks: assigned.order.clocks })
    expect(same.events.at(-1)?.data.limit).toBeUndefined()
    expect(assigned.then('desk-1', 'correct', '24T10:00', { longitude: 10, latitude: 10 }, { area: null }).order).toMatchObject({ area: null, longitude: 10, handlingDeadline: at(due) })
  })
})
