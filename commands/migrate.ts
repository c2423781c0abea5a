import { systemClock } from '../platform/clock.ts'
import { readConfig, requireDatabaseUrl } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { migrateQueues } from '../platform/queues/migrate-queues.ts'
import { shipOfficialDays } from '../services/calendar/ship-official-days.ts'

/** `npm run migrate`: brings the schema, and that of the queues where they run on PostgreSQL, to this version, and districts to the holidays that it knows. */
const config = readConfig()
const url = requireDatabaseUrl(config)
const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-migrate' })
try {
  const done = await migrate(database)
  if (config.redisUrl === null) await migrateQueues(url)
  const shipped = await shipOfficialDays({ database, clock: systemClock })
  for (const { districtId, year } of shipped) console.log(`Holidays and make-up workdays of ${year} loaded for district ${districtId}.`)
  console.log(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}`)
} finally {
  await database.close()
}
