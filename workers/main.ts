import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { interruption } from '../platform/interruption.ts'
import { createLog } from '../platform/log.ts'
import { createWorkerProcess } from './create-worker-process.ts'

// The worker process: `Procfile`'s worker. It takes jobs until it is told to end, then drains.
const asked = interruption()
const config = readConfig()
const log = createLog(config, 'worker')
const worker = await createWorkerProcess({ config, log, clock: systemClock, applicationName: `zhenggai-worker-${process.pid}` })
await worker.start()
log.info({ backend: worker.backend }, 'the worker is ready')
process.send?.('ready')

log.info({ why: await asked }, 'the worker drains')
const drained = await worker.stop(config.drainSeconds * 1_000)
if (!drained) log.warn('not everything ended in time; it runs again elsewhere')
process.exit(0)
