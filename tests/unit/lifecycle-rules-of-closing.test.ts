import { describe, expect, it } from 'vitest'
import { factsOf } from '../../domain/rates/facts.ts'
import { begin, walkDistrict } from '../support/lifecycle-walk.ts'
import { at, story, type Story } from '../support/order-story.ts'

const due = '30T09:00'
const passing = { conditionMet: true, outcome: 'fixed' } as const
const reporter = { isReporter: true, began: true }
const pending = story(begin(false, 'public').order)
const filed = story(begin(true).order)
const dispatched = filed.then('job', 'dispatch', '23T09:00', { office: 'fuhuajie' })

function handled(before: Story, time: string): Story {
  return before.then('office-1', 'confirm', time, { outcome: 'fixed' })
}

function closed(time: string, before = dispatched): Story {
  return handled(before, time).then('inspector-1', 'pass', time, passing)
}

describe('the re-check', () => {
  it('that fails gives the same office the same clock, one rework more, and leaves out the wait', () => {
    const failed = handled(dispatched, '23T11:00').then('inspector-1', 'fail', '24T11:00')
    expect(failed.order).toMatchObject({ state: 'dispatched', officeId: 'fuhuajie', rework: 1, round: 2, handledAt: null, handlingDeadline: at('31T09:00') })
  })

  it('nobody of the company that fixed it passes or fails it', () => {
    const fixed = dispatched.then('office-1', 'assign', '23T10:00', { crew: 'road' }).then('crew-1', 'fix', '23T11:00', { outcome: 'fixed' }).then('office-1', 'confirm', '23T12:00')
    expect(fixed.refusal('inspector-1', 'pass', '23T14:00', passing)).toBeNull()
    expect(fixed.refusal('inspector-of-yutong', 'pass', '23T14:00', passing)).toBe('not-own-work')
    expect(fixed.refusal('inspector-of-yutong', 'fail', '23T14:00')).toBe('not-own-work')
  })

  it('by photos is told apart, and never closes what its reporter called not fixed', () => {
    const byPhotos = handled(dispatched, '23T11:00').then('desk-1', 'pass', '23T12:00', passing)
    expect([byPhotos.order.remote, byPhotos.events.at(-1)?.data.remote]).toEqual([true, true])
    const again = handled(byPhotos.then('public', 'reopen', '24T09:00', {}, reporter), '24T10:00')
    expect(again.refusal('desk-1', 'pass', '24T11:00', passing)).toBe('reporter-content')
    expect(again.then('inspector-1', 'pass', '24T11:00', passing).order).toMatchObject({ state: 'closed', remote: false })
  })

  it('of one inspector who was sent is not done by another', () => {
    const sent = handled(dispatched, '23T11:00').then('desk-1', 'send-to-recheck', '23T12:00', { inspector: 'inspector-2' })
    expect(sent.refusal('inspector-1', 'pass', '23T14:00', passing)).toBe('sent-to-me')
    expect(sent.then('desk-1', 'recall-check', '23T14:00').refusal('inspector-1', 'pass', '23T14:01', passing)).toBeNull()
  })
})

describe('a failed blind re-check', () => {
  const blind = { failedBlindCheck: true }

  it('reopens at the last office with a fresh clock, one rework more, and no name', () => {
    const reopened = closed('23T11:00').then('inspector', 'reopen', '45T11:00', { reason: '还有坑' }, blind)
    expect(reopened.order).toMatchObject({ state: 'dispatched', officeId: 'fuhuajie', rework: 1, round: 2, closedAt: null, handledAt: null })
    expect(reopened.events.at(-1)).toMatchObject({ actorId: null, actorRole: 'inspector', data: { reason: '还有坑', blind: true } })
  })

  it('is no objection of the reporter: that one is still to be had, of an order without an account too', () => {
    const ofPublic = closed('23T11:00', pending.then('desk-1', 'file', '23T09:05', { standard: 'event-0113-1' }, { standard: { id: 'event-0113-1', limit: { amount: 5, unit: 'working-day' } } }).then('job', 'dispatch', '23T09:10', { office: 'fuhuajie' }))
    const again = closed('26T11:00', ofPublic.then('inspector', 'reopen', '24T11:00', {}, blind))
    expect(again.order.proceedings).toMatchObject({ reporterReopened: false, notFixed: false })
    expect(again.refusal('public', 'reopen', '26T12:00', {}, reporter)).toBeNull()
  })

  it('is the only way in: an inspector without one hears of the rule for reporters, and shows what is there', () => {
    const order = closed('23T11:00')
    expect(order.refusal('inspector-2', 'reopen', '23T12:00')).toBe('own-report')
    expect(order.refusal('inspector', 'reopen', '23T12:00', { photos: [] }, blind)).toBe('demand-unmet')
    expect(order.refusal('inspector', 'reopen', '23T12:00', { reason: ' ' }, blind)).toBe('demand-unmet')
  })
})

