import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../services/orders/actions.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { demoStreets } from '../../services/demo/streets.ts'
import { signIn, type Client } from '../support/client.ts'
import { movableClock } from '../support/movable-clock.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

const clock = movableClock()
let system: TestSystem
const clients = new Map<string, Client>()
const orders: string[] = []

// The same walk in every run, but for what the system's own jobs do meanwhile.
let seed = 20_261_123
function drawn(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
function oneOf<T>(all: readonly T[]): T | undefined {
  return all[drawn(all.length)]
}

async function who(login: string): Promise<Client> {
  const known = clients.get(login)
  if (known !== undefined) return known
  const client = await signIn(system.url, login)
  // Weeks pass in this test, and nobody signs in again.
  await system.database.query("update sessions set expires_at = expires_at + interval '1 year'")
  clients.set(login, client)
  return client
}

async function report(): Promise<void> {
  const street = demoStreets[drawn(3)]
  const [longitude, latitude] = street?.place ?? [0, 0]
  const inspector = await who(drawn(2) === 0 ? 'inspector' : 'inspector.b')
  const categories = ['event-0113', 'event-0110', 'component-0121']
  const body = { category: oneOf(categories), description: '随机上报', longitude, latitude, photos: [await inspector.photo()], insists: true }
  const answer = await inspector.post('/findings', body)
  if (answer.status === 201) orders.push((answer.body as { order: { id: string } }).order.id)
}

// Ends and words come by themselves often enough.
const seldom = ['note', 'urge', 'reply', 'decline', 'withdraw', 'merge', 'ask-withdrawal', 'recall-check', 'recall', 'hand-back', 'reopen']

async function bodyOf(client: Client, action: Action, order: OrderDetail): Promise<Record<string, unknown>> {
  const { options = {} } = action
  const fields: Record<string, unknown> = {
    reason: '随机', text: '随机', outcome: 'fixed', conditionMet: drawn(5) > 0, crew: oneOf(options.crew ?? [])?.id, office: oneOf(options.office ?? [])?.id,
    offices: (options.offices ?? []).slice(0, 2).map(({ id }) => id), lead: oneOf(options.lead ?? [])?.id, helpers: [], decision: '牵头', cause: '等材料',
    until: new Date(clock.now().getTime() + (1 + drawn(3)) * 86_400_000).toISOString(), standard: options.standard?.[0]?.id, measured: 1, found: true, into: orders[0],
    address: '一号门', solved: false, satisfied: true,
  }
  const asked = [...action.demands, ...(action.oneOf ?? []).slice(-1)]
  const photos = await Promise.all(Array.from({ length: action.photos?.min ?? 0 }, () => client.photo()))
  return { version: order.version, ...Object.fromEntries(asked.map((field) => [field, fields[field]])), ...(photos.length > 0 ? { photos } : {}) }
}

/** Somebody does something that the order's page offers; answers whether it was done. */
async function step(): Promise<boolean> {
  const id = oneOf(orders)
  if (id === undefined) return false
  const { office, crew } = (await (await who('desk')).get(`/orders/${id}`)).body as OrderDetail
  const logins = ['desk', 'desk.b', 'desk.c', 'inspector', 'inspector.b', 'leader', ...(office === null ? [] : Array<string>(4).fill(`office.${office}`)), ...(crew === null ? [] : Array<string>(3).fill(`crew.${crew}`))]
  const client = await who(oneOf(logins) ?? 'desk')
  const answer = await client.get(`/orders/${id}`)
  if (answer.status !== 200) return false
  const order = answer.body as OrderDetail
  const offered = order.actions.filter(({ verb }) => !seldom.includes(verb) || drawn(6) === 0)
  const action = oneOf(offered)
  if (action === undefined) return false
  const done = await client.post(`/orders/${id}/${action.verb}`, await bodyOf(client, action, order))
  expect([200, 409, 422], `${action.verb} by ${client.account.role}: ${done.text}`).toContain(done.status)
  return done.status === 200
}

async function settled(): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const [row] = await system.database.query<{ waiting: number }>('select count(*)::int as waiting from tally_pending')
    if (row?.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect.fail('the tally does not settle')
}

function command(name: string): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `commands/${name}.ts`], { env: { ...process.env, DATABASE_URL: system.config.databaseUrl ?? '' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('close', (code) => resolve({ code, text }))
  })
}

beforeAll(async () => {
  system = await createTestSystem({ clock })
  for (let done = 0, tries = 0; done < 180 && tries < 600; tries += 1) {
    if (orders.length < 14 && drawn(6) === 0) await report()
    if (await step()) done += 1
    // Hours pass, so that deadlines do too and the sweep has something to tell.
    if (drawn(3) === 0) clock.forward(20 + drawn(180))
  }
  await settled()
}, 300_000)
afterAll(() => system.stop())

describe('a history that random people made over HTTP', () => {
  it('is no short one, and knows much of the lifecycle', async () => {
    const rows = await system.database.query<{ verb: string }>('select distinct verb from order_events')
    expect(rows.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['report', 'dispatch', 'assign', 'fix', 'confirm', 'return', 'overdue']))
    expect(rows.length).toBeGreaterThan(20)
  })

  it('is sound, and the tally agrees with it', async () => {
    const [history, tally] = await Promise.all([command('verify-history'), command('tally-verify')])
    expect(history).toMatchObject({ code: 0, text: expect.stringMatching(/\d+ orders, \d+ events, no faults/) })
    expect(tally).toMatchObject({ code: 0, text: expect.stringContaining('the tally agrees') })
  }, 120_000)

  it('as of now says what the tally says', async () => {
    const leader = await who('leader')
    const days = (count: number) => new Date(clock.now().getTime() + count * 86_400_000).toISOString().slice(0, 10)
    for (const query of ['by=office', 'by=category&by2=area', 'by=day', 'by=contractor&by2=month']) {
      const period = `/rates?from=${days(-60)}&to=${days(2)}&${query}`
      const told = (await leader.get(period)).body as Record<string, unknown>
      const again = (await leader.get(`${period}&asOf=${clock.now().toISOString()}`)).body as Record<string, unknown>
      expect({ rows: again.rows, total: again.total }).toEqual({ rows: told.rows, total: told.total })
    }
  })

  it('with a fault planted in an event, and one in the tally, is found out by each command', async () => {
    const { database } = system
    await database.query("update order_events set data = data || '{\"reason\": \"forged\"}' where seq = 2 and order_id = (select order_id from order_events where seq = 2 order by order_id limit 1)")
    await database.query('update tally_days set received = received + 1 where ctid = (select ctid from tally_days limit 1)')
    const [history, tally] = await Promise.all([command('verify-history'), command('tally-verify')])
    expect(history).toMatchObject({ code: 1, text: expect.stringContaining('1 faults') })
    expect(tally).toMatchObject({ code: 1, text: expect.stringContaining('is right') })
  }, 120_000)
})
