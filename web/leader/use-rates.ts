import { shallowRef, watch, type ShallowRef } from 'vue'
import { readHandling, readRates } from '../api/rates.ts'
import { readTrend, type RateTargets, type RateTrend } from '../api/leader.ts'
import type { HandlingTimes, Rates } from '../api/types.ts'
import { useLoad, type Load } from '../shared/feedback/use-load.ts'
import { useLiveReload } from '../shared/live/use-live.ts'
import { currentTime } from '../shared/time/now.ts'
import type { Asked } from './asked.ts'
import { smallestRanked } from './rate-kinds.ts'
import { targetsOfPeriod } from './use-indicators.ts'

export interface RatesRead {
  office: Rates
  /** Days, or months of a long period. */
  series: Rates
  /** The table's dimension; the same answer as `office` when that is it. */
  table: Rates
  /** Null as of a past instant, for days and months, and where it could not be read. */
  trend: RateTrend | null
  targets: RateTargets | null
  /** Null as of a past instant: handling times are of now. */
  handling: HandlingTimes | null
}

/** All that a page of one breakdown shows, read anew when the question changes and 2 s after the stream tells of events. */
export function useRates(asked: () => Asked, today: () => string): Load<RatesRead> & { readAt: ShallowRef<number | null> } {
  const readAt = shallowRef<number | null>(null)
  const load = useLoad(async () => {
    const { period, by, by2, compare, series, asOf } = asked()
    const { from, to } = period
    const past = asOf === undefined ? {} : { asOf }
    const shown = { compare, min: smallestRanked, ...past }
    const isPlain = by === 'office' && by2 === undefined
    const isTime = by === 'day' || by === 'month'
    const [office, line, table, trend, targets, handling] = await Promise.all([
      readRates({ from, to, by: 'office', ...shown }),
      readRates({ from, to, by: series, ...past }),
      isPlain ? undefined : readRates({ from, to, by, ...(by2 === undefined ? {} : { by2 }), ...shown }),
      asOf === undefined && !isTime ? readTrend({ from, to, periods: 8, by }).catch(() => null) : null,
      targetsOfPeriod(period, today()).catch(() => null),
      asOf === undefined ? readHandling({ from, to, by: by2 === undefined && !isTime ? by : 'office' }) : null,
    ])
    readAt.value = currentTime()
    return { office, series: line, table: table ?? office, trend, targets, handling }
  })
  watch(() => JSON.stringify(asked()), () => void load.load(), { immediate: true })
  useLiveReload(() => {
    if (asked().asOf === undefined) void load.load()
  }, 2_000)
  return { ...load, readAt }
}
