/** A job on its way into a queue. */
export interface QueueJob {
  readonly queue: string
  readonly name: string
  /** Unique for good: ends in the id of the outbox row it pays for, holds no ':' and is not all digits. */
  readonly id: string
  /** What must stay together: equal keys go to the same shard. */
  readonly shardKey: string
  readonly data: object
}

/** A job as a handler receives it. */
export interface ReceivedJob {
  readonly queue: string
  readonly name: string
  readonly id: string
  readonly data: unknown
  /** 1 on the first run, 2 after one failure … (a run whose worker was killed is not counted). */
  readonly attempt: number
}

/** May run twice, late, or at once with itself. A rejection is retried, unless it is an UnrecoverableError. */
export type QueueHandler = (job: ReceivedJob) => Promise<unknown>

export interface QueueCounts {
  readonly waiting: number
  readonly active: number
  /** Waiting for their next try. */
  readonly delayed: number
  readonly failed: number
}
