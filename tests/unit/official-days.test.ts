import { describe, expect, it } from 'vitest'
import { officialCalendarDays } from '../../services/calendar/official-days.ts'

const days = new Map(officialCalendarDays([2026, 2025]).map((day) => [day.day, day]))

describe('the official calendar', () => {
  it('rests on National Day 2025 and makes up for it on a Sunday before and a Saturday after', () => {
    expect(days.get('2025-10-01')).toMatchObject({ working: false, name: '国庆节', nameEn: 'National Day' })
    expect(days.get('2025-10-08')?.working).toBe(false)
    expect(days.get('2025-09-28')).toMatchObject({ working: true, name: '国庆节调休' })
    expect(days.get('2025-10-11')?.working).toBe(true)
  })

  it('rests for nine days at Spring Festival 2026 and works on the Saturdays around', () => {
    for (let day = 15; day <= 23; day += 1) expect(days.get(`2026-02-${day}`)?.working).toBe(false)
    expect(days.get('2026-02-14')?.working).toBe(true)
    expect(days.get('2026-02-28')?.working).toBe(true)
  })

  it('works only on weekend days by exception, and says nothing of ordinary days', () => {
    for (const { day, working } of days.values()) {
      if (working) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
    }
    expect(days.has('2026-11-23')).toBe(false)
    expect(days.has('2026-11-22')).toBe(false)
  })

  it('comes in order of date', () => {
    expect([...days.keys()]).toEqual([...days.keys()].sort())
  })

  it('refuses a year that has not been announced', () => {
    expect(() => officialCalendarDays([2025, 2199])).toThrow(RangeError)
  })
})
