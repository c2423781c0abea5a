import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guards } from '../../../domain/lifecycle/guards.ts'
import { clockKinds } from '../../../domain/order/order.ts'
import { actorRoles } from '../../../domain/accounts/account.ts'
import { lifecycle } from '../../../domain/lifecycle/table.ts'
import type { Action, Order } from '../../../web/api/types.ts'
import { deskParameters, queueNames, queues, readDeskFilter, writeDeskFilter } from '../../../web/desk/queues.ts'
import { actBody, emptyDraft, fieldsOf, isPast, missingFields, startDraft } from '../../../web/office/act-form.ts'
import { mergeChoices } from '../../../web/office/merge-choices.ts'
import { sharedActions } from '../../../web/office/shared-actions.ts'
import { findingOf, missingOf, type ReportDraft } from '../../../web/inspector/report/report-draft.ts'
import { en, zh } from '../../../web/shared/messages.ts'
import { instantOf, wallTimeOf } from '../../../web/shared/time/wall-time.ts'

const action = (verb: string, demands: string[] = [], rest: Partial<Action> = {}): Action => ({ verb, demands, accepts: ['note'], ...rest })
const offices = ['fuhuajie', 'daxuelu'].map((id) => ({ id, name: id, nameEn: id }))

describe('the form of every verb of the table', () => {
  it('has a field on the page for everything that a person is asked', () => {
    for (const edge of lifecycle.filter(({ from, roles }) => from.length > 0 && roles.some((role) => role !== 'job'))) {
      const shown = fieldsOf({ verb: edge.verb, demands: [...edge.demands], accepts: [...edge.accepts] }).map(({ name }) => name)
      const asked = [...edge.demands, ...edge.accepts].map((field) => (field === 'longitude' || field === 'latitude' ? 'place' : field))
      expect(shown.toSorted()).toEqual([...new Set(asked)].toSorted())
    }
  })

  it('sends a suspension with the instant at which the district\'s clock shows what was typed', () => {
    const draft = { ...emptyDraft(), cause: '降雨', until: '2026-12-02T18:00' }
    const ask = action('ask-suspension', ['cause', 'until'])
    expect(missingFields(ask, draft)).toEqual([])
    expect(actBody(ask, draft, 3, 'Asia/Shanghai')).toEqual({ version: 3, cause: '降雨', until: '2026-12-02T10:00:00.000Z' })
    expect(isPast(draft, Date.parse('2026-12-02T09:59:00Z'), 'Asia/Shanghai')).toBe(false)
    expect(isPast(draft, Date.parse('2026-12-02T10:00:00Z'), 'Asia/Shanghai')).toBe(true)
  })

  it('corrects at least one thing, and sends a place whole', () => {
    const correct = action('correct', ['reason'], { accepts: ['standard', 'longitude', 'latitude', 'address', 'note'], oneOf: ['standard', 'longitude', 'address'] })
    const draft = { ...emptyDraft(), reason: '定位偏了' }
    expect(missingFields(correct, draft)).toEqual(['standard', 'place', 'address'])
    const moved = { ...draft, place: { longitude: 113.6, latitude: 34.7 } }
    expect(missingFields(correct, moved)).toEqual([])
    expect(actBody(correct, moved, 2)).toEqual({ version: 2, reason: '定位偏了', longitude: 113.6, latitude: 34.7 })
  })

  it('names the lead once: it is not its own helper', () => {
    const conclude = action('conclude', ['lead', 'decision'], { accepts: ['helpers'], options: { lead: offices, helpers: offices } })
    const draft = { ...emptyDraft(), lead: 'daxuelu', helpers: ['fuhuajie', 'daxuelu'], decision: '大学路牵头' }
    expect(actBody(conclude, draft, 1)).toEqual({ version: 1, lead: 'daxuelu', helpers: ['fuhuajie'], decision: '大学路牵头' })
  })

  it('answers no with false, and takes no answer for none', () => {
    const check = action('report-check', ['found', 'text'])
    expect(missingFields(check, { ...emptyDraft(), text: '现场无' })).toEqual(['found'])
    expect(actBody(check, { ...emptyDraft(), text: '现场无', found: false }, 1)).toEqual({ version: 1, found: false, text: '现场无' })
  })

  it('wants a measured value of what was fixed, not of what was not found, and never a word for a number', () => {
    const fix = action('fix', ['outcome'], { accepts: ['measured'], measuredUnit: 'm²' })
    expect(missingFields(fix, { ...emptyDraft(), outcome: 'fixed' })).toEqual(['measured'])
    expect(missingFields(fix, { ...emptyDraft(), outcome: 'notFound' })).toEqual([])
    expect(missingFields(fix, { ...emptyDraft(), outcome: 'fixed', measured: '约一半' })).toEqual(['measured'])
    expect(actBody(fix, { ...emptyDraft(), outcome: 'fixed', measured: '1,2' }, 1)).toEqual({ version: 1, outcome: 'fixed', measured: 1.2 })
    expect(actBody(fix, { ...emptyDraft(), outcome: 'notFound' }, 1)).toEqual({ version: 1, outcome: 'notFound' })
  })

  it('leaves a request without its version only where the row is locked instead', () => {
    for (const { verb, lock } of lifecycle.filter(({ from }) => from.length > 0)) {
      if (lock === 'version') expect(actBody(action(verb), emptyDraft(), 7)).toEqual({ version: 7 })
    }
    expect(actBody(action('reply', ['text']), { ...emptyDraft(), text: '已修好' }, 7)).toEqual({ text: '已修好' })
  })

  it('chooses by itself only what has one answer', () => {
    expect(startDraft(action('conclude', ['lead'], { options: { lead: offices.slice(0, 1) } })).lead).toBe('fuhuajie')
    expect(startDraft(action('conclude', ['lead'], { options: { lead: offices } })).lead).toBe('')
  })
})

