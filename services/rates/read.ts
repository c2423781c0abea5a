import { refuse } from '../../domain/errors.ts'
import { breakdownOf, type Dimension } from '../../domain/rates/dimension.ts'
import { changeOf, formula, noCounts, ratesOf, type CountName, type Counts, type Rates } from '../../domain/rates/formula.ts'
import { comparedPeriod, periodOf, type Comparison } from '../../domain/rates/period.ts'
import type { Database } from '../../platform/database.ts'
import { countsAsOf } from './as-of.ts'
import { rankOf } from './ranking.ts'
import type { RateGround } from './rate-ground.ts'
import type { Credited } from './read-store.ts'
import { tallied } from './tallied.ts'

export type Figures = Counts & Rates

/** The same row of another period: its counts and rates, and how many points ours lie above. */
export interface Compared {
  readonly then: Figures
  readonly change: Rates
}

export type RateRow = { readonly key: string; readonly key2: string | null; readonly rank: number | null; readonly compared: Compared | null } & Figures

export interface RateTable {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly by2: Dimension | null
  readonly formula: string
  /** As of when, ISO 8601; null: as of now, from the tally. */
  readonly asOf: string | null
  /** Rows with fewer due orders are listed and not ranked. */
  readonly min: number
  readonly comparedTo: { readonly from: string; readonly to: string } | null
  readonly rows: readonly RateRow[]
  readonly total: Figures & { readonly compared: Compared | null }
}

export interface RatesQuery {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly by2?: Dimension
  readonly compare?: Comparison
  readonly asOf?: Date
  readonly min?: number
}

// As many rows as a page can hold and a reader bear.
const mostRows = 5_000

/**
 * Counts and rates of a period, a row for each value of the dimension (of both) that has any, and in total. Rows of one
 * period add up to the total, since an order counts once, for who had it last; days and months do not: a backlog order is
 * due in each. With `asOf` events recorded later do not exist: then the log is read, not the tally. Refuses
 * (period-invalid, malformed-request) a period or a pair that is none, or that has more rows than anybody reads.
 */
export async function ratesOfPeriod(db: Database, of: Credited, query: RatesQuery, ground: RateGround, now: Date): Promise<RateTable> {
  const { from, to, by, by2, compare, asOf, min = 0 } = query
  const breakdown = breakdownOf(by, by2)
  if (breakdown === null) throw refuse('malformed-request', 'by2', `${by} and ${by2 ?? ''} are no pair`)
  const until = asOf !== undefined && asOf < now ? asOf : now
  const period = periodOf(from, to, ground.days, until)
  const other = compare === undefined ? null : comparedPeriod(period, compare, ground.days, until)
  const read = asOf === undefined ? tallied : countsAsOf
  const table = await read(db, of, breakdown, period, ground, until)
  // Days and months of another period have other names; only their total is compared.
  const then = other === null ? null : await read(db, of, breakdown.time === null ? breakdown : { time: null, places: [] }, other, ground, until)
  const timeFirst = breakdown.time !== null && by === breakdown.time
  const counted = table.rows.filter(({ counts }) => hasAny(counts))
  if (counted.length > mostRows) throw refuse('period-invalid', 'to', `more than ${mostRows} rows: choose a shorter period`)
  const shown = counted.map(({ label, keys, counts }) => {
    const figures = withRates(counts)
    const [key = '', key2 = null] = breakdown.time === null ? keys : timeFirst ? [label, ...keys] : [...keys, label]
    const theirs = breakdown.time === null ? then?.rows.find((row) => row.keys.join('\0') === keys.join('\0')) : undefined
    return { key, key2, ...figures, compared: then === null || breakdown.time !== null ? null : comparedOf(figures, theirs?.counts ?? emptyLike(counts)) }
  })
  const rank = breakdown.time === null ? rankOf(shown, min) : () => null
  const total = withRates(table.total)
  return {
    from, to, by, by2: by2 ?? null, formula, min,
    asOf: asOf === undefined ? null : until.toISOString(),
    comparedTo: other === null ? null : { from: other.from, to: other.to },
    rows: shown.map((row) => ({ ...row, rank: rank(row) })).sort(byKeys),
    total: { ...total, compared: then === null ? null : comparedOf(total, then.total) },
  }
}

function comparedOf(now: Figures, counts: Counts): Compared {
  const then = withRates(counts)
  return { then, change: changeOf(now, then) }
}

function emptyLike(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([count, value]) => [count, value === null ? null : 0])) as unknown as Counts
}

function withRates(counts: Counts): Figures {
  return { ...counts, ...ratesOf(counts) }
}

function hasAny(row: Counts): boolean {
  return (Object.keys(noCounts) as CountName[]).some((count) => (row[count] ?? 0) !== 0)
}

function byKeys(one: { key: string; key2: string | null }, other: { key: string; key2: string | null }): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return (one.key2 ?? '') < (other.key2 ?? '') ? -1 : 1
}
