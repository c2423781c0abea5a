import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { expect, it } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { outboxDepth } from '../../../platform/outbox/store.ts'
import { createReference } from '../../../services/reference/reference.ts'
import { dispatchOrder } from '../../../services/dispatch/dispatch-order.ts'
import { createWorkers } from '../../../workers/create-workers.ts'
import { dispatchJob, dispatchQueue } from '../../../workers/jobs/dispatch.ts'
import { bindJob } from '../../../workers/registry.ts'
import { startRelay } from '../../../workers/relay.ts'
import { queueBackends } from '../../support/redis.ts'
import { createQueueGround, testLog, until, type QueueGround } from '../queues/queue-ground.ts'
import { createReporter, dispatches } from './reporting.ts'

it.each(queueBackends)('a queue that was wiped with work in it is rebuilt by npm run requeue (queues on %s)', async (backend) => {
  const ground = await createQueueGround(backend)
  try {
    const { database, metrics } = ground
    const reference = createReference({ database, clock: systemClock })
    const job = bindJob(dispatchJob, (payload) => dispatchOrder({ database, clock: systemClock, reference }, payload))
    const queues = await ground.queues([dispatchQueue])
    const outbox = await ground.outbox('test-relay')

    // Nobody works on the queue yet: a relay alone fills it.
    const relay = startRelay({ outbox, queues, jobs: [job], log: testLog, metrics })
    await (await createReporter(database)).report(30)
    await until('all are in the queue', async () => (await outboxDepth(database)).rows === 0 && (await queues.counts()).get(dispatchQueue)?.waiting === 30)
    await relay.stop()
    await wipe(ground)
    expect((await queues.counts()).get(dispatchQueue)?.waiting).toBe(0)

    const workers = createWorkers({ outbox, queues, jobs: [job], loops: [], log: testLog, metrics })
    await workers.start()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await dispatches(database)).most).toBe(0)

    expect(await requeueCommand(ground)).toContain('30 orders')
    await until('all are dispatched', async () => (await dispatches(database)).fewest === 1, 20_000)
    expect(await dispatches(database)).toEqual({ orders: 30, fewest: 1, most: 1, assigned: 1, torn: 0 })
    expect(await requeueCommand(ground)).toContain('0 orders')
    await workers.stop(5_000)
  } finally {
    await ground.close()
  }
}, 120_000)

async function wipe({ redis, redisUrl, database }: QueueGround): Promise<void> {
  if (redis === null || redisUrl === null) return void (await database.query('truncate bullmq.job, bullmq.event, bullmq.meta cascade'))
  const client = new Redis(redisUrl)
  await client.flushall()
  client.disconnect()
}

async function requeueCommand({ databaseUrl, redisUrl }: QueueGround): Promise<string> {
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'commands/requeue.ts'], { env })
  return stdout
}
