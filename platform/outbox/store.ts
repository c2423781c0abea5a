import type { Queryable } from '../database.ts'

export interface OutboxRow {
  readonly districtId: number
  readonly id: number
  readonly job: string
  readonly payload: unknown
}

export interface Debt {
  readonly job: string
  readonly payload: unknown
}

/** Owes jobs to the queues, in the transaction that makes them necessary. */
export async function addToOutbox(tx: Queryable, districtId: number, debts: readonly Debt[], at: Date): Promise<void> {
  await tx.query(
    `insert into outbox (district_id, job, payload, created_at)
     select $1, d.job, d.payload::jsonb, $4
     from unnest($2::text[], $3::text[]) with ordinality as d (job, payload, place)
     order by d.place`,
    [districtId, debts.map(({ job }) => job), debts.map(({ payload }) => JSON.stringify(payload)), at],
    'outbox-add',
  )
}

/** The districts that owe one of these jobs: a plain read, so that claims can go district by district. */
export async function districtsWithWork(db: Queryable, jobs: readonly string[]): Promise<number[]> {
  const rows = await db.query<{ districtId: number }>(
    `select distinct district_id as "districtId"
     from outbox
     where job = any($1)`,
    [jobs],
    'outbox-districts',
  )
  return rows.map(({ districtId }) => districtId)
}

/**
 * Takes up to `limit` rows of these jobs away, oldest first; rows that another claim holds are passed over. The debt is
 * paid when the transaction commits. Never by "id greater than the last": numbers are handed out before commit.
 */
export async function claim(tx: Queryable, districtId: number, jobs: readonly string[], limit: number): Promise<OutboxRow[]> {
  const rows = await tx.query<OutboxRow>(
    // Materialized: inlined into a join the limited subquery may run more than once, and claim more than its limit.
    `with claimed as materialized (
       select id
       from outbox
       where district_id = $1 and job = any($2)
       order by id
       limit $3
       for update skip locked
     )
     delete from outbox o
     using claimed c
     where o.district_id = $1 and o.id = c.id
     returning o.district_id as "districtId", o.id, o.job, o.payload`,
    [districtId, jobs, limit],
    'outbox-claim',
  )
  return rows.sort((a, b) => a.id - b.id)
}

export interface OutboxDepth {
  readonly rows: number
  readonly oldest: Date | null
}

/** How much is owed, and since when. */
export async function outboxDepth(db: Queryable): Promise<OutboxDepth> {
  const [depth] = await db.query<OutboxDepth>(
    `select count(*) as rows, min(created_at) as oldest
     from outbox`,
    [],
    'outbox-depth',
  )
  return depth ?? { rows: 0, oldest: null }
}
