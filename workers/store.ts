import type { Queryable } from '../platform/database.ts'

/** Every district of this database. */
export async function districts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select id from districts order by id')
  return rows.map(({ id }) => id)
}

/** Whether the caller's transaction alone now does this kind of work for the district. */
export async function aloneIn(tx: Queryable, kind: number, districtId: number): Promise<boolean> {
  const [row] = await tx.query<{ alone: boolean }>('select pg_try_advisory_xact_lock($1, $2) as alone', [kind, districtId])
  return row?.alone ?? false
}

export interface Undispatched {
  readonly orderId: string
  readonly filedAt: Date
}

/**
 * Orders that stand filed since before `until`, are not held for the desk, and that the outbox does not owe a dispatch;
 * longest first, from after `from`.
 */
export function undispatchedOrders(db: Queryable, districtId: number, until: Date, limit: number, from: Undispatched | null): Promise<Undispatched[]> {
  return db.query(
    `select o.id as "orderId", o.filed_at as "filedAt"
     from orders o
     where o.district_id = $1 and o.state = 'filed' and o.held is null and o.filed_at <= $2
       and ($4::timestamptz is null or (o.filed_at, o.id) > ($4, $5::uuid))
       and not exists (
         select from outbox b
         where b.district_id = $1 and b.job = 'dispatch' and b.payload ->> 'orderId' = o.id::text
       )
     order by o.filed_at, o.id
     limit $3`,
    [districtId, until, limit, from?.filedAt ?? null, from?.orderId ?? null],
  )
}
