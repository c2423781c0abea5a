import type { Calendar, CalendarDay } from '../../api/calendar.ts'

export interface YearDay {
  /** YYYY-MM-DD */
  date: string
  number: number
  /** Monday is 1. */
  weekday: number
  /** Worked by its weekday's rule. */
  rule: boolean
  /** What the calendar says otherwise. */
  said: CalendarDay | undefined
}

/** The days of a year, month by month. */
export function monthsOf(calendar: Calendar): YearDay[][] {
  const said = new Map(calendar.days.map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, month) => {
    const days = new Date(Date.UTC(calendar.year, month + 1, 0)).getUTCDate()
    return Array.from({ length: days }, (_day, index): YearDay => {
      const at = new Date(Date.UTC(calendar.year, month, index + 1))
      const date = at.toISOString().slice(0, 10)
      const weekday = at.getUTCDay() === 0 ? 7 : at.getUTCDay()
      return { date, number: index + 1, weekday, rule: calendar.weekdays.includes(weekday), said: said.get(date) }
    })
  })
}
