import { DateTime } from 'luxon'

/** Minutes since local midnight by the clock on the wall, which a change to summer time does not shift. */
export function localMinute(instant: Date, timezone: string): number {
  const { hour, minute } = DateTime.fromJSDate(instant, { zone: timezone })
  return hour * 60 + minute
}
