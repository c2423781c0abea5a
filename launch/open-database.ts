import { startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts'

export type OpenDatabase = {
  url: string
  embedded: boolean
  /** Writes to disk what is due, while others still work, so that the stop itself is short. Never fails. */
  prepareStop(): Promise<void>
  /** Stops the embedded server and resolves when it has ended; a configured database is left alone. */
  stop(milliseconds: number): Promise<void>
}

export type OpenDatabaseOptions = {
  databaseUrl: string | undefined
  checkout: string
  dataDir: string
  say(line: string): void
  giveUp(reason: string): void
}

/** The configured database, else the embedded one, which is started again at the same address if it dies. */
export async function openDatabase({ databaseUrl, checkout, dataDir, say, giveUp }: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (databaseUrl) return { url: databaseUrl, embedded: false, prepareStop: async () => {}, stop: async () => {} }
  const begin = (port?: number) => startEmbeddedPostgres({ checkout, dataDir, port, log: say })
  let stopping = false
  let server = await begin()
  let restart: Promise<void> = Promise.resolve()
  if (server.adopted) say('found PostgreSQL still running and took it over')

  const watch = (watched: EmbeddedPostgres) => watched.onEnd(() => {
    if (stopping) return
    say('PostgreSQL has ended; starting it again')
    restart = watched.stop().then(() => begin(watched.port)).then((again) => {
      if (again.port !== watched.port) return giveUp(`port ${watched.port}, at which PostgreSQL was, is taken`)
      server = again
      watch(again)
    }).catch((error: Error) => giveUp(error.message))
  })
  watch(server)

  return {
    url: server.url,
    embedded: true,
    prepareStop: () => server.checkpoint().catch(() => {}),
    async stop(milliseconds) {
      stopping = true
      await restart
      await server.stop({ milliseconds })
    },
  }
}
