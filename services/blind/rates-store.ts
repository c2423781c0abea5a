import type { Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import type { Credited } from '../rates/read-store.ts'

export interface CheckedOffice {
  readonly office: string
  readonly rectified: number
  readonly checked: number
}

/** How many of the closings of a period were checked blind, and found rectified, by the office that had closed them. */
export function checkedByOffice(db: Queryable, { districtId, office }: Credited, { start, end }: Period): Promise<CheckedOffice[]> {
  return db.query(
    `select office_id as office, (count(*) filter (where rectified))::int as rectified, count(*)::int as checked
     from blind_checks
     where district_id = $1
       and ($2::text is null or office_id = $2)
       and answered_at is not null
       and closed_at >= $3
       and closed_at < $4
     group by office_id
     order by office_id`,
    [districtId, office, start, end],
    'blind-rates',
  )
}

export interface CheckedPlace {
  readonly at: Date
  readonly id: string
}

/** A page of the orders behind those numbers, in the order of their closing. */
export function checkedOrders(
  db: Queryable, { districtId, office }: Credited, { start, end }: Period,
  which: { readonly office: string | null; readonly rectified: boolean | null }, after: CheckedPlace | null, limit: number,
): Promise<CheckedPlace[]> {
  return db.query(
    `select closed_at as at, order_id as id
     from blind_checks
     where district_id = $1
       and ($2::text is null or office_id = $2)
       and ($5::text is null or office_id = $5)
       and ($6::boolean is null or rectified = $6)
       and answered_at is not null
       and closed_at >= $3
       and closed_at < $4
       and ($7::timestamptz is null or (closed_at, order_id) > ($7, $8::uuid))
     order by closed_at, order_id
     limit $9`,
    [districtId, office, start, end, which.office, which.rectified, after?.at ?? null, after?.id ?? null, limit],
    'blind-orders',
  )
}
