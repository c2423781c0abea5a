import type { Database } from './database.ts'

// Any number that no other program of this database uses for an advisory lock.
const migratorLock = 4_101_030

/** Runs the migrations that have not run; one migrator at a time, by advisory lock (TypeORM takes none). */
export async function migrate(database: Database): Promise<string[]> {
  const runner = database.dataSource.createQueryRunner()
  await runner.connect()
  try {
    await runner.query('select pg_advisory_lock($1)', [migratorLock])
    const done = await database.dataSource.runMigrations()
    return done.map((migration) => migration.name)
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migratorLock]).catch(() => undefined)
    await runner.release()
  }
}
