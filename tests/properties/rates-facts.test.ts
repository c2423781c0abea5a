import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openForRates } from '../../domain/lifecycle/states.ts'
import type { OrderEvent } from '../../domain/order/event.ts'
import { countsOf, sizes } from '../../domain/rates/counts-of.ts'
import { addSpan, changedCells, type Cells } from '../../domain/rates/day-deltas.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { periodOf } from '../../domain/rates/period.ts'
import { spansOf } from '../../domain/rates/span.ts'
import { firstDay, grounds, history, zones } from './rates-histories.ts'

const aLife = fc.constantFrom(...zones).chain((zone) => history(zone, 1).map((one) => ({ days: grounds[zone].days, ...one })))
const muchLater = new Date('2030-01-01T00:00:00Z')

/** Whether an order is due at the end of a period or was closed in it, by playing its events up to there and looking. */
function isDue(events: readonly OrderEvent[], start: Date, end: Date): boolean {
  let clock = 0
  const steps = events
    .filter(({ verb }) => verb !== 'note' && verb !== 'urge')
    .map((event) => ({ ...event, at: new Date((clock = Math.max(clock, event.at.getTime()))) }))
    .filter(({ at }) => at < end)
  if (steps.some(({ verb, to, at }) => at >= start && to === 'closed' && (verb === 'pass' || verb === 'import'))) return true
  const last = steps.at(-1)
  if (last === undefined || !openForRates.includes(last.to)) return false
  if (last.to === 'rectified' || last.to === 'rechecking') return true
  const deadline = steps.findLast(({ data }) => data.handlingDeadline !== undefined)?.data.handlingDeadline
  if (deadline == null || last.to === 'returned') return deadline != null && new Date(deadline) < last.at
  return new Date(deadline) < end
}

describe('the facts of random legal histories', () => {
  it('make an order due exactly where playing its events does', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: -3, max: 60 }), fc.integer({ min: 1, max: 20 }), ({ days, events }, offset, length) => {
        const from = days.plus(firstDay, offset)
        const period = periodOf(from, days.plus(from, length), days, muchLater)
        const { due } = sizes(countsOf([factsOf(events)], period, null).get(''))
        expect(due).toBe(isDue(events, period.start, period.end) ? 1 : 0)
      }),
      { numRuns: 400 },
    )
  })

  it('close an order in one period of a partition at most, and never on time without closing it', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: 1, max: 9 }), ({ days, events }, length) => {
        const facts = factsOf(events)
        let closed = 0
        let undone = 0
        for (let from = firstDay; from < '2026-08-01'; from = days.plus(from, length)) {
          const counts = sizes(countsOf([facts], periodOf(from, days.plus(from, length), days, muchLater), null).get(''))
          closed += counts.closed
          undone += counts.due - counts.closed
          expect(counts.closedOnTime).toBeLessThanOrEqual(counts.closed)
          expect(counts.closed).toBeLessThanOrEqual(counts.due)
          expect(counts.overdue).toBe(counts.due - counts.closedOnTime)
          expect(counts.reworked).toBeLessThanOrEqual(counts.due)
        }
        expect(closed).toBeLessThanOrEqual(1)
        if (facts.closings.at(-1)?.undoneAt === null) expect(closed).toBe(1)
        if (facts.closings.some(({ undoneAt }) => undoneAt !== null)) expect(closed + undone).toBeGreaterThan(0)
      }),
      { numRuns: 80 },
    )
  })

  it('add up by day to what stands at each midnight', () => {
    fc.assert(
      fc.property(aLife, fc.integer({ min: -3, max: 60 }), ({ days, events }, offset) => {
        const day = days.plus(firstDay, offset)
        const midnight = days.startOf(day)
        const facts = factsOf(events)
        const cells: Cells = new Map()
        for (const span of spansOf(facts)) addSpan(cells, span, 1, days)
        const before = changedCells(cells).filter((cell) => cell.scope === '' && cell.dimension === 'total' && cell.day < day)
        const standing = facts.stocks.filter(({ from, to }) => from < midnight && (to === null || to >= midnight))
        expect(before.reduce((sum, { counts }) => sum + counts.stock, 0)).toBe(standing.length)
        expect(before.reduce((sum, { counts }) => sum + counts.stockReworked, 0)).toBe(standing.filter(({ reworked }) => reworked).length)
        expect(standing.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it('need no notes and urges', () => {
    fc.assert(
      fc.property(aLife, ({ events }) => {
        expect(factsOf(events.filter(({ verb }) => verb !== 'note' && verb !== 'urge'))).toEqual(factsOf(events))
      }),
    )
  })
})
