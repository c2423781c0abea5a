import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Account } from '../../../domain/accounts/account.ts'
import { mostTries } from '../../../domain/notifications/retry.ts'
import { createAddressGuard } from '../../../platform/channels/address-guard.ts'
import { isSigned } from '../../../platform/channels/sign.ts'
import { findAccountByLogin } from '../../../services/accounts/store.ts'
import { createChannels } from '../../../services/channels/create-channels.ts'
import { deliver } from '../../../services/channels/deliver.ts'
import { listDeliveries, retryDelivery } from '../../../services/channels/deliveries.ts'
import { changeEndpoint, createEndpoint, dropEndpoint, renewSecret, tryEndpoint } from '../../../services/channels/endpoints.ts'
import { handOutDue } from '../../../services/channels/hand-out.ts'
import { wecomLimit } from '../../../services/channels/wecom.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { notifyTurn } from '../../../services/notifications/notify.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { startReceiver, type Receiver } from './receiver.ts'
import { setClock, toldOrders, type ToldOrders } from './told-orders.ts'

let db: TestDatabase
let orders: ToldOrders
let receiver: Receiver
let admin: Account
const never = new AbortController().signal
const clock = setClock('2026-11-23T04:00:00Z')
const [office = '', other = ''] = demoOffices.map(({ id }) => id)
const guard = createAddressGuard(['127.0.0.1'])
const all = { verbs: [], offices: [], enabled: true }

beforeAll(async () => {
  db = await createTestDatabase()
  orders = await toldOrders(db.database)
  receiver = await startReceiver()
  const found = await findAccountByLogin(db.database, 'admin')
  if (found === null) throw new Error('the demo district has no admin')
  admin = found.account
})
afterAll(async () => {
  await receiver.stop()
  await db.drop()
})
beforeEach(async () => {
  receiver.received.length = 0
  receiver.answer = { status: 204 }
  await notifyTurn({ database: db.database, clock, mail: false }, never)
  await db.database.query('update channel_endpoints set removed_at = now(), enabled = false')
  await db.database.query('delete from deliveries')
  await db.database.query('delete from outbox')
})

const admins = () => ({ database: db.database, clock, addressGuard: guard, config: { wecomOrigin: receiver.url } })
const failedOnes = () => listDeliveries({ database: db.database }, admin, 'failed', { limit: 50 })

async function round(openGuard = guard): Promise<string[]> {
  const { database } = db
  await notifyTurn({ database, clock, mail: false }, never)
  await handOutDue({ database, clock }, never)
  const owed = await database.query<{ payload: { districtId: number; deliveryId: string; turn: number } }>('delete from outbox where job = $1 returning payload', ['deliver'])
  const channels = createChannels({ clock, guard: openGuard, mailer: null, publicUrl: 'https://zhenggai.example' })
  return Promise.all(owed.map(({ payload }) => deliver({ database, clock, channels, random: () => 0 }, payload)))
}

it('a webhook gets each event that it asked for, signed under the secret that was shown once', async () => {
  const endpoint = await createEndpoint(admins(), admin, 'webhook', { ...all, name: '市级平台', url: `${receiver.url}/in?token=abcdefgh`, verbs: ['dispatch', 'pass'], offices: [office] })
  expect(endpoint.secret).toMatch(/^whsec_.{43}$/)
  expect(endpoint.address).toBe(`${receiver.url}/…efgh`)
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office, data: { reason: '电话 13800000000' } }, { verb: 'urge', office }, { verb: 'pass', to: 'closed', office })
  await orders.happens(await orders.order(), { verb: 'dispatch', from: 'filed', office: other })
  expect(await round()).toEqual(['sent', 'sent'])

  expect(receiver.received.map(({ body }) => (JSON.parse(body) as { event: { verb: string } }).event.verb).sort()).toEqual(['dispatch', 'pass'])
  for (const { headers, body, path } of receiver.received) {
    const signed = { timestamp: String(headers['zhenggai-timestamp']), signature: String(headers['zhenggai-signature']) }
    expect(path).toBe('/in?token=abcdefgh')
    expect(isSigned(endpoint.secret ?? '', signed, body, clock.now())).toBe(true)
    expect(isSigned(endpoint.secret ?? '', signed, `${body} `, clock.now())).toBe(false)
    expect(body).not.toContain('13800000000')
    expect(JSON.parse(body)).toMatchObject({ delivery: headers['zhenggai-delivery'], event: { order, url: `https://zhenggai.example/orders/${order}` } })
  }
  expect(await round()).toEqual([])
})

