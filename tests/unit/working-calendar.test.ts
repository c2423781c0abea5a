import { describe, expect, it } from 'vitest'
import { hoursFault } from '../../domain/calendar/calendar-rules.ts'
import { createWorkingCalendar, type CalendarRules } from '../../domain/calendar/working-calendar.ts'

const minute = 60_000
const hour = 60 * minute
const always: Pick<CalendarRules, 'hours' | 'weekdays'> = { hours: [['00:00', '24:00']], weekdays: [1, 2, 3, 4, 5, 6, 7] }
const office = createWorkingCalendar({
  timezone: 'Asia/Shanghai', hours: [['08:00', '12:00'], ['14:00', '18:00']], weekdays: [1, 2, 3, 4, 5],
  exceptions: new Map([['2026-10-10', true], ['2026-10-07', false]]), names: new Map([['2026-10-07', '国庆节'], ['2026-10-10', '国庆节调休']]),
})
const at = (text: string) => new Date(`${text}+08:00`)

describe('the working calendar', () => {
  it('loses no minute at midnight when it never closes', () => {
    const calendar = createWorkingCalendar({ timezone: 'Asia/Shanghai', ...always, exceptions: new Map() })
    expect(calendar.addWorking(at('2026-11-20T23:30'), 24 * hour)).toEqual(at('2026-11-21T23:30'))
    expect(calendar.workingBetween(at('2026-11-20T23:59'), at('2026-11-22T00:01'))).toBe(24 * hour + 2 * minute)
  })

  it('starts what is reported outside working hours at the next opening, not at zero', () => {
    expect(office.addWorking(at('2026-11-20T19:00'), 15 * minute)).toEqual(at('2026-11-23T08:15'))
    expect(office.addWorking(at('2026-11-23T05:00'), 15 * minute)).toEqual(at('2026-11-23T08:15'))
    expect(office.addWorking(at('2026-11-20T12:30'), 15 * minute)).toEqual(at('2026-11-20T14:15'))
  })

  it('ends at the closing minute itself, and goes over lunch with what is left', () => {
    expect(office.addWorking(at('2026-11-20T10:00'), 120 * minute)).toEqual(at('2026-11-20T12:00'))
    expect(office.addWorking(at('2026-11-20T11:50'), 20 * minute)).toEqual(at('2026-11-20T14:10'))
  })

  it('rests on a holiday and works on the Saturday that makes up for it, and knows them by name', () => {
    expect(office.addWorking(at('2026-10-07T09:00'), hour)).toEqual(at('2026-10-08T09:00'))
    expect(office.addWorking(at('2026-10-10T09:00'), hour)).toEqual(at('2026-10-10T10:00'))
    const days = office.daysBetween(at('2026-10-07T09:00'), at('2026-10-11T09:00')).map(({ name, kind, label }) => [name, kind, label])
    expect(days).toEqual([
      ['2026-10-07', 'holiday', '国庆节'], ['2026-10-08', 'workday', null], ['2026-10-09', 'workday', null],
      ['2026-10-10', 'make-up', '国庆节调休'], ['2026-10-11', 'rest-day', null],
    ])
  })

  it('has 23 hours on the day clocks go forward and 25 on the day they go back', () => {
    const berlin = createWorkingCalendar({ timezone: 'Europe/Berlin', ...always, exceptions: new Map() })
    const worked = (from: string, to: string) => berlin.workingBetween(new Date(from), new Date(to)) / hour
    expect(worked('2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(23)
    expect(worked('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBe(25)
    const howe = createWorkingCalendar({ timezone: 'Australia/Lord_Howe', ...always, exceptions: new Map() })
    expect(howe.workingBetween(howe.startOfDay('2026-10-04'), howe.startOfDay('2026-10-05')) / hour).toBe(23.5)
  })

  it('does not work an hour that the clocks leave out, and works twice the one that comes twice', () => {
    const early = createWorkingCalendar({ timezone: 'America/New_York', hours: [['01:00', '03:00']], weekdays: [1, 2, 3, 4, 5, 6, 7], exceptions: new Map() })
    const worked = (day: string, next: string) => early.workingBetween(early.startOfDay(day), early.startOfDay(next)) / hour
    expect([worked('2026-03-07', '2026-03-08'), worked('2026-03-08', '2026-03-09'), worked('2026-11-01', '2026-11-02')]).toEqual([2, 1, 3])
  })

  it('counts natural days by the calendar: the same local time, however long the day was', () => {
    const berlin = createWorkingCalendar({ timezone: 'Europe/Berlin', ...always, exceptions: new Map() })
    expect(berlin.addDays(new Date('2026-03-28T12:00+01:00'), 1, 0)).toEqual(new Date('2026-03-29T12:00+02:00'))
  })

  it('ends in an error where it never opens, not in an endless walk', () => {
    const closed = createWorkingCalendar({ timezone: 'UTC', hours: [], weekdays: [1], exceptions: new Map() })
    expect(() => closed.addWorking(new Date(0), 1)).toThrow(/no working time/)
  })
})

describe('hours that are to become a calendar', () => {
  it.each<[string, CalendarRules['hours'], number[], string]>([
    ['no opening', [], [1], 'hours'],
    ['no weekday', [['08:00', '12:00']], [], 'weekdays'],
    ['a weekday twice', [['08:00', '12:00']], [1, 1], 'weekdays'],
    ['a time that is none', [['08:00', '25:00']], [1], 'hours.0'],
    ['an opening over midnight', [['22:00', '06:00']], [1], 'hours.0'],
    ['overlapping openings', [['08:00', '12:00'], ['11:00', '18:00']], [1], 'hours.1'],
  ])('are refused with %s', (_what, hours, weekdays, path) => {
    expect(hoursFault(hours, weekdays)?.fields[0]?.path).toBe(path)
  })

  it('may be a night shift in two pieces, or the whole day', () => {
    expect(hoursFault([['00:00', '06:00'], ['22:00', '24:00']], [1, 2, 3])).toBeNull()
    expect(hoursFault([['00:00', '24:00']], [1])).toBeNull()
  })
})
