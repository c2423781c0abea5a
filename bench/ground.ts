import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../platform/clock.ts'
import { connectDatabase, type Database } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '../platform/migrate.ts'
import { migrateQueues } from '../platform/queues/migrate-queues.ts'
import { hashPassword } from '../services/accounts/passwords.ts'
import { demoPassword } from '../services/demo/district.ts'
import { seedDemoDistrict } from '../services/demo/seed.ts'
import { bundlePrograms, type Programs } from './bundle.ts'

/** What all measurements stand on: the bundled programs and a PostgreSQL of the bench's own, durable as in production. */
export interface Ground {
  readonly checkout: string
  readonly programs: Programs
  readonly postgresPid: number
  /** A migrated database with the demo district, of this name. */
  makeDatabase(name: string): Promise<{ url: string; database: Database; dataDir: string }>
  stop(): Promise<void>
}

/** Bundles, and starts PostgreSQL on the checkout's own disk: a temporary folder may be memory, where nothing is written through. */
export async function layGround(checkout: string): Promise<Ground> {
  const programs = await bundlePrograms(checkout)
  mkdirSync(join(checkout, '.data'), { recursive: true })
  const dataDir = mkdtempSync(join(checkout, '.data', 'bench-'))
  const server = await startEmbeddedPostgres({ checkout, dataDir, log: () => undefined, endsWithUs: true })
  const opened: Database[] = []
  const clean = () => rmSync(dataDir, { recursive: true, force: true })
  process.once('exit', clean)
  return {
    checkout,
    programs,
    postgresPid: server.pid,
    async makeDatabase(name) {
      const url = new URL(server.url)
      const maintenance = await connectDatabase(url.href, { poolSize: 1, applicationName: 'bench' })
      await maintenance.query(`create database ${name}`)
      await maintenance.close()
      url.pathname = `/${name}`
      const database = await connectDatabase(url.href, { poolSize: 2, applicationName: 'bench' })
      opened.push(database)
      await assertDurable(database)
      await migrate(database)
      await migrateQueues(url.href)
      await seedDemoDistrict({ database, clock: systemClock }, await hashPassword(demoPassword))
      return { url: url.href, database, dataDir }
    },
    async stop() {
      for (const database of opened) await database.close()
      await server.stop()
      process.off('exit', clean)
      clean()
    },
  }
}

async function assertDurable(database: Database): Promise<void> {
  const rows = await database.query<{ name: string; setting: string }>(
    `select name, setting
     from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
  )
  const off = rows.filter(({ setting }) => setting !== 'on').map(({ name }) => name)
  if (off.length > 0) throw new Error(`findings would not be on disk: ${off.join(', ')} is off`)
}
