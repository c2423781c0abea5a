import pg from 'pg'
import { queueSchema } from './migrate-queues.ts'

/** Connections that publishing, claiming and finishing jobs share; each worker has one of its own on top, for LISTEN. */
const sharedConnections = 6

/**
 * The pool of the queues, apart from the application's. Its commits don't wait for the disk: BullMQ notifies, and who
 * notifies holds a database-wide lock until its commit is through. What a crash takes away is at worst a job's progress,
 * which runs again; a published job is never lost to it, since the outbox row is deleted later in the same log.
 */
export function createQueuePool(databaseUrl: string, name: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: name,
    max: sharedConnections,
    options: `-c search_path=${queueSchema} -c synchronous_commit=off`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  })
  pool.setMaxListeners(0)
  pool.on('error', onError)
  return pool
}

/** Makes room for one worker's own connection: a pool as small as its workers serves nothing and says nothing. */
export function makeRoomForWorker(pool: pg.Pool): void {
  pool.options.max += 1
}
