import { join } from 'node:path'
import { createFolderBlobStore } from '../platform/blobs/folder-blob-store.ts'
import { createAddressGuard } from '../platform/channels/address-guard.ts'
import { createMailer } from '../platform/channels/mailer.ts'
import type { Clock } from '../platform/clock.ts'
import { requireDatabaseUrl, type Config } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { createMetrics } from '../platform/metrics.ts'
import { connectOutbox } from '../platform/outbox/connect-outbox.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import { createQueues } from '../platform/queues/create-queues.ts'
import { within } from '../platform/queues/within.ts'
import { recallEndedContracts } from '../services/dispatch/recall-ended-contracts.ts'
import { createChannels } from '../services/channels/create-channels.ts'
import { deliver } from '../services/channels/deliver.ts'
import { handOutDue } from '../services/channels/hand-out.ts'
import { dispatchOrder } from '../services/dispatch/dispatch-order.ts'
import { sweepSessions } from '../services/accounts/sweep-sessions.ts'
import { drawTurn } from '../services/blind/draw.ts'
import { pruneFeed } from '../services/feed/prune-feed.ts'
import { notifyTurn } from '../services/notifications/notify.ts'
import { sweepPhotos } from '../services/public/sweep-photos.ts'
import { pruneNotifications } from '../services/notifications/prune.ts'
import { tallyTurn } from '../services/rates/tally-turn.ts'
import { sweepTurn } from '../services/sweep/sweep.ts'
import { createReference } from '../services/reference/reference.ts'
import { createWorkers } from './create-workers.ts'
import { deliverJob, deliverQueue } from './jobs/deliver.ts'
import { dispatchJob, dispatchQueue } from './jobs/dispatch.ts'
import { startMetricsServer } from './metrics-server.ts'
import { createReconciler } from './reconciler.ts'
import { bindJob } from './registry.ts'

export interface WorkerProcess {
  readonly backend: 'redis' | 'postgres'
  start(): Promise<void>
  /** Drains, then closes every connection; answers false when the deadline came before all was done. */
  stop(deadlineMs: number): Promise<boolean>
}

export interface WorkerProcessParts {
  readonly config: Config
  readonly log: Log
  readonly clock: Clock
  readonly applicationName: string
}

/** A worker process from its real parts; it takes no job before `start`. Rejects when database or queues can't be used. */
export async function createWorkerProcess({ config, log, clock, applicationName }: WorkerProcessParts): Promise<WorkerProcess> {
  const databaseUrl = requireDatabaseUrl(config)
  const metrics = createMetrics()
  const database = await connectDatabase(databaseUrl, { poolSize: config.poolSize, applicationName })
  const outbox = await connectOutbox(databaseUrl, `${applicationName}-relay`)
  const queues = await createQueues({ redisUrl: config.redisUrl, databaseUrl, names: [dispatchQueue, deliverQueue], applicationName, log, clock })
  const reference = createReference({ database, clock })
  const mailer = config.mail === null ? null : createMailer(config.mail.smtpUrl, config.mail.from)
  const channels = createChannels({ clock, guard: createAddressGuard(config.channelNetworks), mailer, publicUrl: config.publicUrl })
  const blobs = createFolderBlobStore(join(config.dataDir, 'blobs'))
  const workers = createWorkers({
    outbox,
    queues,
    log,
    metrics,
    jobs: [
      bindJob(dispatchJob, (payload) => dispatchOrder({ database, clock, reference }, payload)),
      bindJob(deliverJob, (payload) => deliver({ database, clock, channels, random: Math.random }, payload)),
    ],
    loops: [
      createReconciler({ database, queues, clock, log }),
      // What an event waits, at most, before it counts and is streamed. A turn costs PostgreSQL much the same for one event
      // as for fifty, and lists read the orders themselves.
      { name: 'tally', everyMs: 250, run: (stopped) => tallyTurn({ database, clock }, stopped) },
      // Every second: what is due is on record well within the five seconds that are promised.
      { name: 'sweep', everyMs: 1_000, run: (stopped) => sweepTurn({ database, clock, reference, log }, stopped) },
      { name: 'ended-contracts', everyMs: 60_000, run: (stopped) => recallEndedContracts({ database, clock, reference }, stopped) },
      { name: 'blind-draw', everyMs: 60_000, run: (stopped) => drawTurn({ database, clock }, stopped) },
      { name: 'notify', everyMs: 500, run: (stopped) => notifyTurn({ database, clock, mail: mailer !== null }, stopped) },
      { name: 'deliveries', everyMs: 1_000, run: (stopped) => handOutDue({ database, clock }, stopped) },
      { name: 'notifications', everyMs: 3_600_000, run: () => pruneNotifications(database, clock.now()) },
      { name: 'feed', everyMs: 60_000, run: () => pruneFeed(database, clock.now()) },
      { name: 'unused-photos', everyMs: 600_000, run: (stopped) => sweepPhotos({ database, clock, blobs }, stopped) },
      // A district's first minutes, or an import, at full speed.
      { name: 'statistics', everyMs: 2_000, run: () => refreshStatistics(database) },
      { name: 'sessions', everyMs: 3_600_000, run: () => sweepSessions({ database, clock }) },
    ],
  })
  const metricsServer = config.workerMetricsPort === null ? null : await startMetricsServer(metrics.registry, { host: config.host, port: config.workerMetricsPort })
  return {
    backend: queues.backend,
    start: () => workers.start(),
    async stop(deadlineMs) {
      const drained = await workers.stop(deadlineMs)
      metricsServer?.closeAllConnections()
      metricsServer?.close()
      mailer?.close()
      await within(1_000, 'closing', Promise.all([database.close(), outbox.close()])).catch(() => undefined)
      return drained
    },
  }
}
