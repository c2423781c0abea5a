import type { Queryable } from '../../platform/database.ts'
import type { Notice } from './notice.ts'

const ofEvent = `
  e.order_id as "orderId", e.seq, o.number, e.verb, e.from_state as "from", e.to_state as "to", o.category, c.name as "categoryName",
  c.name_en as "categoryNameEn", e.office_id as "officeId", e.crew_id as "crewId", e.at, e.actor_role as "actorRole", e.data`

const around = `
  join order_events e on e.district_id = $1 and e.order_id = n.order_id and e.seq = n.seq
  join orders o on o.district_id = $1 and o.id = n.order_id
  left join categories c on c.district_id = $1 and c.catalogue_version = o.catalogue_version and c.code = o.category`

/**
 * Notifications of an account, newest first, of the unread or of the read ones, below a position (null: from the newest).
 * There is no reading them without the account whose they are.
 */
export function noticesOf(db: Queryable, districtId: number, accountId: string, page: { read: boolean; below: number | null; limit: number }): Promise<Notice[]> {
  return db.query(
    `select n.position, n.kind, n.read_at as "readAt", ${ofEvent}
     from (
       select order_id, seq, position, kind, read_at
       from notifications
       where district_id = $1
         and account_id = $2
         and in_app
         and read_at is ${page.read ? 'not null' : 'null'}
         and ($3::bigint is null or position < $3)
       order by position desc
       limit $4
     ) n
     ${around}
     order by n.position desc`,
    [districtId, accountId, page.below, page.limit],
    page.read ? 'notices-read' : 'notices-unread',
  )
}

/** The notifications that a mail carries, oldest first; at most 200, which is more than anybody reads. */
export function noticesOfMail(db: Queryable, districtId: number, deliveryId: string): Promise<Notice[]> {
  return db.query(
    `select n.position, n.kind, n.read_at as "readAt", ${ofEvent}
     from (
       select order_id, seq, position, kind, read_at
       from notifications
       where district_id = $1
         and delivery_id = $2
       order by position
       limit 200
     ) n
     ${around}
     order by n.position`,
    [districtId, deliveryId],
    'notices-of-mail',
  )
}

/** One event as endpoints are told of it: nobody's notification, of no kind of its own. */
export async function noticeOfEvent(db: Queryable, districtId: number, orderId: string, seq: number): Promise<Notice | null> {
  const [row] = await db.query<Notice>(
    `select n.seq as position, 'task' as kind, null as "readAt", ${ofEvent}
     from (select $2::uuid as order_id, $3::int as seq) n
     ${around}`,
    [districtId, orderId, seq],
    'notices-of-event',
  )
  return row ?? null
}

/** How many notifications an account has not read, up to `most`. */
export async function countUnread(db: Queryable, districtId: number, accountId: string, most: number): Promise<number> {
  const [row] = await db.query<{ unread: number }>(
    `select count(*) as unread
     from (
       select
       from notifications
       where district_id = $1
         and account_id = $2
         and in_app
         and read_at is null
       limit $3
     ) n`,
    [districtId, accountId, most],
    'notices-count',
  )
  return row?.unread ?? 0
}

/** Notes as read what an account has unread: at these positions, or up to one. */
export async function markRead(db: Queryable, districtId: number, accountId: string, which: { ids: readonly number[] } | { upTo: number }, now: Date): Promise<void> {
  const some = 'ids' in which
  await db.query(
    `update notifications
     set read_at = $3
     where district_id = $1
       and account_id = $2
       and in_app
       and read_at is null
       and position ${some ? '= any($4::bigint[])' : '<= $4'}`,
    [districtId, accountId, now, some ? which.ids : which.upTo],
  )
}

/** The accounts that were told something after a position, of these, and how far notifications go. */
export async function toldAfter(db: Queryable, districtId: number, position: number): Promise<{ position: number; accounts: string[] }> {
  const [row] = await db.query<{ position: number; accounts: string[] }>(
    `select coalesce(max(position), $2) as position, coalesce(array_agg(distinct account_id), '{}') as accounts
     from (
       select position, account_id
       from notifications
       where district_id = $1
         and position > $2
       order by position
       limit 5000
     ) n`,
    [districtId, position],
    'notices-told-after',
  )
  return row ?? { position, accounts: [] }
}

/** The newest position at which somebody was told something; 0 before the first. */
export async function newestTold(db: Queryable, districtId: number): Promise<number> {
  const [row] = await db.query<{ position: number }>(
    `select coalesce(max(position), 0) as position
     from notifications
     where district_id = $1`,
    [districtId],
    'notices-newest',
  )
  return row?.position ?? 0
}
