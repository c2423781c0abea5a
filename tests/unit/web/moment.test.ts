import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, momentOf, spanOf } from '../../../web/shared/time/moment.ts'

const zone = 'Asia/Shanghai'
const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-26T10:26:00')

test('a moment of today or tomorrow is named so, in the district’s zone', () => {
  expect(momentOf(at('2026-11-26T16:30:00'), now, zone)).toEqual({ day: 'today', time: '16:30', date: '11-26' })
  expect(momentOf(at('2026-11-27T00:05:00'), now, zone)).toEqual({ day: 'tomorrow', time: '00:05', date: '11-27' })
  expect(momentOf(at('2026-11-26T00:00:00'), now, zone).day).toBe('today')
})

test('any other moment is a date, with the year where it is another year', () => {
  expect(momentOf(at('2026-11-30T16:30:00'), now, zone)).toEqual({ day: 'date', time: '16:30', date: '11-30' })
  expect(momentOf(at('2026-11-25T08:00:00'), now, zone).day).toBe('date')
  expect(momentOf(at('2027-01-04T09:00:00'), now, zone)).toEqual({ day: 'year', time: '09:00', date: '2027-01-04' })
})

test('the day turns at the district’s midnight, not at that of Greenwich', () => {
  expect(dayOf(Date.parse('2026-11-25T16:00:00Z'), zone)).toBe('2026-11-26')
  expect(momentOf(at('2026-11-27T00:00:00'), at('2026-11-26T23:59:00'), zone).day).toBe('tomorrow')
  expect(momentOf(at('2027-01-01T00:30:00'), at('2026-12-31T12:00:00'), zone)).toMatchObject({ day: 'tomorrow', time: '00:30' })
})

test('a span is told in days, hours and minutes, and never as nothing', () => {
  expect(spanOf(46 * 60_000)).toEqual({ days: 0, hours: 0, minutes: 46 })
  expect(spanOf(70 * 60_000)).toEqual({ days: 0, hours: 1, minutes: 10 })
  expect(spanOf((3 * 24 + 2) * 3_600_000)).toEqual({ days: 3, hours: 2, minutes: 0 })
  expect(spanOf(5_000)).toEqual({ days: 0, hours: 0, minutes: 1 })
})

test('the parts of a span add up to its whole minutes', () => {
  fc.assert(fc.property(fc.integer({ min: 60_000, max: 4e10 }), (length) => {
    const { days, hours, minutes } = spanOf(length)
    expect((days * 24 + hours) * 60 + minutes).toBe(Math.floor(length / 60_000))
    expect(hours).toBeLessThan(24)
    expect(minutes).toBeLessThan(60)
  }))
})
