import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock, type Clock } from '../../../platform/clock.ts'
import { outboxDepth } from '../../../platform/outbox/store.ts'
import type { Queues } from '../../../platform/queues/create-queues.ts'
import { dispatchQueue } from '../../../workers/jobs/dispatch.ts'
import { createReconciler } from '../../../workers/reconciler.ts'
import { requeue } from '../../../workers/requeue.ts'
import { queueBackends } from '../../support/redis.ts'
import { createReporter, type Reporter } from '../kill/reporting.ts'
import { createQueueGround, testLog, type QueueGround } from './queue-ground.ts'

const minuteAgo: Clock = { now: () => new Date(systemClock.now().getTime() - 60_000) }
const never = new AbortController().signal

describe.each(queueBackends)('the reconciler, with the queues on %s', (backend) => {
  let ground: QueueGround
  let queues: Queues
  let longAgo: Reporter
  let justNow: Reporter

  beforeAll(async () => {
    ground = await createQueueGround(backend)
    queues = await ground.queues([dispatchQueue])
    longAgo = await createReporter(ground.database, minuteAgo)
    justNow = await createReporter(ground.database)
  })
  afterAll(() => ground.close())
  beforeEach(() => ground.database.query('truncate outbox, findings, order_events, order_photos, orders, tally_pending cascade'))

  const reconciler = (clock: Clock = systemClock) => createReconciler({ database: ground.database, queues, clock, log: testLog })
  const owed = async () => (await ground.database.query<{ id: string }>(`select payload ->> 'orderId' as id from outbox order by id`)).map(({ id }) => id)
  /** As when the queue that held them was wiped. */
  const lose = () => ground.database.query('delete from outbox')

  it('owes anew the dispatch of orders that have stood filed for 15 s, and of no other', async () => {
    const old = await longAgo.report(3)
    await justNow.report(2)
    await lose()
    await reconciler().run(never)
    expect((await owed()).sort()).toEqual([...old].sort())
  })

  it('doubles nothing that is owed already, however often and in how many processes it runs', async () => {
    await longAgo.report(3)
    const [one, other] = [reconciler(), reconciler()]
    await Promise.all([one.run(never), other.run(never), one.run(never)])
    expect((await outboxDepth(ground.database)).rows).toBe(3)
  })

  it('leaves an order alone that the desk is to place', async () => {
    const [order] = await longAgo.report(1)
    await lose()
    await ground.database.query(`update orders set held = 'outside-areas' where id = $1`, [order])
    await reconciler().run(never)
    expect(await owed()).toEqual([])
  })

  it('gives the same order out again only after a pause that grows', async () => {
    await longAgo.report(1)
    await lose()
    let now = systemClock.now().getTime()
    const loop = reconciler({ now: () => new Date(now) })
    const given: number[] = []
    for (let second = 0; second < 120; second += 5) {
      now += 5_000
      await loop.run(never)
      if ((await owed()).length > 0) given.push(second)
      await lose()
    }
    expect(given).toEqual([0, 30, 90])
  })

  it('gives out no more than the queue has lost: what waits there is only slow', async () => {
    const orders = await longAgo.report(6)
    await lose()
    await queues.publish(orders.slice(0, 4).map((id) => ({ queue: dispatchQueue, name: 'dispatch', id: `dispatch-${id}-0`, shardKey: id, data: {} })))
    await reconciler().run(never)
    expect(await owed()).toHaveLength(2)
  })

  it('the command requeue owes all filed orders at once, those just filed too, and doubles none', async () => {
    const orders = [...await longAgo.report(2), ...await justNow.report(3)]
    await lose()
    expect(await requeue({ database: ground.database, clock: systemClock })).toBe(5)
    expect((await owed()).sort()).toEqual(orders.sort())
    expect(await requeue({ database: ground.database, clock: systemClock })).toBe(0)
  })
})
