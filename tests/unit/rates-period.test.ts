import { describe, expect, it } from 'vitest'
import { createLocalDays } from '../../domain/rates/local-days.ts'
import { comparedPeriod, daysOf, hasBegun, monthsOf, periodOf } from '../../domain/rates/period.ts'

const erqi = createLocalDays('Asia/Shanghai')
const boston = createLocalDays('America/New_York')
const now = new Date('2026-11-22T04:00:00Z')

describe('a period of the rates', () => {
  it('runs from midnight to midnight of the district', () => {
    expect(periodOf('2026-11-01', '2026-11-08', erqi, now)).toMatchObject({ start: new Date('2026-10-31T16:00:00Z'), end: new Date('2026-11-07T16:00:00Z') })
  })

  it('has days of 23 and 25 hours where the clocks change', () => {
    const hours = (day: string) => {
      const { start, end } = periodOf(day, boston.plus(day, 1), boston, now)
      return (end.getTime() - start.getTime()) / 3_600_000
    }
    expect([hours('2026-03-08'), hours('2026-03-09'), hours('2026-11-01')]).toEqual([23, 24, 25])
    expect(boston.dayOf(new Date('2026-11-02T04:59:59.999Z'))).toBe('2026-11-01')
    expect(boston.dayOf(new Date('2026-11-02T05:00:00.000Z'))).toBe('2026-11-02')
  })

  it('that goes on ends just after now', () => {
    expect(periodOf('2026-11-01', '2026-12-01', erqi, now).bound).toEqual(new Date(now.getTime() + 1))
    expect(periodOf('2026-11-01', '2026-11-08', erqi, now).bound).toEqual(new Date('2026-11-07T16:00:00Z'))
    expect(hasBegun(periodOf('2026-11-23', '2026-11-24', erqi, now))).toBe(false)
  })

  it.each([
    ['2026-02-30', '2026-03-01', 'from'], ['2026-3-1', '2026-03-02', 'from'], ['2026-03-01', 'soon', 'to'],
    ['2026-03-01', '2026-03-01', 'to'], ['2026-03-02', '2026-03-01', 'to'],
  ])('from %s to %s is none', (from, to, path) => {
    expect(() => periodOf(from, to, erqi, now)).toThrow(expect.objectContaining({ code: 'period-invalid', fields: [expect.objectContaining({ path })] }))
  })

  it('as a series has the days that have begun, and no more than a hundred', () => {
    expect(daysOf(periodOf('2026-11-20', '2026-12-20', erqi, now), erqi, now).map(({ from }) => from)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
    expect(() => daysOf(periodOf('2026-01-01', '2026-11-01', erqi, now), erqi, now)).toThrow(expect.objectContaining({ code: 'period-invalid' }))
  })

  it('as a series has the months that have begun, cut at its ends', () => {
    const months = monthsOf(periodOf('2026-09-15', '2027-02-01', erqi, now), erqi, now)
    expect(months.map(({ from, to }) => [from, to])).toEqual([['2026-09-15', '2026-10-01'], ['2026-10-01', '2026-11-01'], ['2026-11-01', '2026-12-01']])
    expect(() => monthsOf(periodOf('2020-01-01', '2026-01-01', erqi, now), erqi, now)).toThrow(expect.objectContaining({ code: 'period-invalid' }))
  })

  it.each([
    ['2026-11-09', '2026-11-16', 'previous', '2026-11-02', '2026-11-09', 'a week with the week before'],
    ['2026-10-01', '2026-11-01', 'previous', '2026-09-01', '2026-10-01', 'a month with the month before, however long'],
    ['2026-07-01', '2026-10-01', 'previous', '2026-04-01', '2026-07-01', 'a quarter with the quarter before'],
    ['2026-01-01', '2026-02-01', 'previous', '2025-12-01', '2026-01-01', 'January with December'],
    ['2026-11-01', '2026-12-01', 'previous', '2026-10-10', '2026-11-01', 'what goes on with as many days as it has'],
    ['2026-11-16', '2026-11-23', 'year', '2025-11-16', '2025-11-23', 'the same days of the year before'],
    ['2026-11-16', '2026-12-16', 'year', '2025-11-16', '2025-11-23', 'also what goes on'],
    ['2024-02-29', '2024-03-01', 'year', '2023-02-28', '2023-03-01', 'the 29th of February with the 28th'],
  ] as const)('from %s to %s is compared (%s) with %s to %s: %s', (from, to, comparison, otherFrom, otherTo, _what) => {
    expect(comparedPeriod(periodOf(from, to, erqi, now), comparison, erqi, now)).toMatchObject({ from: otherFrom, to: otherTo })
  })
})
