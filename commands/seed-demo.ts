import { systemClock } from '../platform/clock.ts'
import { readConfig, requireDatabaseUrl } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { hashPassword } from '../services/accounts/passwords.ts'
import { demoPassword } from '../services/demo/district.ts'
import { seedDemoDistrict } from '../services/demo/seed.ts'

/**
 * Loads the demo district into an empty database. Its accounts share a password that everybody can read, so they are
 * made in embedded mode only.
 */
const config = readConfig()
const database = await connectDatabase(requireDatabaseUrl(config), { poolSize: 2, applicationName: 'zhenggai-seed' })
try {
  const passwordHash = config.embedded ? await hashPassword(demoPassword) : null
  const seeded = await seedDemoDistrict({ database, clock: systemClock }, passwordHash)
  console.log(seeded ? 'The demo district is loaded.' : 'There are districts already; nothing was loaded.')
} finally {
  await database.close()
}
