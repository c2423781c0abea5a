import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../../platform/database.ts'
import { addToOutbox, districtsWithWork, outboxDepth } from '../../../platform/outbox/store.ts'
import type { Queues } from '../../../platform/queues/create-queues.ts'
import { createWorkers, type Workers } from '../../../workers/create-workers.ts'
import { bindJob, defineJob, type Job } from '../../../workers/registry.ts'
import { startRelay } from '../../../workers/relay.ts'
import { queueBackends, startRedis } from '../../support/redis.ts'
import { createQueueGround, testLog, until, type QueueGround } from './queue-ground.ts'

const letter = defineJob({ name: 'letter', queue: 'test', schema: z.object({ to: z.string() }), key: ({ to }) => to, options: { concurrency: 8 } })

describe.each(queueBackends)('the relay to %s', (backend) => {
  let ground: QueueGround
  let queues: Queues
  let outbox: Database
  let workers: Workers | undefined
  let handled: string[]
  let job: Job

  beforeEach(async () => {
    ground = await createQueueGround(backend)
    queues = await ground.queues()
    outbox = await ground.outbox('test-relay')
    handled = []
    job = bindJob(letter, async ({ to }) => void handled.push(to))
  })
  afterEach(async () => {
    await workers?.stop(5_000)
    workers = undefined
    await ground.close()
  })

  async function start(over: { queues?: Queues } = {}): Promise<void> {
    workers = createWorkers({ outbox, queues, jobs: [job], loops: [], log: testLog, metrics: ground.metrics, ...over })
    await workers.start()
  }
  const owe = (names: readonly string[], districtId = 1) =>
    addToOutbox(ground.database, districtId, names.map((to) => ({ job: 'letter', payload: { to } })), new Date())
  const owed = async () => (await outboxDepth(ground.database)).rows
  const named = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

  it('pays what several districts owe, more than a batch at once, each job once', async () => {
    const names = [...named('a', 600), ...named('b', 300)]
    await owe(names.slice(0, 600), 1)
    await owe(names.slice(600), 2)
    await start()
    await until('all handled', () => handled.length >= names.length)
    expect([...handled].sort()).toEqual([...names].sort())
    await until('nothing is owed', async () => await owed() === 0)
  })

  it('shares the work with other relays and publishes no row twice', async () => {
    await start()
    const second = startRelay({ outbox: await ground.outbox('second-relay'), queues, jobs: [job], log: testLog, metrics: ground.metrics })
    const names = named('c', 200)
    for (const name of names) await owe([name])
    await until('all handled', () => handled.length >= names.length)
    await until('nothing is owed', async () => await owed() === 0)
    await second.stop()
    const batches = (await ground.metrics.relayBatch.get()).values.find(({ metricName }) => metricName?.endsWith('_sum'))
    expect(batches?.value).toBe(names.length)
    expect(new Set(handled).size).toBe(names.length)
  })

  it('leaves what it does not know to a relay that does, and passes a malformed payload on to fail in sight', async () => {
    await addToOutbox(ground.database, 1, [{ job: 'of-tomorrow', payload: {} }, { job: 'letter', payload: { to: 5 } }], new Date())
    await owe(['sound'])
    await start()
    await until('the sound one is handled', () => handled.length === 1)
    await until('the malformed one has failed', async () => (await queues.counts()).get('test')?.failed === 1)
    expect(await districtsWithWork(ground.database, ['of-tomorrow'])).toEqual([1])
    expect(await owed()).toBe(1)
  })

  it('keeps the debt while the queue is down, and pays it when the queue is back', async () => {
    await start()
    await owe(['before'])
    await until('the queue works', () => handled.length === 1)
    const back = await takeQueueAway(ground)
    await owe(named('d', 50))
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await owed()).toBe(50)
    expect(handled).toHaveLength(1)
    await back()
    await until('the debt is paid', () => handled.length >= 51, 15_000)
    expect(new Set(handled).size).toBe(51)
    await until('nothing is owed', async () => await owed() === 0)
  })

  it('publishes again when its commit fails, and nothing is lost or done twice', async () => {
    await failNextCommit(ground.database)
    const publishes: number[] = []
    await start({
      queues: {
        ...queues,
        async publish(jobs) {
          await queues.publish(jobs)
          publishes.push(jobs.length)
        },
      },
    })
    await owe(named('e', 5))
    await until('nothing is owed', async () => await owed() === 0)
    await until('all handled', () => handled.length >= 5)
    expect(publishes.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5)
    expect(new Set(handled).size).toBe(5)
  })

  it('neither hangs nor holds a transaction while the queue is frozen, and goes on when it thaws', async () => {
    await start()
    await owe(['before'])
    await until('the queue works', () => handled.length === 1)
    const thaw = await freezeQueue(ground)
    await owe(named('f', 20))
    let longest = 0
    for (let sample = 0; sample < 40; sample += 1) {
      longest = Math.max(longest, await oldestTransaction(ground.database))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThan(3)
    expect(await owed()).toBe(20)
    await owe(['meanwhile'])
    await thaw()
    await until('the debt is paid', () => new Set(handled).size === 22, 15_000)
    await until('nothing is owed', async () => await owed() === 0)
  })

  it('ends in time although the queue is frozen', async () => {
    await start()
    const thaw = await freezeQueue(ground)
    await owe(['stuck'])
    await new Promise((resolve) => setTimeout(resolve, 300))
    const begun = performance.now()
    await workers?.stop(3_000)
    expect(performance.now() - begun).toBeLessThan(6_000)
    await thaw()
  })
})

/** The next commit that deletes from the outbox is refused by the server. A sequence counts, since it is not rolled back. */
async function failNextCommit(database: Database): Promise<void> {
  await database.query(`
    create sequence deletions;
    create function refuse_first_deletion() returns trigger language plpgsql as $$
    begin
      if nextval('deletions') = 1 then raise exception 'the commit fails'; end if;
      return null;
    end $$;
    create constraint trigger refuse_first_deletion after delete on outbox
      deferrable initially deferred for each row execute function refuse_first_deletion();
  `)
}

/** Seconds that the relay's oldest open transaction has lasted. */
async function oldestTransaction(database: Database): Promise<number> {
  const [row] = await database.query<{ seconds: number | null }>(
    `select extract(epoch from max(clock_timestamp() - xact_start))::float8 as seconds
     from pg_stat_activity
     where application_name = 'test-relay' and state like 'idle in transaction%'`,
  )
  return row?.seconds ?? 0
}

/** Redis: killed. PostgreSQL: the queues' schema is gone. Answers how to bring it back. */
async function takeQueueAway({ redis, database }: QueueGround): Promise<() => Promise<void>> {
  if (redis === null) {
    await database.query('alter schema bullmq rename to bullmq_away')
    return async () => void (await database.query('alter schema bullmq_away rename to bullmq'))
  }
  const port = Number(new URL(redis.url).port)
  await redis.stop()
  return async () => {
    const again = await startRedis(port)
    redis.stop = again.stop
  }
}

/** Redis: stopped by a signal, its sockets open. PostgreSQL: the queues' table is locked away. Answers how to thaw it. */
async function freezeQueue({ redis, database }: QueueGround): Promise<() => Promise<void>> {
  if (redis !== null) {
    redis.process.kill('SIGSTOP')
    return async () => void redis.process.kill('SIGCONT')
  }
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let locked: () => void = () => undefined
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve
  })
  const holding = database.transaction(async (tx) => {
    await tx.query('lock table bullmq.job in access exclusive mode')
    locked()
    await released
  })
  await isLocked
  return async () => {
    release()
    await holding
  }
}
