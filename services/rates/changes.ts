import { comparedPeriod, periodOf, type Comparison, type Period } from '../../domain/rates/period.ts'
import type { CountName } from '../../domain/rates/formula.ts'
import { noneKey, type Dimension } from '../../domain/rates/dimension.ts'
import type { Database } from '../../platform/database.ts'
import { countMarked, mostRecurring, type Mark } from './marked-store.ts'
import type { RateGround } from './rate-ground.ts'
import { ratesOfPeriod, type RateRow } from './read.ts'
import type { Credited } from './read-store.ts'

/** Whose number changed. */
interface Row {
  readonly by: Dimension
  readonly key: string
  readonly by2: Dimension | null
  readonly key2: string | null
}

/** One thing that changed, with how many orders stand behind the new number. */
export type Change =
  /** The on-time closing rate of a row. */
  | ({ readonly kind: 'rate'; readonly then: number; readonly now: number; readonly orders: number } & Row)
  /** How many orders a row counts. */
  | ({ readonly kind: 'count'; readonly count: CountName; readonly then: number; readonly now: number; readonly orders: number } & Row)
  | { readonly kind: 'marked'; readonly mark: Mark; readonly then: number; readonly now: number; readonly orders: number }
  /** A thing that came back: its latest order, and how many times it is now. */
  | { readonly kind: 'recurrence'; readonly order: string; readonly orders: number }

export interface Changes {
  readonly from: string
  readonly to: string
  readonly comparedTo: { readonly from: string; readonly to: string }
  readonly changes: readonly Change[]
}

export interface ChangesQuery {
  readonly from: string
  readonly to: string
  readonly compare: Comparison
}

// Fewer would move from end to end by one order.
const smallest = 5
const none = { by2: null, key2: null } as const

/**
 * What moved most against another period, most telling first: streets up and down, a category, a contractor, a crew's
 * rework, suspensions, what came back, the public's reports. Refuses (period-invalid) what is no period.
 */
export async function changesOf(db: Database, of: Credited, query: ChangesQuery, ground: RateGround, now: Date): Promise<Changes> {
  const { from, to, compare } = query
  const period = periodOf(from, to, ground.days, now)
  const other = comparedPeriod(period, compare, ground.days, now)
  const table = (by: Dimension, by2?: Dimension) => ratesOfPeriod(db, of, { from, to, compare, by, ...(by2 === undefined ? {} : { by2 }), min: smallest }, ground, now).then(({ rows }) => rows)
  // One after the other, as in a trend.
  const offices = await table('office')
  const categories = await table('category')
  const contractors = await table('contractor')
  const sources = await table('source')
  const reworks = await table('office', 'crew')
  const [fallen, risen] = [movedMost(offices, 'office', -1, 2), movedMost(offices, 'office', 1, 1)]
  const changes: (Change | undefined)[] = [
    ...fallen, ...risen,
    ...grownMost(categories, 'category', of.office === null && of.crew === null ? 'received' : 'due', 1),
    ...movedMost(contractors.filter(({ key }) => key !== noneKey), 'contractor', 0, 1),
    await marked(db, of, 'suspended', period, other),
    reworkedMost(reworks),
    await recurrence(db, of, period),
    ...counted(sources.filter(({ key }) => key === 'public'), 'source', 'received'),
  ]
  return { from, to, comparedTo: { from: other.from, to: other.to }, changes: changes.filter((change) => change !== undefined) }
}

/** The rows whose rate moved most: down (-1), up (1), or either way (0). */
function movedMost(rows: readonly RateRow[], by: Dimension, way: -1 | 0 | 1, most: number): Change[] {
  const points = (row: RateRow) => row.compared?.change.onTimeClosingRate ?? 0
  const enough = (row: RateRow) => row.rank !== null && (row.compared?.then.due ?? 0) >= smallest && Math.abs(points(row)) >= 0.05
  return rows
    .filter((row) => enough(row) && (way === 0 || Math.sign(points(row)) === way))
    .toSorted((a, b) => Math.abs(points(b)) - Math.abs(points(a)))
    .slice(0, most)
    .map((row) => ({ kind: 'rate', by, key: row.key, ...none, then: row.compared?.then.onTimeClosingRate ?? 0, now: row.onTimeClosingRate ?? 0, orders: row.due ?? 0 }))
}

function grownMost(rows: readonly RateRow[], by: Dimension, count: CountName, most: number): Change[] {
  const moved = (row: RateRow) => Math.abs((row[count] ?? 0) - (row.compared?.then[count] ?? 0))
  return counted(rows.filter((row) => moved(row) > 0).toSorted((a, b) => moved(b) - moved(a)).slice(0, most), by, count)
}

function counted(rows: readonly RateRow[], by: Dimension, count: CountName): Change[] {
  return rows.flatMap((row): Change[] => {
    const [then, now] = [row.compared?.then[count] ?? 0, row[count] ?? 0]
    return then === now ? [] : [{ kind: 'count', count, by, key: row.key, ...none, then, now, orders: now }]
  })
}

/** The crew that had to come back most often in one street, where it was more than once. */
function reworkedMost(rows: readonly RateRow[]): Change | undefined {
  const [worst] = rows.filter(({ key2 }) => key2 !== noneKey).toSorted((a, b) => (b.reworked ?? 0) - (a.reworked ?? 0))
  if (worst === undefined || (worst.reworked ?? 0) < 2) return undefined
  const now = worst.reworked ?? 0
  return { kind: 'count', count: 'reworked', by: 'office', key: worst.key, by2: 'crew', key2: worst.key2, then: worst.compared?.then.reworked ?? 0, now, orders: now }
}

async function marked(db: Database, of: Credited, mark: Mark, period: Period, other: Period): Promise<Change | undefined> {
  const [then, now] = [await countMarked(db, of, mark, other), await countMarked(db, of, mark, period)]
  return then === now ? undefined : { kind: 'marked', mark, then, now, orders: now }
}

async function recurrence(db: Database, of: Credited, period: Period): Promise<Change | undefined> {
  const found = await mostRecurring(db, of, period)
  return found === undefined ? undefined : { kind: 'recurrence', order: found.id, orders: found.times }
}
