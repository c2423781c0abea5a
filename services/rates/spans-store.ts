import { measures, type CellDimension, type Measure } from '../../domain/rates/day-deltas.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { credited, placeColumn, undoneAt, type Credited, type Sums } from './read-store.ts'

const counted: Readonly<Record<Measure, string>> = {
  received: "kind = 'received'", filed: "kind = 'filed'", dispatched: "kind = 'dispatched'", requested: "kind = 'requested'", responded: "kind = 'responded'",
  closed: "kind = 'closed'", closedOnTime: "kind = 'closed' and on_time", closedReworked: "kind = 'closed' and reworked_at is not null",
  closedExtended: "kind = 'closed' and extended_at is not null", exempt: "kind = 'closed' and exempt", remote: "kind = 'closed' and remote",
  stock: "kind = 'stock'", stockReworked: "kind = 'stock' and reworked_at is not null", stockExtended: "kind = 'stock' and extended_at is not null",
  rated: "kind = 'rated'", solved: "kind = 'rated' and solved", satisfied: "kind = 'rated' and satisfied",
}

type KeptPlace = Exclude<CellDimension, 'total'>

/**
 * The sums of one period by two things for which no cells are kept, straight from the spans: its cost follows the orders
 * of the period and the stock at its end.
 */
export function sumsOfSpans(db: Queryable, of: Credited, period: Period, [outer, inner]: readonly [KeptPlace, KeptPlace]): Promise<Sums[]> {
  const sums = measures.map((measure) => `(count(*) filter (where ${counted[measure]}))::int as "${measure}"`).join(', ')
  const own = 'kind, on_time, exempt, remote, solved, satisfied, reworked_at, extended_at, office_id, crew_id, category, area_code, source'
  return db.query(
    `with spans as (
       select ${own}
       from rate_spans
       where ${credited}
         and kind in ('received', 'filed', 'dispatched', 'closed', 'requested', 'responded', 'rated')
         and from_at >= $4
         and from_at < $5
       union all
       select ${own}
       from rate_spans
       where ${credited}
         and kind = 'stock'
         and from_at < $6
         and to_at >= $6
       union all
       select ${own}
       from rate_spans
       where ${credited}
         and ${undoneAt('$4', '$6')}
     )
     select $7::date::text as label, coalesce(${placeColumn[outer]}, '') as outer, coalesce(${placeColumn[inner]}, '') as inner, ${sums},
       (count(*) filter (where kind = 'undone'))::int as undone,
       (count(*) filter (where kind = 'undone' and reworked_at < $6))::int as "undoneReworked",
       (count(*) filter (where kind = 'undone' and extended_at < $6))::int as "undoneExtended"
     from spans
     group by 2, 3`,
    [of.districtId, of.office, of.crew, period.start, period.end, period.bound, period.from],
    `rates-spans-${outer}-${inner}`,
  )
}
