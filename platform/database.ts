import type { Pool, PoolClient, QueryConfig } from 'pg'
import type { DataSource } from 'typeorm'
import { createDataSource } from './data-source.ts'

/** Something that runs one SQL statement: the pool, or a transaction. A `name` keeps the statement prepared. */
export interface Queryable {
  query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>
}

export interface Database extends Queryable {
  readonly dataSource: DataSource
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Connections in use, idle, and calls waiting for one. */
  load(): { total: number; idle: number; waiting: number }
  close(): Promise<void>
}

// TypeORM owns the pool; hot statements use it without the query runner in between.
function poolOf(dataSource: DataSource): Pool {
  const { driver } = dataSource
  if (!('master' in driver)) throw new Error('the data source is not PostgreSQL')
  return driver.master as Pool
}

async function run<Row>(target: Pool | PoolClient, text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
  const query: QueryConfig = { text, values: [...values], ...(name === undefined ? {} : { name }) }
  const result = await target.query(query)
  return result.rows as Row[]
}

async function inTransaction<T>(pool: Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A session that dies between two statements says so by an event; the next statement reports it.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    await client.query('begin')
    const result = await work({ query: (text, values, name) => run(client, text, values, name) })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => (broken = fault))
    throw error
  } finally {
    client.off('error', ignore)
    // A connection that could not roll back is not given to the next caller.
    client.release(broken)
  }
}

/** Connects to PostgreSQL. Rejects when the server can't be reached. */
export async function connectDatabase(url: string, options: { poolSize: number; applicationName: string }): Promise<Database> {
  const dataSource = createDataSource(url, options.poolSize, options.applicationName)
  await dataSource.initialize()
  const pool = poolOf(dataSource)
  // An idle connection that the server closes must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  return {
    dataSource,
    query: (text, values, name) => run(pool, text, values, name),
    transaction: (work) => inTransaction(pool, work),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => dataSource.destroy(),
  }
}
