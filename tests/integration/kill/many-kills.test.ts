import { describe, expect, it } from 'vitest'
import { queueBackends } from '../../support/redis.ts'
import { createQueueGround, until } from '../queues/queue-ground.ts'
import { createReporter, dispatchedOf, dispatches } from './reporting.ts'
import { workerProcesses } from './worker-processes.ts'

const kills = 10
const burst = 50

describe.each(queueBackends)('with the queues on %s', (backend) => {
  it('500 findings are dispatched, each exactly once, while ten workers are killed at their work', async () => {
    const ground = await createQueueGround(backend)
    const processes = await workerProcesses(ground.databaseUrl, ground.redisUrl)
    try {
      const reporter = await createReporter(ground.database)
      // Two at work, and one that starts meanwhile.
      const running = [processes.start(), processes.start(), processes.start()]
      let interrupted = 0
      for (let kill = 0; kill < kills; kill += 1) {
        const [victim, other] = running
        if (victim === undefined || other === undefined) throw new Error('there are three workers')
        await Promise.all([victim.ready, other.ready])
        const orders = await reporter.report(burst)
        await until('the workers are at it', async () => await dispatchedOf(ground.database, orders) > 0)
        victim.kill('SIGKILL')
        await victim.ended
        if (await dispatchedOf(ground.database, orders) < burst) interrupted += 1
        running.splice(0, 1)
        running.push(processes.start())
      }
      expect(interrupted).toBeGreaterThan(0)
      await until('all are dispatched', async () => (await dispatches(ground.database)).fewest > 0, 60_000)
      expect(await dispatches(ground.database)).toEqual({ orders: kills * burst, fewest: 1, most: 1, assigned: 1, torn: 0 })
      await until('nothing is owed', async () => (await ground.database.query('select from outbox limit 1')).length === 0)
      await until('every event is tallied', async () => (await ground.database.query('select from tally_pending limit 1')).length === 0)
    } finally {
      await processes.end()
      await ground.close()
    }
  }, 180_000)

  it('a worker that is told to end drains and ends with 0', async () => {
    const ground = await createQueueGround(backend)
    const processes = await workerProcesses(ground.databaseUrl, ground.redisUrl)
    try {
      const reporter = await createReporter(ground.database)
      const worker = processes.start()
      await worker.ready
      await reporter.report(burst)
      worker.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      const active = (await (await ground.queues(['dispatch'])).counts()).get('dispatch')?.active
      expect(active).toBe(0)
    } finally {
      await processes.end()
      await ground.close()
    }
  })
})
