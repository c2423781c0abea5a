import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkingCalendar, type CalendarRules, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import { walkMinutes, type Pause } from '../support/walk-minutes.ts'

const minute = 60_000
const day = 1_440 * minute

const time = (halfHours: number) => `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 === 0 ? '00' : '30'}`
const anyHours = fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 }).map((marks): CalendarRules['hours'] => {
  const sorted = marks.toSorted((a, b) => a - b)
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => [time(sorted[index * 2] ?? 0), time(sorted[index * 2 + 1] ?? 48)] as const)
})
const hours = fc.oneof(anyHours, fc.constantFrom<CalendarRules['hours']>(
  [['08:00', '12:00'], ['14:00', '18:00']],
  [['00:00', '24:00']],
  // A night shift.
  [['00:00', '06:00'], ['22:00', '24:00']],
  [['09:30', '17:45']],
))
// The days around each zone's changes of clocks in 2026; Havana's come at midnight, Lord Howe's are half an hour.
const changes: Record<string, readonly string[]> = {
  'Asia/Shanghai': ['2026-02-13', '2026-10-01'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  'America/Havana': ['2026-03-08', '2026-11-01'],
}
const given = fc.constantFrom(...Object.keys(changes)).chain((timezone) =>
  fc.record({
    near: fc.constantFrom(...(changes[timezone] ?? [])).map((text) => Date.parse(`${text}T00:00:00Z`)),
    hours,
    weekdays: fc.oneof(fc.constant([1, 2, 3, 4, 5]), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })),
    shift: fc.integer({ min: -4 * 1_440, max: 3 * 1_440 }),
    differ: fc.array(fc.tuple(fc.integer({ min: -4, max: 8 }), fc.boolean()), { maxLength: 5 }),
  }).map(({ near, shift, differ, ...rest }) => {
    const exceptions = new Map(differ.map(([days, working]) => [new Date(near + days * day).toISOString().slice(0, 10), working]))
    const rules: CalendarRules = { timezone, ...rest, exceptions }
    return { rules, from: new Date(near + shift * minute) }
  }),
)
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 2_000 })), { maxLength: 4 })

/** Pauses that do not overlap: each begins some minutes after the end of the one before. */
function laidOut(from: Date, drawn: readonly (readonly [number, number])[]): Pause[] {
  let cursor = from.getTime()
  return drawn.map(([gap, length]) => {
    const begin = cursor + gap * minute
    cursor = begin + length * minute
    return { from: new Date(begin), to: new Date(cursor) }
  })
}

/** What the clocks of an order do: run, stop, go on with what is left. */
function addAround(calendar: WorkingCalendar, from: Date, length: number, stops: readonly Pause[]): Date {
  let left = length
  let cursor = from
  for (const stop of stops) {
    const used = calendar.workingBetween(cursor, stop.from)
    if (used >= left) break
    left -= used
    cursor = stop.to
  }
  return calendar.addWorking(cursor, left)
}

describe('working time', () => {
  it('is added as a walk from minute to minute would, around holidays, make-up days, changes of clocks and pauses', () => {
    fc.assert(fc.property(given, fc.integer({ min: 1, max: 900 }), pauses, ({ rules, from }, minutes, drawn) => {
      const stops = laidOut(from, drawn)
      const found = addAround(createWorkingCalendar(rules), from, minutes * minute, stops)
      expect(found.toISOString()).toBe(walkMinutes(rules, from, minutes, stops).toISOString())
    }), { numRuns: 120 })
  })

  it('between a start and its deadline is just what was added, wherever it is cut', () => {
    fc.assert(fc.property(given, fc.integer({ min: 1, max: 9_000 }), fc.double({ min: 0, max: 1, noNaN: true }), ({ rules, from }, minutes, share) => {
      const calendar = createWorkingCalendar(rules)
      const until = calendar.addWorking(from, minutes * minute)
      const cut = new Date(Math.round(from.getTime() + (until.getTime() - from.getTime()) * share))
      const used = calendar.workingBetween(from, cut)
      expect(used + calendar.workingBetween(cut, until)).toBe(minutes * minute)
      // A pause that takes no working time moves no deadline.
      if (used < minutes * minute) expect(calendar.addWorking(cut, minutes * minute - used)).toEqual(until)
    }), { numRuns: 400 })
  })

  it('is cut into local days that follow each other without a gap', () => {
    fc.assert(fc.property(given, ({ rules, from }) => {
      const days = createWorkingCalendar(rules).daysBetween(from, new Date(from.getTime() + 9 * day))
      expect(days[0]?.begin).toBeLessThanOrEqual(from.getTime())
      for (const [index, { name, begin, openings }] of days.entries()) {
        const before = days[index - 1]
        if (before === undefined) continue
        expect(begin).toBe(before.end)
        expect(name > before.name).toBe(true)
        expect(openings.every((opening) => opening.from >= begin)).toBe(true)
      }
    }), { numRuns: 200 })
  })
})