it('a receiver that fails is tried ever more slowly under one id, then has failed for good in the admin\'s sight, and a retry begins anew', async () => {
  await createEndpoint(admins(), admin, 'webhook', { ...all, name: '市级平台', url: receiver.url })
  receiver.answer = { status: 500, body: 'down for maintenance' }
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office })
  await round()
  const events = receiver.received.length
  const waits: number[] = []
  let before = clock.now().getTime()
  for (let tries = 1; tries < mostTries; tries += 1) {
    const [row] = await db.database.query<{ at: Date }>('select max(next_at) as at from deliveries where state = $1', ['waiting'])
    if (row === undefined) throw new Error('nothing waits')
    waits.push(row.at.getTime() - before)
    clock.set(new Date(row.at.getTime() - 1))
    expect(await round()).toEqual([])
    clock.set(row.at)
    before = row.at.getTime()
    await round()
  }
  for (const [index, wait] of waits.entries()) if (index > 0) expect(wait).toBeGreaterThan(waits[index - 1] ?? 0)
  expect(receiver.received).toHaveLength(events * mostTries)
  expect(new Set(receiver.received.map(({ headers }) => headers['zhenggai-delivery'])).size).toBe(events)

  const { deliveries, counts } = await failedOnes()
  expect(counts).toMatchObject({ failed: events, waiting: 0 })
  const failed = deliveries.find(({ verb }) => verb === 'dispatch')
  expect(failed).toMatchObject({ state: 'failed', attempts: mostTries, lastStatus: '500', lastError: 'down for maintenance', order, endpointName: '市级平台' })

  receiver.answer = { status: 200 }
  expect(await round()).toEqual([])
  expect(await retryDelivery({ database: db.database, clock }, admin, failed?.id ?? '')).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await round()).toEqual(['sent'])
  await expect(retryDelivery({ database: db.database, clock }, admin, failed?.id ?? '')).rejects.toMatchObject({ code: 'delivery-not-failed' })
})

it('a redirect is not followed, and a receiver that is gone is not asked again', async () => {
  await createEndpoint(admins(), admin, 'webhook', { ...all, name: 'a', url: `${receiver.url}/here`, verbs: ['dispatch'] })
  receiver.answer = { status: 302, location: `${receiver.url}/elsewhere` }
  await orders.happens(await orders.order(), { verb: 'dispatch', from: 'filed', office })
  expect(await round()).toEqual(['waiting'])
  expect(receiver.received.map(({ path }) => path)).toEqual(['/here'])
  receiver.answer = { status: 410 }
  clock.pass(3_600_000)
  expect(await round()).toEqual(['failed'])
})

it('an address in the house is refused when it is registered, and when a name leads there later', async () => {
  const closed = { ...admins(), addressGuard: createAddressGuard([]) }
  for (const url of ['http://127.0.0.1/', 'https://10.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/', 'ftp://example.org/', 'https://user:pw@example.org/', 'nowhere']) {
    await expect(createEndpoint(closed, admin, 'webhook', { ...all, name: 'a', url }), url).rejects.toMatchObject({ code: 'address-refused' })
  }
  await createEndpoint(closed, admin, 'webhook', { ...all, name: 'a', url: `https://localhost:${new URL(receiver.url).port}/`, verbs: ['dispatch'] })
  await orders.happens(await orders.order(), { verb: 'dispatch', from: 'filed', office })
  expect(await round(createAddressGuard([]))).toEqual(['failed'])
  expect(receiver.received).toEqual([])
  expect((await failedOnes()).deliveries[0]?.lastError).toContain('not an address on the internet')
})

