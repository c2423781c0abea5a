import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LocalDays } from './local-days.ts'

/** Ages of the backlog in working days of eight hours: [from, to), the last without an end. */
export const ageBands = [
  { band: '0-1', from: 0, to: 1 }, { band: '1-3', from: 1, to: 3 }, { band: '3-7', from: 3, to: 7 }, { band: '7-15', from: 7, to: 15 },
  { band: '15-', from: 15, to: null },
] as const
export type AgeBand = (typeof ageBands)[number]['band']
export const bandNames = ageBands.map(({ band }) => band)

const workingDay = 8 * 3_600_000

/** The band of an age in working ms. */
export function bandOf(age: number): AgeBand {
  return ageBands.find(({ to }) => to === null || age < to * workingDay)?.band ?? '15-'
}

/** Working ms from an instant up to `until`, for many instants: each day is worked out once. */
export function createAges(calendar: Pick<WorkingCalendar, 'workingBetween'>, days: LocalDays, until: Date): (since: Date) => number {
  const afterDay = new Map<string, { readonly end: Date; readonly rest: number }>()
  const known = (day: string) => {
    const found = afterDay.get(day)
    if (found !== undefined) return found
    const next = days.startOf(days.plus(day, 1))
    const end = next < until ? next : until
    const made = { end, rest: calendar.workingBetween(end, until) }
    afterDay.set(day, made)
    return made
  }
  return (since) => {
    if (since >= until) return 0
    const { end, rest } = known(days.dayOf(since))
    return calendar.workingBetween(since, end) + rest
  }
}
