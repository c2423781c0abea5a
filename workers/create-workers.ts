import { UnrecoverableError } from 'bullmq'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { Queues } from '../platform/queues/create-queues.ts'
import type { ReceivedJob } from '../platform/queues/queue-job.ts'
import { within } from '../platform/queues/within.ts'
import { startLoops, type Loop, type RunningLoops } from './loops.ts'
import type { Job } from './registry.ts'
import { startRelay, type Relay } from './relay.ts'

export interface WorkersDeps {
  readonly outbox: Database
  readonly queues: Queues
  readonly jobs: readonly Job[]
  readonly loops: readonly Loop[]
  readonly log: Log
  readonly metrics: Metrics
}

export interface Workers {
  /** Resolves when every queue is worked on; with Redis down, they will be when it comes. */
  start(): Promise<void>
  /**
   * Takes on nothing new, lets what runs end, and closes the queues. Answers false when the deadline came first: what
   * ran then runs again in another process.
   */
  stop(deadlineMs: number): Promise<boolean>
}

/** The queue door: relay, job handlers and loops of one process. */
export function createWorkers(deps: WorkersDeps): Workers {
  const { queues, jobs } = deps
  let relay: Relay | undefined
  let loops: RunningLoops | undefined
  return {
    async start() {
      for (const [queue, ofQueue] of byQueue(jobs)) {
        const concurrency = Math.max(...ofQueue.map((job) => job.concurrency))
        await queues.work(queue, (received) => handle(deps, ofQueue, received), { concurrency })
      }
      relay = startRelay(deps)
      loops = startLoops(deps.loops, deps)
    },
    async stop(deadlineMs) {
      const begun = performance.now()
      const left = () => Math.max(100, deadlineMs - (performance.now() - begun))
      const looped = inTime(deadlineMs, loops?.stop())
      // The relay's round is short, and needs the queues: it ends first.
      const relayed = await inTime(deadlineMs / 2, relay?.stop())
      const drained = await queues.close({ deadlineMs: left() })
      return await looped && relayed && drained
    },
  }
}

function inTime(milliseconds: number, ending: Promise<void> = Promise.resolve()): Promise<boolean> {
  return within(milliseconds, 'ending', ending).then(() => true, () => false)
}

function byQueue(jobs: readonly Job[]): Map<string, Job[]> {
  const queues = new Map<string, Job[]>()
  for (const job of jobs) queues.set(job.queue, [...(queues.get(job.queue) ?? []), job])
  return queues
}

async function handle({ log, metrics }: WorkersDeps, jobs: readonly Job[], received: ReceivedJob): Promise<unknown> {
  const { queue, name, id, data, attempt } = received
  const labels = { queue, job: name }
  const end = metrics.jobSeconds.startTimer(labels)
  try {
    const running = jobs.find((job) => job.name === name)?.run(data)
    if (running == null) throw new UnrecoverableError(`there is no job ${name} with this payload`)
    return await running
  } catch (error) {
    metrics.jobFailures.inc(labels)
    log.warn({ queue, job: name, id, attempt, err: error }, 'a job has failed')
    throw error
  } finally {
    end()
  }
}
