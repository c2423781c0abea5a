import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { demoOffices } from '../../../services/demo/offices.ts'
import { queueBackends } from '../../support/redis.ts'
import { workerProcesses } from '../kill/worker-processes.ts'
import { createQueueGround, until } from '../queues/queue-ground.ts'
import { startReceiver } from './receiver.ts'
import { toldOrders } from './told-orders.ts'

const events = 40

it.concurrent.each(queueBackends)('workers that are killed while they tell and deliver lose nothing, and repeat only under the same id (queues on %s)', async (backend) => {
  const ground = await createQueueGround(backend)
  const receiver = await startReceiver()
  const processes = await workerProcesses(ground.databaseUrl, ground.redisUrl, { ZHENGGAI_CHANNEL_NETWORKS: '127.0.0.1' })
  const { database } = ground
  try {
    const orders = await toldOrders(database)
    const [office = ''] = demoOffices.map(({ id }) => id)
    await database.query(
      `insert into channel_endpoints (district_id, id, kind, name, url, secret, verbs, created_at) values ($1, $2, 'webhook', 'a', $3, 's', '{dispatch}', now())`,
      [orders.districtId, randomUUID(), receiver.url],
    )
    const count = async (sql: string) => (await database.query<{ n: number }>(`select count(*) as n from ${sql}`))[0]?.n ?? 0
    receiver.silent = true
    for (let made = 0; made < events; made += 1) await orders.happens(await orders.order(), { verb: 'dispatch', from: 'filed', office })
    const victims = [processes.start(), processes.start()]
    await Promise.all(victims.map(({ ready }) => ready))
    // They have sent, and wait for answers that don't come.
    await until('deliveries are under way', () => receiver.received.length > 0, 30_000)
    for (const victim of victims) {
      victim.kill('SIGKILL')
      await victim.ended
    }
    expect(await count(`deliveries where state = 'sent'`)).toBe(0)
    receiver.silent = false
    const last = processes.start()
    await last.ready
    await until('all are delivered', async () => await count(`deliveries where state = 'sent'`) === events, 60_000)

    expect(await count('deliveries')).toBe(events)
    expect(await count(`notifications where kind = 'task'`)).toBe(events)
    const ids = new Set(receiver.received.map(({ headers }) => headers['zhenggai-delivery']))
    expect(ids.size).toBe(events)
    expect(receiver.received.length).toBeGreaterThan(events)
  } finally {
    await processes.end()
    await receiver.stop()
    await ground.close()
  }
}, 180_000)
