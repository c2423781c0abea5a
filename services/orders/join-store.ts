import type { Finding } from '../../domain/order/finding.ts'
import type { Queryable } from '../../platform/database.ts'

export interface Relations {
  /** Number of the order that settles it, and of the closed one that it follows. */
  readonly mergedIntoNumber: string | null
  readonly recurrenceOfNumber: string | null
  /** Later orders of the same thing at the same spot. */
  readonly recurrences: number
}

/** What an order is to other orders. */
export async function relationsOf(db: Queryable, order: { districtId: number; id: string; mergedInto: string | null; recurrenceOf: string | null }): Promise<Relations> {
  const [row] = await db.query<Relations>(
    `select (select number from orders where district_id = $1 and id = $3) as "mergedIntoNumber",
       (select number from orders where district_id = $1 and id = $4) as "recurrenceOfNumber",
       (select count(*) from orders where district_id = $1 and recurrence_of = $2) as recurrences`,
    [order.districtId, order.id, order.mergedInto, order.recurrenceOf],
    'order-relations',
  )
  return row ?? { mergedIntoNumber: null, recurrenceOfNumber: null, recurrences: 0 }
}

export interface MergedFinding {
  readonly order: string
  readonly number: string
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
  readonly photos: readonly string[]
}

/** The findings of the orders that were merged into one, also by way of others; oldest order first, at most 200. */
export function mergedFindings(db: Queryable, districtId: number, orderId: string): Promise<MergedFinding[]> {
  return db.query(
    `with recursive merged (id, number) as (
       select id, number
       from orders
       where district_id = $1 and merged_into = $2
       union
       select o.id, o.number
       from merged m
       join orders o on o.district_id = $1 and o.merged_into = m.id
     )
     select m.id as "order", m.number, f.id, f.category, f.description, f.longitude, f.latitude, f.address,
       f.observed_at as "observedAt", f.received_at as "receivedAt", f.reporter_id as "reporterId", a.name as "reporterName",
       array(
         select op.photo_id
         from order_photos op
         where op.district_id = $1 and op.order_id = m.id and op.finding_id = f.id
         order by op.seq, op.photo_id
       ) as photos
     from merged m
     join findings f on f.district_id = $1 and f.order_id = m.id
     left join accounts a on a.district_id = f.district_id and a.id = f.reporter_id
     order by m.number, f.received_at, f.id
     limit 200`,
    [districtId, orderId],
    'merged-findings',
  )
}

/** Writes a finding that joins an order that exists; false where its id is known already, and nothing was written then. */
export async function insertJoined(db: Queryable, finding: Finding): Promise<boolean> {
  const rows = await db.query(
    `insert into findings (district_id, id, order_id, category, standard, description, longitude, latitude, address,
       observed_at, received_at, source, reporter_id, content_hash, joined, device, alarm)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), true, $15, $16)
     on conflict (district_id, id) do nothing
     returning id`,
    [finding.districtId, finding.id, finding.orderId, finding.category, finding.standard, finding.description, finding.longitude,
      finding.latitude, finding.address, finding.observedAt, finding.receivedAt, finding.source, finding.reporterId,
      finding.contentHash, finding.device ?? null, finding.alarm ?? null],
    'insert-joined',
  )
  return rows.length === 1
}
