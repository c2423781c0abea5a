import type { Queryable } from '../../platform/database.ts'
import type { NextParameter } from './scope-sql.ts'

/** Who said that two orders are two things, and when. */
export interface Apart {
  readonly by: string | null
  readonly at: Date
}

/** Two orders as one pair, whichever is named first. */
export function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one]
}

/** Puts a pair away; false where it was put away before, and that stands. */
export async function insertApart(db: Queryable, districtId: number, [one, other]: readonly [string, string], accountId: string, at: Date): Promise<boolean> {
  const rows = await db.query(
    `insert into orders_apart (district_id, one_id, other_id, said_by, said_at)
     values ($1, $2, $3, $4, $5)
     on conflict (district_id, one_id, other_id) do nothing
     returning one_id`,
    [districtId, one, other, accountId, at],
    'insert-apart',
  )
  return rows.length > 0
}

export async function findApart(db: Queryable, districtId: number, [one, other]: readonly [string, string]): Promise<Apart | null> {
  const [row] = await db.query<Apart>(
    `select a.name as by, p.said_at as at
     from orders_apart p
     left join accounts a on a.district_id = p.district_id and a.id = p.said_by
     where p.district_id = $1 and p.one_id = $2 and p.other_id = $3`,
    [districtId, one, other],
    'find-apart',
  )
  return row ?? null
}

/** Whether there was such a pair to take back. */
export async function deleteApart(db: Queryable, districtId: number, [one, other]: readonly [string, string]): Promise<boolean> {
  const rows = await db.query('delete from orders_apart where district_id = $1 and one_id = $2 and other_id = $3 returning one_id', [districtId, one, other], 'delete-apart')
  return rows.length > 0
}

/** The condition that nobody has said of the orders under two aliases that they are two things. */
export function notApart(one: string, other: string, districtId: number, next: NextParameter): string {
  return `not exists (
    select 1
    from orders_apart p
    where p.district_id = ${next(districtId)} and p.one_id = least(${one}.id, ${other}.id) and p.other_id = greatest(${one}.id, ${other}.id)
  )`
}
