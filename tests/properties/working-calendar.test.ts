import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { createWorkingCalendar, type CalendarRules } from '../../domain/calendar/working-calendar.ts'

const minute = 60_000

const hours = fc.constantFrom<CalendarRules['hours']>(
  [['08:00', '12:00'], ['14:00', '18:00']],
  [['00:00', '24:00']],
  [['00:00', '08:00'], ['16:00', '24:00']],
  [['09:30', '17:45']],
)
const rules: fc.Arbitrary<CalendarRules> = fc.record({
  timezone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  hours,
  weekdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [6]),
  exceptions: fc.dictionary(fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`), fc.boolean(), { maxKeys: 6 }).map((days) => new Map(Object.entries(days))),
})
// Around both changes of the clocks of 2026 in the zones that have them.
const start = fc.oneof(
  fc.integer({ min: 0, max: 14 * 1_440 }).map((step) => new Date(Date.UTC(2026, 2, 1) + step * minute)),
  fc.integer({ min: 0, max: 10 * 1_440 }).map((step) => new Date(Date.UTC(2026, 9, 28) + step * minute)),
)

function isWorked(calendar: CalendarRules, instant: number): boolean {
  const local = DateTime.fromMillis(instant, { zone: calendar.timezone })
  if (!(calendar.exceptions.get(local.toISODate() ?? '') ?? calendar.weekdays.includes(local.weekday))) return false
  const time = local.toFormat('HH:mm')
  return calendar.hours.some(([from, to]) => time >= from && time < to)
}

/** Walks minute by minute: slow, and nothing in it to get wrong. */
function walk(calendar: CalendarRules, from: Date, minutes: number): Date {
  let at = from.getTime()
  for (let left = minutes; left > 0; at += minute) if (isWorked(calendar, at)) left -= 1
  return new Date(at)
}

describe('working time', () => {
  it('is added as a walk from minute to minute would', () => {
    fc.assert(fc.property(rules, start, fc.integer({ min: 1, max: 700 }), (given, from, minutes) => {
      const found = createWorkingCalendar(given).addWorking(from, minutes * minute)
      expect(found.toISOString()).toBe(walk(given, from, minutes).toISOString())
    }), { numRuns: 60 })
  })

  it('between a start and its deadline is just what was added, wherever it is cut', () => {
    fc.assert(fc.property(rules, start, fc.integer({ min: 1, max: 9_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (given, from, minutes, share) => {
      const calendar = createWorkingCalendar(given)
      const until = calendar.addWorking(from, minutes * minute)
      const cut = new Date(Math.round(from.getTime() + (until.getTime() - from.getTime()) * share))
      const used = calendar.workingBetween(from, cut)
      expect(used + calendar.workingBetween(cut, until)).toBe(minutes * minute)
      // A pause that takes no working time moves no deadline.
      if (used < minutes * minute) expect(calendar.addWorking(cut, minutes * minute - used)).toEqual(until)
    }), { numRuns: 400 })
  })

  it('begins at the next opening for what comes outside it, and loses no minute at midnight', () => {
    const office = createWorkingCalendar({ timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5], exceptions: new Map([['2026-10-10', true], ['2026-10-07', false]]) })
    const at = (text: string) => new Date(`${text}+08:00`)
    expect(office.addWorking(at('2026-11-20T19:00'), 15 * minute)).toEqual(at('2026-11-23T08:15'))
    expect(office.addWorking(at('2026-11-20T11:50'), 20 * minute)).toEqual(at('2026-11-20T14:10'))
    expect(office.addWorking(at('2026-11-20T10:00'), 120 * minute)).toEqual(at('2026-11-20T12:00'))
    expect(office.addWorking(at('2026-10-10T09:00'), 60 * minute)).toEqual(at('2026-10-10T10:00'))
    expect(office.addWorking(at('2026-10-07T09:00'), 60 * minute)).toEqual(at('2026-10-08T09:00'))
    const always = createWorkingCalendar({ timezone: 'Asia/Shanghai', hours: [['00:00', '24:00']], weekdays: [1, 2, 3, 4, 5, 6, 7], exceptions: new Map() })
    expect(always.addWorking(at('2026-11-20T23:30'), 24 * 60 * minute)).toEqual(at('2026-11-21T23:30'))
    expect(() => createWorkingCalendar({ timezone: 'UTC', hours: [], weekdays: [1], exceptions: new Map() }).addWorking(new Date(0), 1)).toThrow(/no working time/)
  })
})
