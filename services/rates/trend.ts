import { refuse } from '../../domain/errors.ts'
import { isTime, type Dimension, type PlaceDimension } from '../../domain/rates/dimension.ts'
import { formula, ratesOf, type Counts, type Rates } from '../../domain/rates/formula.ts'
import { comparedPeriod, periodOf, type Period } from '../../domain/rates/period.ts'
import type { Database } from '../../platform/database.ts'
import type { RateGround } from './rate-ground.ts'
import type { KeyedCounts } from './rate-table.ts'
import type { Credited } from './read-store.ts'
import { tallied } from './tallied.ts'

/** What of a row is drawn from period to period. */
export interface TrendPoint extends Pick<Rates, 'closingRate' | 'onTimeClosingRate' | 'reworkRate'> {
  readonly due: number
  readonly received: number | null
}

export interface TrendPeriod extends Counts, Rates {
  readonly from: string
  readonly to: string
}

export interface Trend {
  readonly by: PlaceDimension | null
  readonly formula: string
  /** The oldest first; the last is the one asked for. */
  readonly periods: readonly TrendPeriod[]
  /** A row for each value that has any in one of them, a point a period. */
  readonly rows: readonly { readonly key: string; readonly points: readonly TrendPoint[] }[]
}

export interface TrendQuery {
  readonly from: string
  readonly to: string
  /** How many, the period itself among them. */
  readonly periods: number
  readonly by?: Dimension
}

// As many rows as one page draws; more of them nobody reads as lines.
const mostRows = 1_000

/**
 * The rates of a period and of those before it, each as the period before is compared (环比): as many days, or whole months
 * before whole months. Each is read as GET /rates reads it. Refuses (period-invalid, malformed-request) a period that is
 * none, days and months as a dimension, and more rows than are drawn.
 */
export async function trendOf(db: Database, of: Credited, { from, to, periods, by }: TrendQuery, ground: RateGround, now: Date): Promise<Trend> {
  if (by !== undefined && isTime(by)) throw refuse('malformed-request', 'by', 'a trend is of periods already')
  const places = by === undefined ? [] : [by]
  const asked = seriesBack(periodOf(from, to, ground.days, now), periods, ground, now)
  const tables: { rows: KeyedCounts[]; total: Counts }[] = []
  // One after the other: a leader's page must not take all the connections.
  for (const period of asked) tables.push(await tallied(db, of, { time: null, places }, period, ground, now))
  const keys = by === undefined ? [] : [...new Set(tables.flatMap(({ rows }) => rows.map(({ keys: [key = ''] }) => key)))].sort()
  if (keys.length > mostRows) throw refuse('malformed-request', 'by', `more than ${mostRows} rows`)
  return {
    by: by ?? null,
    formula,
    periods: asked.map((period, index) => ({ from: period.from, to: period.to, ...withRates(tables[index]?.total) })),
    rows: keys.map((key) => ({ key, points: tables.map(({ rows }) => pointOf(rows.find((row) => row.keys[0] === key)?.counts)) })),
  }
}

function seriesBack(period: Period, count: number, { days }: RateGround, now: Date): Period[] {
  const series = [period]
  for (let at = period; series.length < count; series.unshift(at)) at = comparedPeriod(at, 'previous', days, now)
  return series
}

function withRates(counts: Counts | undefined): Counts & Rates {
  if (counts === undefined) throw new Error('a period without a table')
  return { ...counts, ...ratesOf(counts) }
}

function pointOf(counts: Counts | undefined): TrendPoint {
  if (counts === undefined) return { due: 0, received: 0, closingRate: null, onTimeClosingRate: null, reworkRate: null }
  const { closingRate, onTimeClosingRate, reworkRate } = ratesOf(counts)
  return { due: counts.due ?? 0, received: counts.received, closingRate, onTimeClosingRate, reworkRate }
}