it('a robot gets markdown, at most twenty messages a minute, and what it refuses is said', async () => {
  for (const url of [receiver.url, `${receiver.url}/cgi-bin/webhook/send`, 'https://example.org/cgi-bin/webhook/send?key=k']) {
    await expect(createEndpoint(admins(), admin, 'wecom', { ...all, name: '群', url }), url).rejects.toMatchObject({ code: 'address-refused' })
  }
  const robot = await createEndpoint(admins(), admin, 'wecom', { ...all, name: '群', url: `${receiver.url}/cgi-bin/webhook/send?key=693a91f6-7xxx`, verbs: ['overdue'] })
  expect(robot).toMatchObject({ secret: null, address: `${receiver.url}/cgi-bin/…7xxx` })
  // A key in the path is no less a key than one in the query.
  const hook = await createEndpoint(admins(), admin, 'webhook', { ...all, name: '平台', url: `${receiver.url}/services/T0AB12CD/xoxb-secret-of-ours`, verbs: ['overdue'] })
  expect(hook.address).toBe(`${receiver.url}/services/…ours`)
  const shown = await db.database.query<{ text: string }>("select data::text as text from audit_entries where action = 'endpoint-created'")
  expect(JSON.stringify([shown, await failedOnes()])).not.toContain('secret-of')
  await dropEndpoint(admins(), admin, hook.id)
  receiver.answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }
  const order = await orders.order()
  for (let mark = 0; mark < wecomLimit.messages + 3; mark += 1) await orders.happens(order, { verb: 'overdue', office, data: { clock: 'handling' } })
  const first = await round()
  expect(first.filter((state) => state === 'sent')).toHaveLength(wecomLimit.messages)
  expect(first.filter((state) => state === 'waiting')).toHaveLength(3)
  const message = JSON.parse(receiver.received[0]?.body ?? '{}') as { msgtype: string; markdown: { content: string } }
  expect(message.msgtype).toBe('markdown')
  expect(message.markdown.content).toContain('处置已超期')
  clock.pass(59_999)
  expect(await round()).toEqual([])
  clock.pass(1)
  expect(await round()).toEqual(['sent', 'sent', 'sent'])
  const attempts = await db.database.query('select distinct attempts from deliveries')
  expect(attempts).toEqual([{ attempts: 1 }])

  clock.pass(60_000)
  receiver.answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }
  await tryEndpoint(admins(), admin, robot.id)
  expect(await round()).toEqual(['failed'])
  expect((await failedOnes()).deliveries[0]).toMatchObject({ lastStatus: '200 errcode 93000', order: null })
})

it('a change holds from the next event on; nothing is sent to an endpoint that is switched off or removed', async () => {
  const endpoint = await createEndpoint(admins(), admin, 'webhook', { ...all, name: 'a', url: receiver.url, verbs: ['dispatch'] })
  const renewed = await renewSecret(admins(), admin, endpoint.id)
  expect(renewed.secret).not.toBe(endpoint.secret)
  const changed = await changeEndpoint(admins(), admin, endpoint.id, { ...all, name: 'b', url: null, verbs: ['pass'] })
  expect(changed).toMatchObject({ name: 'b', address: `${receiver.url}/`, secret: null })
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office })
  expect(await round()).toEqual([])
  await orders.happens(order, { verb: 'pass', to: 'closed', office })
  await notifyTurn({ database: db.database, clock, mail: false }, never)
  await dropEndpoint(admins(), admin, endpoint.id)
  expect(await round()).toEqual(['dropped'])
  await expect(changeEndpoint(admins(), admin, endpoint.id, { ...all, name: 'b', url: null })).rejects.toMatchObject({ code: 'not-found' })
  await expect(createEndpoint(admins(), admin, 'webhook', { ...all, name: 'c', url: receiver.url, offices: [office, 'nowhere'] })).rejects.toMatchObject({ code: 'unknown-office', fields: [{ path: 'offices.1' }] })
  const audit = await db.database.query<{ data: unknown }>('select data from audit_entries where action like $1', ['endpoint-%'])
  expect(audit.length).toBeGreaterThan(3)
  expect(JSON.stringify(audit)).not.toContain('whsec_')
  expect(JSON.stringify(audit)).not.toContain('693a91f6')
})