describe('the reporter', () => {
  it('reopens within 15 days and once, with a fresh clock and one rework more', () => {
    const order = closed('23T11:00')
    expect(order.refusal('public', 'reopen', '38T11:01', {}, reporter)).toBe('closed-within-15-days')
    expect(order.refusal('public', 'reopen', '38T11:00')).toBe('own-report')
    const reopened = order.then('public', 'reopen', '38T11:00', {}, reporter)
    expect(reopened.order).toMatchObject({ state: 'dispatched', officeId: 'fuhuajie', rework: 1, closedAt: null, handlingDeadline: at('45T11:00') })
    expect(closed('39T11:00', reopened).refusal('public', 'reopen', '39T12:00', {}, reporter)).toBe('reporter-once-in-15-days')
    expect(closed('39T11:00', reopened).refusal('desk-1', 'reopen', '39T12:00')).toBeNull()
  })

  it('who is told "solved" and says no reopens it in the same breath', () => {
    const open = pending.then('desk-1', 'file', '23T09:05', { standard: 'event-0113-1' }, { standard: { id: 'event-0113-1', limit: { amount: 5, unit: 'working-day' } } })
    const order = closed('23T11:00', open.then('job', 'dispatch', '23T09:10', { office: 'fuhuajie' }))
    const said = order.then('public', 'feedback', '23T12:00', { solved: false, satisfied: false }, reporter)
    expect(said.events.slice(-2).map(({ verb }) => verb)).toEqual(['feedback', 'reopen'])
    expect(said.order).toMatchObject({ state: 'dispatched', proceedings: { notFixed: true, reporterReopened: true } })
    expect(order.then('public', 'feedback', '23T12:00', { solved: true, satisfied: false }, reporter).refusal('public', 'feedback', '23T12:01', { solved: true, satisfied: true }, reporter)).toBe('no-feedback-yet')
  })

  it('withdraws only what is not filed, and only who reported it first', () => {
    expect(pending.refusal('public', 'withdraw', '23T09:05', {}, reporter)).toBeNull()
    expect(pending.refusal('public', 'withdraw', '23T09:05', {}, { isReporter: true })).toBe('began-it')
    expect(filed.refusal('inspector-1', 'withdraw', '23T09:05')).toBe('state-forbidden')
  })

  it('has a declined report reconsidered once; the desk account that declined it never does', () => {
    const declined = pending.then('desk-1', 'decline', '23T09:05')
    expect(declined.refusal('desk-1', 'reconsider', '23T10:00')).toBe('not-who-ended-it')
    expect(declined.then('desk-2', 'reconsider', '23T10:00').order.state).toBe('pending')
    const again = declined.then('public', 'reconsider', '23T10:00', {}, reporter).then('desk-1', 'decline', '23T11:00')
    expect(again.refusal('public', 'reconsider', '23T12:00', {}, reporter)).toBe('reporter-once-in-15-days')
  })
})

describe('the ends that are undone', () => {
  const into = (facts: { id?: string; open?: boolean; receivedAt?: Date }) => ({ into: { id: 'earlier', number: '0', open: true, receivedAt: new Date(filed.order.receivedAt.getTime() - 1), ...facts } })

  it('an order is merged only into another that is open and was received earlier', () => {
    const merge = (facts: Parameters<typeof into>[0]) => dispatched.refusal('desk-1', 'merge', '23T10:00', { into: 'earlier' }, into(facts))
    expect(merge({})).toBeNull()
    for (const facts of [{ open: false }, { id: dispatched.order.id }, { receivedAt: new Date(filed.order.receivedAt.getTime() + 1) }]) expect(merge(facts)).toBe('merge-into-earlier')
  })

  it('split and reconsidered, it waits for the desk as new, or as returned where an office had it before', () => {
    const merged = (before: Story) => before.then('desk-1', 'merge', '23T10:00', { into: 'earlier' }, into({})).then('desk-1', 'split', '23T11:00')
    expect(merged(pending).order).toMatchObject({ state: 'pending', mergedInto: null, endedAt: null })
    expect(merged(dispatched).order).toMatchObject({ state: 'returned', mergedInto: null, officeId: null })
    const withdrawn = dispatched.then('desk-1', 'ask-withdrawal', '23T10:00').then('desk-2', 'grant-withdrawal', '23T10:30')
    expect(withdrawn.then('desk-1', 'reconsider', '23T11:00').order).toMatchObject({ state: 'returned', clocks: { kind: 'dispatch' } })
    // One hour of forty was used before it was merged; what passed until it was sent back is not counted.
    expect(merged(dispatched).then('desk-1', 'dispatch', '24T09:00', { office: 'fuhuajie' }).order.handlingDeadline).toEqual(at('30T18:00'))
  })
})

