import { expect, it } from 'vitest'
import type { Database } from '../../../platform/database.ts'
import { queueBackends } from '../../support/redis.ts'
import { createQueueGround, until } from '../queues/queue-ground.ts'
import { createReporter, dispatches } from './reporting.ts'
import { workerProcesses, type WorkerChild } from './worker-processes.ts'

// Mostly waiting for locks to run out, so the backends go side by side.
it.concurrent.each(queueBackends)('an order whose holder is killed three times is dispatched all the same, once (queues on %s)', async (backend) => {
  const ground = await createQueueGround(backend)
  const processes = await workerProcesses(ground.databaseUrl, ground.redisUrl)
  let release: () => Promise<void> = () => Promise.resolve()
  try {
    const reporter = await createReporter(ground.database)
    let running = [processes.start(), processes.start()]
    await Promise.all(running.map(({ ready }) => ready))
    release = await holdOrders(ground.database)
    const [order] = await reporter.report(1)
    const killed: WorkerChild[] = []
    while (killed.length < 3) {
      let holder: WorkerChild | undefined
      await until('a worker has the job', async () => {
        const holders = await waitingPids(ground.database)
        holder = running.find(({ pid }) => holders.includes(pid))
        return holder !== undefined
      }, 40_000)
      if (holder === undefined) throw new Error('unreachable')
      holder.kill('SIGKILL')
      await holder.ended
      killed.push(holder)
      running = [...running.filter((worker) => worker !== holder), processes.start()]
    }
    expect((await dispatches(ground.database)).most).toBe(0)
    await release()
    await until('it is dispatched', async () => (await dispatches(ground.database)).fewest === 1, 40_000)
    // Whoever still has it may come late: it must find nothing to do.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await dispatches(ground.database)).toEqual({ orders: 1, fewest: 1, most: 1, assigned: 1, torn: 0 })
    const [row] = await ground.database.query<{ state: string }>('select state from orders where id = $1', [order])
    expect(row?.state).toBe('assigned')
  } finally {
    await release()
    await processes.end()
    await ground.close()
  }
}, 180_000)

/** Makes whoever stores an order's next step wait, as a slow disk would; answers how to let them go. */
async function holdOrders(database: Database): Promise<() => Promise<void>> {
  await database.query(`
    create function wait_for_the_test() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(7);
      return new;
    end $$;
    create trigger wait_for_the_test before update on orders for each row execute function wait_for_the_test();
  `)
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  let held: () => void = () => undefined
  const isHeld = new Promise<void>((resolve) => (held = resolve))
  const holding = database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(7)')
    held()
    await released
  })
  await isHeld
  return async () => {
    release()
    await holding
  }
}

/**
 * The worker processes that wait to store a step, by the name their connections give. (The server goes on waiting for
 * a client that was killed; its row lock then keeps the next one waiting.)
 */
async function waitingPids(database: Database): Promise<number[]> {
  const rows = await database.query<{ name: string }>(
    `select application_name as name
     from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and application_name ~ '^zhenggai-worker-[0-9]+$'`,
  )
  return rows.map(({ name }) => Number(name.split('-').at(-1)))
}
