import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../../platform/clock.ts'
import { connectDatabase } from '../../platform/database.ts'
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/start-embedded-postgres.ts'
import { migrate } from '../../platform/migrate.ts'
import { migrateQueues } from '../../platform/queues/migrate-queues.ts'
import { hashPassword } from '../../services/accounts/passwords.ts'
import { demoPassword } from '../../services/demo/district.ts'
import { seedDemoDistrict } from '../../services/demo/seed.ts'
import { prepareBrowser } from '../browser/support/launch-browser.ts'
import { redisRefusal } from './redis.ts'
import { templateDatabase } from './test-database.ts'

/**
 * One PostgreSQL for the whole run, from the npm package, with a template database that is migrated and holds the demo
 * district; each test file clones it. Without redis-server the tests on Redis say so once, here.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const refusal = redisRefusal()
  if (refusal !== null) {
    if (process.env.CI === 'true') throw new Error(`the tests on Redis can't run: ${refusal}`)
    console.log(`The tests on Redis are skipped: ${refusal}`)
  }
  await prepareBrowser()
  const server = await startServer()
  await makeTemplate(server.url)
  project.provide('serverUrl', server.url)
  return server.stop
}

/** The embedded server; or another one, to try its version: ZHENGGAI_TEST_POSTGRES is the address of its maintenance database. */
async function startServer(): Promise<{ url: string, stop: () => Promise<void> }> {
  const other = process.env.ZHENGGAI_TEST_POSTGRES
  if (other !== undefined) return { url: other, stop: () => Promise.resolve() }
  const dir = mkdtempSync(join(tmpdir(), 'zhenggai-test-'))
  const server = await startEmbeddedPostgres({
    checkout: process.cwd(),
    dataDir: dir,
    log: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    endsWithUs: true,
  })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const server = await connectDatabase(serverUrl, { poolSize: 1, applicationName: 'test-setup' })
  // Another server may hold that of an earlier run.
  await server.query(`drop database if exists ${templateDatabase}`)
  await server.query(`create database ${templateDatabase}`)
  await server.close()
  const url = new URL(serverUrl)
  url.pathname = `/${templateDatabase}`
  const database = await connectDatabase(url.href, { poolSize: 2, applicationName: 'test-setup' })
  await migrate(database)
  await migrateQueues(url.href)
  await seedDemoDistrict({ database, clock: systemClock }, await hashPassword(demoPassword))
  await database.close()
}
