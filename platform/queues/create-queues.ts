import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Backend, BackendQueue, BackendWorker } from './backend.ts'
import { createErrorLog } from './error-log.ts'
import { connectPostgresBackend } from './postgres-backend.ts'
import { eventsKept, jobDefaults, publishLimitMs, workerDefaults } from './queue-defaults.ts'
import type { QueueCounts, QueueHandler, QueueJob } from './queue-job.ts'
import { connectRedisBackend } from './redis-backend.ts'
import { shardName, shardOf } from './shard-of.ts'
import { Overdue, within } from './within.ts'

export interface QueuesOptions {
  /** Set: the queues run on this Redis. Not set: on `databaseUrl`. */
  readonly redisUrl: string | null
  readonly databaseUrl: string
  /** The queues that exist. */
  readonly names: readonly string[]
  /** Names this process to the server. */
  readonly applicationName: string
  readonly log: Log
  readonly clock: Clock
}

export interface Queues {
  readonly backend: 'redis' | 'postgres'
  /** Resolves when all of them are in their queues; rejects within 2 s otherwise, and some may be there all the same. */
  publish(jobs: readonly QueueJob[]): Promise<void>
  /** Starts working on a queue with so many jobs at once. */
  work(queue: string, handler: QueueHandler, options: { concurrency: number }): Promise<void>
  /** Rejects with the reason when the queues can't take jobs; answers within the limit. */
  ready(limitMs?: number): Promise<void>
  /** Jobs by queue and state; rejects when the server does not answer within 2 s. */
  counts(): Promise<ReadonlyMap<string, QueueCounts>>
  /** Lets running jobs end, then closes. After the deadline it closes regardless and answers false: what ran runs again elsewhere. */
  close(options: { deadlineMs: number }): Promise<boolean>
}

/** Connects to the queues; see connectRedisBackend and connectPostgresBackend for when it rejects. */
export async function createQueues(options: QueuesOptions): Promise<Queues> {
  const { redisUrl, databaseUrl, applicationName, log } = options
  const listener = createErrorLog(log, options.clock)
  const backend = redisUrl === null
    ? await connectPostgresBackend(databaseUrl, `${applicationName}-queues`, listener('pool'))
    : await connectRedisBackend(redisUrl, `${applicationName}-queues`, listener('redis'), log)
  const queues = new Map(options.names.map((name) => [name, shardsOf(name, backend, listener)]))
  const workers: BackendWorker[] = []

  return {
    backend: backend.kind,
    publish: (jobs) => answered(backend, publishLimitMs, () => addAll(queues, jobs, backend.fewJobs)),
    async work(name, handler, { concurrency }) {
      const each = Math.ceil(concurrency / backend.shards)
      for (let shard = 0; shard < backend.shards; shard += 1) {
        workers.push(await startWorker(backend, name, shard, handler, each, listener))
      }
    },
    ready: (limitMs = 1_000) => answered(backend, limitMs, () => backend.probe()),
    counts: () => answered(backend, publishLimitMs, () => countAll(queues)),
    close: ({ deadlineMs }) => closeAll(backend, workers, [...queues.values()].flat(), deadlineMs),
  }
}

type Listener = ReturnType<typeof createErrorLog>

function shardsOf(name: string, backend: Backend, listener: Listener): BackendQueue[] {
  return Array.from({ length: backend.shards }, (_, shard) => {
    const queue = backend.queue(shardName(name, shard), { defaultJobOptions: jobDefaults, streams: { events: { maxLen: eventsKept } } })
    queue.setMaxListeners(0)
    queue.on('error', listener(shardName(name, shard)))
    return queue
  })
}

async function startWorker(backend: Backend, queue: string, shard: number, handler: QueueHandler, concurrency: number, listener: Listener): Promise<BackendWorker> {
  const name = shardName(queue, shard)
  const worker = await backend.worker(
    name,
    (job) => handler({ queue, name: job.name, id: job.id ?? '', data: job.data, attempt: job.attemptsMade + 1 }),
    { ...workerDefaults, concurrency },
  )
  worker.setMaxListeners(0)
  worker.on('error', listener(`${name} worker`))
  return worker
}

/** Runs a call under our own time limit; the libraries' limits don't hold with a server that is stopped. */
async function answered<T>(backend: Backend, limitMs: number, call: () => Promise<T>): Promise<T> {
  backend.assertUsable()
  try {
    return await within(limitMs, backend.kind, call())
  } catch (error) {
    if (error instanceof Overdue) backend.abandonCalls()
    throw error
  }
}

async function addAll(queues: ReadonlyMap<string, readonly BackendQueue[]>, jobs: readonly QueueJob[], fewJobs: number): Promise<void> {
  const batches = new Map<BackendQueue, QueueJob[]>()
  for (const job of jobs) {
    const shards = queues.get(job.queue)
    const queue = shards?.[shardOf(job.shardKey, shards.length)]
    if (queue === undefined) throw new Error(`there is no queue ${job.queue}`)
    batches.set(queue, [...(batches.get(queue) ?? []), job])
  }
  await Promise.all([...batches].map(([queue, batch]) => addBatch(queue, batch, fewJobs)))
}

async function addBatch(queue: BackendQueue, batch: readonly QueueJob[], fewJobs: number): Promise<void> {
  const bulk = batch.map(({ name, data, id }) => ({ name, data, opts: { jobId: id } }))
  if (bulk.length <= fewJobs) await Promise.all(bulk.map(({ name, data, opts }) => queue.add(name, data, opts)))
  else await queue.addBulk(bulk)
}

async function countAll(queues: ReadonlyMap<string, readonly BackendQueue[]>): Promise<ReadonlyMap<string, QueueCounts>> {
  const entries = [...queues].map(async ([name, shards]): Promise<[string, QueueCounts]> => {
    const all = await Promise.all(shards.map((queue) => queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed')))
    const sum = (state: string) => all.reduce((total, counts) => total + (counts[state] ?? 0), 0)
    return [name, { waiting: sum('waiting') + sum('prioritized'), active: sum('active'), delayed: sum('delayed'), failed: sum('failed') }]
  })
  return new Map(await Promise.all(entries))
}

async function closeAll(backend: Backend, workers: readonly BackendWorker[], queues: readonly BackendQueue[], deadlineMs: number): Promise<boolean> {
  // close() of BullMQ waits without end, for a job that hangs or a server that is gone.
  const drained = await within(deadlineMs, 'draining', Promise.all(workers.map((worker) => worker.close()))).then(() => true, () => false)
  if (drained) await within(1_000, 'closing', Promise.all(queues.map((queue) => queue.close()))).catch(() => undefined)
  await within(1_000, 'closing', backend.release()).catch(() => undefined)
  return drained
}