describe('an order that was late when it ended', () => {
  const withdrawn = (time: string) => dispatched.then('desk-1', 'ask-withdrawal', time).then('desk-2', 'grant-withdrawal', time)
  const merged = (time: string, before = dispatched) => before.then('desk-1', 'merge', time, { into: 'earlier' }, { into: { id: 'earlier', number: '0', open: true, receivedAt: new Date(0) } })

  it('is late still when it comes back to the desk, and one that ended in time is not', () => {
    const back = [merged('30T10:00').then('desk-1', 'split', '31T11:00'), withdrawn('30T10:00').then('desk-1', 'reconsider', '31T11:00')]
    for (const { order, events } of back) {
      expect(order).toMatchObject({ state: 'returned', handlingDeadline: at(due) })
      expect(events.at(-1)?.data.handlingDeadline).toBe(at(due).toISOString())
      expect(factsOf(events, walkDistrict.calendar).stocks.at(-1)).toMatchObject({ from: at('31T11:00'), to: null, office: 'desk' })
    }
    const taken = dispatched.then('desk-1', 'take-back', '30T10:00')
    expect(merged('30T11:00', taken).then('desk-1', 'split', '31T11:00').order.handlingDeadline).toEqual(at(due))
    for (const { order, events } of [merged('30T08:59').then('desk-1', 'split', '31T11:00'), withdrawn('30T08:59').then('desk-1', 'reconsider', '31T11:00')]) {
      expect(order).toMatchObject({ state: 'returned', handlingDeadline: null })
      expect(factsOf(events, walkDistrict.calendar).stocks).toEqual([])
    }
  })

  it('keeps the mark of its deadline though the system had not come by, dated at the deadline', () => {
    for (const [story, last] of [[closed('30T10:00'), 'pass'], [merged('30T10:00'), 'merge'], [dispatched.then('desk-1', 'take-back', '30T10:00'), 'take-back']] as const) {
      const marks = story.events.filter(({ verb, data }) => verb === 'overdue' && data.clock === 'handling')
      expect(marks.map((mark) => [mark.at, mark.recordedAt, mark.actorRole, mark.data.level]), last).toEqual([[at(due), at('30T10:00'), 'job', 'office']])
      expect(story.swept('31T10:00').events.filter(({ verb, data }) => verb === 'overdue' && data.clock === 'handling')).toHaveLength(1)
    }
    expect(closed(due).events.filter(({ verb }) => verb === 'overdue')).toEqual([])
  })
})

describe('being late', () => {
  const late = closed('30T10:00')

  it('is a fact that stays through the rounds after it', () => {
    expect(closed(due).order.late).toBe(false)
    expect(late.order.late).toBe(true)
    expect(closed('31T11:00', late.then('desk-1', 'reopen', '31T10:00')).order.late).toBe(true)
  })

  it('is marked once at the deadline itself, however late the system gets to it', () => {
    const marks = dispatched.swept('31T09:00').swept('31T09:00').events.filter(({ verb }) => verb === 'overdue')
    expect(marks.map((event) => [event.at, event.recordedAt])).toEqual([[at(due), at('31T09:00')]])
  })

  it('is appealed within 15 days and once, by an office whose order was late', () => {
    expect(closed(due).refusal('office-1', 'appeal', '30T12:00')).toBe('late')
    expect(late.refusal('office-1', 'appeal', '45T10:01')).toBe('closed-within-15-days')
    expect(late.then('office-1', 'appeal', '30T12:00').refusal('office-1', 'appeal', '30T13:00')).toBe('not-yet-appealed')
  })

  it('is excused only where two desk accounts agree, neither of whom was against the order before', () => {
    const appealed = late.then('office-1', 'appeal', '30T12:00')
    const first = appealed.then('desk-1', 'uphold', '30T14:00')
    expect(first.refusal('desk-1', 'uphold', '30T14:01')).toBe('not-in-the-quarrel')
    const upheld = first.then('desk-2', 'uphold', '30T15:00').swept('30T15:00')
    expect(upheld.order).toMatchObject({ exempt: true, late: true, proceedings: { appeal: { result: 'upheld' } } })
    expect(first.then('desk-2', 'dismiss', '30T15:00').swept('30T15:00').order).toMatchObject({ exempt: false, proceedings: { appeal: { result: 'dismissed' } } })
    const refused = closed('30T10:00', dispatched.then('office-1', 'ask-extension', '24T10:00').then('desk-1', 'refuse-extension', '24T11:00')).then('office-1', 'appeal', '30T12:00')
    expect(refused.refusal('desk-1', 'uphold', '30T14:00')).toBe('not-in-the-quarrel')
  })
})
