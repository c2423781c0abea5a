import { refuse } from '../../domain/errors.ts'
import { isTime, noneKey, type Dimension } from '../../domain/rates/dimension.ts'
import { nextMonth, periodOf, type Period } from '../../domain/rates/period.ts'
import type { KeyFilter } from './drill-store.ts'
import type { RateGround } from './rate-ground.ts'

/** A row by its keys, as the table of rates names it. */
export interface DrillKey {
  readonly by: Dimension
  readonly path: 'key' | 'key2'
  readonly key: string
}

/** The part of a period that a row of days or months stands for. Refuses (period-invalid) what lies outside it. */
export function narrowed(period: Period, keys: readonly DrillKey[], { days }: RateGround, now: Date): Period {
  const time = keys.find(({ by }) => isTime(by))
  if (time === undefined) return period
  if (time.key < period.from || time.key >= period.to) throw refuse('period-invalid', time.path, `${time.path} is not a ${time.by} of the period`)
  const end = time.by === 'day' ? days.plus(time.key, 1) : nextMonth(time.key)
  return periodOf(time.key, end < period.to ? end : period.to, days, now)
}

/** What the keys of places ask of a row. A contractor's are those of its crews. */
export function filtersOf(keys: readonly DrillKey[], ground: RateGround): KeyFilter[] {
  return keys.flatMap(({ by, key }): KeyFilter[] => {
    if (by === 'day' || by === 'month') return []
    if (by !== 'contractor') return [{ place: by, values: [key === noneKey ? null : key] }]
    const contractor = key === noneKey ? null : key
    const crews = ground.crews.filter((crew) => ground.contractorOf(crew) === contractor)
    return [{ place: 'crew', values: contractor === null ? [null, ...crews] : crews }]
  })
}
