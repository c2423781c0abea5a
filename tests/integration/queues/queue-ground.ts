import { pino } from 'pino'
import { systemClock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import { connectOutbox } from '../../../platform/outbox/connect-outbox.ts'
import { createMetrics, type Metrics } from '../../../platform/metrics.ts'
import { createQueues, type Queues } from '../../../platform/queues/create-queues.ts'
import type { QueueJob } from '../../../platform/queues/queue-job.ts'
import { startRedis, type QueueBackend, type TestRedis } from '../../support/redis.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'

export const testLog = pino({ level: process.env.TEST_LOG ?? 'fatal' })

/** A database and, where the queues run on it, a Redis, for one test file. */
export interface QueueGround {
  readonly databaseUrl: string
  readonly database: Database
  readonly redisUrl: string | null
  readonly redis: TestRedis | null
  /** Queues as a process of their own would have them; closed with the ground. */
  queues(names?: readonly string[]): Promise<Queues>
  /** A relay's own connections; closed with the ground. */
  outbox(applicationName: string): Promise<Database>
  readonly metrics: Metrics
  close(): Promise<void>
}

export async function createQueueGround(backend: QueueBackend): Promise<QueueGround> {
  const db: TestDatabase = await createTestDatabase()
  const redis = backend === 'redis' ? await startRedis() : null
  const closing: (() => Promise<unknown>)[] = []
  return {
    databaseUrl: db.url,
    database: db.database,
    redisUrl: redis?.url ?? null,
    redis,
    metrics: createMetrics(),
    async queues(names = ['test']) {
      const queues = await createQueues({
        redisUrl: redis?.url ?? null, databaseUrl: db.url, names, applicationName: 'test', log: testLog, clock: systemClock,
      })
      closing.push(() => queues.close({ deadlineMs: 3_000 }))
      return queues
    },
    async outbox(applicationName) {
      const outbox = await connectOutbox(db.url, applicationName)
      closing.push(() => outbox.close())
      return outbox
    },
    async close() {
      for (const close of closing.reverse()) await close()
      await db.drop()
      await redis?.stop()
    },
  }
}

let count = 0

/** A job that no other call makes. */
export function someJob(id = `test-job-${(count += 1)}`, data: object = {}): QueueJob {
  return { queue: 'test', name: 'test', id, shardKey: id, data }
}

/** Waits until `is` holds, and fails the test with what was awaited when it does not in time. */
export async function until(what: string, is: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!await is()) {
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
