import type { State } from '../../domain/lifecycle/states.ts'
import type { EventData, OrderEvent } from '../../domain/order/event.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Order, Source } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { openCondition } from '../orders/order-filter.ts'
import { orderColumns, orderOf, type OrderRow } from '../orders/order-row.ts'

/** A finding with the order and the first event that it begins. */
export interface Accepted {
  readonly finding: Finding
  readonly order: Order
  readonly event: OrderEvent
  /** After-photos of what was settled on the spot. */
  readonly afterPhotos?: readonly string[]
}

/**
 * Stores findings of one district and one local day with their orders, first events, photos, and what queue and tally
 * owe, in one statement: on disk when it answers. Answers the number of each order that was stored; a finding whose id
 * is known already is left out, and nothing of it is written. No id may stand twice in `group`.
 *
 * One array per column (unnest): TypeORM's bulk insert would overflow at 65,535 parameters. Instants go as milliseconds:
 * `pg` takes 2 µs to write a Date, and a finding has three.
 */
export function insertGroup(db: Queryable, district: { id: number; code: string }, day: string, group: readonly Accepted[]): Promise<{ id: string; number: string }[]> {
  const of = <T>(pick: (accepted: Accepted) => T): T[] => group.map(pick)
  const photos = group.flatMap(({ finding, afterPhotos = [] }) => [
    ...finding.photos.map((photo) => [finding.orderId, photo, finding.id, 'before'] as const),
    ...afterPhotos.map((photo) => [finding.orderId, photo, finding.id, 'after'] as const),
  ])
  return db.query(
    `with given as (
       select id, order_id, category, standard, catalogue_version, limit_amount, limit_unit, source, description, address,
         longitude, latitude, area_code, to_timestamp(observed_ms / 1000) as observed_at, to_timestamp(received_ms / 1000) as received_at,
         reporter_id, state, content_hash, to_timestamp(deadline_ms / 1000) as deadline,
         to_timestamp(alarm_ms / 1000) as alarm_at, clocks, head_hash, actor_role, data, device, alarm, ord
       from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::numeric[], $10::text[], $11::text[], $12::text[],
         $13::text[], $14::float8[], $15::float8[], $16::text[], $17::float8[], $18::float8[], $19::uuid[], $20::text[],
         $21::text[], $22::float8[], $23::float8[], $24::jsonb[], $25::text[], $26::text[], $27::jsonb[], $32::text[], $33::text[])
         with ordinality as g (id, order_id, category, standard, catalogue_version, limit_amount, limit_unit, source, description,
         address, longitude, latitude, area_code, observed_ms, received_ms, reporter_id, state,
         content_hash, deadline_ms, alarm_ms, clocks, head_hash, actor_role, data, device, alarm, ord)
     ), found as (
       insert into findings (district_id, id, order_id, category, standard, description, longitude, latitude, address,
         observed_at, received_at, source, reporter_id, content_hash, device, alarm)
       select $1, id, order_id, category, standard, description, longitude, latitude, address, observed_at, received_at,
         source, reporter_id, decode(content_hash, 'hex'), device, alarm
       from given
       on conflict (district_id, id) do nothing
       returning id
     ), kept as (
       select given.*, row_number() over (order by ord) as place, count(*) over () as size
       from given
       join found using (id)
     ), counted as (
       insert into order_counters as c (district_id, day, last)
       select $1, $3, size
       from kept
       limit 1
       on conflict (district_id, day) do update set last = c.last + excluded.last
       returning last
     ), numbered as (
       insert into orders (district_id, id, number, state, version, head_hash, category, standard, catalogue_version, limit_amount,
         limit_unit, source, description, address, longitude, latitude, area_code, reporter_id, received_at, filed_at, closed_at, clocks, deadline,
         alarm_at, public, on_spot)
       select $1, order_id, $2 || lpad((counted.last - size + place)::text, 6, '0'), state, 1, decode(head_hash, 'hex'), category,
         standard, catalogue_version, limit_amount, limit_unit, source, description, address, longitude, latitude, area_code,
         reporter_id, received_at, case when state <> 'pending' then received_at end, case when state = 'closed' then received_at end,
         clocks, deadline, alarm_at, source = 'public', state = 'closed'
       from kept
       cross join counted
       returning id, number
     ), logged as (
       insert into order_events (district_id, order_id, seq, at, recorded_at, verb, actor_id, actor_role, to_state, data, prev_hash, hash)
       select $1, order_id, 1, received_at, received_at, 'report', reporter_id, actor_role, state, data,
         decode(repeat('0', 64), 'hex'), decode(head_hash, 'hex')
       from kept
     ), proven as (
       insert into order_photos (district_id, order_id, photo_id, seq, round, kind, finding_id)
       select $1, p.order_id, p.photo_id, 1, 1, p.kind, p.finding_id
       from unnest($28::uuid[], $29::uuid[], $30::uuid[], $31::text[]) as p (order_id, photo_id, finding_id, kind)
       join found on found.id = p.finding_id
     ), queued as (
       insert into outbox (district_id, job, payload, created_at)
       select $1, 'dispatch', jsonb_build_object('districtId', $1, 'orderId', order_id), received_at
       from kept
       -- What was settled on the spot may follow an earlier one, too.
       where state <> 'pending'
     ), owed as (
       insert into tally_pending (district_id, order_id, seq)
       select $1, order_id, 1
       from kept
     )
     select kept.id, numbered.number
     from kept
     join numbered on numbered.id = kept.order_id`,
    [
      district.id, `${district.code}-${day.slice(2).replaceAll('-', '')}-`, day,
      of(({ finding }) => finding.id), of(({ order }) => order.id), of(({ order }) => order.category), of(({ order }) => order.standard),
      of(({ order }) => order.catalogueVersion), of(({ order }) => order.limit?.amount ?? null), of(({ order }) => order.limit?.unit ?? null),
      of(({ order }) => order.source), of(({ order }) => order.description), of(({ order }) => order.address),
      of(({ order }) => order.longitude), of(({ order }) => order.latitude), of(({ order }) => order.area),
      of(({ finding }) => finding.observedAt.getTime()), of(({ finding }) => finding.receivedAt.getTime()), of(({ finding }) => finding.reporterId),
      of(({ order }) => order.state), of(({ finding }) => finding.contentHash), of(({ order }) => order.deadline?.getTime() ?? null),
      of(({ order }) => order.alarmAt?.getTime() ?? null),
      of(({ order }) => JSON.stringify(order.clocks)), of(({ order }) => order.headHash), of(({ event }) => event.actorRole),
      of(({ event }) => JSON.stringify(event.data)),
      photos.map(([order]) => order), photos.map(([, photo]) => photo), photos.map(([, , finding]) => finding),
      photos.map(([, , , kind]) => kind), of(({ finding }) => finding.device ?? null), of(({ finding }) => finding.alarm ?? null),
    ],
    'insert-group',
  )
}

