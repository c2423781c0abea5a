import { Queue, Worker } from 'bullmq'
import type { Log } from '../log.ts'
import type { Backend } from './backend.ts'
import { redisRefusal } from './check-redis.ts'
import { shards } from './queue-defaults.ts'
import { createRedisClients } from './redis-clients.ts'
import { within } from './within.ts'

const firstAnswerMs = 2_000

/**
 * The queues on Redis. Rejects when the server answers and can't carry them (too old, or free to delete jobs). A server
 * that does not answer yet is no reason to stand still: jobs wait in the outbox, and it is checked when it comes.
 */
export async function connectRedisBackend(url: string, name: string, onError: (error: Error) => void, log: Log): Promise<Backend> {
  const clients = createRedisClients(url, name, onError)
  const { publisher } = clients
  let refusal: string | null = null
  const check = async () => {
    const before = refusal
    refusal = redisRefusal(await publisher.info())
    if (refusal !== null && refusal !== before) log.error(refusal)
  }
  const firstCheck = new Promise<void>((resolve) => {
    // At every new connection: the server may be another one, or set up anew.
    publisher.on('ready', () => void check().then(resolve, onError))
  })
  await within(firstAnswerMs, 'Redis', firstCheck).catch(() => log.warn('Redis does not answer yet: jobs wait in the outbox'))
  if (refusal !== null) {
    clients.close()
    throw new Error(refusal)
  }
  const assertUsable = () => {
    if (refusal !== null) throw new Error(refusal)
    if (publisher.status !== 'ready') throw new Error(`Redis is not connected (${publisher.status})`)
  }
  return {
    kind: 'redis',
    shards: shards.redis,
    queue: (queue, options) => new Queue(queue, { ...options, connection: publisher }),
    // Not awaited: a Redis that is down now gives the worker its jobs when it is back.
    worker: (queue, processor, options) => Promise.resolve(new Worker(queue, processor, { ...options, connection: clients.consumer() })),
    fewJobs: 1,
    assertUsable,
    async probe() {
      assertUsable()
      await publisher.ping()
    },
    abandonCalls: clients.resetPublisher,
    release: () => Promise.resolve(clients.close()),
  }
}
