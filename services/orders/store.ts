import type { Scope } from '../../domain/accounts/scope.ts'
import type { ActorRole } from '../../domain/accounts/account.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { EventData, OrderEvent } from '../../domain/order/event.ts'
import { calledOffices } from '../../domain/order/called-offices.ts'
import type { Order } from '../../domain/order/order.ts'
import { askedOf } from '../../domain/order/proceedings.ts'
import type { Queryable } from '../../platform/database.ts'
import { orderColumns, orderOf, type OrderRow } from './order-row.ts'
import { parameters, scopeCondition } from './scope-sql.ts'

/** One order in scope, or null. `lock` holds its row until the transaction ends. */
export async function findOrder(db: Queryable, scope: Scope, id: string, lock = false): Promise<Order | null> {
  const { values, next } = parameters([id])
  const [row] = await db.query<OrderRow>(
    `select ${orderColumns}
     from orders o
     where ${scopeCondition(scope, 'o', next)} and o.id = $1
     ${lock ? 'for no key update' : ''}`,
    values,
    `find-order-${scope.kind}${lock ? '-locked' : ''}`,
  )
  return row === undefined ? null : orderOf(row)
}

interface EventRow {
  readonly seq: number
  readonly at: Date
  readonly recordedAt: Date
  readonly verb: Verb
  readonly actorId: string | null
  readonly actorRole: ActorRole
  readonly from: State | null
  readonly to: State
  readonly officeId: string | null
  readonly crewId: string | null
  readonly data: EventData
  readonly prevHash: string
  readonly hash: string
  readonly actorName: string | null
  readonly actorOffice: string | null
  readonly actorCrew: string | null
}

export type HistoryEntry = EventRow

/** The history of an order with the names of who acted, oldest first. */
export function history(db: Queryable, districtId: number, orderId: string): Promise<HistoryEntry[]> {
  return db.query<EventRow>(
    `select e.seq, e.at, e.recorded_at as "recordedAt", e.verb, e.actor_id as "actorId", e.actor_role as "actorRole",
       e.from_state as "from", e.to_state as "to", e.office_id as "officeId", e.crew_id as "crewId", e.data,
       encode(e.prev_hash, 'hex') as "prevHash", encode(e.hash, 'hex') as hash,
       a.name as "actorName", a.office_id as "actorOffice", a.crew_id as "actorCrew"
     from order_events e
     left join accounts a on a.district_id = e.district_id and a.id = e.actor_id
     where e.district_id = $1 and e.order_id = $2
     order by e.seq`,
    [districtId, orderId],
  )
}

export interface OrderFinding {
  readonly id: string
  readonly category: string
  readonly description: string
  readonly longitude: number
  readonly latitude: number
  readonly address: string | null
  readonly observedAt: Date
  readonly receivedAt: Date
  readonly reporterId: string | null
  readonly reporterName: string | null
}

/** The findings that an order settles, oldest first. */
export function findingsOf(db: Queryable, districtId: number, orderId: string): Promise<OrderFinding[]> {
  return db.query(
    `select f.id, f.category, f.description, f.longitude, f.latitude, f.address, f.observed_at as "observedAt",
       f.received_at as "receivedAt", f.reporter_id as "reporterId", a.name as "reporterName"
     from findings f
     left join accounts a on a.district_id = f.district_id and a.id = f.reporter_id
     where f.district_id = $1 and f.order_id = $2
     order by f.received_at, f.id
     limit 200`,
    [districtId, orderId],
  )
}

export interface OrderPhoto {
  readonly id: string
  readonly kind: 'before' | 'after' | 'recheck' | 'other'
  readonly round: number
  readonly seq: number
  readonly findingId: string | null
  readonly takenAt: Date | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly width: number
  readonly height: number
  readonly sha256: string
}

/** The evidence of an order in the order of its events. */
export function photosOf(db: Queryable, districtId: number, orderId: string): Promise<OrderPhoto[]> {
  return db.query(
    `select p.id, op.kind, op.round, op.seq, op.finding_id as "findingId", p.taken_at as "takenAt", p.longitude, p.latitude,
       p.width, p.height, p.sha256
     from order_photos op
     join photos p on p.district_id = op.district_id and p.id = op.photo_id
     where op.district_id = $1 and op.order_id = $2
     order by op.seq, p.uploaded_at, p.id`,
    [districtId, orderId],
  )
}

/**
 * Of these photos, the ones that this account uploaded; `used` where the order carries the same picture already, be it
 * uploaded again: what counts is the file, not its id.
 */
export function ownPhotos(db: Queryable, districtId: number, accountId: string, ids: readonly string[], orderId: string): Promise<{ id: string; sha256: string; used: boolean }[]> {
  return db.query(
    `select p.id, p.sha256, exists (
         select
         from order_photos op
         join photos u on u.district_id = $1 and u.id = op.photo_id
         where op.district_id = $1 and op.order_id = $4 and u.sha256 = p.sha256
       ) or exists (select from blind_check_photos b where b.district_id = $1 and b.photo_id = p.id) as used
     from photos p
     where p.district_id = $1 and p.uploaded_by = $2 and p.id = any($3::uuid[])`,
    [districtId, accountId, ids, orderId],
  )
}

/** Whether an account of the district is an inspector's and in use. */
export async function isInspector(db: Queryable, districtId: number, accountId: string): Promise<boolean> {
  const rows = await db.query(
    "select id from accounts where district_id = $1 and id = $2 and role = 'inspector' and disabled_at is null",
    [districtId, accountId],
  )
  return rows.length === 1
}