describe('the acts that many orders share', () => {
  const assign = (crews: string[], demands: string[] = ['crew']): Action => action('assign', demands, { options: { crew: crews.map((id) => ({ id, name: id, nameEn: id })) } })

  it('are those that each of them offers, with the choices of all and the demands of any', () => {
    const shared = sharedActions([[assign(['road', 'green']), action('return', ['reason'])], [assign(['road', 'light'], ['crew', 'reason'])]])
    expect(shared.map(({ verb }) => verb)).toEqual(['assign'])
    expect(shared[0]).toMatchObject({ demands: ['crew', 'reason'], options: { crew: [{ id: 'road' }] } })
  })

  it('are not offered where nothing is left to choose', () => {
    expect(sharedActions([[assign(['road'])], [assign(['light'])]])).toEqual([])
  })

  it('leave out what proves, measures or places one order', () => {
    expect(sharedActions([[action('pass', ['conditionMet', 'outcome']), action('fix', ['outcome', 'photos'])]])).toEqual([])
    const correct = action('correct', ['reason'], { accepts: ['standard', 'longitude', 'latitude', 'address'], oneOf: ['standard', 'longitude', 'address'] })
    expect(sharedActions([[correct]])[0]).toMatchObject({ accepts: ['standard'], oneOf: ['standard'] })
  })
})

describe('what an order may be merged into', () => {
  const order = (number: string, receivedAt: string, rest: Partial<Order> = {}) => ({ id: number, number, receivedAt, state: 'working' as const, longitude: 113.6, latitude: 34.7, ...rest })

  it('is open, another one, and received earlier, nearest first', () => {
    const mine = order('5', '2026-11-22T05:00:00.000Z')
    const choices = mergeChoices(mine, [
      mine, order('9', '2026-11-22T09:00:00.000Z'), order('1', '2026-11-22T01:00:00.000Z', { state: 'closed' }),
      order('2', '2026-11-22T02:00:00.000Z', { longitude: 113.7 }), order('3', '2026-11-22T03:00:00.000Z'), order('4', mine.receivedAt), order('6', mine.receivedAt),
    ])
    expect(choices.map(({ number }) => number)).toEqual(['3', '4', '2'])
  })
})

