import { shallowRef, watch, type ShallowRef } from 'vue'
import { readBacklog, readHandling, readRates } from '../api/rates.ts'
import type { Backlog, HandlingTimes, RateDimension, Rates } from '../api/types.ts'
import { useLoad, type Load } from '../shared/feedback/use-load.ts'
import { useLiveReload } from '../shared/live/use-live.ts'
import { currentTime } from '../shared/time/now.ts'
import type { Period } from './period.ts'
import { smallestRanked } from './rate-kinds.ts'

export interface RatesRead {
  office: Rates
  /** Days, or months of a long period. */
  series: Rates
  /** The table's dimension; the same answer as `office` when that is it. */
  table: Rates
  backlog: Backlog
  /** Null as of a past instant: handling times are of now. */
  handling: HandlingTimes | null
}

/** What the address asks for. */
export interface Asked {
  readonly period: Period
  readonly by: RateDimension
  readonly by2: RateDimension | undefined
  readonly compare: 'previous' | 'year'
  readonly series: 'day' | 'month'
  readonly asOf: string | undefined
}

/** All that the page shows, read anew when the question changes and 2 s after the stream tells of events. */
export function useRates(asked: () => Asked): Load<RatesRead> & { readAt: ShallowRef<number | null> } {
  const readAt = shallowRef<number | null>(null)
  const load = useLoad(async () => {
    const { period: { from, to }, by, by2, compare, series, asOf } = asked()
    const past = asOf === undefined ? {} : { asOf }
    const shown = { compare, min: smallestRanked, ...past }
    const isPlain = by === 'office' && by2 === undefined
    const [office, line, table, backlog, handling] = await Promise.all([
      readRates({ from, to, by: 'office', ...shown }),
      readRates({ from, to, by: series, ...past }),
      isPlain ? undefined : readRates({ from, to, by, ...(by2 === undefined ? {} : { by2 }), ...shown }),
      readBacklog({ by: 'office', to, ...past }),
      asOf === undefined ? readHandling({ from, to, by: by2 === undefined && by !== 'day' && by !== 'month' ? by : 'office' }) : null,
    ])
    readAt.value = currentTime()
    return { office, series: line, table: table ?? office, backlog, handling }
  })
  watch(() => JSON.stringify(asked()), () => void load.load(), { immediate: true })
  useLiveReload(() => {
    if (asked().asOf === undefined) void load.load()
  }, 2_000)
  return { ...load, readAt }
}
