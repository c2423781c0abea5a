import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../../services/demo/district.ts'
import { lock } from '../../services/rates/store.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { readStream, type StreamReader } from './stream-reader.ts'

const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]
const logins = ['inspector', 'desk', 'office.fuhuajie', 'office.mazhai', 'office.huaihelu'] as const

let system: TestSystem
const clients = {} as Record<(typeof logins)[number], Client>
const open: StreamReader[] = []

beforeAll(async () => {
  system = await createTestSystem()
  for (const login of logins) clients[login] = await signIn(system.url, login)
})
afterAll(async () => {
  for (const reader of open) reader.close()
  await system.stop()
})

async function reported(): Promise<OrderDetail> {
  const answer = await clients.inspector.post('/findings', { category: 'event-0113', description: '路口塌陷', longitude, latitude, insists: true, photos: [await clients.inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  return clients.desk.until((answer.body as { order: { id: string } }).order.id, ({ state }) => state === 'assigned')
}

async function stream(client: Client): Promise<StreamReader> {
  const reader = await readStream(system.url, client.token)
  open.push(reader)
  for (let tries = 0; tries < 200 && reader.lastId() === ''; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  return reader
}

const seen = (reader: StreamReader, order: string) =>
  reader.events.filter(({ event, data }) => event !== 'notification' && data.includes(order)).map(({ event, data }) => (event === 'order' ? (JSON.parse(data) as { verb: string }).verb : event))

/** Where an account meets an order: its page, its photo, the list, the counts. */
async function meets(client: Client, order: OrderDetail): Promise<boolean[]> {
  const [page, photo, list, ledger] = await Promise.all([
    client.get(`/orders/${order.id}`), client.get(`/photos/${order.photos[0]?.id ?? ''}`), client.get('/orders?limit=200'), client.get(`/orders/${order.id}/deadline`),
  ])
  const listed = (list.body as { orders: { id: string }[] }).orders.filter(({ id }) => id === order.id)
  expect(listed.length, 'never twice').toBeLessThan(2)
  return [page.status === 200, photo.status === 200, listed.length === 1, ledger.status === 200]
}

const everywhere = [true, true, true, true]
const nowhere = [false, false, false, false]

describe('a joint session', () => {
  it('lets those whom it calls read the order until it concludes, and its helpers until the order ends', async () => {
    const { 'office.fuhuajie': owner, 'office.mazhai': helper, 'office.huaihelu': called, desk } = clients
    const order = await reported()
    const [helpers, calleds] = await Promise.all([stream(helper), stream(called)])
    expect(await meets(helper, order)).toEqual(nowhere)

    await owner.verb(order.id, 'whistle', { reason: '要几家一起来', offices: ['mazhai', 'huaihelu'] })
    // The order is nobody's now; who whistled takes part.
    for (const client of [helper, called, owner]) expect(await meets(client, order)).toEqual(everywhere)

    await desk.verb(order.id, 'conclude', { lead: 'fuhuajie', helpers: ['mazhai'], decision: '福华街牵头，马寨配合' })
    expect(await meets(called, order)).toEqual(nowhere)
    for (const client of [helper, owner]) expect(await meets(client, order)).toEqual(everywhere)
    await calleds.until(() => seen(calleds, order.id).includes('gone'))
    expect(seen(calleds, order.id)).toEqual(['whistle', 'gone'])

    // While nobody feeds the stream: what it says of the first must not come from the order as the second left it.
    await system.database.transaction(async (tx) => {
      await lock(tx, demoDistrict.id)
      await owner.verb(order.id, 'confirm', { outcome: 'fixed', photos: [await owner.photo()] })
      expect(await meets(helper, order)).toEqual(everywhere)
      await clients.inspector.verb(order.id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await clients.inspector.photo()] })
      expect(await meets(helper, order)).toEqual(nowhere)
    })
    expect(await meets(owner, order)).toEqual(everywhere)
    await helpers.until(() => seen(helpers, order.id).includes('gone'))
    expect(seen(helpers, order.id)).toEqual(['whistle', 'conclude', 'confirm', 'gone'])
  })

  it('gives them a note and no other verb, and tells them when they are called, kept and let go', async () => {
    const { 'office.mazhai': helper, 'office.huaihelu': called, desk } = clients
    const order = await reported()
    await clients['office.fuhuajie'].verb(order.id, 'whistle', { reason: '要几家一起来', offices: ['mazhai', 'huaihelu'] })
    await desk.verb(order.id, 'conclude', { lead: 'fuhuajie', helpers: ['mazhai'], decision: '福华街牵头' })

    const read = (await helper.get(`/orders/${order.id}`)).body as OrderDetail
    expect(read.actions.map(({ verb }) => verb)).toEqual(['note'])
    for (const [verb, fields] of Object.entries({ 'return': { reason: '不归我们' }, 'assign': { crew: 'road' }, 'confirm': { outcome: 'fixed', photos: [await helper.photo()] }, 'ask-extension': { reason: '下雨' } })) {
      const refused = await helper.post(`/orders/${order.id}/${verb}`, { version: read.version, ...fields })
      expect([refused.status, (refused.body as { code: string }).code], verb).toEqual([422, 'guard-refused'])
    }
    expect((await helper.verb(order.id, 'note', { text: '材料我们出' })).events.at(-1)).toMatchObject({ verb: 'note', actor: { office: 'mazhai' } })
    expect((await called.post(`/orders/${order.id}/note`, { text: '也说一句' })).status).toBe(404)

    const kinds = async (client: Client) => ((await client.get('/notifications?limit=50')).body as { notifications: { order: string; kind: string }[] }).notifications.filter(({ order: of }) => of === order.id).map(({ kind }) => kind)
    for (let tries = 0; tries < 200 && (await kinds(called)).length < 2; tries += 1) await new Promise((resolve) => setTimeout(resolve, 25))
    expect(await kinds(helper)).toEqual(['task', 'request'])
    expect(await kinds(called)).toEqual(['taken', 'request'])
  })
})
