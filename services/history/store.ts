import type { OrderEvent } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { orderColumns, orderOf, type OrderRow } from '../orders/order-row.ts'
import type { Named, NamedCategory } from './directory.ts'
import type { HistoryOrder } from './history-order.ts'
import type { Mapping } from './mapping.ts'

// Any number that no other advisory lock of this database uses; the second key is the district.
const importLock = 4_101_031

/** Until the transaction ends no other import writes to this district. */
export async function lockImports(db: Queryable, districtId: number): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1, $2)', [importLock, districtId])
}

export interface DistrictRow {
  readonly id: number
  readonly code: string
  readonly timezone: string
}

/** The districts that have this id or this code. */
export function districtsLike(db: Queryable, id: number, code: string): Promise<DistrictRow[]> {
  return db.query('select id, code, timezone from districts where id = $1 or code = $2', [id, code])
}

/** A new district with its working time; nothing where it exists. */
export async function insertDistrict(db: Queryable, district: Mapping['district']): Promise<void> {
  await db.query(
    `insert into districts (id, code, name, name_en, timezone, working_hours, weekdays, clock_lengths)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [
      district.id, district.code, district.name, district.nameEn, district.timezone, JSON.stringify(district.workingHours),
      district.weekdays, JSON.stringify(district.clockLengths),
    ],
  )
}

/** The area that is the district itself: what its streets lie in. */
export async function insertDistrictArea(db: Queryable, district: Mapping['district']): Promise<void> {
  await db.query(
    `insert into areas (district_id, code, kind, name, name_en, parent, boundary)
     values ($1, $2, 'district', $3, $4, null, null)
     on conflict do nothing`,
    [district.id, district.code, district.name, district.nameEn],
  )
}

/** A first catalogue version, in force since ever. */
export async function insertCatalogueVersion(db: Queryable, districtId: number, version: number): Promise<void> {
  await db.query(
    `insert into catalogue_versions (district_id, version, effective_from)
     values ($1, $2, '1970-01-01')
     on conflict do nothing`,
    [districtId, version],
  )
}

/** Categories without standards: history brings its own targets. Those that exist stay as they are. */
export async function insertCategories(db: Queryable, districtId: number, version: number, kind: string, categories: readonly NamedCategory[]): Promise<void> {
  await db.query(
    `insert into categories (district_id, catalogue_version, code, kind, class_code, class_name, class_name_en, subclass_code,
       name, name_en, initials)
     select $1, $2, c.code, $3, c."classCode", c."className", c."className", '', c.name, c."nameEn", c.initials
     from jsonb_to_recordset($4::jsonb) as c (code text, "classCode" text, "className" text, name text, "nameEn" text, initials text)
     on conflict do nothing`,
    [districtId, version, kind, JSON.stringify(categories.map((category) => ({ ...category, initials: initialsOf(category.nameEn) })))],
  )
}

function initialsOf(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(([first]) => first).join('').toLowerCase()
}

/** Streets that are known by name only. Those that exist stay as they are. */
export async function insertAreas(db: Queryable, district: { id: number; code: string }, areas: readonly Named[]): Promise<void> {
  await db.query(
    `insert into areas (district_id, code, kind, name, name_en, parent, boundary)
     select $1, a.code, 'street', a.name, a."nameEn", (select d.code from areas d where d.district_id = $1 and d.code = $2), null
     from jsonb_to_recordset($3::jsonb) as a (code text, name text, "nameEn" text)
     on conflict do nothing`,
    [district.id, district.code, JSON.stringify(areas)],
  )
}

/** Offices that answer for no street of their own. Those that exist stay as they are. */
export async function insertOffices(db: Queryable, districtId: number, offices: readonly Named[]): Promise<void> {
  await db.query(
    `insert into offices (district_id, id, name, name_en, area_code)
     select $1, o.code, o.name, o."nameEn", null
     from jsonb_to_recordset($2::jsonb) as o (code text, name text, "nameEn" text)
     on conflict do nothing`,
    [districtId, JSON.stringify(offices)],
  )
}

/** Tells running processes that what they know of the district is old. */
export async function raiseRevision(db: Queryable, districtId: number): Promise<void> {
  await db.query('update districts set reference_revision = reference_revision + 1 where id = $1', [districtId])
}

/** The orders that have one of these external ids, or one of them as their number. */
export async function ordersNamed(db: Queryable, districtId: number, externalIds: readonly string[]): Promise<Order[]> {
  const rows = await db.query<OrderRow>(
    `select ${orderColumns}
     from orders o
     where o.district_id = $1 and (o.external_id = any($2::text[]) or o.number = any($2::text[]))`,
    [districtId, externalIds],
    'history-orders-named',
  )
  return rows.map(orderOf)
}

/** Stores imported orders with all their columns. One array per column; the constant ones are the same for all. */
export async function insertOrders(db: Queryable, districtId: number, catalogueVersion: number, batch: readonly HistoryOrder[]): Promise<void> {
  const of = <T>(pick: (order: Order) => T): T[] => batch.map(({ order }) => pick(order))
  await db.query(
    `insert into orders (district_id, id, number, state, version, head_hash, category, catalogue_version, source, description,
       address, longitude, latitude, area_code, office_id, received_at, filed_at, dispatched_at, handled_at, closed_at,
       clocks, deadline, handling_deadline, external_id)
     select $1, id, external_id, state, version, decode(head_hash, 'hex'), category, $2, 'import', description,
       address, longitude, latitude, area_code, office_id, received_at, received_at, received_at, closed_at, closed_at,
       clocks, deadline, handling_deadline, external_id
     from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[], $10::text[], $11::float8[],
       $12::float8[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[], $17::jsonb[], $18::timestamptz[],
       $19::timestamptz[])
       as o (id, external_id, state, version, head_hash, category, description, address, longitude,
       latitude, area_code, office_id, received_at, closed_at, clocks, deadline, handling_deadline)`,
    [
      districtId, catalogueVersion, of(({ id }) => id), of(({ number }) => number), of(({ state }) => state), of(({ version }) => version),
      of(({ headHash }) => headHash), of(({ category }) => category), of(({ description }) => description), of(({ address }) => address),
      of(({ longitude }) => longitude), of(({ latitude }) => latitude), of(({ area }) => area), of(({ officeId }) => officeId),
      of(({ receivedAt }) => iso(receivedAt)), of(({ closedAt }) => iso(closedAt)), of(({ clocks }) => JSON.stringify(clocks)),
      of(({ deadline }) => iso(deadline)), of(({ handlingDeadline }) => iso(handlingDeadline)),
    ],
    'history-insert-orders',
  )
}

/** The findings of imported orders. */
export async function insertFindings(db: Queryable, districtId: number, batch: readonly HistoryOrder[]): Promise<void> {
  const of = <T>(pick: (finding: HistoryOrder['finding']) => T): T[] => batch.map(({ finding }) => pick(finding))
  await db.query(
    `insert into findings (district_id, id, order_id, category, description, longitude, latitude, address, observed_at,
       received_at, source, content_hash)
     select $1, id, order_id, category, description, longitude, latitude, address, observed_at, observed_at, 'import',
       decode(content_hash, 'hex')
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::text[], $9::timestamptz[],
       $10::text[])
       as f (id, order_id, category, description, longitude, latitude, address, observed_at, content_hash)`,
    [
      districtId, of(({ id }) => id), of(({ orderId }) => orderId), of(({ category }) => category), of(({ description }) => description),
      of(({ longitude }) => longitude), of(({ latitude }) => latitude), of(({ address }) => address),
      of(({ observedAt }) => iso(observedAt)), of(({ contentHash }) => contentHash),
    ],
    'history-insert-findings',
  )
}

/** Events of imported orders, and with each what the tally owes. */
export async function insertEvents(db: Queryable, districtId: number, events: readonly OrderEvent[]): Promise<void> {
  const of = <T>(pick: (event: OrderEvent) => T): T[] => events.map(pick)
  await db.query(
    `with logged as (
       insert into order_events (district_id, order_id, seq, at, recorded_at, verb, actor_role, from_state, to_state, office_id,
         data, prev_hash, hash)
       select $1, order_id, seq, at, recorded_at, 'import', 'job', from_state, to_state, office_id, data,
         decode(prev_hash, 'hex'), decode(hash, 'hex')
       from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::jsonb[],
         $10::text[], $11::text[])
         as e (order_id, seq, at, recorded_at, from_state, to_state, office_id, data, prev_hash, hash)
       returning order_id, seq
     )
     insert into tally_pending (district_id, order_id, seq)
     select $1, order_id, seq
     from logged`,
    [
      districtId, of(({ orderId }) => orderId), of(({ seq }) => seq), of(({ at }) => iso(at)), of(({ recordedAt }) => iso(recordedAt)),
      of(({ from }) => from), of(({ to }) => to), of(({ officeId }) => officeId), of(({ data }) => JSON.stringify(data)),
      of(({ prevHash }) => prevHash), of(({ hash }) => hash),
    ],
    'history-insert-events',
  )
}

/** Closes orders by their closing events where each still stands at the event before; answers the ids of those closed. */
export async function closeOrders(db: Queryable, districtId: number, events: readonly OrderEvent[]): Promise<Set<string>> {
  const of = <T>(pick: (event: OrderEvent) => T): T[] => events.map(pick)
  const rows = await db.query<{ id: string }>(
    `update orders o
     set state = 'closed', version = e.seq, head_hash = decode(e.hash, 'hex'), handled_at = e.at, closed_at = e.at, deadline = null,
       clocks = o.clocks || '{"kind": null}'
     from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::text[], $6::text[]) as e (id, seq, at, prev_hash, hash)
     where o.district_id = $1 and o.id = e.id and o.version = e.seq - 1 and o.head_hash = decode(e.prev_hash, 'hex')
     returning o.id`,
    [districtId, of(({ orderId }) => orderId), of(({ seq }) => seq), of(({ at }) => iso(at)), of(({ prevHash }) => prevHash), of(({ hash }) => hash)],
  )
  return new Set(rows.map(({ id }) => id))
}

// Dates in arrays would be written in the machine's own zone, and slower.
function iso(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}

/** How many events wait to be tallied. */
export async function pendingTally(db: Queryable, districtId: number): Promise<number> {
  const [row] = await db.query<{ pending: number }>('select count(*) as pending from tally_pending where district_id = $1', [districtId])
  return row?.pending ?? 0
}

/** When the first order of a district was received; null where there is none. */
export async function firstReceived(db: Queryable, districtId: number): Promise<Date | null> {
  const [row] = await db.query<{ receivedAt: Date }>(
    `select received_at as "receivedAt"
     from orders
     where district_id = $1
     order by received_at
     limit 1`,
    [districtId],
  )
  return row?.receivedAt ?? null
}
