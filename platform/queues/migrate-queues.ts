import { runMigrations } from 'bullmq'
import pg from 'pg'

export const queueSchema = 'bullmq'

/**
 * Brings the schema of the queues (its own, beside the application's) to what this version of BullMQ needs. Safe to run
 * at once from several processes and again; only needed where the queues run on PostgreSQL.
 */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'zhenggai-migrate-queues', connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query(`create schema if not exists ${queueSchema}`).catch((error: { code?: string }) => {
      // Two who create it at once: the loser sees a unique violation although it exists.
      if (error.code !== '23505') throw error
    })
    await runMigrations(client, queueSchema)
  } finally {
    await client.end()
  }
}
