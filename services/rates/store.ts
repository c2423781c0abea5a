import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { Cell } from '../../domain/rates/day-deltas.ts'
import type { Span } from '../../domain/rates/span.ts'
import type { Queryable } from '../../platform/database.ts'

// The first of two numbers; no other advisory lock of this database uses the pair's form with it.
const tallyLock = 4_101

/** Makes this transaction the district's only tally; false when another one is. */
export async function tryLock(tx: Queryable, districtId: number): Promise<boolean> {
  const [row] = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1, $2) as locked', [tallyLock, districtId], 'tally-try-lock')
  return row?.locked === true
}

/** The same, waiting for the other one to end. */
export async function lock(tx: Queryable, districtId: number): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, $2)', [tallyLock, districtId])
}

/** Districts that have events to tally: one step of the key a district, however many events wait. */
export async function pendingDistricts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `with recursive pending as (
       select min(district_id) as id
       from tally_pending
       union all
       select (select min(t.district_id) from tally_pending t where t.district_id > p.id)
       from pending p
       where p.id is not null
     )
     select id
     from pending
     where id is not null`,
    [],
    'tally-districts',
  )
  return rows.map(({ id }) => id)
}

/** All districts. */
export async function allDistricts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select id from districts order by id')
  return rows.map(({ id }) => id)
}

/** A district's time zone; undefined where there is no such district. */
export async function timezoneOf(db: Queryable, districtId: number): Promise<string | undefined> {
  const [row] = await db.query<{ timezone: string }>('select timezone from districts where id = $1', [districtId], 'tally-timezone')
  return row?.timezone
}

export interface Pending {
  readonly id: number
  readonly orderId: string
  readonly seq: number
}

/** Takes the oldest debts of a district, in any order. */
export function takePending(tx: Queryable, districtId: number, limit: number): Promise<Pending[]> {
  return tx.query(
    `delete from tally_pending
     where district_id = $1
       and id = any(array(select id from tally_pending where district_id = $1 order by id limit $2))
     returning id, order_id as "orderId", seq`,
    [districtId, limit],
    'tally-take',
  )
}

export interface EventRow {
  readonly orderId: string
  readonly at: Date
  readonly verb: Verb
  readonly to: State
  readonly officeId: string | null
  readonly crewId: string | null
  /** Null: the event says nothing of it; '' where it says that there is none. */
  readonly handlingDeadline: string | null
  readonly handledAt: string | null
  readonly category: string | null
  readonly area: string | null
  readonly source: string | null
}

/** What the rates read of the events of these orders, in their order. Notes and urges change no rate. */
export function eventsOf(db: Queryable, districtId: number, orders: readonly string[]): Promise<EventRow[]> {
  return db.query(
    `select order_id as "orderId", at, verb, to_state as "to", office_id as "officeId", crew_id as "crewId",
       coalesce(data ->> 'handlingDeadline', case when data ? 'handlingDeadline' then '' end) as "handlingDeadline",
       data ->> 'handledAt' as "handledAt", data ->> 'category' as category, data ->> 'area' as area, data ->> 'source' as source
     from order_events
     where district_id = $1
       and order_id = any($2::uuid[])
       and verb not in ('note', 'urge')
     order by order_id, seq`,
    [districtId, orders],
    'tally-events',
  )
}

export type SpanRow = Span & { readonly orderId: string }

/** The rows that stand for these orders. */
export function spansOfOrders(db: Queryable, districtId: number, orders: readonly string[]): Promise<SpanRow[]> {
  return db.query(
    `select order_id as "orderId", kind, n, from_at as "from", nullif(to_at, 'infinity') as "to",
       closed_at as "closedAt", office_id as office,
       crew_id as crew, area_code as area, category, source, on_time as "onTime", reworked_at as "reworkedAt"
     from rate_spans
     where district_id = $1
       and order_id = any($2::uuid[])`,
    [districtId, orders],
    'tally-spans',
  )
}

