import type { Source } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'

export interface ReceivedOrder {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly source: Source
  readonly longitude: number
  readonly latitude: number
  readonly area: string | null
  readonly office: string | null
  readonly receivedAt: Date
}

export interface Period {
  readonly districtId: number
  readonly from: Date
  readonly to: Date
}

/** How many orders were received in a period; counts no further than `most`. */
export async function countReceived(db: Queryable, { districtId, from, to }: Period, most: number): Promise<number> {
  const [row] = await db.query<{ orders: number }>(
    `select count(*) as orders
     from (
       select 1
       from orders
       where district_id = $1 and received_at >= $2 and received_at < $3
       limit $4
     ) as received`,
    [districtId, from, to, most],
  )
  return row?.orders ?? 0
}

/** The orders received in a period, oldest first, from after one of them. */
export function receivedOrders(db: Queryable, { districtId, from, to }: Period, after: ReceivedOrder | null, limit: number): Promise<ReceivedOrder[]> {
  return db.query(
    `select id, number, category, source, longitude, latitude, area_code as area, office_id as office, received_at as "receivedAt"
     from orders
     where district_id = $1 and received_at >= $2 and received_at < $3
       and ($4::timestamptz is null or (received_at, id) > ($4, $5::uuid))
     order by received_at, id
     limit $6`,
    [districtId, after?.receivedAt ?? from, to, after?.receivedAt ?? null, after?.id ?? null, limit],
  )
}
