import type { Breakdown } from '../../domain/rates/dimension.ts'
import { daysOf, monthsOf, type Period } from '../../domain/rates/period.ts'
import type { RateGround } from './rate-ground.ts'

/** The periods of a series, as far as they have begun; one of a table without days and months. */
export function seriesOf(period: Period, time: Breakdown['time'], { days }: RateGround, now: Date): Period[] {
  if (time === null) return [period]
  return time === 'day' ? daysOf(period, days, now) : monthsOf(period, days, now)
}
