import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'
import { connectDatabase, type Database } from '../../platform/database.ts'
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '../../platform/migrate.ts'
import { hashPassword } from '../../services/accounts/passwords.ts'
import { demoPassword } from '../../services/demo/district.ts'
import { seedDemoDistrict } from '../../services/demo/seed.ts'

/** A clock that a test holds and moves. */
export interface HeldClock extends Clock {
  forward(milliseconds: number): void
}

export function heldClock(start = new Date('2026-11-20T02:00:00Z')): HeldClock {
  let now = start.getTime()
  return { now: () => new Date(now), forward: (milliseconds) => void (now += milliseconds) }
}

export interface Ground {
  readonly database: Database
  /** A folder of this test file alone. */
  readonly folder: string
  close(): Promise<void>
}

/** A database with the demo district and its accounts. */
export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-accounts-'))
  const server = await startEmbeddedPostgres({
    checkout: process.cwd(), dataDir: join(folder, 'data'), log: () => undefined, settings: { fsync: 'off' }, endsWithUs: true,
  })
  const database = await connectDatabase(server.url, { poolSize: 6, applicationName: 'test' })
  await migrate(database)
  await seedDemoDistrict({ database, clock: heldClock() }, await hashPassword(demoPassword))
  return {
    database,
    folder,
    async close() {
      await database.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
