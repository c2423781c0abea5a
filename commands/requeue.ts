import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { withDatabase } from '../platform/embedded-postgres/with-database.ts'
import { requeue } from '../workers/requeue.ts'

/** `npm run requeue`: owes the queues the dispatch of every order that stands filed, after a queue was lost. */
const config = readConfig()
const place = { databaseUrl: config.databaseUrl, checkout: process.cwd(), dataDir: config.dataDir, log: (line: string) => console.log(line) }
await withDatabase(place, async (url) => {
  const database = await connectDatabase(url, { poolSize: 2, applicationName: 'zhenggai-requeue' })
  try {
    const orders = await requeue({ database, clock: systemClock })
    console.log(orders === 1 ? '1 order is on its way to the queue again.' : `${orders} orders are on their way to the queue again.`)
  } finally {
    await database.close()
  }
})