describe('the desk\'s queues', () => {
  it('read from the address what they wrote there', () => {
    const filter = fc.record({
      queue: fc.constantFrom(...queueNames), kind: fc.constant('' as const), category: fc.constantFrom('', 'event-0113'), overdue: fc.boolean(), q: fc.string(),
    })
    fc.assert(fc.property(filter, (given) => {
      const query = Object.fromEntries(Object.entries(writeDeskFilter(given)).map(([key, value]) => [key, String(value)]))
      expect(readDeskFilter(query)).toEqual(given)
    }))
  })

  it('ask for the kind of request only among the requests', () => {
    expect(deskParameters(readDeskFilter({ queue: 'requests', kind: 'suspension' })).asked).toBe('suspension')
    expect(deskParameters(readDeskFilter({ queue: 'requests', kind: 'praise' })).asked).toBe('any')
    expect(deskParameters(readDeskFilter({ queue: 'returned', kind: 'suspension' })).asked).toBeUndefined()
  })

  it('cover every state in which only the desk can move an order', () => {
    const desks = lifecycle.filter(({ from, to, roles }) => from.length > 0 && to !== 'same' && roles.includes('desk') && !roles.includes('office'))
    const waiting = ['pending', 'filed', 'returned', 'rectified', 'checking', 'rechecking'] as const
    for (const state of waiting) {
      expect(desks.some(({ from }) => from.includes(state))).toBe(true)
      expect(queueNames.some((name) => queues[name].states.includes(state))).toBe(true)
    }
  })
})

describe('a finding on the phone', () => {
  const filled: ReportDraft = {
    id: 'a', place: { longitude: 113.6, latitude: 34.7 }, address: '', category: 'event-0113', standard: 's', description: '破损', joins: null, insists: false, settled: false,
  }

  it('is held back until it is said whether it is the same as the one near by', () => {
    expect(missingOf(filled, { taken: 1, demanded: 1, unjudged: true })).toEqual(['same'])
    expect(findingOf({ ...filled, joins: 'other' })).toMatchObject({ joins: 'other' })
    expect(findingOf({ ...filled, insists: true })).toMatchObject({ insists: true })
    expect(missingOf({ ...filled, description: ' ' }, { taken: 1, demanded: 1 })).toEqual([])
    expect(findingOf({ ...filled, description: ' ' }, '路面坑槽')).toMatchObject({ description: '路面坑槽' })
  })

  it('settled on the spot is shown before and after, and joins nothing', () => {
    const settled = { ...filled, settled: true, joins: 'other' }
    expect(missingOf(settled, { taken: 0, demanded: 0, after: { taken: 0, demanded: 1 }, unjudged: true })).toEqual(['photo', 'after'])
    const finding = findingOf(settled)
    expect(finding).toMatchObject({ settledOnSpot: true })
    expect(finding).not.toHaveProperty('joins')
  })
})

describe('a clock on the district\'s wall', () => {
  it('shows again what was typed, in every zone, with summer time or without', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata')
    const minute = fc.integer({ min: Date.parse('2024-01-01T00:00Z') / 60_000, max: Date.parse('2030-01-01T00:00Z') / 60_000 }).map((n) => n * 60_000)
    fc.assert(fc.property(zone, minute, (timezone, instant) => {
      const wall = wallTimeOf(instant, timezone)
      expect(wallTimeOf(Date.parse(instantOf(wall, timezone)), timezone)).toBe(wall)
    }))
  })

  it('takes the first of two equal times in autumn', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-07-01T12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z')
  })
})

it('every guard, clock and role of the domain has its words', () => {
  for (const words of [zh, en]) {
    expect(Object.keys(words.refusal).toSorted()).toEqual(Object.keys(guards).toSorted())
    expect(Object.keys(words.clock)).toEqual(expect.arrayContaining([...clockKinds]))
    expect(Object.keys(words.role)).toEqual(expect.arrayContaining([...actorRoles]))
  }
})