/** The inspectors who may be sent somewhere, by name; at most 200. */
export function inspectorsOf(db: Queryable, districtId: number): Promise<{ id: string; name: string; nameEn: string }[]> {
  return db.query(
    `select id, name, name as "nameEn"
     from accounts
     where district_id = $1 and role = 'inspector' and disabled_at is null
     order by name, id
     limit 200`,
    [districtId],
  )
}

/** Whether an account reported one of the findings that an order settles, be it by way of orders merged into it. */
export async function reportedBy(db: Queryable, districtId: number, orderId: string, accountId: string): Promise<boolean> {
  const rows = await db.query(
    `with recursive settled (id) as (
       select $2::uuid
       union
       select o.id
       from settled s
       join orders o on o.district_id = $1 and o.merged_into = s.id
     )
     select f.id
     from settled s
     join findings f on f.district_id = $1 and f.order_id = s.id
     where f.reporter_id = $3
     limit 1`,
    [districtId, orderId, accountId],
  )
  return rows.length === 1
}

export interface Attachment {
  readonly photoId: string
  readonly kind: OrderPhoto['kind']
  readonly round: number
  readonly seq: number
  readonly findingId: string | null
}

export interface Job {
  readonly job: string
  readonly payload: unknown
}

/**
 * Stores what a decision made: the order as it is now, its new events, the photos they bring, what the queues owe and
 * what the tally owes, in one statement that takes effect only if the order still stands at `expected`. Answers false
 * when somebody else was first: then nothing was written.
 */
export async function storeSteps(
  db: Queryable,
  order: Order,
  expected: { version: number; headHash: string },
  events: readonly OrderEvent[],
  attachments: readonly Attachment[],
  jobs: readonly Job[],
): Promise<boolean> {
  const rows = await db.query(
    `with moved as (
       update orders
       set state = $4, version = $5, head_hash = decode($6, 'hex'), standard = $7, limit_amount = $8, limit_unit = $9,
         office_id = $10, crew_id = $11, filed_at = $12, dispatched_at = $13, handled_at = $14, closed_at = $15,
         clocks = $16, deadline = $17, handling_deadline = $18, round = $19, rework = $20, redo = $21, returns = $22,
         fixed_by_crew = $23, fixed_by_contractor = $24, rechecker_id = $25, job_assigned = $26, held = $27, address = $32,
         longitude = $33, latitude = $34, area_code = $35, inspector_id = $36, merged_into = $37, recurrence_of = $38,
         ended_at = $39, exempt = $40, public = $41, remote = $42, late = $43, extensions = $44, alarm_at = $45, asked = $46,
         in_session = $47, proceedings = $48, moved_version = $49, called_offices = nullif($50::text[], '{}'),
         on_spot = $51
       where district_id = $1 and id = $2 and version = $3
       returning district_id, id
     ), logged as (
       insert into order_events (district_id, order_id, seq, at, recorded_at, verb, actor_id, actor_role, from_state, to_state,
         office_id, crew_id, data, prev_hash, hash)
       select m.district_id, m.id, e.seq, e.at, e."recordedAt", e.verb, e."actorId", e."actorRole", e."from", e."to",
         e."officeId", e."crewId", e.data, decode(e."prevHash", 'hex'), decode(e.hash, 'hex')
       from moved m
       cross join jsonb_to_recordset($28::jsonb) as e (seq integer, at timestamptz, "recordedAt" timestamptz, verb text,
         "actorId" uuid, "actorRole" text, "from" text, "to" text, "officeId" text, "crewId" text, data jsonb,
         "prevHash" text, hash text)
     ), owed as (
       insert into tally_pending (district_id, order_id, seq)
       select m.district_id, m.id, e.seq
       from moved m
       cross join jsonb_to_recordset($28::jsonb) as e (seq integer)
     ), attached as (
       insert into order_photos (district_id, order_id, photo_id, seq, round, kind, finding_id)
       select m.district_id, m.id, a."photoId", a.seq, a.round, a.kind, a."findingId"
       from moved m
       cross join jsonb_to_recordset($29::jsonb) as a ("photoId" uuid, seq integer, round integer, kind text, "findingId" uuid)
     ), queued as (
       insert into outbox (district_id, job, payload, created_at)
       select m.district_id, j.job, j.payload, $31
       from moved m
       cross join jsonb_to_recordset($30::jsonb) as j (job text, payload jsonb)
     )
     select id from moved`,
    [
      order.districtId, order.id, expected.version, order.state, order.version, order.headHash, order.standard,
      order.limit?.amount ?? null, order.limit?.unit ?? null, order.officeId, order.crewId, order.filedAt, order.dispatchedAt,
      order.handledAt, order.closedAt, JSON.stringify(order.clocks), order.deadline, order.handlingDeadline, order.round,
      order.rework, order.redo, order.returns, order.fixedByCrew, order.fixedByContractor, order.recheckerId,
      order.jobAssigned, order.held, JSON.stringify(events), JSON.stringify(attachments), JSON.stringify(jobs),
      events.at(-1)?.recordedAt ?? order.receivedAt, order.address, order.longitude, order.latitude, order.area,
      order.inspectorId, order.mergedInto, order.recurrenceOf, order.endedAt, order.exempt, order.public, order.remote,
      order.late, order.extensions, order.alarmAt, askedOf(order.proceedings), order.proceedings.session !== null,
      JSON.stringify(order.proceedings), order.movedVersion, calledOffices(order),
      order.onSpot,
    ],
    'store-steps',
  )
  return rows.length === 1
}
