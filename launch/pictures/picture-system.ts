import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Clock } from '../../platform/clock.ts'
import { readConfig } from '../../platform/config.ts'
import { connectDatabase } from '../../platform/database.ts'
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '../../platform/migrate.ts'
import { migrateQueues } from '../../platform/queues/migrate-queues.ts'
import { createWebServer } from '../../server/create-server.ts'
import { hashPassword } from '../../services/accounts/passwords.ts'
import { demoPassword } from '../../services/demo/district.ts'
import { seedDemoDistrict } from '../../services/demo/seed.ts'
import { createWorkerProcess } from '../../workers/create-worker-process.ts'

export interface PictureSystem {
  readonly url: string
  /** Stops everything and leaves no file behind. */
  stop(): Promise<void>
}

/** The whole product in this process on a PostgreSQL of its own in a temporary folder, at a clock of the caller's. */
export async function startPictureSystem(checkout: string, clock: Clock): Promise<PictureSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-pictures-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const
  const postgres = await startEmbeddedPostgres({ checkout, dataDir, log: () => undefined, settings, endsWithUs: true })
  const log = pino({ level: 'error' })
  const config = readConfig({
    DATABASE_URL: postgres.url, ZHENGGAI_DATA: dataDir, ZHENGGAI_POOL: '8',
    // The story lasts days and is told by one address in a minute.
    ZHENGGAI_SESSION_HOURS: '10000', ZHENGGAI_REQUESTS_PER_ACCOUNT: '1000000', ZHENGGAI_REQUESTS_PER_ADDRESS: '1000000',
  })
  const database = await connectDatabase(postgres.url, { poolSize: 8, applicationName: 'pictures' })
  await migrate(database)
  await migrateQueues(postgres.url)
  await seedDemoDistrict({ database, clock }, await hashPassword(demoPassword))
  const web = createWebServer({ config, log, clock, database, webDir: join(checkout, 'dist', 'web'), version: 'pictures' })
  // Pages take the time from the server's answers: the story's, here.
  web.server.prependListener('request', (_request, response) => response.setHeader('Date', clock.now().toUTCString()))
  await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve))
  const workers = await createWorkerProcess({ config, log, clock, applicationName: 'pictures-worker' })
  await workers.start()
  return {
    url: `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`,
    async stop() {
      await web.drain(2_000)
      await workers.stop(5_000)
      await database.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
