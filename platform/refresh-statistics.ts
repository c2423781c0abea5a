import type { Queryable } from './database.ts'

/** Fewer rows than these are read as fast one way as another. */
const fewest = 50

/**
 * Tells PostgreSQL's planner of tables that have more than doubled since it last looked; answers their names.
 *
 * Without it a young table is taken for empty until autovacuum comes by, a minute or more later, and to an empty table every
 * index is as good as its key: a look-up by id then reads every order of the district, and so do the foreign keys' checks,
 * whose plans are kept until the next analyze.
 */
export async function refreshStatistics(db: Queryable): Promise<string[]> {
  const grown = await db.query<{ name: string }>(
    `select c.oid::regclass::text as name
     from pg_class c
     join pg_stat_user_tables s on s.relid = c.oid
     where pg_has_role(c.relowner, 'usage') and s.n_live_tup >= $1 and s.n_live_tup > 2 * c.reltuples
     order by name`,
    [fewest],
    'tables-grown',
  )
  // Whoever looks at the same table now is not waited for: two workers need not both do it.
  if (grown.length > 0) await db.query(`analyze (skip_locked) ${grown.map(({ name }) => name).join(', ')}`)
  return grown.map(({ name }) => name)
}
