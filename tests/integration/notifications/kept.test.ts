import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Queryable } from '../../../platform/database.ts'
import { claimDue, districtsWithDue, dropEndedBefore } from '../../../services/channels/delivery-store.ts'
import { deliveriesOf } from '../../../services/channels/delivery-list-store.ts'
import { countUnread, markRead, noticesOf, noticesOfMail, toldAfter } from '../../../services/notifications/notice-store.ts'
import { deliveryKept, notificationKept, pruneNotifications } from '../../../services/notifications/prune.ts'
import { advance, dropToldBefore } from '../../../services/notifications/store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { toldOrders, type ToldOrders } from './told-orders.ts'

let db: TestDatabase
let orders: ToldOrders
let account: string
const now = new Date('2026-11-23T04:00:00Z')
const rows = 60_000

beforeAll(async () => {
  db = await createTestDatabase()
  orders = await toldOrders(db.database)
  account = await orders.accountOf('desk')
  await advance(db.database, orders.districtId, rows)
  // 60 accounts, of which each has read all but 5; deliveries of which nearly all are sent.
  await db.database.query(
    `insert into notifications (district_id, account_id, order_id, seq, position, kind, at, told_at, in_app, read_at)
     select $1, case when i % 60 = 0 then $2::uuid else ('00000000-0000-4000-8000-' || lpad((i % 60)::text, 12, '0'))::uuid end,
       gen_random_uuid(), 1, i, 'task', $3, $3::timestamptz - make_interval(secs => 2 * ($4::int - i)), true, case when i > $4::int - 300 then null else $3::timestamptz end
     from generate_series(1, $4::int) as i`,
    [orders.districtId, account, now, rows],
  )
  await db.database.query(
    `insert into deliveries (district_id, id, channel, account_id, state, next_at, created_at, ended_at)
     select $1, gen_random_uuid(), 'email', $2, case when i % 1000 = 0 then 'waiting' when i % 1000 = 1 then 'failed' else 'sent' end,
       $3::timestamptz - make_interval(secs => i), $3::timestamptz - make_interval(secs => 60 * i), $3
     from generate_series(1, $4::int) as i`,
    [orders.districtId, account, now, rows],
  )
  await db.database.query('analyze notifications')
  await db.database.query('analyze deliveries')
})
afterAll(() => db.drop())

/** Buffers that each statement of a store function touches. */
async function buffersOf(work: (db: Queryable) => Promise<unknown>): Promise<number> {
  let touched = 0
  await db.database.transaction(async (tx) => {
    await work({
      async query<Row>(text: string, values?: readonly unknown[]) {
        const plan = await tx.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off, timing off, summary off) ${text}`, values)
        const [, hit = '0', , read = '0'] = /Buffers: shared hit=(\d+)( read=(\d+))?/.exec(plan.map((line) => line['QUERY PLAN']).join('\n')) ?? []
        touched += Number(hit) + Number(read)
        return [] as Row[]
      },
    })
    throw new Error('undone')
  }).catch((error: Error) => expect(error.message).toBe('undone'))
  return touched
}

it('reading, counting and telling touch what they answer, however much there is', async () => {
  const { districtId } = orders
  const some = '00000000-0000-4000-8000-000000000001'
  const touched = {
    unread: await buffersOf((tx) => noticesOf(tx, districtId, account, { read: false, below: null, limit: 50 })),
    read: await buffersOf((tx) => noticesOf(tx, districtId, account, { read: true, below: rows / 2, limit: 50 })),
    count: await buffersOf((tx) => countUnread(tx, districtId, account, 1_000)),
    mark: await buffersOf((tx) => markRead(tx, districtId, account, { ids: [rows] }, now)),
    mail: await buffersOf((tx) => noticesOfMail(tx, districtId, some)),
    stream: await buffersOf((tx) => toldAfter(tx, districtId, rows - 10)),
    due: await buffersOf((tx) => districtsWithDue(tx, now)),
    claim: await buffersOf((tx) => claimDue(tx, districtId, now, now, 20)),
    failed: await buffersOf((tx) => deliveriesOf(tx, districtId, 'failed', null, 50)),
    prune: await buffersOf((tx) => dropToldBefore(tx, districtId, new Date(now.getTime() - 3_600_000), 50)),
    pruneSent: await buffersOf((tx) => dropEndedBefore(tx, districtId, 'sent', now, 50)),
  }
  for (const [what, buffers] of Object.entries(touched)) expect(buffers, `${what}: ${JSON.stringify(touched)}`).toBeLessThan(700)
})

it('notifications and deliveries go when their time is over, those that wait never', async () => {
  const count = async (what: string) => (await db.database.query<{ n: number }>(`select count(*) as n from ${what}`))[0]?.n ?? 0
  const before = { failed: await count(`deliveries where state = 'failed'`), waiting: await count(`deliveries where state = 'waiting'`) }
  expect(await pruneNotifications(db.database, now)).toBeGreaterThan(0)
  expect(await count('notifications')).toBe(rows)
  expect(await count(`deliveries where state = 'sent' and created_at < '${new Date(now.getTime() - deliveryKept.sent).toISOString()}'`)).toBe(0)
  expect(await count(`deliveries where state = 'sent'`)).toBeGreaterThan(0)
  expect(await count(`deliveries where state = 'failed'`)).toBe(before.failed)
  await pruneNotifications(db.database, new Date(now.getTime() + notificationKept - rows * 1_000))
  expect(await count('notifications')).toBeGreaterThan(rows / 3)
  expect(await count('notifications')).toBeLessThan(rows * 2 / 3)
  await pruneNotifications(db.database, new Date(now.getTime() + notificationKept + 1_000))
  expect([await count('notifications'), await count(`deliveries where state <> 'waiting'`), await count('deliveries')]).toEqual([0, 0, before.waiting])
})
