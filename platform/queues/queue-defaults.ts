import type { DefaultJobOptions, WorkerOptions } from 'bullmq'

/**
 * How every job is treated. Tries: 8 within half a minute; what fails then is given out again by the reconciler. A
 * finished job is kept only as long as it may be published twice, a failed one until somebody has read it. By age alone:
 * a count costs PostgreSQL a look at every kept row at each completion.
 */
export const jobDefaults: DefaultJobOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
  removeOnComplete: { age: 5 * 60 },
  removeOnFail: { age: 7 * 24 * 3600 },
  stackTraceLimit: 5,
}

/**
 * How every worker works. With these locks the work of a killed process runs again in some 4 s (60 s by BullMQ's
 * defaults), and a job whose workers are killed again and again is not given up. `runRetryDelay` is the wait after a
 * lost connection, 15 s by default.
 */
export const workerDefaults = {
  lockDuration: 4_000,
  stalledInterval: 1_500,
  maxStalledCount: 20,
  runRetryDelay: 500,
} satisfies Partial<WorkerOptions>

/** Events nobody reads; kept short. */
export const eventsKept = 1_000

/** The time `publish` may take. ioredis' own limits let a call to a stopped Redis hang past 8 s. */
export const publishLimitMs = 2_000

/**
 * Shards of a queue. Lowering it strands what lies in the shards beyond until the reconciler gives it out again, so it
 * changes with an emptied queue only. PostgreSQL gains nothing from a second one.
 */
export const shards = { redis: 4, postgres: 1 } as const