/** Inserts rows, or replaces those of the same order, kind and number. */
export async function putSpans(tx: Queryable, districtId: number, rows: readonly SpanRow[]): Promise<void> {
  const of = <T>(pick: (row: SpanRow) => T): T[] => rows.map(pick)
  await tx.query(
    `insert into rate_spans (district_id, order_id, kind, n, from_at, to_at, closed_at, office_id, crew_id, area_code, category, source,
       on_time, reworked_at)
     select $1, order_id, kind, n, from_at, coalesce(to_at, 'infinity'), closed_at, office_id, crew_id, area_code, category, source,
       on_time, reworked_at
     from unnest($2::uuid[], $3::text[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[],
       $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::boolean[], $14::timestamptz[])
       as g (order_id, kind, n, from_at, to_at, closed_at, office_id, crew_id, area_code, category, source, on_time, reworked_at)
     on conflict (district_id, order_id, kind, n) do update
     set from_at = excluded.from_at, to_at = excluded.to_at, closed_at = excluded.closed_at, office_id = excluded.office_id, crew_id = excluded.crew_id,
       area_code = excluded.area_code, category = excluded.category, source = excluded.source, on_time = excluded.on_time,
       reworked_at = excluded.reworked_at`,
    [
      districtId, of((row) => row.orderId), of((row) => row.kind), of((row) => row.n), of((row) => row.from), of((row) => row.to),
      of((row) => row.closedAt), of((row) => row.office), of((row) => row.crew), of((row) => row.area), of((row) => row.category), of((row) => row.source),
      of((row) => row.onTime), of((row) => row.reworkedAt),
    ],
    'tally-put-spans',
  )
}

/** Drops rows that an order no longer has. */
export async function dropSpans(tx: Queryable, districtId: number, rows: readonly SpanRow[]): Promise<void> {
  await tx.query(
    `delete from rate_spans s
     using unnest($2::uuid[], $3::text[], $4::int[]) as g (order_id, kind, n)
     where s.district_id = $1
       and s.order_id = g.order_id
       and s.kind = g.kind
       and s.n = g.n`,
    [districtId, rows.map((row) => row.orderId), rows.map((row) => row.kind), rows.map((row) => row.n)],
    'tally-drop-spans',
  )
}

/** Adds to the cells of a table, which are given in the order of its key so that no two writers wait for each other. */
export async function addCells(tx: Queryable, table: 'tally_days' | 'tally_months', districtId: number, cells: readonly Cell[]): Promise<void> {
  const day = table === 'tally_days' ? 'day' : 'month'
  const of = <T>(pick: (cell: Cell) => T): T[] => cells.map(pick)
  await tx.query(
    `insert into ${table} as t (district_id, scope, dimension, ${day}, key,
       received, filed, dispatched, closed, closed_on_time, closed_reworked, stock, stock_reworked)
     select $1, *
     from unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[], $11::int[],
       $12::int[], $13::int[])
     on conflict (district_id, scope, dimension, ${day}, key) do update
     set received = t.received + excluded.received, filed = t.filed + excluded.filed, dispatched = t.dispatched + excluded.dispatched,
       closed = t.closed + excluded.closed, closed_on_time = t.closed_on_time + excluded.closed_on_time,
       closed_reworked = t.closed_reworked + excluded.closed_reworked, stock = t.stock + excluded.stock,
       stock_reworked = t.stock_reworked + excluded.stock_reworked`,
    [
      districtId, of((cell) => cell.scope), of((cell) => cell.dimension), of((cell) => cell.day), of((cell) => cell.key),
      of((cell) => cell.counts.received), of((cell) => cell.counts.filed), of((cell) => cell.counts.dispatched),
      of((cell) => cell.counts.closed), of((cell) => cell.counts.closedOnTime), of((cell) => cell.counts.closedReworked),
      of((cell) => cell.counts.stock), of((cell) => cell.counts.stockReworked),
    ],
    `${table}-add`,
  )
}
