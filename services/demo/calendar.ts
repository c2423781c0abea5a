import { officialCalendarDays } from '../calendar/official-days.ts'

/** Local times of day; weekdays count from Monday = 1 to Sunday = 7. */
export interface WorkingTime {
  weekdays: readonly number[]
  spans: readonly { from: string, to: string }[]
}

export const defaultWorkingTime: WorkingTime = {
  weekdays: [1, 2, 3, 4, 5],
  spans: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
}

/** The demo district's years; districts of China get the same when they are made. */
export const demoCalendarYears = [2025, 2026]
export const demoCalendarDays = officialCalendarDays(demoCalendarYears)
