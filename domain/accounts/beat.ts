/** One area of an inspector's beat: every day (null), or on some ISO weekdays, Monday is 1. */
export interface BeatLine {
  readonly area: string
  readonly weekdays: readonly number[] | null
}

/** The ISO weekday of a local day, YYYY-MM-DD. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The areas that are walked on a local day, in the order of the beat. */
export function areasOn(lines: readonly BeatLine[], day: string): string[] {
  const weekday = weekdayOf(day)
  return lines.filter(({ weekdays }) => weekdays === null || weekdays.includes(weekday)).map(({ area }) => area)
}
