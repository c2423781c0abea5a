import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { hashEvent } from '../../domain/order/chain.ts'
import type { Queryable } from '../../platform/database.ts'
import { verifyHistory, type FaultKind } from '../../services/history/verify-history.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { bostonId, createFolder, csv, line, load } from './import-files.ts'

const folder = createFolder()
let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
  // More than a page of orders, each with two events.
  await load(test.database, folder.write('many.csv', csv(...Array.from({ length: 1203 }, (_, index) => line({ id: `v${index}`, closed: '2018-05-02 10:00:00' })))))
})
afterAll(async () => {
  folder.remove()
  await test.drop()
})

// Each test plants its faults in a copy and rolls it back.
let planted: (sql: string, values?: readonly unknown[]) => Promise<unknown>
let undo: () => Promise<void>
let copy: Queryable

beforeEach(async () => {
  let finish: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    undo = async () => {
      finish()
      await ended
    }
    const ended = test.database
      .transaction(async (tx) => {
        copy = tx
        planted = (sql, values = []) => tx.query(sql, values)
        await new Promise<void>((end) => {
          finish = end
          resolve()
        })
        throw new Error('rolled back')
      })
      .catch(() => undefined)
  })
  await ready
})
afterEach(() => undo())

async function verdict(): Promise<{ found: [string, FaultKind, number | null][]; orders: number; events: number; faults: number }> {
  const found: [string, FaultKind, number | null][] = []
  const [boston] = await verifyHistory({ ...test.database, query: copy.query }, 'boston', ({ number, kind, seq }) => found.push([number, kind, seq]))
  if (boston === undefined) throw new Error('no verdict')
  // Ids of orders of one moment are in no order.
  found.sort(([one], [other]) => one.localeCompare(other))
  return { found, orders: boston.orders, events: boston.events, faults: boston.faults }
}

const ofOrder = `district_id = ${bostonId} and order_id = (select id from orders where district_id = ${bostonId} and external_id = $1)`

it('a sound history has no faults, and every page of it is read', async () => {
  expect(await verdict()).toEqual({ found: [], orders: 1203, events: 2406, faults: 0 })
})

it('changed data of an event is found', async () => {
  await planted(`update order_events set data = data || '{"category": "event-other"}' where ${ofOrder} and seq = 1`, ['v7'])
  expect((await verdict()).found).toEqual([['v7', 'chain-broken', 1]])
})

it.each([
  ['at', `at = at + interval '1 millisecond'`],
  ['recorded_at', `recorded_at = recorded_at - interval '1 day'`],
  ['actor_role', `actor_role = 'desk'`],
  ['actor_id', `actor_id = '00000000-0000-7000-8000-000000000001'`],
  ['from_state', `from_state = 'filed'`],
  ['verb', `verb = 'pass'`],
])('a changed %s of an event is found', async (_column, change) => {
  await planted(`update order_events set ${change} where ${ofOrder} and seq = 2`, ['v1202'])
  expect((await verdict()).found).toEqual([['v1202', 'chain-broken', 2]])
})

it('a dropped event is found, the last and the first', async () => {
  await planted(`delete from order_events where ${ofOrder} and seq = 2`, ['v1'])
  await planted(`delete from order_events where ${ofOrder} and seq = 1`, ['v2'])
  const { found } = await verdict()
  expect(found).toEqual([
    ['v1', 'not-dense', null], ['v1', 'head-differs', 1], ['v1', 'row-differs', 1],
    ['v2', 'not-dense', 1], ['v2', 'chain-broken', 2],
  ])
})

it('an order whose events are all gone is found', async () => {
  await planted(`delete from order_events where ${ofOrder}`, ['v3'])
  expect((await verdict()).found).toEqual([['v3', 'no-events', null]])
})

it('swapped heads are found', async () => {
  await planted(
    `update orders o
     set head_hash = other.head_hash
     from orders other
     where o.district_id = $1 and other.district_id = $1 and (o.external_id, other.external_id) in (('v4', 'v5'), ('v5', 'v4'))`,
    [bostonId],
  )
  expect((await verdict()).found).toEqual([['v4', 'head-differs', 2], ['v5', 'head-differs', 2]])
})

it('an order row that was changed beside its history is found', async () => {
  await planted(`update orders set state = 'dispatched' where district_id = $1 and external_id = 'v6'`, [bostonId])
  await planted(`update orders set office_id = null where district_id = $1 and external_id = 'v8'`, [bostonId])
  expect((await verdict()).found).toEqual([['v6', 'row-differs', 2], ['v8', 'row-differs', 2]])
})

it('an event that was changed and hashed anew no longer fits its order', async () => {
  const [row] = await copy.query<{ orderId: string; at: Date; recordedAt: Date; data: object; prevHash: string }>(
    `select order_id as "orderId", at, recorded_at as "recordedAt", data, encode(prev_hash, 'hex') as "prevHash"
     from order_events
     where ${ofOrder} and seq = 2`,
    ['v9'],
  )
  if (row === undefined) throw new Error('no event')
  const at = new Date(row.at.getTime() - 86_400_000)
  const hash = hashEvent({
    ...row, at, districtId: bostonId, seq: 2, verb: 'import', actorId: null, actorRole: 'job', from: 'dispatched', to: 'closed', officeId: 'pwdx', crewId: null,
  })
  await planted(`update order_events set at = $2, hash = decode($3, 'hex') where ${ofOrder} and seq = 2`, ['v9', at, hash])
  expect((await verdict()).found).toEqual([['v9', 'head-differs', 2]])
})
