import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

export type DatabasePlace = {
  /** A database of the operator's own; without it the embedded one is used. */
  databaseUrl: string | null
  checkout: string
  dataDir: string
  log: (line: string) => void
}

/**
 * Gives a command its database: the configured one, else the embedded one of this checkout, which is used where it
 * runs and else started for as long as `use` takes. An interrupted command stops what it started.
 */
export async function withDatabase<T>(place: DatabasePlace, use: (url: string) => Promise<T>): Promise<T> {
  if (place.databaseUrl) return use(place.databaseUrl)
  const server = await startEmbeddedPostgres(place)
  const interrupted = () => {
    void server.stop().finally(() => process.exit(130))
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, interrupted)
  try {
    return await use(server.url)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    await server.stop()
  }
}
