import chineseDays from 'chinese-days'

export interface CalendarDay {
  /** Local date, `YYYY-MM-DD`. */
  day: string
  working: boolean
  name: string
  nameEn: string
}

/** Local times of day; weekdays count from Monday = 1 to Sunday = 7. */
export interface WorkingTime {
  weekdays: readonly number[]
  spans: readonly { from: string, to: string }[]
}

export const defaultWorkingTime: WorkingTime = {
  weekdays: [1, 2, 3, 4, 5],
  spans: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
}

/**
 * China's public holidays and make-up workdays (调休) of the given years, in order of date: the days whose rule is not
 * the weekday's, and weekend days inside a holiday. Source: the State Council's yearly notices as kept by `chinese-days`.
 * Throws a RangeError for a year that the package does not know, because an empty answer would pass for "no holidays".
 */
export function officialCalendarDays(years: readonly number[]): CalendarDay[] {
  return years.toSorted((a, b) => a - b).flatMap((year) => {
    const days = datesOf(year).flatMap((day) => officialDay(day) ?? [])
    if (days.length === 0) throw new RangeError(`no official calendar for ${year}`)
    return days
  })
}

/**
 * The package names official days `English,中文,days off`; an ordinary day carries only its weekday. Ask with a bare
 * date only: the package takes its own dates and ours for midnight UTC and reads both in the machine's zone, so the
 * shift west of Greenwich cancels out.
 */
function officialDay(day: string): CalendarDay | null {
  const { name: label, work } = chineseDays.getDayDetail(day)
  const [nameEn, name] = label.split(',')
  if (nameEn === undefined || name === undefined) return null
  return work
    ? { day, working: true, name: `${name}调休`, nameEn: `Make-up workday, ${nameEn}` }
    : { day, working: false, name, nameEn }
}

function datesOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1)
  const days = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000
  return Array.from({ length: days }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}
