import type { Queryable } from '../../platform/database.ts'

const place = 'scope, dimension, key'
const measures = ['received', 'filed', 'dispatched', 'closed', 'closed_on_time', 'closed_reworked', 'stock', 'stock_reworked']
const measureNames = measures.join(', ')
const sums = measures.map((measure) => `sum(${measure})::integer as ${measure}`).join(', ')

/** The day cells that the spans of a district ($1) make in its zone ($2): the rule of domain/rates/day-deltas.ts as one query. */
const cellsOfSpans = `
  select ${place}, day, ${sums}
  from (
    select day, office_id, crew_id, area_code, category, ${sums}
    from (
      select (from_at at time zone $2)::date as day, office_id, crew_id, area_code, category,
        (kind = 'received')::int as received, (kind = 'filed')::int as filed, (kind = 'dispatched')::int as dispatched,
        (kind = 'closed')::int as closed, (kind = 'closed' and on_time)::int as closed_on_time,
        (kind = 'closed' and reworked_at is not null)::int as closed_reworked,
        (kind = 'stock')::int as stock, (kind = 'stock' and reworked_at is not null)::int as stock_reworked
      from rate_spans
      where district_id = $1
        and kind <> 'undone'
      union all
      select (to_at at time zone $2)::date, office_id, crew_id, area_code, category, 0, 0, 0, 0, 0, 0, -1, -(reworked_at is not null)::int
      from rate_spans
      where district_id = $1
        and kind = 'stock'
        and to_at < 'infinity'
    ) parts
    group by day, office_id, crew_id, area_code, category
  ) fine
  cross join lateral (
    select *
    from (values
      ('', 'total', '', true),
      ('', 'category', category, true),
      ('', 'area', coalesce(area_code, ''), true),
      ('', 'office', coalesce(office_id, ''), true),
      ('', 'crew', coalesce(crew_id, ''), true),
      ('office:' || office_id, 'total', '', office_id is not null),
      ('office:' || office_id, 'category', category, office_id is not null),
      ('office:' || office_id, 'area', coalesce(area_code, ''), office_id is not null),
      ('office:' || office_id, 'crew', coalesce(crew_id, ''), office_id is not null),
      ('crew:' || crew_id, 'total', '', crew_id is not null),
      ('crew:' || crew_id, 'category', category, crew_id is not null),
      ('crew:' || crew_id, 'area', coalesce(area_code, ''), crew_id is not null),
      ('crew:' || crew_id, 'office', coalesce(office_id, ''), crew_id is not null)
    ) as place (scope, dimension, key, there)
    where there
  ) places
  group by ${place}, day
  having ${measures.map((measure) => `sum(${measure}) <> 0`).join(' or ')}`

/** Drops all that is tallied of a district. */
export async function dropTally(tx: Queryable, districtId: number): Promise<void> {
  for (const table of ['rate_spans', 'tally_days', 'tally_months']) await tx.query(`delete from ${table} where district_id = $1`, [districtId])
}

/** Fills the empty day table of a district from its spans; memory stays the server's own. */
export async function fillDays(tx: Queryable, districtId: number, timezone: string): Promise<void> {
  await tx.query(
    `insert into tally_days (district_id, day, ${place}, ${measureNames})
     select $1, day, ${place}, ${measureNames}
     from (${cellsOfSpans}) cells`,
    [districtId, timezone],
  )
}

/** Fills the empty month table of a district from its days. */
export async function fillMonths(tx: Queryable, districtId: number): Promise<void> {
  await tx.query(
    `insert into tally_months (district_id, month, ${place}, ${measureNames})
     select $1, date_trunc('month', day)::date, ${place}, ${sums}
     from tally_days
     where district_id = $1
     group by 2, ${place}`,
    [districtId],
  )
}

/** Ids of a district's orders after one, in their order. */
export async function orderIdsAfter(db: Queryable, districtId: number, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id
     from orders
     where district_id = $1
       and ($2::uuid is null or id > $2)
     order by id
     limit $3`,
    [districtId, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Of these orders, those that have events which no tally has seen yet. */
export async function untallied(db: Queryable, districtId: number, orders: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    'select distinct order_id as id from tally_pending where district_id = $1 and order_id = any($2::uuid[])',
    [districtId, orders],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Orders that are tallied and do not exist; a few of them. */
export async function strangers(db: Queryable, districtId: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct s.order_id as id
     from rate_spans s
     where s.district_id = $1
       and not exists (select from orders o where o.district_id = $1 and o.id = s.order_id)
     limit 100`,
    [districtId],
  )
  return rows.map(({ id }) => id)
}

export interface CellDifference {
  readonly day: string
  readonly place: string
  readonly expected: string
  readonly stands: string
}

const joined = (alias: string, zero: string) => measures.map((measure) => `coalesce(${alias}.${measure}, ${zero})`).join(', ')

/** Cells of the day table that are not what the spans make; a few hundred at most. */
export function dayDifferences(db: Queryable, districtId: number, timezone: string): Promise<CellDifference[]> {
  return differences(db, `(${cellsOfSpans})`, 'select * from tally_days where district_id = $1', 'day', [districtId, timezone])
}

/** Cells of the month table that are not the sums of their days. */
export function monthDifferences(db: Queryable, districtId: number): Promise<CellDifference[]> {
  const expected = `(
    select date_trunc('month', day)::date as month, ${place}, ${sums}
    from tally_days
    where district_id = $1
    group by 1, ${place}
  )`
  return differences(db, expected, 'select * from tally_months where district_id = $1', 'month', [districtId])
}

function differences(db: Queryable, expected: string, stands: string, day: 'day' | 'month', values: readonly unknown[]): Promise<CellDifference[]> {
  return db.query(
    `select ${day}::text as day, concat_ws(' ', nullif(scope, ''), dimension, nullif(key, '')) as place,
       concat_ws(' ', ${joined('e', '0')}) as expected, concat_ws(' ', ${joined('s', '0')}) as stands
     from ${expected} e
     full join (${stands}) s using (${day}, ${place})
     where (${joined('e', '0')}) is distinct from (${joined('s', '0')})
     order by 1, 2
     limit 300`,
    values,
  )
}
