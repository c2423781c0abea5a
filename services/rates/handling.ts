import { refuse } from '../../domain/errors.ts'
import { breakdownOf, noneKey, type Dimension } from '../../domain/rates/dimension.ts'
import { periodOf } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { handlingOf, type HandlingRow } from './handling-store.ts'
import type { RateGround } from './rate-ground.ts'
import type { Credited } from './read-store.ts'

/** Handling times of closed orders, in minutes of working time. */
export interface HandlingFigures {
  readonly orders: number
  readonly averageMinutes: number | null
  readonly p90Minutes: number | null
}

export interface HandlingTable {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly by2: Dimension | null
  readonly rows: readonly ({ readonly key: string; readonly key2: string | null } & HandlingFigures)[]
  readonly total: HandlingFigures
}

export interface HandlingQuery {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly by2?: Dimension
}

const none: HandlingFigures = { orders: 0, averageMinutes: null, p90Minutes: null }

/**
 * How long the orders closed in a period were handled: from the start of the credited office's clock to `handledAt`,
 * without suspensions and without the waits for re-checks. Orders that no office had in hand are left out. Refuses
 * (period-invalid, malformed-request) a period or a pair that is none.
 */
export async function handlingOfPeriod(db: Queryable, of: Credited, { from, to, by, by2 }: HandlingQuery, { days }: RateGround, now: Date): Promise<HandlingTable> {
  const breakdown = breakdownOf(by, by2)
  if (breakdown === null) throw refuse('malformed-request', 'by2', `${by} and ${by2 ?? ''} are no pair`)
  const { time, places } = breakdown
  const rows = await handlingOf(db, of, periodOf(from, to, days, now), places, time, days.timezone)
  const total = rows.find(({ isTotal }) => isTotal)
  return {
    from, to, by, by2: by2 ?? null,
    rows: rows.filter(({ isTotal }) => !isTotal).map((row) => {
      const keys = row.keys.map((key) => (key === '' ? noneKey : key))
      const [key = '', key2 = null] = time === null ? keys : by === time ? [row.label ?? '', ...keys] : [...keys, row.label ?? '']
      return { key, key2, ...figuresOf(row) }
    }).sort((one, other) => (`${one.key} ${one.key2 ?? ''}` < `${other.key} ${other.key2 ?? ''}` ? -1 : 1)),
    total: total === undefined ? none : figuresOf(total),
  }
}

function figuresOf({ orders, average, p90 }: HandlingRow): HandlingFigures {
  return { orders, averageMinutes: Math.round(average / 60), p90Minutes: Math.round(p90 / 60) }
}
