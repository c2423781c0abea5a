import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMailer, type Mailer } from '../../../platform/channels/mailer.ts'
import { createAddressGuard } from '../../../platform/channels/address-guard.ts'
import { createChannels } from '../../../services/channels/create-channels.ts'
import { deliver } from '../../../services/channels/deliver.ts'
import { handOutDue } from '../../../services/channels/hand-out.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { notifyTurn } from '../../../services/notifications/notify.ts'
import { putSettings } from '../../../services/notifications/settings-store.ts'
import { usualSettings } from '../../../domain/notifications/settings.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { setClock, toldOrders, type ToldOrders } from './told-orders.ts'

let db: TestDatabase
let orders: ToldOrders
let server: MailServer
let mailer: Mailer
let account: string
const never = new AbortController().signal
const [office = ''] = demoOffices.map(({ id }) => id)
// Noon in the district.
const clock = setClock('2026-11-23T04:00:00Z')

beforeAll(async () => {
  db = await createTestDatabase()
  orders = await toldOrders(db.database)
  server = await startMailServer()
  mailer = createMailer(server.url, 'Zhenggai <zhenggai@district.example>')
  account = await orders.accountOf(`office.${office}`)
})
afterAll(async () => {
  mailer.close()
  await server.stop()
  await db.drop()
})
beforeEach(() => {
  server.mails.length = 0
})

/** A round of what the workers do: tell, hand out what is due, deliver it. */
async function round(): Promise<string[]> {
  const { database } = db
  const deps = { database, clock }
  await notifyTurn({ ...deps, mail: true }, never)
  await handOutDue(deps, never)
  const owed = await database.query<{ payload: { districtId: number; deliveryId: string; turn: number } }>('delete from outbox where job = $1 returning payload', ['deliver'])
  const channels = createChannels({ clock, guard: createAddressGuard([]), mailer, publicUrl: 'https://zhenggai.example/' })
  return Promise.all(owed.map(({ payload }) => deliver({ ...deps, channels, random: () => 0.5 }, payload)))
}

const want = (settings: Partial<typeof usualSettings>) => putSettings(db.database, orders.districtId, account, { ...usualSettings, email: 'clerk@district.example', ...settings })

it('what comes within a minute leaves as one mail, in the account\'s language, with links', async () => {
  await want({ language: 'en' })
  const [first, second] = [await orders.order(), await orders.order()]
  await orders.happens(first, { verb: 'dispatch', from: 'filed', office })
  expect(await round()).toEqual([])
  clock.pass(30_000)
  await orders.happens(second, { verb: 'refuse-extension', office, actorRole: 'desk', data: { reason: '工期够用 <b>' } })
  expect(await round()).toEqual([])
  clock.pass(30_000)
  expect(await round()).toEqual(['sent'])
  expect(server.mails).toHaveLength(1)
  const [mail] = server.mails
  expect(mail?.to).toEqual(['clerk@district.example'])
  expect(mail?.subject).toContain('2 notifications')
  for (const part of ['dispatched to your office', 'extension refused', `https://zhenggai.example/orders/${first}`]) expect(mail?.text).toContain(part)
  expect(mail?.html).toContain('&lt;b&gt;')
  expect(await round()).toEqual([])
})

it('what is urgent leaves at once, on its own', async () => {
  await want({ language: 'zh' })
  const order = await orders.order()
  await orders.happens(order, { verb: 'overdue', office, data: { clock: 'handling' } })
  expect(await round()).toEqual(['sent'])
  expect(server.mails[0]?.subject).toContain('处置已超期')
})

it('what falls into quiet hours leaves when they end, as one mail; the urgent breaks through where the account says so', async () => {
  await want({ quiet: { from: '22:00', until: '07:00', urgentThrough: true } })
  clock.set('2026-11-23T14:30:00Z')
  const [first, second] = [await orders.order(), await orders.order()]
  await orders.happens(first, { verb: 'dispatch', from: 'filed', office })
  expect(await round()).toEqual([])
  clock.set('2026-11-23T18:00:00Z')
  await orders.happens(second, { verb: 'dispatch', from: 'filed', office }, { verb: 'overdue', office, data: { clock: 'handling' } })
  expect(await round()).toEqual(['sent'])
  expect(server.mails).toHaveLength(1)
  clock.set('2026-11-23T22:59:59Z')
  expect(await round()).toEqual([])
  clock.set('2026-11-23T23:00:00Z')
  expect(await round()).toEqual(['sent'])
  expect(server.mails[1]?.subject).toContain('2 条通知')

  await want({ quiet: { from: '22:00', until: '07:00', urgentThrough: false } })
  clock.set('2026-11-24T15:00:00Z')
  await orders.happens(first, { verb: 'overdue', office, data: { clock: 'handling' } })
  expect(await round()).toEqual([])
  clock.set('2026-11-24T23:00:00Z')
  expect(await round()).toEqual(['sent'])
})

it('a kind that is switched off by mail stays in the app, one that is switched off in the app comes by mail only', async () => {
  await want({ emailOff: ['task'], appOff: ['answer'] })
  const order = await orders.order()
  await orders.happens(order, { verb: 'dispatch', from: 'filed', office }, { verb: 'grant-extension', office })
  await round()
  clock.pass(60_000)
  expect(await round()).toEqual(['sent'])
  expect(server.mails[0]?.text).toContain('准予延期')
  expect(server.mails[0]?.text).not.toContain('派给你们街道')
  const inApp = await db.database.query('select kind from notifications where order_id = $1 and in_app', [order])
  expect(inApp).toEqual([{ kind: 'task' }])
})

it('a server that is busy gets the mail later under the same id, one that refuses the address never again', async () => {
  await want({})
  const order = await orders.order()
  server.refuse = 451
  await orders.happens(order, { verb: 'urge', office, actorRole: 'leader' })
  expect(await round()).toEqual(['waiting'])
  server.refuse = null
  clock.pass(15_000)
  expect(await round()).toEqual(['sent'])
  expect(server.mails).toHaveLength(1)
  expect(server.tries.at(-1)).toBe(server.tries.at(-2))

  server.refuse = 550
  await orders.happens(order, { verb: 'urge', office, actorRole: 'leader' })
  expect(await round()).toEqual(['failed'])
  server.refuse = null
})

it('an account without an address, or that is disabled by then, gets no mail', async () => {
  await want({ email: null })
  const order = await orders.order()
  await orders.happens(order, { verb: 'urge', office, actorRole: 'leader' })
  expect(await round()).toEqual([])
  await want({})
  await orders.happens(order, { verb: 'dispatch', office })
  await round()
  await db.database.query('update accounts set disabled_at = now() where id = $1', [account])
  clock.pass(60_000)
  expect(await round()).toEqual(['dropped'])
  expect(server.mails).toEqual([])
})
