import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { createWorkerProcess } from './create-worker-process.ts'

// The worker process: `Procfile`'s worker. It takes jobs until it is told to end, drains, and ends with 0.
const toldToEnd = listenForTheEnd()
const config = readConfig()
const log = createLog(config, 'worker')
const worker = await createWorkerProcess({ config, log, clock: systemClock, applicationName: `zhenggai-worker-${process.pid}` })
await worker.start()
log.info({ backend: worker.backend }, 'the worker is ready')

const why = await toldToEnd
log.info({ why }, 'the worker drains')
const drained = await worker.stop(config.drainSeconds * 1_000)
if (!drained) log.warn('not everything ended in time; it runs again elsewhere')
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
    // The end of the channel tells that the launcher is gone. It is no reason to hurry one who drains.
    process.on('disconnect', () => resolve('disconnect'))
  })
}