export interface Known {
  /** It joined an order that was there before. */
  readonly joined: boolean
  readonly order: Order
  readonly finding: Finding
  readonly firstEvent: { readonly to: State; readonly at: Date; readonly data: EventData }
}

interface KnownRow extends OrderRow {
  readonly joined: boolean
  readonly findingId: string
  readonly findingCategory: string
  readonly findingLongitude: number
  readonly findingLatitude: number
  readonly findingAddress: string | null
  readonly findingSource: Source
  readonly findingPhotos: string[]
  readonly findingStandard: string | null
  readonly findingDescription: string
  readonly observedAt: Date
  readonly findingReceivedAt: Date
  readonly findingReporter: string | null
  readonly contentHash: string
  readonly firstTo: State
  readonly firstAt: Date
  readonly firstData: EventData
}

/** What is stored under these finding ids, with the first event of their orders. */
export async function knownFindings(db: Queryable, districtId: number, ids: readonly string[]): Promise<Known[]> {
  const rows = await db.query<KnownRow>(
    `select ${orderColumns}, f.id as "findingId", f.standard as "findingStandard", f.description as "findingDescription",
       f.observed_at as "observedAt", f.received_at as "findingReceivedAt", f.reporter_id as "findingReporter",
       encode(f.content_hash, 'hex') as "contentHash", f.joined, f.category as "findingCategory",
       f.longitude as "findingLongitude", f.latitude as "findingLatitude", f.address as "findingAddress", f.source as "findingSource",
       array(
         select op.photo_id
         from order_photos op
         where op.district_id = f.district_id and op.order_id = f.order_id and op.finding_id = f.id and op.kind = 'before'
         order by op.photo_id
       ) as "findingPhotos",
       e.to_state as "firstTo", e.at as "firstAt", e.data as "firstData"
     from findings f
     join orders o on o.district_id = f.district_id and o.id = f.order_id
     join order_events e on e.district_id = o.district_id and e.order_id = o.id and e.seq = 1
     where f.district_id = $1 and f.id = any($2::uuid[])`,
    [districtId, ids],
  )
  return rows.map((row) => ({
    joined: row.joined,
    order: orderOf(row),
    finding: {
      districtId,
      id: row.findingId,
      orderId: row.id,
      category: row.findingCategory,
      standard: row.findingStandard,
      description: row.findingDescription,
      longitude: row.findingLongitude,
      latitude: row.findingLatitude,
      address: row.findingAddress,
      observedAt: row.observedAt,
      receivedAt: row.findingReceivedAt,
      source: row.findingSource,
      reporterId: row.findingReporter,
      // In the order in which they were given, as the event has them.
      photos: row.joined ? row.findingPhotos : (row.firstData.photos ?? []).filter((photo) => row.findingPhotos.includes(photo)),
      contentHash: row.contentHash,
    },
    firstEvent: { to: row.firstTo, at: row.firstAt, data: row.firstData },
  }))
}

/** Of these photos, the ones that this account uploaded. */
export async function photosOfAccount(db: Queryable, districtId: number, accountId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    'select id from photos where district_id = $1 and uploaded_by = $2 and id = any($3::uuid[])',
    [districtId, accountId, ids],
  )
  return new Set(rows.map((row) => row.id))
}

/** Lets one transaction at a time look for the order of a thing, and begin one. */
export async function lockThing(tx: Queryable, districtId: number, thing: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($2, $1))', [districtId, thing], 'lock-thing')
}

/** The open orders that settle a device's findings of one kind of alarm, also those into which its orders were merged. */
export async function openOrdersOfDevice(tx: Queryable, districtId: number, device: string, alarm: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with recursive latest as (
       select order_id
       from findings
       where district_id = $1 and device = $2 and alarm = $3
       order by received_at desc
       limit 20
     ), settling (id) as (
       select order_id
       from latest
       union
       select o.merged_into
       from settling s
       join orders o on o.district_id = $1 and o.id = s.id
       where o.merged_into is not null
     )
     select o.id
     from settling s
     join orders o on o.district_id = $1 and o.id = s.id
     where ${openCondition}`,
    [districtId, device, alarm],
    'open-orders-of-device',
  )
  return rows.map(({ id }) => id)
}
