import pg from 'pg'
import { superuser } from './data-folder.ts'

const name = 'zhenggai'

/**
 * Makes the application's role and database where they are missing, and answers the address to connect to. The role is
 * no superuser: it owns its database, may make others (tests clone them), and reads statistics.
 */
export async function ensureApplicationDatabase(port: number, password: string): Promise<string> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres', connectionTimeoutMillis: 5000 })
  // A server that is killed meanwhile fails the query; without a listener it would end this process too.
  client.on('error', () => {})
  await client.connect()
  try {
    if (!await exists(client, 'select from pg_roles where rolname = $1')) {
      await client.query(`create role ${name} login createdb password ${client.escapeLiteral(password)} in role pg_monitor, pg_checkpoint`)
    }
    if (!await exists(client, 'select from pg_database where datname = $1')) await client.query(`create database ${name} owner ${name}`)
  } finally {
    await client.end()
  }
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`
}

/** Rejects when it takes longer than five seconds. */
export async function writeCheckpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 5000 })
  client.on('error', () => {})
  await client.connect()
  await client.query('checkpoint').finally(() => client.end())
}

async function exists(client: pg.Client, question: string): Promise<boolean> {
  const { rowCount } = await client.query(question, [name])
  return rowCount === 1
}
