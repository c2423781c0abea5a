import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../../web/api/deadline.ts'
import { columnsOf } from '../../../web/shared/ledger-bar/ledger-columns.ts'
import { spanLeft } from '../../../web/shared/deadline-mark/deadline-form.ts'

const day = 86_400_000
const iso = (instant: number) => new Date(instant).toISOString()
const begin = Date.parse('2026-11-18T00:00:00Z')

/** So many days of 08:00–12:00 and 14:00–18:00, those named resting; the clock ran from the first to now, the rest is left. */
function ledgerOf(days: number, resting: readonly number[], now: number): Ledger {
  const openings = (index: number) => (resting.includes(index) ? [] : [[8, 12], [14, 18]].map(([from = 0, to = 0]) => ({ from: iso(begin + index * day + from * 3_600_000), to: iso(begin + index * day + to * 3_600_000) })))
  const until = begin + days * day
  const row = { minutes: 0, covered: 0, cause: null }
  return {
    clock: 'handling', office: 'a', officeName: 'A', standing: 'running', pace: 'working', limit: { amount: 5, unit: 'working-day' }, deadline: iso(until - 6 * 3_600_000 - 1),
    limitMinutes: 2_400, extensions: [], usedMinutes: 0, leftMinutes: 0, overMinutes: 0, addsUp: true, difference: null,
    segments: [{ ...row, kind: 'ran', from: iso(begin), to: iso(now) }, { ...row, kind: 'left', from: iso(now), to: iso(until) }],
    days: Array.from({ length: days }, (_, index) => ({ date: iso(begin + index * day).slice(0, 10), from: iso(begin + index * day), to: iso(begin + (index + 1) * day), kind: resting.includes(index) ? 'rest-day' : 'workday', name: null, openings: openings(index) })),
  }
}

describe('the columns of a ledger', () => {
  it('are one a day, with pieces that add up to what they are cut from', () => {
    // Seconds past the minute: each piece rounded by itself would give one minute too many.
    const now = begin + day + 9 * 3_600_000 + 30_500
    const columns = columnsOf(ledgerOf(3, [2], now), now)
    expect(columns.map(({ form }) => form)).toEqual(['day', 'day', 'rest'])
    const pieces = columns.flatMap((column) => column.openings.flatMap((opening) => opening.pieces))
    expect(pieces.map(({ kind, minutes }) => [kind, minutes])).toEqual([['ran', 240], ['ran', 240], ['ran', 61], ['left', 179], ['left', 240]])
    expect(pieces.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(960)
  })

  it('put now where the clock stands: in an opening, at the edge of a closed one, or on a day of rest', () => {
    const marks = (now: number) => columnsOf(ledgerOf(3, [2], now), now).map((column) => (column.now ? 'rest' : column.openings.map((opening) => opening.now)))
    expect(marks(begin + 9 * 3_600_000)).toEqual([[0.25, null], [null, null], []])
    expect(marks(begin + 13 * 3_600_000)).toEqual([[1, null], [null, null], []])
    expect(marks(begin + 2 * day + 3_600_000)).toEqual([[null, null], [null, null], 'rest'])
  })

  it('fold long stretches of days that are all alike, and lose no minute by it', () => {
    const now = begin + 30 * day + 9 * 3_600_000
    const ledger = ledgerOf(60, [3, 4, 10, 11], now)
    const columns = columnsOf(ledger, now)
    expect(columns.length).toBeLessThan(8)
    expect(columns.reduce((sum, column) => sum + column.days, 0)).toBe(60)
    const minutes = columns.flatMap((column) => column.openings.flatMap((opening) => opening.pieces)).reduce((sum, piece) => sum + piece.minutes, 0)
    expect(minutes).toBe(56 * 480)
  })
})

describe('the span of a deadline mark', () => {
  const order = { state: 'working', clock: 'handling', deadline: iso(begin), handlingDeadline: iso(begin), handledAt: null } as const
  it('is working time where the server counts so, and never more than there is', () => {
    expect(spanLeft({ ...order, leftMinutes: 30 }, { form: 'soon', at: begin }, begin - 7_200_000)).toEqual({ ms: 1_800_000, working: true })
    expect(spanLeft({ ...order, leftMinutes: 90 }, { form: 'soon', at: begin }, begin - 1_800_000)).toEqual({ ms: 1_800_000, working: false })
    expect(spanLeft({ ...order, leftMinutes: -480 }, { form: 'late', at: begin }, begin + day)).toEqual({ ms: 28_800_000, working: true })
    // Answered before the deadline, looked at after it.
    expect(spanLeft({ ...order, leftMinutes: 5 }, { form: 'late', at: begin }, begin + 60_000)).toEqual({ ms: 60_000, working: false })
  })
})
