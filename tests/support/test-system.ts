import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { readConfig, type Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { createWebServer } from '../../server/create-server.ts'
import { createWorkerProcess } from '../../workers/create-worker-process.ts'
import { startRedis, type QueueBackend, type TestRedis } from './redis.ts'
import { createTestDatabase } from './test-database.ts'

export interface TestSystem {
  readonly url: string
  readonly database: Database
  readonly config: Config
  readonly redis: TestRedis | null
  stop(): Promise<void>
}

export interface TestSystemOptions {
  readonly queue?: QueueBackend
  /** False: nobody works on the queues. */
  readonly workers?: boolean
  readonly clock?: Clock
  readonly webDir?: string
  /** Variables beside those of every test, as in ZHENGGAI_TRUST_PROXY. */
  readonly env?: Readonly<Record<string, string>>
}

/** The whole product in this process on real parts: its own database and queue, web on a free port, workers. */
export async function createTestSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  const { queue = 'postgres', clock = systemClock } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-data-'))
  const db = await createTestDatabase()
  const redis = queue === 'redis' ? await startRedis() : null
  const config = readConfig({ DATABASE_URL: db.url, REDIS_URL: redis?.url, ZHENGGAI_DATA: dataDir, PORT: '0', LOG_LEVEL: 'warn', ZHENGGAI_POOL: '8', ...options.env })
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' })
  const web = createWebServer({ config, log, clock, database: db.database, webDir: options.webDir ?? join(process.cwd(), 'dist', 'web'), version: 'test' })
  await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve))
  const workers = options.workers === false ? null : await createWorkerProcess({ config, log, clock, applicationName: 'test-worker' })
  await workers?.start()
  const { port } = web.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    database: db.database,
    config,
    redis,
    stop: async () => {
      await web.drain(5_000)
      await workers?.stop(5_000)
      await db.drop()
      await redis?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
