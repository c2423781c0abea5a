import type { Job, JobType, QueueOptions, WorkerOptions } from 'bullmq'

export type Processor = (job: Job) => Promise<unknown>

interface Emitter {
  on(event: 'error', listener: (error: Error) => void): unknown
  setMaxListeners(count: number): unknown
  close(): Promise<void>
}

export interface BulkJob {
  readonly name: string
  readonly data: object
  readonly opts: { readonly jobId: string }
}

/** What the queues need of BullMQ's Queue, whatever it runs on. */
export interface BackendQueue extends Emitter {
  add(name: string, data: object, options: BulkJob['opts']): Promise<unknown>
  addBulk(jobs: BulkJob[]): Promise<unknown>
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>
}

export type BackendWorker = Emitter

/** What differs between Redis and PostgreSQL. */
export interface Backend {
  readonly kind: 'redis' | 'postgres'
  readonly shards: number
  queue(name: string, options: Omit<QueueOptions, 'connection'>): BackendQueue
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Promise<BackendWorker>
  /** Up to so many jobs are added faster one by one than in bulk. */
  readonly fewJobs: number
  /** Throws the reason when a call can't succeed now. */
  assertUsable(): void
  /** Asks the server something small. */
  probe(): Promise<void>
  /** A call has not been answered in time: lets go of what waits for it. */
  abandonCalls(): void
  /** Closes the connections without waiting for calls under way. */
  release(): Promise<void>
}
