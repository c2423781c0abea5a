import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import { measures, rareMeasures, type Cell, type Measure } from '../../domain/rates/day-deltas.ts'
import { unreadVerbs, type RateEvent } from '../../domain/rates/rate-event.ts'
import type { Span } from '../../domain/rates/span.ts'
import type { Queryable } from '../../platform/database.ts'
import { columnOf } from './measure-columns.ts'

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

export interface CalendarRow {
  readonly timezone: string
  readonly hours: readonly (readonly [string, string])[]
  readonly weekdays: readonly number[]
  /** Days that differ, as YYYY-MM-DD. */
  readonly exceptions: Readonly<Record<string, boolean>>
}

/** A district's zone and working time; undefined where there is no such district. */
export async function calendarOf(db: Queryable, districtId: number): Promise<CalendarRow | undefined> {
  const [row] = await db.query<CalendarRow>(
    `select timezone, working_hours as hours, weekdays,
       (select coalesce(jsonb_object_agg(day::text, working), '{}') from calendar_days where district_id = $1) as exceptions
     from districts
     where id = $1`,
    [districtId],
    'tally-calendar',
  )
  return row
}

/** Districts whose tally has another shape than this one, or none. */
export async function outdatedDistricts(db: Queryable, shape: number): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select d.id
     from districts d
     where not exists (select from tally_shapes s where s.district_id = d.id and s.shape = $1)
     order by d.id`,
    [shape],
    'tally-outdated',
  )
  return rows.map(({ id }) => id)
}

/** Notes the shape of a district's tally. */
export async function putShape(tx: Queryable, districtId: number, shape: number): Promise<void> {
  await tx.query(
    `insert into tally_shapes (district_id, shape)
     values ($1, $2)
     on conflict (district_id) do update set shape = excluded.shape`,
    [districtId, shape],
  )
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
  /** What the rates read of its data; members that the event does not have are missing. */
  readonly data: RateEvent['data']
}

/** The columns of an event as the rates read it; `jsonb_strip_nulls` is no choice: a null deadline says that there is none. */
export const eventColumns = `order_id as "orderId", at, verb, to_state as "to", office_id as "officeId", crew_id as "crewId",
       data - '{photos,text,reason,note,why,address,offices,helpers,decision,finding,deadline}'::text[] as data`

/** What the rates read of the events of these orders, in their order. */
export function eventsOf(db: Queryable, districtId: number, orders: readonly string[]): Promise<EventRow[]> {
  return db.query(
    `select ${eventColumns}
     from order_events
     where district_id = $1
       and order_id = any($2::uuid[])
       and verb <> all($3::text[])
     order by order_id, seq`,
    [districtId, orders, unreadVerbs],
    'tally-events',
  )
}

export type SpanRow = Span & { readonly orderId: string }

interface Column {
  readonly column: string
  readonly type: string
  readonly of: (row: SpanRow) => unknown
}

// The columns of rate_spans after the district, with what fills them.
const spanColumns: readonly Column[] = [
  { column: 'order_id', type: 'uuid', of: (row) => row.orderId },
  { column: 'kind', type: 'text', of: (row) => row.kind },
  { column: 'n', type: 'int', of: (row) => row.n },
  { column: 'from_at', type: 'timestamptz', of: (row) => row.from },
  { column: 'to_at', type: 'timestamptz', of: (row) => row.to ?? 'infinity' },
  { column: 'closed_at', type: 'timestamptz', of: (row) => row.closedAt },
  { column: 'office_id', type: 'text', of: (row) => row.office },
  { column: 'crew_id', type: 'text', of: (row) => row.crew },
  { column: 'area_code', type: 'text', of: (row) => row.area },
  { column: 'category', type: 'text', of: (row) => row.category },
  { column: 'source', type: 'text', of: (row) => row.source },
  { column: 'on_time', type: 'boolean', of: (row) => row.onTime },
  { column: 'exempt', type: 'boolean', of: (row) => row.exempt },
  { column: 'remote', type: 'boolean', of: (row) => row.remote },
  { column: 'solved', type: 'boolean', of: (row) => row.solved },
  { column: 'satisfied', type: 'boolean', of: (row) => row.satisfied },
  { column: 'handled_seconds', type: 'int', of: (row) => row.handled },
  { column: 'reworked_at', type: 'timestamptz', of: (row) => row.reworkedAt },
  { column: 'extended_at', type: 'timestamptz', of: (row) => row.extendedAt },
]
const spanNames = spanColumns.map(({ column }) => column)

/** The rows that stand for these orders. */
export function spansOfOrders(db: Queryable, districtId: number, orders: readonly string[]): Promise<SpanRow[]> {
  return db.query(
    `select order_id as "orderId", kind, n, from_at as "from", nullif(to_at, 'infinity') as "to", closed_at as "closedAt",
       office_id as office, crew_id as crew, area_code as area, category, source, on_time as "onTime", exempt, remote, solved,
       satisfied, handled_seconds as handled, reworked_at as "reworkedAt", extended_at as "extendedAt"
     from rate_spans
     where district_id = $1
       and order_id = any($2::uuid[])`,
    [districtId, orders],
    'tally-spans',
  )
}

/** Inserts rows, or replaces those of the same order, kind and number. */
export async function putSpans(tx: Queryable, districtId: number, rows: readonly SpanRow[]): Promise<void> {
  await tx.query(
    `insert into rate_spans (district_id, ${spanNames.join(', ')})
     select $1, *
     from unnest(${spanColumns.map(({ type }, index) => `$${index + 2}::${type}[]`).join(', ')})
     on conflict (district_id, order_id, kind, n) do update
     set ${spanNames.slice(3).map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [districtId, ...spanColumns.map(({ of }) => rows.map(of))],
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

type CellTable = 'tally_days' | 'tally_months'
const commonMeasures = measures.filter((measure) => !rareMeasures.includes(measure))

/**
 * Adds to the cells of a table. For the one tally of a district, so that no two writers wait for each other. What most
 * cells have nothing of is written for the others only: half the parameters, and a third less of the server's time.
 */
export async function addCells(tx: Queryable, table: CellTable, districtId: number, cells: readonly Cell[]): Promise<void> {
  const isRare = ({ counts }: Cell) => rareMeasures.some((measure) => counts[measure] !== 0)
  const rare = cells.filter(isRare)
  const common = rare.length === 0 ? cells : cells.filter((cell) => !isRare(cell))
  if (common.length > 0) await addMeasures(tx, table, districtId, common, commonMeasures, 'common')
  if (rare.length > 0) await addMeasures(tx, table, districtId, rare, measures, 'all')
}

async function addMeasures(tx: Queryable, table: CellTable, districtId: number, cells: readonly Cell[], written: readonly Measure[], name: string): Promise<void> {
  const day = table === 'tally_days' ? 'day' : 'month'
  const columns = written.map(columnOf)
  await tx.query(
    `insert into ${table} as t (district_id, scope, dimension, ${day}, key, ${columns.join(', ')})
     select $1, *
     from unnest($2::text[], $3::text[], $4::date[], $5::text[], ${columns.map((_, index) => `$${index + 6}::int[]`).join(', ')})
     on conflict (district_id, scope, dimension, ${day}, key) do update
     set ${columns.map((column) => `${column} = t.${column} + excluded.${column}`).join(', ')}`,
    [
      districtId, cells.map(({ scope }) => scope), cells.map(({ dimension }) => dimension), cells.map((cell) => cell.day), cells.map(({ key }) => key),
      ...written.map((measure) => cells.map(({ counts }) => counts[measure])),
    ],
    `${table}-add-${name}`,
  )
}
