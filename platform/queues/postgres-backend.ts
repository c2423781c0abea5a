import { assertSchemaCompatibility, createPostgresBackend, Queue, Worker } from 'bullmq'
import type { Backend } from './backend.ts'
import { queueSchema } from './migrate-queues.ts'
import { createQueuePool, makeRoomForWorker } from './postgres-pool.ts'
import { shards } from './queue-defaults.ts'

/**
 * Adding in bulk builds two temporary tables: 7 to 13 ms for one job as for five, where one by one a job takes 0.6 ms and
 * five together 2.4 ms (PostgreSQL 18, 2 cores, 2026-11-22).
 */
const fewJobs = 12

/** The queues on PostgreSQL. Rejects when the server can't be reached or `migrateQueues` has not run. */
export async function connectPostgresBackend(databaseUrl: string, name: string, onError: (error: Error) => void): Promise<Backend> {
  const pool = createQueuePool(databaseUrl, name, onError)
  try {
    // BullMQ remembers a failed first connection for good, so it is tried here, where failing ends the start.
    await assertSchemaCompatibility(pool, queueSchema)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgres',
    shards: shards.postgres,
    queue: (queue, options) => new Queue(queue, { ...options, connection: pool }, createPostgresBackend),
    async worker(queue, processor, options) {
      makeRoomForWorker(pool)
      const worker = new Worker(queue, processor, { ...options, connection: pool }, createPostgresBackend)
      await worker.waitUntilReady()
      return worker
    },
    fewJobs,
    assertUsable: () => undefined,
    probe: async () => void (await pool.query('select 1')),
    abandonCalls: () => undefined,
    release: () => pool.end(),
  }
}
