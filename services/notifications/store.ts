import type { Role } from '../../domain/accounts/account.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { EventData } from '../../domain/order/event.ts'
import type { Kind } from '../../domain/notifications/kinds.ts'
import type { News } from '../../domain/notifications/news.ts'
import type { Wanted } from '../../domain/notifications/recipients.ts'
import type { Language } from '../../domain/notifications/settings.ts'
import type { Queryable } from '../../platform/database.ts'

// The first of two numbers; no other advisory lock of this database uses the pair's form with it.
const notifyLock = 41_050

/** Districts whose feed goes further than what has been told. */
export async function districtsWithNews(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select h.district_id as id
     from feed_heads h
     left join notification_cursors c on c.district_id = h.district_id
     where h.position > coalesce(c.position, 0)`,
    [],
    'notify-districts',
  )
  return rows.map(({ id }) => id)
}

/** Makes this transaction the only one that tells the district's news; false when another one does. */
export async function tryLock(tx: Queryable, districtId: number): Promise<boolean> {
  const [row] = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1, $2) as locked', [notifyLock, districtId], 'notify-try-lock')
  return row?.locked === true
}

/** How far the district's news have been told, how far the feed goes, and the district's time zone. */
export async function progress(tx: Queryable, districtId: number): Promise<{ told: number; newest: number; timezone: string }> {
  const [row] = await tx.query<{ told: number; newest: number; timezone: string }>(
    `select coalesce(c.position, 0) as told, coalesce(h.position, 0) as newest, d.timezone
     from districts d
     left join notification_cursors c on c.district_id = d.id
     left join feed_heads h on h.district_id = d.id
     where d.id = $1`,
    [districtId],
    'notify-progress',
  )
  return row ?? { told: 0, newest: 0, timezone: 'UTC' }
}

export async function advance(tx: Queryable, districtId: number, position: number): Promise<void> {
  await tx.query(
    `insert into notification_cursors (district_id, position)
     values ($1, $2)
     on conflict (district_id) do update set position = excluded.position`,
    [districtId, position],
    'notify-advance',
  )
}

export interface NewsRow extends News {
  readonly position: number
  readonly orderId: string
  readonly seq: number
  readonly at: Date
  readonly data: EventData
}

/**
 * The events of these verbs at positions after `from` up to `to`, oldest first. A finding counts for the order that it
 * came to and for those into which that was merged.
 */
export function newsBetween(tx: Queryable, districtId: number, from: number, to: number, verbs: readonly Verb[]): Promise<NewsRow[]> {
  return tx.query(
    `select f.position, f.order_id as "orderId", f.seq, f.verb, f.from_state as "from", f.to_state as "to", e.at,
       e.actor_id as "actorId", e.actor_role as "actorRole", f.office_id as "officeId", f.crew_id as "crewId",
       f.prior_office_id as "priorOfficeId", f.prior_crew_id as "priorCrewId", f.rechecker_id as "recheckerId",
       array(
         select unnest(f.prior_called_offices)
         except
         select unnest(f.called_offices)
         except
         select f.office_id
       ) as "letGoOffices",
       sent.inspector as "inspectorId", coalesce(r.reporters, '{}') as "reporterIds", e.data
     from feed f
     join order_events e on e.district_id = $1 and e.order_id = f.order_id and e.seq = f.seq
     left join lateral (
       select s.data ->> 'inspector' as inspector
       from order_events s
       where s.district_id = $1 and s.order_id = f.order_id and s.seq <= f.seq and s.verb in ('send-to-check', 'send-to-recheck')
       order by s.seq desc
       limit 1
     ) sent on true
     left join lateral (
       with recursive settled (id) as (
         select f.order_id
         union
         select m.id
         from orders m
         join settled s on m.merged_into = s.id
         where m.district_id = $1
       )
       select array_agg(distinct g.reporter_id) as reporters
       from settled s
       join findings g on g.district_id = $1 and g.order_id = s.id
       where g.reporter_id is not null
     ) r on true
     where f.district_id = $1
       and f.position > $2
       and f.position <= $3
       and f.verb = any($4)
     order by f.position`,
    [districtId, from, to, verbs],
    'notify-news',
  )
}

export interface ReaderRow {
  readonly id: string
  readonly role: Role
  readonly officeId: string | null
  readonly crewId: string | null
  readonly language: Language | null
  readonly email: string | null
  readonly appOff: readonly Kind[] | null
  readonly emailOff: readonly Kind[] | null
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  readonly urgentThrough: boolean | null
}

/** The accounts in use that match any part of what is wanted, with their settings where they have made some. */
export function readersOf(tx: Queryable, districtId: number, { offices, crews, roles, accounts }: Wanted): Promise<ReaderRow[]> {
  return tx.query(
    `select a.id, a.role, a.office_id as "officeId", a.crew_id as "crewId", s.language, s.email, s.app_off as "appOff",
       s.email_off as "emailOff", s.quiet_from as "quietFrom", s.quiet_until as "quietUntil", s.urgent_through as "urgentThrough"
     from accounts a
     left join notification_settings s on s.district_id = a.district_id and s.account_id = a.id
     where a.district_id = $1
       and a.disabled_at is null
       and (a.office_id = any($2) or a.crew_id = any($3) or a.role = any($4) or a.id = any($5::uuid[]))
     order by a.id`,
    [districtId, offices, crews, roles, accounts],
    'notify-readers',
  )
}

export interface NewNotification {
  readonly accountId: string
  readonly orderId: string
  readonly seq: number
  readonly position: number
  readonly kind: Kind
  readonly at: Date
  readonly inApp: boolean
}

/** Stores notifications, each once for all time; answers those that were not there yet. */
export async function addNotifications(tx: Queryable, districtId: number, rows: readonly NewNotification[], now: Date): Promise<{ accountId: string; orderId: string; seq: number }[]> {
  const of = <T>(pick: (row: NewNotification) => T): T[] => rows.map(pick)
  return tx.query(
    `insert into notifications (district_id, account_id, order_id, seq, position, kind, at, told_at, in_app)
     select $1, g.account_id, g.order_id, g.seq, g.position, g.kind, g.at, $2, g.in_app
     from unnest($3::uuid[], $4::uuid[], $5::int[], $6::bigint[], $7::text[], $8::timestamptz[], $9::boolean[])
       as g (account_id, order_id, seq, position, kind, at, in_app)
     on conflict do nothing
     returning account_id as "accountId", order_id as "orderId", seq`,
    [
      districtId, now, of((row) => row.accountId), of((row) => row.orderId), of((row) => row.seq), of((row) => row.position),
      of((row) => row.kind), of((row) => row.at), of((row) => row.inApp),
    ],
    'notify-add',
  )
}

/** Notes which mail carries which notification. */
export async function putIntoMail(tx: Queryable, districtId: number, rows: readonly { accountId: string; orderId: string; seq: number; deliveryId: string }[]): Promise<void> {
  await tx.query(
    `update notifications n
     set delivery_id = g.delivery_id
     from unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[]) as g (account_id, order_id, seq, delivery_id)
     where n.district_id = $1
       and n.account_id = g.account_id
       and n.order_id = g.order_id
       and n.seq = g.seq`,
    [districtId, rows.map((row) => row.accountId), rows.map((row) => row.orderId), rows.map((row) => row.seq), rows.map((row) => row.deliveryId)],
    'notify-into-mail',
  )
}

/** Drops up to `limit` of the oldest notifications told before an instant; answers how many. Reads no more than that many. */
export async function dropToldBefore(db: Queryable, districtId: number, before: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from notifications
     where district_id = $1
       and told_at < $2
       and (account_id, order_id, seq) in (
         select account_id, order_id, seq
         from notifications
         where district_id = $1
         order by position
         limit $3
       )
     returning 1`,
    [districtId, before, limit],
  )
  return rows.length
}

/** Districts of which something was ever told. */
export async function toldDistricts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select district_id as id from notification_cursors order by district_id')
  return rows.map(({ id }) => id)
}
