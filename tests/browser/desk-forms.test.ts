import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../web/api/types.ts'
import { actBody, emptyDraft, fieldsOf, missingFields, startDraft } from '../../web/office/act-form.ts'
import { countParameters, listParameters, readFilter, writeFilter } from '../../web/office/order-filter.ts'
import { rankActs } from '../../web/office/rank-acts.ts'
import { readDrill } from '../../web/leader/drill-link.ts'
import { everyDay } from '../../web/leader/every-day.ts'
import { addDays, daysBetween, presetPeriod, readPeriod, writePeriod } from '../../web/leader/period.ts'

const action = (verb: string, demands: string[] = [], rest: Partial<Action> = {}): Action => ({ verb, demands, accepts: ['note'], ...rest })

describe('the form of an act', () => {
  const dispatch = action('dispatch', ['office', 'reason'], { options: { office: [{ id: 'fuhuajie', name: '福华街街道办事处', nameEn: 'Fuhuajie' }] } })

  it('asks what is demanded, marks it so, and offers what is accepted', () => {
    expect(fieldsOf(dispatch)).toEqual([
      { name: 'office', required: true }, { name: 'reason', required: true }, { name: 'note', required: false },
    ])
  })

  it('has made the only choice there is, and still misses the reason', () => {
    const draft = startDraft(dispatch)
    expect(draft.office).toBe('fuhuajie')
    expect(missingFields(dispatch, draft)).toEqual(['reason'])
    expect(missingFields(dispatch, { ...draft, reason: '  ' })).toEqual(['reason'])
  })

  it('sends the version it was decided on and nothing that was left empty', () => {
    expect(actBody(dispatch, { ...startDraft(dispatch), reason: ' 地点在界上 ' }, 4)).toEqual({ version: 4, office: 'fuhuajie', reason: '地点在界上' })
  })

  it('names no version for a note, which locks the row instead', () => {
    expect(actBody(action('note', ['text']), { ...emptyDraft(), text: '已联系' }, 9)).toEqual({ text: '已联系' })
  })

  it('wants as many photos as the server says', () => {
    const fix = action('fix', ['outcome', 'photos'], { photos: { min: 2 } })
    const draft = { ...emptyDraft(), outcome: 'fixed', photos: [{ id: 'a' }] }
    expect(missingFields(fix, draft)).toEqual(['photos'])
    expect(missingFields(fix, { ...draft, photos: [{ id: 'a' }, { id: 'b' }] })).toEqual([])
  })

  it('takes a closing condition as met only when it was ticked', () => {
    const pass = action('pass', ['conditionMet'])
    expect(missingFields(pass, emptyDraft())).toEqual(['conditionMet'])
    expect(actBody(pass, { ...emptyDraft(), conditionMet: true }, 2)).toEqual({ version: 2, conditionMet: true })
  })
})

describe('the acts as they are drawn', () => {
  const verbs = ['file', 'decline', 'withdraw', 'dispatch', 'assign', 'recall', 'return', 'redo', 'confirm', 'pass', 'fail', 'reopen', 'note', 'urge', 'whistle']

  it('are exactly those that the server offers, each once', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...verbs)), fc.boolean(), (offered, hasCrew) => {
      const { main, beside, more } = rankActs(offered.map((verb) => ({ verb })), hasCrew)
      const drawn = [...(main === null ? [] : [main]), ...beside, ...more].map(({ verb }) => verb)
      expect(drawn.toSorted()).toEqual(offered.toSorted())
    }))
  })

  it('never put a destructive one first or beside the first', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...verbs)), fc.boolean(), (offered, hasCrew) => {
      const { main, beside } = rankActs(offered.map((verb) => ({ verb })), hasCrew)
      expect([main, ...beside].map((act) => act?.verb)).not.toContain('decline')
      expect([main, ...beside].map((act) => act?.verb)).not.toContain('withdraw')
    }))
  })

  it('make assigning the next act only while nobody has the order', () => {
    const offered = ['note', 'return', 'assign'].map((verb) => ({ verb }))
    expect(rankActs(offered, false).main?.verb).toBe('assign')
    expect(rankActs(offered, true).main).toBeNull()
  })
})

describe('the inbox filter', () => {
  it('reads from the address what it wrote there', () => {
    const filter = fc.record({
      states: fc.uniqueArray(fc.constantFrom('pending', 'filed', 'fixed')),
      category: fc.constantFrom('', 'event-0113'), crew: fc.constantFrom('', 'road'), overdue: fc.boolean(), q: fc.string().map((words) => words.trim()),
      area: fc.constantFrom('', '410103009'), source: fc.constantFrom('', 'public'), due: fc.constantFrom('', 'soon', 'today'), asked: fc.constantFrom('', 'any'),
      reworked: fc.boolean(), urged: fc.boolean(), session: fc.boolean(),
    })
    fc.assert(fc.property(filter, (given) => {
      const query = Object.fromEntries(Object.entries(writeFilter(given)).map(([key, value]) => [key, String(value)]))
      expect(readFilter(query)).toEqual(given)
    }))
  })

  it('asks for open orders by name when no state is chosen, and counts without the state', () => {
    const filter = readFilter({ overdue: 'true' })
    expect(listParameters(filter).state?.split(',')).not.toContain('closed')
    expect(countParameters({ ...filter, states: ['fixed'] })).toEqual({ overdue: true })
  })
})

describe('the period of the rates', () => {
  it('is the last seven days with today among them unless the address says otherwise', () => {
    expect(readPeriod({}, '2026-03-02')).toEqual({ preset: 'week', from: '2026-02-24', to: '2026-03-03' })
    expect(presetPeriod('month', '2026-03-02')).toEqual({ preset: 'month', from: '2026-03-01', to: '2026-03-03' })
  })

  it('stands still when two dates name it, and takes no nonsense', () => {
    const chosen = readPeriod({ from: '2026-01-01', to: '2026-02-01' }, '2026-03-02')
    expect(writePeriod(chosen)).toEqual({ from: '2026-01-01', to: '2026-02-01' })
    expect(readPeriod({ from: '2026-02-01', to: '2026-01-01' }, '2026-03-02').preset).toBe('week')
    expect(readPeriod({ from: 'gestern', to: '2026-01-01' }, '2026-03-02').preset).toBe('week')
  })

  it('has a bar for each of its days, also for one on which nothing was due', () => {
    const days = everyDay([{ key: '2026-02-28', due: 3, closedOnTime: 2 }], '2026-02-27', '2026-03-02')
    expect(days.map(({ key, due }) => [key, due])).toEqual([['2026-02-27', 0], ['2026-02-28', 3], ['2026-03-01', 0]])
  })

  it('counts days over months, leap years and changes of the clocks', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -800, max: 800 }), (start, days) => {
      const date = addDays('1990-01-01', start)
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }))
  })

  it('opens a number only when the address names one that exists', () => {
    const query = { from: '2026-01-01', to: '2026-02-01', by: 'office', count: 'due' }
    expect(readDrill({ ...query, key: 'fuhuajie' })).toMatchObject({ key: 'fuhuajie', count: 'due' })
    expect(readDrill({ ...query, count: 'praise' })).toBeUndefined()
    expect(readDrill({ ...query, by: 'moon' })).toBeUndefined()
  })
})
