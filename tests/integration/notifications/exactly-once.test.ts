import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { pruneFeed } from '../../../services/feed/prune-feed.ts'
import { notifyOnce, notifyTurn } from '../../../services/notifications/notify.ts'
import { advance } from '../../../services/notifications/store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { toldOrders, type ToldOrders } from './told-orders.ts'

let db: TestDatabase
let orders: ToldOrders
const [office = '', other = ''] = demoOffices.map(({ id }) => id)
const never = new AbortController().signal

beforeAll(async () => {
  db = await createTestDatabase()
  orders = await toldOrders(db.database)
})
afterAll(() => db.drop())

const deps = () => ({ database: db.database, clock: systemClock, mail: false })

async function toldAll(): Promise<void> {
  while (await notifyTurn(deps(), never) === 'more');
}

async function told(orderId: string): Promise<{ login: string; kind: string; seq: number }[]> {
  return db.database.query(
    `select a.login, n.kind, n.seq
     from notifications n join accounts a on a.district_id = n.district_id and a.id = n.account_id
     where n.order_id = $1 and a.login !~ '^(desk|inspector)[.]'
     order by n.seq, a.login`,
    [orderId],
  )
}

it('each account is told once of each event, however often, late or at once the handler runs, also from the beginning', async () => {
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office }, { verb: 'overdue', office, data: { clock: 'handling' } }, { verb: 'return', to: 'returned' })
  const expected = [
    { login: `office.${office}`, kind: 'task', seq: 2 }, { login: `office.${office}`, kind: 'overdue', seq: 3 }, { login: 'desk', kind: 'returned', seq: 4 },
  ]
  await Promise.all([1, 2, 3].map(() => notifyTurn(deps(), never)))
  await toldAll()
  expect(await told(order)).toEqual(expected)
  // As after a restore of a cursor that is old: everything is gone through once more.
  await advance(db.database, orders.districtId, 0)
  await toldAll()
  expect(await told(order)).toEqual(expected)
})

it('a handler that dies at any statement leaves nothing half told, and the next one tells it all', async () => {
  const order = await orders.order()
  await toldAll()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office }, { verb: 'fix', to: 'fixed', office })
  let statements = 0
  for (let survived = 0; ; survived += 1) {
    let left = survived
    const dying = {
      ...db.database,
      transaction: <T>(work: (tx: { query: typeof db.database.query }) => Promise<T>) => db.database.transaction((tx) => work({
        query: (...args) => {
          left -= 1
          return left < 0 ? Promise.reject(new Error('killed')) : tx.query(...args)
        },
      })),
    }
    const died = await notifyOnce({ ...deps(), database: dying }, orders.districtId).then(() => false, () => true)
    if (!died) break
    statements = survived + 1
    expect(await told(order)).toEqual([])
  }
  expect(statements).toBeGreaterThan(4)
  expect(await told(order)).toEqual([{ login: `office.${office}`, kind: 'task', seq: 2 }, { login: `office.${office}`, kind: 'handled', seq: 3 }])
})

it('closing tells every reporter: of the order, of those merged into it, and of those merged into these', async () => {
  const people = ['inspector', 'desk', 'leader']
  const [first = '', second = '', third = ''] = await Promise.all(people.map((login) => orders.accountOf(login)))
  const kept = await orders.order([first])
  const merged = await orders.order([second])
  const mergedBefore = await orders.order([third])
  await orders.mergeInto(mergedBefore, merged)
  await orders.mergeInto(merged, kept)
  await orders.happens(kept, { verb: 'pass', from: 'rectified', to: 'closed', office: other })
  await toldAll()
  expect((await told(kept)).filter(({ kind }) => kind === 'outcome').map(({ login }) => login)).toEqual([...people].sort())
})

it('who is sent to check is told, and whoever did something is not', async () => {
  const inspector = await orders.accountOf('inspector')
  const order = await orders.order()
  await orders.happens(order,
    { verb: 'send-to-check', from: 'pending', to: 'checking', data: { inspector } },
    { verb: 'report-check', from: 'checking', to: 'pending', actorId: inspector, actorRole: 'inspector' },
    { verb: 'send-to-check', from: 'pending', to: 'checking' },
    { verb: 'warn', from: 'checking', to: 'checking', data: { clock: 'check' } })
  await toldAll()
  expect(await told(order)).toEqual([
    { login: 'inspector', kind: 'check', seq: 2 }, { login: 'desk', kind: 'handled', seq: 3 },
    // The second time to nobody in particular.
    { login: 'desk', kind: 'warning', seq: 5 },
  ])
})

it('the feed keeps what has not been told, however old', async () => {
  const order = await orders.order()
  await toldAll()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office })
  const later = new Date(Date.now() + 10 * 24 * 3_600_000)
  await pruneFeed(db.database, later)
  await toldAll()
  expect(await told(order)).toHaveLength(1)
  expect(await pruneFeed(db.database, later)).toBe(1)
})
