import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '../../platform/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the test server's maintenance database. */
    serverUrl: string
  }
}

export const templateDatabase = 'zhenggai_template'

export interface TestDatabase {
  readonly url: string
  readonly database: Database
  /** Drops it; a connection that is still open is a leak and fails the test. */
  drop(): Promise<void>
}

/** A database of this test's own, with the schema and the demo district in it (or empty). */
export async function createTestDatabase(options: { empty?: boolean; poolSize?: number } = {}): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, options.empty === true ? `create database ${name}` : `create database ${name} template ${templateDatabase}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const database = await connectDatabase(url.href, { poolSize: options.poolSize ?? 12, applicationName: 'test' })
  return {
    url: url.href,
    database,
    drop: async () => {
      await database.close()
      await onServer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const server = await connectDatabase(serverUrl, { poolSize: 1, applicationName: 'test-support' })
  try {
    // Cloning fails while anybody is connected to the template, as another file's clone is for a moment (55006); dropping,
    // while the server's own vacuum looks at the database, which only a superuser may end (42501).
    for (let tries = 0; ; tries += 1) {
      try {
        await server.query(statement)
        return
      } catch (error) {
        const busy = error instanceof Error && 'code' in error && (error.code === '55006' || error.code === '42501')
        if (!busy || tries >= 50) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  } finally {
    await server.close()
  }
}
