import type { RuleFault } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'

/** How many orders each of these crews still has to fix; crews without any are left out. */
export function ordersInHand(db: Queryable, districtId: number, crews: readonly string[]): Promise<{ crew: string; orders: number }[]> {
  return db.query(
    `select crew_id as crew, count(*) as orders
     from orders
     where district_id = $1 and crew_id = any($2::text[]) and state in ('assigned', 'working')
     group by crew_id`,
    [districtId, crews],
    'orders-in-hand',
  )
}

/** Orders that crews outside this list still have to fix, by id. */
export async function ordersOfOtherCrews(db: Queryable, districtId: number, crews: readonly string[], limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id
     from orders
     where district_id = $1 and crew_id is not null and state in ('assigned', 'working') and crew_id <> all($2::text[])
     order by id
     limit $3`,
    [districtId, crews, limit],
  )
  return rows.map(({ id }) => id)
}

/** Every district of this database. */
export async function districtIds(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select id from districts order by id')
  return rows.map(({ id }) => id)
}

/** Counts that a rule was passed over; one that was cleared begins anew. */
export async function raiseFlag(db: Queryable, flag: { districtId: number; version: number; rule: string; reason: RuleFault; at: Date }): Promise<void> {
  await db.query(
    `insert into routing_flags as f (district_id, version, rule_id, reason, count, first_at, last_at)
     values ($1, $2, $3, $4, 1, $5, $5)
     on conflict (district_id, version, rule_id, reason) do update
     set count = case when f.cleared_at is null then f.count + 1 else 1 end,
       first_at = case when f.cleared_at is null then f.first_at else excluded.first_at end,
       last_at = greatest(f.last_at, excluded.last_at), cleared_at = null, cleared_by = null`,
    [flag.districtId, flag.version, flag.rule, flag.reason, flag.at],
    'routing-flag-raise',
  )
}

/** Takes back what is flagged of a rule. */
export async function clearFlags(db: Queryable, { districtId, version, rule, at }: { districtId: number; version: number; rule: string; at: Date }): Promise<void> {
  await db.query(
    `update routing_flags
     set cleared_at = $4
     where district_id = $1 and version = $2 and rule_id = $3 and cleared_at is null`,
    [districtId, version, rule, at],
    'routing-flag-clear',
  )
}
