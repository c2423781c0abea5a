import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoStreets } from '../../services/demo/streets.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

let system: TestSystem
let people: Record<'inspector' | 'desk' | 'office' | 'elsewhere' | 'crew' | 'cleaning' | 'leader', Client>

const today = DateTime.now().setZone('Asia/Shanghai')
const period = `from=${today.minus({ days: 1 }).toISODate()}&to=${today.plus({ days: 2 }).toISODate()}`

interface Row extends Record<string, unknown> { readonly key: string }
interface Table { readonly rows: Row[]; readonly total: Record<string, unknown>; readonly formula: string }

async function rates(client: Client, by: string): Promise<Table> {
  const answer = await client.get(`/rates?${period}&by=${by}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as Table
}

async function drill(client: Client, count: string, rest = ''): Promise<string[]> {
  const answer = await client.get(`/rates/orders?${period}&count=${count}${rest}`)
  expect(answer.status, answer.text).toBe(200)
  return (answer.body as { orders: { id: string }[] }).orders.map(({ id }) => id)
}

async function report(slug: string): Promise<string> {
  const [longitude, latitude] = demoStreets.find((street) => street.slug === slug)?.place ?? [0, 0]
  const { inspector } = people
  const answer = await inspector.post('/findings', { category: 'event-0113', description: '路面破损', longitude, latitude, photos: [await inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  return (answer.body as { order: { id: string } }).order.id
}

async function fixAndConfirm(order: string, by: Client): Promise<void> {
  const { crew } = people
  await crew.until(order, ({ state }) => state === 'assigned' || state === 'dispatched')
  await crew.verb(order, 'start')
  await crew.verb(order, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
  await by.verb(order, 'confirm', { outcome: 'fixed' })
}

/** Waits until the tally has taken what was done: the leader's page moves by itself. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await system.database.query<{ waiting: number }>('select count(*) as waiting from tally_pending')
    if (row?.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  expect.fail('the tally does not settle')
}

beforeAll(async () => {
  system = await createTestSystem()
  const logins = { inspector: 'inspector', desk: 'desk', office: 'office.fuhuajie', elsewhere: 'office.huaihelu', crew: 'crew.road', cleaning: 'crew.cleaning', leader: 'leader' }
  people = Object.fromEntries(await Promise.all(Object.entries(logins).map(async ([name, login]) => [name, await signIn(system.url, login)]))) as typeof people
})
afterAll(() => system.stop())

describe('the leader’s rates', () => {
  it('are none before anything is due', async () => {
    expect(await rates(people.leader, 'office')).toMatchObject({ formula: 'v1', rows: [], total: { received: 0, due: 0, closingRate: null } })
  })

  it('move as orders are reported, rectified, closed, failed and reopened', async () => {
    const { inspector, office, elsewhere, desk, leader } = people
    const [first, second, third] = [await report('fuhuajie'), await report('fuhuajie'), await report('huaihelu')]
    await fixAndConfirm(first, office)
    await fixAndConfirm(second, office)
    await fixAndConfirm(third, elsewhere)
    await settled()
    expect((await rates(leader, 'office')).total).toMatchObject({ received: 3, filed: 3, dispatched: 3, due: 3, closed: 0, closingRate: 0, filingRate: 100 })

    const recheck = { conditionMet: true, outcome: 'fixed' }
    await inspector.verb(first, 'pass', { ...recheck, photos: [await inspector.photo()] })
    await inspector.verb(second, 'fail', { reason: '还有坑', photos: [await inspector.photo()] })
    await inspector.verb(third, 'pass', { ...recheck, photos: [await inspector.photo()] })
    await settled()
    // The failed one is neither handled nor late: it is not due.
    expect((await rates(leader, 'office')).total).toMatchObject({ due: 2, closed: 2, closedOnTime: 2, overdue: 0, reworked: 0, closingRate: 100, extensionRate: 0 })

    await desk.verb(third, 'reopen', { reason: '群众反映没修好' })
    await settled()
    const table = await rates(leader, 'office')
    expect(table.total).toMatchObject({ due: 2, closed: 1, closedOnTime: 1, overdue: 1, reworked: 1, closingRate: 50, reworkRate: 50 })
    expect(table.rows).toEqual([
      expect.objectContaining({ key: 'fuhuajie', name: '福华街街道办事处', received: null, filingRate: null, due: 1, closed: 1, onTimeClosingRate: 100 }),
      expect.objectContaining({ key: 'huaihelu', due: 1, closed: 0, overdue: 1, reworked: 1, closingRate: 0 }),
    ])
    expect((await rates(leader, 'crew')).rows).toEqual([expect.objectContaining({ key: 'road', name: '市政一班', due: 2, closed: 1 })])
    expect((await rates(leader, 'category')).rows).toEqual([expect.objectContaining({ key: 'event-0113', name: '道路破损', received: 3, due: 2 })])
    expect((await rates(leader, 'area')).rows.map(({ key, received }) => [key, received])).toEqual([['410103001', 1], ['410103009', 2]])
    const days = await rates(leader, 'day')
    expect(days.total).toEqual(table.total)
    expect(days.rows.reduce((sum, { received }) => sum + Number(received), 0)).toBe(3)

    expect(await drill(leader, 'due')).toHaveLength(2)
    expect(await drill(leader, 'closed')).toEqual([first])
    expect(await drill(leader, 'overdue', '&by=office&key=huaihelu')).toEqual([third])
    expect(await drill(leader, 'reworked', '&by=crew&key=road')).toEqual([third])
    expect((await drill(leader, 'received', '&by=category&key=event-0113')).toSorted()).toEqual([first, second, third].toSorted())
    expect(await drill(leader, 'received', '&by=office&key=fuhuajie')).toEqual([])
  })

  it('are told in pages that hold each order once', async () => {
    const { leader } = people
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const answer = await leader.get(`/rates/orders?${period}&count=received&limit=2${next === '' ? '' : `&cursor=${next}`}`)
      const page = answer.body as { orders: { id: string }[]; next: string | null }
      seen.push(...page.orders.map(({ id }) => id))
      expect(page.orders.length).toBeLessThanOrEqual(2)
      next = page.next
    }
    expect(new Set(seen).size).toBe(3)
    expect(seen).toHaveLength(3)
  })
})

describe('who may read which rates', () => {
  it('an office its own, as it stands in the leader’s', async () => {
    const own = await rates(people.office, 'office')
    expect(own.rows).toEqual((await rates(people.leader, 'office')).rows.filter(({ key }) => key === 'fuhuajie'))
    expect(own.total).toMatchObject({ received: null, due: 1, closed: 1 })
    expect(await drill(people.office, 'due', '&by=office&key=huaihelu')).toEqual([])
  })

  it('a crew its own', async () => {
    expect((await rates(people.crew, 'category')).total).toMatchObject({ received: null, due: 2, closed: 1 })
    expect((await rates(people.cleaning, 'category')).total).toMatchObject({ due: 0, closingRate: null })
  })

  it('an inspector none', async () => {
    expect((await people.inspector.get(`/rates?${period}`)).status).toBe(403)
    expect((await people.inspector.get(`/rates/orders?${period}`)).status).toBe(403)
  })
})

describe('a period or a page that is none', () => {
  it.each([
    ['/rates?from=2026-02-30&to=2026-03-01', 'from'], ['/rates?from=2026-03-02&to=2026-03-01', 'to'], ['/rates?to=2026-03-01', 'from'],
    ['/rates?from=2025-01-01&to=2025-12-01&by=day', 'to'], [`/rates?${period}&by=moon`, 'by'],
    [`/rates/orders?${period}&count=guessed`, 'count'], [`/rates/orders?${period}&limit=201`, 'limit'],
    [`/rates/orders?${period}&cursor=bm90`, 'cursor'], [`/rates/orders?${period}&by=day&key=2001-01-01`, 'key'],
  ])('%s is refused, naming %s', async (path, field) => {
    const answer = await people.leader.get(path)
    expect(answer.status).toBe(400)
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(field)
  })
})
