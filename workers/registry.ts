import type { z } from 'zod'

/** What a job is, apart from what does it: its name in outbox and queue, the queue it runs in, and its payload. */
export interface JobDefinition<Payload extends object = object> {
  readonly name: string
  readonly queue: string
  readonly schema: z.ZodType<Payload>
  /** Payloads of one key go through one shard, and name the job for who reads the queue. Letters, digits, '-' and '_'. */
  readonly key: (payload: Payload) => string
  readonly options: {
    /** Jobs of its queue that one process works on at once. */
    readonly concurrency: number
  }
}

export function defineJob<Payload extends object>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition
}

/** A definition with its handler; what the payload is, is known only inside. */
export interface Job {
  readonly name: string
  readonly queue: string
  readonly concurrency: number
  /** The key of a payload as the outbox holds it; null when it is none of this job's. */
  keyOf(payload: unknown): string | null
  /** Runs the handler; null when the payload is none of this job's, and nothing was run. */
  run(payload: unknown): Promise<unknown> | null
}

/** Ties a handler to its definition. The handler may run twice, late, or after the world has moved on. */
export function bindJob<Payload extends object>(definition: JobDefinition<Payload>, handler: (payload: Payload) => Promise<unknown>): Job {
  const { name, queue, schema, key, options } = definition
  return {
    name,
    queue,
    concurrency: options.concurrency,
    keyOf(payload) {
      const parsed = schema.safeParse(payload)
      return parsed.success ? key(parsed.data) : null
    },
    run(payload) {
      const parsed = schema.safeParse(payload)
      return parsed.success ? handler(parsed.data) : null
    },
  }
}
