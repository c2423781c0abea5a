import { shallowRef, watch, type ShallowRef } from 'vue'
import { readRates } from '../api/rates.ts'
import type { RateDimension, Rates } from '../api/types.ts'
import { useLoad, type Load } from '../shared/feedback/use-load.ts'
import { useLiveReload } from '../shared/live/use-live.ts'
import { currentTime } from '../shared/time/now.ts'
import type { Period } from './period.ts'

export interface RatesRead {
  office: Rates
  day: Rates
  /** The table's dimension; the same answer as `office` when that is it. */
  table: Rates
}

/** Rates of a period, read anew when the period or the dimension changes and 2 s after the stream tells of events. */
export function useRates(period: () => Period, by: () => RateDimension): Load<RatesRead> & { readAt: ShallowRef<number | null> } {
  const readAt = shallowRef<number | null>(null)
  const load = useLoad(async () => {
    const { from, to } = period()
    const [office, day, table] = await Promise.all([
      readRates({ from, to, by: 'office' }),
      readRates({ from, to, by: 'day' }),
      by() === 'office' ? undefined : readRates({ from, to, by: by() }),
    ])
    readAt.value = currentTime()
    return { office, day, table: table ?? office }
  })
  watch([() => period().from, () => period().to, by], () => void load.load(), { immediate: true })
  useLiveReload(() => void load.load(), 2_000)
  return { ...load, readAt }
}
