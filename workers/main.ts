import { systemClock } from '../platform/clock.ts'
import { readConfig, requireDatabaseUrl } from '../platform/config.ts'
import { connectDatabase } from '../platform/database.ts'
import { createLog } from '../platform/log.ts'
import { createMetrics } from '../platform/metrics.ts'
import { connectOutbox } from '../platform/outbox/connect-outbox.ts'
import { createQueues } from '../platform/queues/create-queues.ts'
import { dispatchOrder } from '../services/dispatch/dispatch-order.ts'
import { createReference } from '../services/reference/reference.ts'
import { createWorkers } from './create-workers.ts'
import { dispatchJob, dispatchQueue } from './jobs/dispatch.ts'
import { createReconciler } from './reconciler.ts'
import { bindJob } from './registry.ts'

// The worker process: `Procfile`'s worker. It takes jobs until it is told to end, then drains.
const interruption = listenForTheEnd()
const config = readConfig()
const log = createLog(config, 'worker')
const clock = systemClock
const databaseUrl = requireDatabaseUrl(config)
const applicationName = `zhenggai-worker-${process.pid}`

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
await workers.start()
log.info({ backend: queues.backend }, 'the worker is ready')
process.send?.('ready')

const why = await interruption
log.info({ why }, 'the worker drains')
const drained = await workers.stop(config.drainSeconds * 1_000)
if (!drained) log.warn('not everything ended in time; it runs again elsewhere')
await Promise.race([Promise.all([database.close(), outbox.close()]), new Promise((resolve) => setTimeout(resolve, 1_000))])
process.exit(0)

/** Resolves with what asked the process to end; who asks twice does not want to wait. */
function listenForTheEnd(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false
    const ask = (what: string) => {
      if (asked) process.exit(0)
      asked = true
      resolve(what)
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ask(signal))
    // The end of the channel tells that the launcher is gone. It is said once, and no reason to hurry one who drains.
    process.on('disconnect', () => resolve('disconnect'))
  })
}
