import type { Cube } from '../../domain/rates/cube.ts'
import { measures, stockMeasures, type CellDimension, type Measure, type Measured } from '../../domain/rates/day-deltas.ts'
import type { TimeDimension } from '../../domain/rates/dimension.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { columnOf } from './measure-columns.ts'
import type { Ranges } from './ranges.ts'

/** Whose rows: a district's, or of it only those credited to an office or a crew. */
export interface Credited {
  readonly districtId: number
  readonly office: string | null
  readonly crew: string | null
}

/** Sums of one row. `undone`: due for a closing that was undone, and for nothing else. */
export interface Sums extends Measured {
  /** The period of a series, by its first day; null: before the first, which only stock is. */
  readonly label: string | null
  readonly outer: string
  readonly inner: string
  readonly undone: number
  readonly undoneReworked: number
  readonly undoneExtended: number
}

/** The column of rate_spans that holds a place. */
export const placeColumn = { office: 'office_id', crew: 'crew_id', category: 'category', area: 'area_code', source: 'source' } as const

/** Of the spans of one district ($1), those credited to an office ($2) or a crew ($3) where one is named. */
export const credited = 'district_id = $1 and ($2::text is null or office_id = $2) and ($3::text is null or crew_id = $3)'

/**
 * Orders due from `from` to `bound` only for a closing that was undone: not closed for good in it, and not in stock at its
 * bound. Few last at any bound: an order that was reopened is soon handled or late again.
 */
export function undoneAt(from: string, bound: string): string {
  return `kind = 'undone' and from_at >= ${from} and from_at < ${bound} and to_at >= ${bound} and closed_at >= ${from}`
}

const stockPart: Readonly<Partial<Record<Measure, string>>> = {
  stock: '1', stockReworked: '(reworked_at is not null)::int', stockExtended: '(extended_at is not null)::int',
}

// The measures of one part of the union, in their order, and after them the three of undone closings.
function list(of: (measure: Measure) => string, undone = '0, 0, 0'): string {
  return `${measures.map((measure) => `${of(measure)} as ${columnOf(measure)}`).join(', ')}, ${undone}`
}

const isStock = (measure: Measure) => stockMeasures.includes(measure)
const onlyStock = list((measure) => (isStock(measure) ? columnOf(measure) : '0'))
const all = list(columnOf)
// A day that goes on, or lies ahead, has losses and gains of stock that have not happened.
const whatHappened = list((measure) => (isStock(measure) ? `case when day < $17 then ${columnOf(measure)} else 0 end` : columnOf(measure)))
const gained = list((measure) => stockPart[measure] ?? '0')
const lost = list((measure) => (stockPart[measure] === undefined ? '0' : `-${stockPart[measure]}`))
const undone = list(() => '0', '1, (reworked_at is not null and reworked_at < d.bound_at)::int, (extended_at is not null and extended_at < d.bound_at)::int')

const summed = `${measures.map((measure) => `sum(${columnOf(measure)})::int as "${measure}"`).join(', ')}, sum(undone)::int as undone,
       sum(undone_reworked)::int as "undoneReworked", sum(undone_extended)::int as "undoneExtended"`

function spanKey(dimension: CellDimension | null): string {
  return dimension === null || dimension === 'total' ? "''" : `coalesce(${placeColumn[dimension]}, '')`
}

/**
 * The sums of a period, or of each period of a series, by the cells of a cube: flows from whole months and days, stock as
 * what each period gained less what it lost. One statement, so that all of it is of one moment: `due` = closed + stock +
 * undone, since no order is in two of them.
 */
export function sumsOf(db: Queryable, of: Credited, cube: Cube, series: readonly Period[], ranges: Ranges, time: TimeDimension | null): Promise<Sums[]> {
  const { outer, dimension } = cube
  const labelOfDay = time === null ? '($6::date[])[1]' : time === 'day' ? 'day' : "greatest(date_trunc('month', day)::date, ($6::date[])[1])"
  const labelOfMonth = time === null ? '($6::date[])[1]' : 'month'
  // A pair stands in the scopes of all values of its first dimension. Gains and losses of stock that cancel out within a
  // month leave no row of it: the days that are read say whose they were.
  const scopes = outer === null
    ? 'scope = $4'
    : `scope = any(array(
         select distinct '${outer}:' || key
         from tally_months
         where district_id = $1
           and scope = $4
           and dimension = '${outer}'
         union
         select '${outer}:' || key
         from tally_days
         where district_id = $1
           and scope = $4
           and dimension = '${outer}'
           and day >= $9
           and day < $14
       ))`
  const cells = `district_id = $1 and ${scopes} and dimension = $5`
  const keys = `${outer === null ? "''" : "substr(scope, strpos(scope, ':') + 1)"} as outer_key, key as inner_key`
  const ofSpan = `${spanKey(outer)}, ${spanKey(dimension)}`
  return db.query(
    `with d as (
       select *
       from unnest($6::date[], $7::timestamptz[], $8::timestamptz[]) as d (label, start_at, bound_at)
     ), parts as (
       select null::date as label, ${keys}, ${list((measure) => (isStock(measure) ? columnOf(measure) : '0'), '0 as undone, 0 as undone_reworked, 0 as undone_extended')}
       from tally_months
       where ${cells}
         and month < $9
       union all
       select null, ${keys}, ${onlyStock}
       from tally_days
       where ${cells}
         and day >= $9
         and day < $10
       union all
       select ${labelOfDay}, ${keys}, ${whatHappened}
       from tally_days
       where ${cells}
         and day >= $11
         and day < $12
       union all
       select ${labelOfDay}, ${keys}, ${whatHappened}
       from tally_days
       where ${cells}
         and day >= $13
         and day < $14
       union all
       select ${labelOfMonth}, ${keys}, ${all}
       from tally_months
       where ${cells}
         and month >= $15
         and month < $16
       union all
       select ($6::date[])[array_upper($6::date[], 1)], ${ofSpan}, ${gained}
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and from_at >= $18
         and from_at < $19
       union all
       select ($6::date[])[array_upper($6::date[], 1)], ${ofSpan}, ${lost}
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and to_at >= $18
         and to_at < $19
       union all
       select d.label, ${ofSpan}, ${undone}
       from d
       join rate_spans on ${undoneAt('d.start_at', 'd.bound_at')}
       where ${credited}
     )
     select label::text, outer_key as outer, inner_key as inner, ${summed}
     from parts
     group by label, outer_key, inner_key`,
    [
      of.districtId, of.office, of.crew, cube.scope ?? '', dimension, series.map(({ from }) => from), series.map(({ start }) => start),
      series.map(({ bound }) => bound), ranges.baseMonth, series[0]?.from, ...ranges.days, ...ranges.months, ranges.stockDay, ranges.partFrom,
      series.at(-1)?.bound,
    ],
    `rates-sums-${outer ?? ''}-${dimension}-${time ?? ''}`,
  )
}
