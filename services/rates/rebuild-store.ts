import { measures, scopeDimensions, type CellDimension, type Measure, type ScopeKind } from '../../domain/rates/day-deltas.ts'
import type { Queryable } from '../../platform/database.ts'
import { columnOf } from './measure-columns.ts'

const place = 'scope, dimension, key'
const columns = measures.map(columnOf)
const measureNames = columns.join(', ')
const sums = columns.map((column) => `sum(${column})::integer as ${column}`).join(', ')

// What a span adds on the day that it begins, and on the day that it ends: the rule of addSpan.
const begins: Readonly<Record<Measure, string>> = {
  received: "kind = 'received'",
  filed: "kind = 'filed'",
  dispatched: "kind = 'dispatched'",
  closed: "kind = 'closed'",
  closedOnTime: "kind = 'closed' and on_time",
  closedReworked: "kind = 'closed' and reworked_at is not null",
  closedExtended: "kind = 'closed' and extended_at is not null",
  exempt: "kind = 'closed' and exempt",
  remote: "kind = 'closed' and remote",
  stock: "kind = 'stock'",
  stockReworked: "kind = 'stock' and reworked_at is not null",
  stockExtended: "kind = 'stock' and extended_at is not null",
  requested: "kind = 'requested'",
  responded: "kind = 'responded'",
  rated: "kind = 'rated'",
  solved: "kind = 'rated' and solved",
  satisfied: "kind = 'rated' and satisfied",
}
const ends: Readonly<Partial<Record<Measure, string>>> = {
  stock: '-1', stockReworked: '-(reworked_at is not null)::int', stockExtended: '-(extended_at is not null)::int',
}

const value: Readonly<Record<CellDimension, string>> = {
  total: "''", office: "coalesce(office_id, '')", crew: "coalesce(crew_id, '')", category: 'category', area: "coalesce(area_code, '')", source: 'source',
}

// Where a span counts: what is received, filed or dispatched is credited to nobody.
const places = (Object.keys(scopeDimensions) as ScopeKind[])
  .flatMap((kind) => scopeDimensions[kind].map((dimension: CellDimension) => {
    const scope = kind === 'district' ? "''" : `'${kind}:' || ${value[kind]}`
    const isCredit = kind === 'office' || kind === 'crew' || dimension === 'office' || dimension === 'crew'
    return `(${scope}, '${dimension}', ${value[dimension]}, ${isCredit ? 'credited' : 'true'})`
  }))
  .join(',\n      ')

/** The day cells that the spans of a district ($1) make in its zone ($2): the rule of domain/rates/day-deltas.ts as one query. */
const cellsOfSpans = `
  select ${place}, day, ${sums}
  from (
    select day, credited, office_id, crew_id, area_code, category, source, ${sums}
    from (
      select (from_at at time zone $2)::date as day, kind in ('closed', 'stock', 'rated') as credited, office_id, crew_id, area_code, category, source,
        ${measures.map((measure) => `(${begins[measure]})::int as ${columnOf(measure)}`).join(', ')}
      from rate_spans
      where district_id = $1
        and kind <> 'undone'
      union all
      select (to_at at time zone $2)::date, true, office_id, crew_id, area_code, category, source, ${measures.map((measure) => ends[measure] ?? '0').join(', ')}
      from rate_spans
      where district_id = $1
        and kind = 'stock'
        and to_at < 'infinity'
    ) parts
    group by day, credited, office_id, crew_id, area_code, category, source
  ) fine
  cross join lateral (
    select *
    from (values
      ${places}
    ) as place (scope, dimension, key, there)
    where there
  ) places
  group by ${place}, day
  having ${columns.map((column) => `sum(${column}) <> 0`).join(' or ')}`

// In the order of the key an answer reads neighbours: a twentieth of the pages that it reads else.
const keyOrder = (day: string) => `scope, dimension, ${day}, key`

/** Drops all that is tallied of a district. */
export async function dropTally(tx: Queryable, districtId: number): Promise<void> {
  for (const table of ['rate_spans', 'tally_days', 'tally_months']) await tx.query(`delete from ${table} where district_id = $1`, [districtId])
}

/** Fills the empty day table of a district from its spans; memory stays the server's own. */
export async function fillDays(tx: Queryable, districtId: number, timezone: string): Promise<void> {
  await tx.query(
    `insert into tally_days (district_id, day, ${place}, ${measureNames})
     select $1, day, ${place}, ${measureNames}
     from (${cellsOfSpans}) cells
     order by ${keyOrder('day')}`,
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
     group by 2, ${place}
     order by ${keyOrder('2')}`,
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

const joined = (alias: string) => columns.map((column) => `coalesce(${alias}.${column}, 0)`).join(', ')

// The measures that are not zero, with their names.
const told = (alias: string) => `concat_ws(' ', ${columns.map((column) => `'${column} ' || nullif(${alias}.${column}, 0)`).join(', ')})`

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
       ${told('e')} as expected, ${told('s')} as stands
     from ${expected} e
     full join (${stands}) s using (${day}, ${place})
     where (${joined('e')}) is distinct from (${joined('s')})
     order by 1, 2
     limit 300`,
    values,
  )
}
