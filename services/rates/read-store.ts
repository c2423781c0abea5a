import { scopeKey } from '../../domain/rates/day-deltas.ts'
import type { Dimension } from '../../domain/rates/dimension.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { monthOf, type Ranges } from './ranges.ts'

/** Whose rows: a district's, or of it only those credited to an office or a crew. */
export interface Credited {
  readonly districtId: number
  readonly office: string | null
  readonly crew: string | null
}

/** Sums of one row. `undone`: due for a closing that was undone, and for nothing else. */
export interface Sums {
  readonly key: string
  readonly received: number
  readonly filed: number
  readonly dispatched: number
  readonly closed: number
  readonly closedOnTime: number
  readonly closedReworked: number
  readonly stock: number
  readonly stockReworked: number
  readonly undone: number
  readonly undoneReworked: number
}

export const columnOf = { office: 'office_id', crew: 'crew_id', category: 'category', area: 'area_code' } as const

const flows = 'received, filed, dispatched, closed, closed_on_time, closed_reworked'
const noFlows = '0, 0, 0, 0, 0, 0'
const sums = `sum(received) as received, sum(filed) as filed, sum(dispatched) as dispatched, sum(closed) as closed,
       sum(closed_on_time) as "closedOnTime", sum(closed_reworked) as "closedReworked", sum(stock) as stock,
       sum(stock_reworked) as "stockReworked", sum(undone) as undone, sum(undone_reworked) as "undoneReworked"`

// Of the spans of one district ($1), those credited to an office ($2) or a crew ($3) where one is named.
export const credited = 'district_id = $1 and ($2::text is null or office_id = $2) and ($3::text is null or crew_id = $3)'

// One range of the cells: whose, and by what.
const cells = 'district_id = $1 and scope = $4 and dimension = $5'

function scopeOf({ office, crew }: Credited): string {
  if (office !== null) return scopeKey('office', office)
  return crew === null ? scopeKey('district') : scopeKey('crew', crew)
}

/**
 * Orders due from `from` to `bound` only for a closing that was undone: not closed for good in it, and not in stock at its
 * bound. Few last at any bound: an order that was reopened is soon handled or late again.
 */
export function undoneAt(from: string, bound: string): string {
  return `kind = 'undone' and from_at >= ${from} and from_at < ${bound} and to_at >= ${bound} and closed_at >= ${from}`
}

/**
 * The sums of a period by a dimension, or in one row under ''. One statement, so that all of it is of one moment:
 * `due` = closed + stock + undone, since no order is in two of them.
 */
export function sumsOf(db: Queryable, of: Credited, period: Period, ranges: Ranges, by: Exclude<Dimension, 'day'> | null): Promise<Sums[]> {
  const key = by === null ? "''" : `coalesce(${columnOf[by]}, '')`
  return db.query(
    `with parts as (
       select key, ${flows}, 0 as stock, 0 as stock_reworked, 0 as undone, 0 as undone_reworked
       from tally_days
       where ${cells}
         and day >= $6
         and day < $7
       union all
       select key, ${flows}, 0, 0, 0, 0
       from tally_days
       where ${cells}
         and day >= $8
         and day < $9
       union all
       select key, ${flows}, 0, 0, 0, 0
       from tally_months
       where ${cells}
         and month >= $10
         and month < $11
       union all
       select key, ${noFlows}, stock, stock_reworked, 0, 0
       from tally_months
       where ${cells}
         and month < $12
       union all
       select key, ${noFlows}, stock, stock_reworked, 0, 0
       from tally_days
       where ${cells}
         and day >= $12
         and day < $13
       union all
       select ${key}, ${noFlows}, 1, (reworked_at is not null)::int, 0, 0
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and from_at >= $14
         and from_at < $15
       union all
       select ${key}, ${noFlows}, -1, -(reworked_at is not null)::int, 0, 0
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and to_at >= $14
         and to_at < $15
       union all
       select ${key}, ${noFlows}, 0, 0, 1, (reworked_at is not null and reworked_at < $15)::int
       from rate_spans
       where ${credited}
         and ${undoneAt('$16', '$15')}
     )
     select key, ${sums}
     from parts
     group by key`,
    [
      of.districtId, of.office, of.crew, scopeOf(of), by ?? 'total', ...ranges.days, ...ranges.months, ranges.stockMonth,
      ranges.stockDay, ranges.partFrom, period.bound, period.start,
    ],
    `rates-sums-${by ?? 'total'}`,
  )
}

/**
 * What each day of a series adds, under the day; its stock is what it gained less what it lost, up to the bound where the
 * day is not over. Under '' the stock before the first day.
 */
export function sumsOfDays(db: Queryable, of: Credited, series: readonly Period[], ranges: Ranges): Promise<Sums[]> {
  const first = series[0]?.from ?? ranges.stockDay
  const unfinished = series.find(({ bound, end }) => bound < end)?.from ?? null
  return db.query(
    `with d as (
       select *
       from unnest($6::date[], $7::timestamptz[], $8::timestamptz[]) as d (day, start_at, bound_at)
     ), parts as (
       select null::date as day, 0 as received, 0 as filed, 0 as dispatched, 0 as closed, 0 as closed_on_time, 0 as closed_reworked,
         stock, stock_reworked, 0 as undone, 0 as undone_reworked
       from tally_months
       where ${cells}
         and month < $9
       union all
       select null, ${noFlows}, stock, stock_reworked, 0, 0
       from tally_days
       where ${cells}
         and day >= $9
         and day < $10
       union all
       select day, ${flows}, case when day = $12 then 0 else stock end, case when day = $12 then 0 else stock_reworked end, 0, 0
       from tally_days
       where ${cells}
         and day >= $10
         and day < $11
       union all
       select $12, ${noFlows}, 1, (reworked_at is not null)::int, 0, 0
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and from_at >= $13
         and from_at < $14
       union all
       select $12, ${noFlows}, -1, -(reworked_at is not null)::int, 0, 0
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and to_at >= $13
         and to_at < $14
       union all
       select d.day, ${noFlows}, 0, 0, 1, (reworked_at is not null and reworked_at < d.bound_at)::int
       from d
       join rate_spans on ${undoneAt('d.start_at', 'd.bound_at')}
       where ${credited}
     )
     select coalesce(day::text, '') as key, ${sums}
     from parts
     group by day`,
    [
      of.districtId, of.office, of.crew, scopeOf(of), 'total', series.map(({ from }) => from), series.map(({ start }) => start),
      series.map(({ bound }) => bound), monthOf(first), first, series.at(-1)?.to ?? first, unfinished,
      ranges.partFrom, series.at(-1)?.bound ?? ranges.partFrom,
    ],
    'rates-sums-of-days',
  )
}
