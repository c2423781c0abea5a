import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openForRates } from '../../domain/lifecycle/states.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import { countsOf, sizes } from '../../domain/rates/counts-of.ts'
import { addSpan, changedCells, type Cells } from '../../domain/rates/day-deltas.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { periodOf } from '../../domain/rates/period.ts'
import { unreadVerbs } from '../../domain/rates/rate-event.ts'
import { spansOf } from '../../domain/rates/span.ts'
import { firstDay, grounds, history, zones } from './rates-histories.ts'

const aLife = fc.constantFrom(...zones).chain((zone) => history(zone, 1).map((one) => ({ ...grounds[zone], ...one })))
const muchLater = new Date('2030-01-01T00:00:00Z')
const beside = ['join', 'reply', 'feedback', 'close-appeal']

/** The events that move an order, at times that never go back. */
function stepsOf(events: readonly OrderEvent[]): OrderEvent[] {
  let clock = 0
  return events
    .filter(({ verb }) => !unreadVerbs.includes(verb) && !beside.includes(verb))
    .map((event) => ({ ...event, at: new Date((clock = Math.max(clock, event.at.getTime()))) }))
}

/**
 * Whether an order is due at the end of a period or was closed in it, by playing its events up to there and looking. What
 * was asked in time and granted later is known beforehand: `granted` are the stretches that were not late after all.
 */
function isDue(events: readonly OrderEvent[], start: Date, end: Date): boolean {
  const steps = stepsOf(events)
  const before = steps.filter(({ at }) => at < end)
  if (before.some(({ verb, to, at }) => at >= start && to === 'closed' && (verb === 'pass' || verb === 'import'))) return true
  const last = before.at(-1)
  if (last === undefined || !openForRates.includes(last.to)) return false
  if (last.to === 'rectified' || last.to === 'rechecking') return true
  const deadline = before.findLast(({ data }) => data.handlingDeadline !== undefined)?.data.handlingDeadline
  if (deadline == null) return false
  const grant = steps.find(({ at, verb, data }) => at >= end && verb.startsWith('grant-') && data.askedAt !== undefined && data.askedAt <= deadline)
  const inForceAtGrant = steps.findLast(({ at, data }) => grant !== undefined && at < grant.at && data.handlingDeadline !== undefined)?.data.handlingDeadline
  const moved = grant?.data.handlingDeadline
  if (grant !== undefined && inForceAtGrant === deadline) return grant.verb === 'grant-extension' && moved != null && new Date(moved) < end
  return last.to === 'returned' || last.to === 'suspended' ? new Date(deadline) < last.at : new Date(deadline) < end
}

describe('the facts of random legal histories', () => {
  it('make an order due exactly where playing its events does', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: -3, max: 60 }), fc.integer({ min: 1, max: 20 }), ({ days, calendar, events }, offset, length) => {
        const from = days.plus(firstDay, offset)
        const period = periodOf(from, days.plus(from, length), days, muchLater)
        const { due } = sizes(countsOf([factsOf(events, calendar)], period, null).get(''))
        expect(due).toBe(isDue(events, period.start, period.end) ? 1 : 0)
      }),
      { numRuns: 300 },
    )
  })

  it('close an order in one period of a partition at most, and never on time without closing it', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: 1, max: 9 }), ({ days, calendar, events }, length) => {
        const facts = factsOf(events, calendar)
        const sums = { closed: 0, undone: 0, exempt: 0, rated: 0 }
        for (let from = firstDay; from < '2026-08-01'; from = days.plus(from, length)) {
          const counts = sizes(countsOf([facts], periodOf(from, days.plus(from, length), days, muchLater), null).get(''))
          sums.closed += counts.closed
          sums.undone += counts.due - counts.closed
          sums.exempt += counts.exempt
          sums.rated += counts.rated
          expect(counts.closedOnTime).toBeLessThanOrEqual(counts.closed)
          expect(counts.closed).toBeLessThanOrEqual(counts.due)
          expect(counts.overdue).toBe(counts.due - counts.closedOnTime)
          expect(counts.exempt).toBeLessThanOrEqual(counts.closedOnTime)
          for (const part of ['reworked', 'extended'] as const) expect(counts[part]).toBeLessThanOrEqual(counts.due)
        }
        expect(sums.closed).toBeLessThanOrEqual(1)
        expect(sums.rated).toBeLessThanOrEqual(1)
        if (facts.closings.at(-1)?.undoneAt === null) expect(sums.closed).toBe(1)
        if (facts.closings.some(({ undoneAt }) => undoneAt !== null)) expect(sums.closed + sums.undone).toBeGreaterThan(0)
      }),
      { numRuns: 80 },
    )
  })

  it('say of a closed order what the order says of itself: late, exempt, remote', () => {
    fc.assert(
      fc.property(aLife, ({ calendar, order, events }) => {
        const closing = factsOf(events, calendar).closings.at(-1)
        fc.pre(order.state === 'closed' && order.source !== 'import' && closing !== undefined)
        expect({ onTime: closing?.onTime, exempt: closing?.exempt, remote: closing?.remote, undoneAt: closing?.undoneAt })
          .toEqual({ onTime: !order.late || order.exempt, exempt: order.exempt && order.late, remote: order.remote, undoneAt: null })
      }),
      { numRuns: 150 },
    )
  })

  it('are not changed by marks, requests and words, whenever these are dated', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: -100, max: 100 }), ({ calendar, events }, hours) => {
        const facts = factsOf(events, calendar)
        const moved = events.map((event) => (unreadVerbs.includes(event.verb) ? { ...event, at: new Date(event.at.getTime() + hours * 3_600_000), officeId: 'elsewhere' } : event))
        expect(factsOf(moved, calendar)).toEqual(facts)
        expect(factsOf(events.filter(({ verb }) => !unreadVerbs.includes(verb)), calendar)).toEqual(facts)
      }),
      { numRuns: 60 },
    )
  })

  it('add up by day to what stands at each midnight', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: -3, max: 60 }), ({ days, calendar, events }, offset) => {
        const day = days.plus(firstDay, offset)
        const midnight = days.startOf(day)
        const facts = factsOf(events, calendar)
        const cells: Cells = new Map()
        for (const span of spansOf(facts)) addSpan(cells, span, 1, days)
        const before = changedCells(cells).filter((cell) => cell.scope === '' && cell.dimension === 'total' && cell.day < day)
        const standing = facts.stocks.filter(({ from, to }) => from < midnight && (to === null || to >= midnight))
        expect(before.reduce((sum, { counts }) => sum + counts.stock, 0)).toBe(standing.length)
        expect(before.reduce((sum, { counts }) => sum + counts.stockReworked, 0)).toBe(standing.filter(({ reworked }) => reworked).length)
        expect(before.reduce((sum, { counts }) => sum + counts.stockExtended, 0)).toBe(standing.filter(({ extended }) => extended).length)
        expect(standing.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })

  it('taken back leave no cell behind', () => {
    fc.assert(
      fc.property(aLife, ({ days, calendar, events }) => {
        const cells: Cells = new Map()
        const spans = spansOf(factsOf(events, calendar))
        for (const span of spans) addSpan(cells, span, 1, days)
        for (const span of spans) addSpan(cells, span, -1, days)
        expect(changedCells(cells)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
