import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { readBlindRates, type BlindRates } from '../api/blind-rates.ts'
import { readChanges, readTargets, readTrend, type RateChanges, type RateTargets, type RateTrend } from '../api/leader.ts'
import { readBacklog, readRates } from '../api/rates.ts'
import type { Backlog, Rates } from '../api/types.ts'
import { useLoad, type Load } from '../shared/feedback/use-load.ts'
import { useLiveReload } from '../shared/live/use-live.ts'
import { currentTime } from '../shared/time/now.ts'
import type { Asked } from './asked.ts'
import { addDays, type Period } from './period.ts'
import { smallestRanked } from './rate-kinds.ts'

export interface Figures { office: Rates, backlog: Backlog }

/** What moves slowly, and is of now only: null as of a past instant, or where it could not be read. */
export interface Around { targets: RateTargets | null, trend: RateTrend | null, changes: RateChanges | null, blind: BlindRates | null }

const nothing: Around = { targets: null, trend: null, changes: null, blind: null }
const slowly = 30_000

/** The targets as they stood at the end of a period. */
export function targetsOfPeriod({ to }: Period, today: string): Promise<RateTargets> {
  const last = addDays(to, -1)
  return readTargets(last > today ? today : last)
}

/**
 * What the first page shows. Rates and backlog are read anew 2 s after the stream tells of events; what is around them
 * every half minute at most, and if it fails the figures stand without it.
 */
export function useIndicators(asked: () => Asked, today: () => string): Load<Figures> & { around: ShallowRef<Around>, readAt: ShallowRef<number | null> } {
  const readAt = shallowRef<number | null>(null)
  const around = shallowRef(nothing)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  const figures = useLoad(async () => {
    const { period: { from, to }, compare, asOf } = asked()
    const past = asOf === undefined ? {} : { asOf }
    const [office, backlog] = await Promise.all([
      readRates({ from, to, by: 'office', compare, min: smallestRanked, ...past }),
      readBacklog({ by: 'office', to, ...past }),
    ])
    readAt.value = currentTime()
    return { office, backlog }
  })

  async function lookAround(): Promise<void> {
    const mine = question += 1
    const { period, compare, asOf } = asked()
    const { from, to } = period
    const known = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(() => null)
    const [targets, trend, changes, blind] = await Promise.all([
      known(targetsOfPeriod(period, today())),
      asOf === undefined ? known(readTrend({ from, to, periods: 8 })) : null,
      asOf === undefined ? known(readChanges({ from, to, compare })) : null,
      asOf === undefined ? known(readBlindRates(from, to)) : null,
    ])
    if (mine === question) around.value = { targets, trend, changes, blind }
  }

  watch(() => JSON.stringify(asked()), () => {
    void figures.load()
    void lookAround()
  }, { immediate: true })
  useLiveReload(() => {
    if (asked().asOf !== undefined) return
    void figures.load()
    timer ??= setTimeout(() => { timer = undefined; void lookAround() }, slowly)
  }, 2_000)
  onScopeDispose(() => {
    clearTimeout(timer)
    question = -1
  })
  return { ...figures, around, readAt }
}
