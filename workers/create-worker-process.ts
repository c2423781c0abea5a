import type { Clock } from '../platform/clock.ts'
import { requireDatabaseUrl, type Config } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { createMetrics } from '../platform/metrics.ts'
import { connectOutbox } from '../platform/outbox/connect-outbox.ts'
import { createQueues } from '../platform/queues/create-queues.ts'
import { dispatchOrder } from '../services/dispatch/dispatch-order.ts'
import { createReference } from '../services/reference/reference.ts'
import { createWorkers } from './create-workers.ts'
import { dispatchJob, dispatchQueue } from './jobs/dispatch.ts'
import { createReconciler } from './reconciler.ts'
import { bindJob } from './registry.ts'

export interface WorkerProcess {
  readonly backend: 'redis' | 'postgres'
  start(): Promise<void>
  /** Drains, then lets go of every connection; answers false when something had to be left to another process. */
  stop(deadlineMs: number): Promise<boolean>
}

/** The worker process from its real parts: queues, relay, jobs and loops. */
export async function createWorkerProcess(parts: { config: Config; log: Log; clock: Clock; applicationName: string }): Promise<WorkerProcess> {
  const { config, log, clock, applicationName } = parts
  const databaseUrl = requireDatabaseUrl(config)
  const metrics = createMetrics()
  const database = await connectDatabase(databaseUrl, { poolSize: config.poolSize, applicationName })
  const outbox = await connectOutbox(databaseUrl, `${applicationName}-relay`)
  const queues = await createQueues({ redisUrl: config.redisUrl, databaseUrl, names: [dispatchQueue], applicationName, log, clock })
  const reference = createReference({ database, clock })
  const workers = createWorkers({
    outbox,
    queues,
    log,
    metrics,
    jobs: [bindJob(dispatchJob, (payload) => dispatchOrder({ database, clock, reference }, payload))],
    loops: [createReconciler({ database, queues, clock, log })],
  })
  return {
    backend: queues.backend,
    start: () => workers.start(),
    async stop(deadlineMs) {
      const drained = await workers.stop(deadlineMs)
      await Promise.race([Promise.all([database.close(), outbox.close()]), new Promise((resolve) => setTimeout(resolve, 1_000))])
      return drained
    },
  }
}
