import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createFolderBlobStore } from '../platform/blobs/folder-blob-store.ts'
import { createAddressGuard } from '../platform/channels/address-guard.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { requireDatabaseUrl } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { createMetrics } from '../platform/metrics.ts'
import { outboxLag } from '../platform/outbox/outbox-lag.ts'
import { createQueues, type Queues } from '../platform/queues/create-queues.ts'
import { createPasswordCheck } from '../services/accounts/passwords.ts'
import { createSessions } from '../services/accounts/sessions.ts'
import { createSignInThrottle } from '../services/accounts/sign-in-throttle.ts'
import { createIntake } from '../services/intake/submit-finding.ts'
import { createReference } from '../services/reference/reference.ts'
import { createApp } from './app.ts'
import type { Dependency } from './health/routes.ts'
import { createStreams } from './stream/routes.ts'

export interface WebServer {
  readonly server: Server
  /** Takes no new connection, lets what is under way finish, ends the streams. */
  drain(deadlineMs: number): Promise<void>
}

export interface ServerParts {
  readonly config: Config
  readonly log: Log
  readonly clock: Clock
  readonly database: Database
  readonly webDir: string
  readonly version: string
}

/** The web process from its real parts; it does not listen yet. */
export function createWebServer(parts: ServerParts): WebServer {
  const { config, log, clock, database } = parts
  const metrics = createMetrics()
  const reference = createReference({ database, clock })
  const sessions = createSessions({ database, clock })
  const intake = createIntake({ database, clock, reference })
  const streams = createStreams({ database, clock, log, sessions })
  const queue = queueProbe(parts)
  const app = createApp({
    ...parts,
    reference,
    sessions,
    intake,
    streams,
    addressGuard: createAddressGuard(config.channelNetworks),
    passwords: createPasswordCheck(),
    throttle: createSignInThrottle(database),
    blobs: createFolderBlobStore(join(config.dataDir, 'blobs')),
    registry: metrics.registry,
    refreshMetrics: () => outboxLag({ database, clock, metrics }),
    dependencies: [
      { name: 'postgres', essential: true, check: async () => ({ ...(await database.query<object>('show server_version'))[0], connections: database.load() }) },
      { name: 'outbox', essential: true, check: async () => ({ ...(await outboxLag({ database, clock, metrics })) }) },
      queue.dependency,
    ],
  })
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 300_000 }, app)
  return {
    server,
    async drain(deadlineMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      streams.close()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadlineMs)
      })
      await Promise.race([closed.then(() => intake.drain()), late])
      clearTimeout(timer)
      server.closeAllConnections()
      await queue.close()
    },
  }
}

// The web needs no queue to work; it looks at it only when somebody asks whether all is well.
function queueProbe({ config, log, clock }: ServerParts): { dependency: Dependency; close: () => Promise<void> } {
  let connecting: Promise<Queues> | null = null
  const connect = () => {
    const databaseUrl = requireDatabaseUrl(config)
    connecting ??= createQueues({ redisUrl: config.redisUrl, databaseUrl, names: [], applicationName: 'zhenggai-web', log, clock })
    return connecting
  }
  return {
    dependency: {
      name: 'queue',
      essential: false,
      check: async () => {
        try {
          const queues = await connect()
          await queues.ready()
          return { backend: queues.backend }
        } catch (error) {
          if (connecting !== null) await connecting.catch(() => (connecting = null))
          throw error
        }
      },
    },
    close: async () => {
      await connecting?.then((queues) => queues.close({ deadlineMs: 1_000 })).catch(() => undefined)
    },
  }
}
