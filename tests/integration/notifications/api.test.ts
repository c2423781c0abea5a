import { afterAll, beforeAll, expect, it } from 'vitest'
import supertest from 'supertest'
import { systemClock } from '../../../platform/clock.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { notifyTurn } from '../../../services/notifications/notify.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'
import { readStream } from '../stream-reader.ts'
import { toldOrders, type ToldOrders } from './told-orders.ts'

let system: TestSystem
let orders: ToldOrders
let clerk: Client
let other: Client
let admin: Client
const [office = '', second = ''] = demoOffices.map(({ id }) => id)
const never = new AbortController().signal

interface Page {
  notifications: { id: number; kind: string; read: boolean; text: string; textEn: string; reason: string | null; order: string }[]
  unread: number
  next: string | null
}

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  orders = await toldOrders(system.database)
  clerk = await signIn(system.url, `office.${office}`)
  other = await signIn(system.url, `office.${second}`)
  admin = await signIn(system.url, 'admin')
})
afterAll(() => system.stop())

const tell = () => notifyTurn({ database: system.database, clock: systemClock, mail: false }, never)
const put = (client: Client, path: string, body: object) => supertest(system.url).put(`/api/v1${path}`).set({ Authorization: `Bearer ${client.token}` }).send(body)
const page = async (client: Client, query = ''): Promise<Page> => (await client.get(`/notifications${query}`)).body as Page

it('an account sees its own notifications only, unread first, in pages, and marks its own only as read', async () => {
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office }, { verb: 'refuse-extension', office, actorRole: 'desk', data: { reason: '工期够用' } }, { verb: 'overdue', office, data: { clock: 'handling' } })
  await tell()
  const mine = await page(clerk)
  expect(mine.unread).toBe(3)
  expect(mine.notifications.map(({ kind }) => kind)).toEqual(['overdue', 'answer', 'task'])
  expect(mine.notifications[1]).toMatchObject({ text: '不准延期', textEn: 'extension refused', reason: '工期够用', order, read: false })
  expect(await page(other)).toEqual({ notifications: [], unread: 0, next: null })

  const newest = mine.notifications[0]?.id ?? 0
  expect((await other.post('/notifications/read', { ids: [newest] })).body).toEqual({ unread: 0 })
  expect((await clerk.get('/notifications/count')).body).toEqual({ unread: 3 })
  expect((await clerk.post('/notifications/read', { ids: [newest] })).body).toEqual({ unread: 2 })
  const first = await page(clerk, '?limit=2')
  expect(first.notifications.map(({ kind, read }) => [kind, read])).toEqual([['answer', false], ['task', false]])
  const last = await page(clerk, `?limit=2&cursor=${first.next}`)
  expect(last.notifications.map(({ kind, read }) => [kind, read])).toEqual([['overdue', true]])
  expect(last.next).toBeNull()

  await orders.happens(order, { verb: 'correct', office, actorRole: 'desk' })
  await tell()
  expect((await clerk.post('/notifications/read', { upTo: newest })).body).toEqual({ unread: 1 })
})

it('asks for a shape that it documents', async () => {
  for (const body of [{}, { ids: [] }, { ids: ['a'] }, { ids: [1], upTo: 2 }]) expect((await clerk.post('/notifications/read', body)).status).toBe(400)
  expect((await clerk.get('/notifications?cursor=x')).status).toBe(400)
  expect((await supertest(system.url).get('/api/v1/notifications')).status).toBe(401)
})

it('settings are an account\'s own; what is switched off is told no more', async () => {
  const before = (await clerk.get('/notification-settings')).body as { settings: { kinds: Record<string, { app: boolean; email: boolean }> }; mail: boolean }
  expect(before).toMatchObject({ mail: false, settings: { language: 'zh', email: null, quiet: null } })
  const wanted = { language: 'en', email: 'clerk@district.example', kinds: { ...before.settings.kinds, task: { app: false, email: true } }, quiet: { from: '22:00', until: '07:00', urgentThrough: true } }
  expect((await put(clerk, '/notification-settings', wanted)).body).toMatchObject({ settings: wanted })
  expect(((await clerk.get('/notification-settings')).body as { settings: unknown }).settings).toEqual(wanted)
  expect(((await other.get('/notification-settings')).body as { settings: { email: unknown } }).settings.email).toBeNull()
  const refused = await put(clerk, '/notification-settings', { ...wanted, quiet: { from: '24:00', until: '7:00', urgentThrough: true }, email: 'nobody' })
  expect(refused.status).toBe(400)
  expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort()).toEqual(['email', 'quiet.from', 'quiet.until'])

  const unread = (await page(clerk)).unread
  await orders.happens(await orders.order(), { verb: 'dispatch', from: 'filed', office })
  await tell()
  expect((await page(clerk)).unread).toBe(unread)
  const audit = await system.database.query<{ data: unknown }>('select data from audit_entries where action = $1', ['mail-address-changed'])
  expect(audit).toEqual([{ data: { set: true } }])
})

it('the stream says how many are unread whenever something new is told, to whom it is told', async () => {
  const [stream, elsewhere] = [await readStream(system.url, other.token), await readStream(system.url, clerk.token)]
  const counts = ({ events }: typeof stream) => events.filter(({ event }) => event === 'notification').map(({ data }) => JSON.parse(data) as unknown)
  const order = await orders.order()
  for (let tries = 0; tries < 100 && counts(stream).length === 0; tries += 1) {
    await orders.happens(order, { verb: 'dispatch', from: 'filed', office: second })
    await tell()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const { unread } = (await other.get('/notifications/count')).body as { unread: number }
  await stream.until(() => counts(stream).some((count) => JSON.stringify(count) === JSON.stringify({ unread })))
  expect(counts(elsewhere)).toEqual([])
  stream.close()
  elsewhere.close()
})

it('endpoints and deliveries are the admin\'s', async () => {
  const body = { kind: 'webhook', name: '市级平台', url: 'https://platform.example/in', verbs: ['dispatch'] }
  for (const client of [clerk]) {
    for (const path of ['/channel-endpoints', '/deliveries']) expect((await client.get(path)).status).toBe(403)
    expect((await client.post('/channel-endpoints', body)).status).toBe(403)
  }
  const made = await admin.post('/channel-endpoints', body)
  expect(made.status).toBe(201)
  const { id, secret } = made.body as { id: string; secret: string }
  expect(secret).toMatch(/^whsec_/)
  const listed = await admin.get('/channel-endpoints')
  expect(listed.body).toMatchObject({ endpoints: [{ id, name: '市级平台', secret: null, verbs: ['dispatch'], offices: [], enabled: true }] })
  expect(listed.text).not.toContain(secret)
  expect((await put(admin, `/channel-endpoints/${id}`, { name: '平台', enabled: false })).body).toMatchObject({ name: '平台', enabled: false, address: 'https://platform.example/…' })
  expect((await admin.post('/channel-endpoints', { ...body, url: 'https://127.0.0.1/' })).body).toMatchObject({ code: 'address-refused', errors: [{ path: 'url' }] })
  expect((await admin.post('/channel-endpoints', { ...body, verbs: ['explode'] })).status).toBe(400)
  expect((await admin.get('/deliveries?state=failed')).body).toEqual({ deliveries: [], counts: { waiting: 0, sent: 0, failed: 0, dropped: 0 }, next: null })
  expect((await admin.post(`/deliveries/${id}/retry`)).status).toBe(404)
  expect((await admin.delete(`/channel-endpoints/${id}`)).status).toBe(204)
  expect((await admin.delete(`/channel-endpoints/${id}`)).status).toBe(404)
})
