import chineseDays from 'chinese-days'

export interface OfficialDay {
  /** Local date, `YYYY-MM-DD`. */
  readonly day: string
  readonly working: boolean
  readonly name: string
  readonly nameEn: string
}

/**
 * China's public holidays and make-up workdays (调休) of the given years, in order of date: the days whose rule is not
 * the weekday's, and weekend days inside a holiday. Source: the State Council's yearly notices as kept by `chinese-days`.
 * Throws a RangeError for a year that the package does not know, because an empty answer would pass for "no holidays".
 */
export function officialCalendarDays(years: readonly number[]): OfficialDay[] {
  return years.toSorted((a, b) => a - b).flatMap((year) => {
    const days = daysOf(year)
    if (days.length === 0) throw new RangeError(`no official calendar for ${year}`)
    return days
  })
}

const firstYear = 2025

/** The years from 2025 on whose official calendar the package knows; a year later than the last has not been announced. */
export function officialYears(): number[] {
  const years: number[] = []
  for (let year = firstYear; daysOf(year).length > 0; year += 1) years.push(year)
  return years
}

/** Zones whose districts live by that calendar. */
const chinasZones = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'Asia/Urumqi', 'Asia/Kashgar', 'PRC']

export function livesByOfficialCalendar(timezone: string): boolean {
  return chinasZones.includes(timezone)
}

function daysOf(year: number): OfficialDay[] {
  return datesOf(year).flatMap((day) => officialDay(day) ?? [])
}

/**
 * The package names official days `English,中文,days off`; an ordinary day carries only its weekday. Ask with a bare
 * date only: the package takes its own dates and ours for midnight UTC and reads both in the machine's zone, so the
 * shift west of Greenwich cancels out.
 */
function officialDay(day: string): OfficialDay | null {
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
