import { statesOfStep } from '../../domain/order/open-map.ts'
import { publicSteps, type PublicStep } from '../../domain/order/public-steps.ts'
import type { Queryable } from '../../platform/database.ts'
import type { Bounds } from '../map/map-view.ts'
import { openCondition } from '../orders/order-filter.ts'
import { parameters, type NextParameter } from '../orders/scope-sql.ts'

/** What the open map is made of. Only counts leave a statement of this file: no id, no number, no text, no exact place. */
export interface OpenGround {
  readonly districtId: number
  readonly timezone: string
  /** Since when settled orders are shown. */
  readonly since: Date
  /** Categories told of by streets only. */
  readonly withheld: readonly string[]
}

const stepSql = `case ${publicSteps.map((step) => `when o.state in (${statesOfStep(step).map((state) => `'${state}'`).join(', ')}) then '${step}'`).join(' ')} end`

/** Open orders and those settled of late, each from the index made for it; `columns` and `conditions` are of both. */
function shown({ districtId, since }: OpenGround, columns: string, conditions: string, next: NextParameter): string {
  const district = next(districtId)
  return `select ${columns}
       from orders o
       where o.district_id = ${district} and ${openCondition} ${conditions}
       union all
       select ${columns}
       from orders o
       where o.district_id = ${district} and o.state = 'closed' and o.closed_at >= ${next(since)} ${conditions}`
}

export interface OpenCellRow {
  /** The cell's column and row, counted from longitude and latitude 0. */
  readonly x: number
  readonly y: number
  readonly step: PublicStep
  readonly category: string | null
  /** When they were received, YYYY-MM; null where cells are coarse. */
  readonly month: string | null
  readonly count: number
}

/**
 * Counts by cells of `size` degrees and by step, the fullest first; of fine cells also by category and month. A whole district
 * with 12,000 open orders and 28,000 settled ones among 300,000: 260 ms (18,000 buffers; 2 cores with a dozen others at work, 2026-11-28).
 */
export function openCells(db: Queryable, ground: OpenGround, bounds: Bounds, size: number, fine: boolean, limit: number): Promise<OpenCellRow[]> {
  const { values, next } = parameters()
  const side = `${next(size)}::float8`
  const detail = fine ? `o.category, to_char(o.received_at at time zone ${next(ground.timezone)}, 'YYYY-MM')` : 'null::text, null::text'
  const columns = `floor(o.longitude / ${side}), floor(o.latitude / ${side}), ${stepSql}, ${detail}`
  const conditions = `
         and o.latitude >= ${next(bounds.south)} and o.latitude < ${next(bounds.north)}
         and o.longitude >= ${next(bounds.west)} and o.longitude < ${next(bounds.east)}
         and not o.category = any(${next(ground.withheld)}::text[])`
  return db.query(
    `select x, y, step, category, month, count(*) as count
     from (
       ${shown(ground, columns, conditions, next)}
     ) as cells (x, y, step, category, month)
     group by x, y, step, category, month
     order by count desc, x, y, step, category, month
     limit ${next(limit)}`,
    values,
  )
}

export interface OpenStreetRow {
  readonly area: string
  readonly open: number
  readonly settled: number
}

/** What is told by streets only, as far as there is enough of it to hide one among them. */
export function openStreets(db: Queryable, ground: OpenGround, fewest: number): Promise<OpenStreetRow[]> {
  const { values, next } = parameters()
  const conditions = `and o.category = any(${next(ground.withheld)}::text[]) and o.area_code is not null`
  return db.query(
    `select area, count(*) filter (where state <> 'closed') as open, count(*) filter (where state = 'closed') as settled
     from (
       ${shown(ground, 'o.area_code, o.state', conditions, next)}
     ) as those (area, state)
     group by area
     having count(*) >= ${next(fewest)}
     order by area
     limit 500`,
    values,
  )
}
