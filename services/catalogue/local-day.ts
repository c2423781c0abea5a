import { DateTime } from 'luxon'
import type { Clock } from '../../platform/clock.ts'

/** The local day (YYYY-MM-DD) of now in a zone. */
export function localDay(clock: Clock, timezone: string): string {
  return DateTime.fromJSDate(clock.now(), { zone: timezone }).toFormat('yyyy-MM-dd')
}
