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
    expect(await rates(people.leader, 'office')).toMatchObject({ formula: 'v2', rows: [], total: { received: 0, due: 0, closingRate: null } })
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

describe('two things at once, other periods, the past', () => {
  it('crosses offices with categories, and drills into one pair', async () => {
    const table = await rates(people.leader, 'office&by2=category')
    expect(table.rows).toEqual([
      expect.objectContaining({ key: 'fuhuajie', key2: 'event-0113', name: '福华街街道办事处', name2: '道路破损', received: null, due: 1, closed: 1 }),
      expect.objectContaining({ key: 'huaihelu', key2: 'event-0113', due: 1, closed: 0, overdue: 1 }),
    ])
    expect(await drill(people.leader, 'closed', '&by=office&by2=category&key=fuhuajie&key2=event-0113')).toHaveLength(1)
    expect(await drill(people.leader, 'closed', '&by=office&by2=category&key=huaihelu&key2=event-0113')).toEqual([])
  })

  it('crosses what has no cells: areas with sources, and an office’s own categories with crews', async () => {
    const table = await rates(people.leader, 'area&by2=source')
    expect(table.rows.map(({ key, key2, received, due }) => [key, key2, received, due])).toEqual([['410103001', 'inspector', 1, 1], ['410103009', 'inspector', 2, 1]])
    expect((await rates(people.office, 'category&by2=crew')).rows).toEqual([expect.objectContaining({ key: 'event-0113', key2: 'road', due: 1, closed: 1 })])
  })

  it('sums crews to contractors, and drills into one', async () => {
    const [row, ...others] = (await rates(people.leader, 'contractor')).rows
    expect(others).toEqual([])
    expect(row).toMatchObject({ due: 2, closed: 1, received: null })
    expect(await drill(people.leader, 'due', `&by=contractor&key=${row?.key}`)).toHaveLength(2)
    expect(await drill(people.leader, 'due', '&by=contractor&key=none')).toEqual([])
  })

  it('compares with the period before, in points', async () => {
    const { comparedTo, total, rows } = (await rates(people.leader, 'office&compare=previous')) as Table & { comparedTo: unknown }
    // What goes on is compared as far as today: yesterday and today with the two days before.
    expect(comparedTo).toEqual({ from: today.minus({ days: 3 }).toISODate(), to: today.minus({ days: 1 }).toISODate() })
    expect(total.compared).toMatchObject({ then: { due: 0, closingRate: null }, change: { closingRate: null } })
    expect(rows[0]?.compared).toMatchObject({ then: { due: 0 } })
  })

  it('ranks what is large enough, and lists the rest', async () => {
    expect((await rates(people.leader, 'office')).rows.map(({ key, rank }) => [key, rank])).toEqual([['fuhuajie', 1], ['huaihelu', 2]])
    expect((await rates(people.leader, 'office&min=2')).rows.map(({ key, rank }) => [key, rank])).toEqual([['fuhuajie', null], ['huaihelu', null]])
  })

  it('as of before the first report knows nothing, and as of now what the tally knows', async () => {
    const before = await rates(people.leader, `office&asOf=${today.minus({ hours: 30 }).toUTC().toISO()}`)
    expect(before).toMatchObject({ rows: [], total: { received: 0, due: 0 } })
    const now = await rates(people.leader, `category&asOf=${new Date(Date.now() + 3_600_000).toISOString()}`)
    const told = await rates(people.leader, 'category')
    expect({ rows: now.rows, total: now.total }).toEqual({ rows: told.rows, total: told.total })
    expect((await drill(people.leader, 'due', `&asOf=${new Date().toISOString()}`)).toSorted()).toEqual((await drill(people.leader, 'due')).toSorted())
    expect(await drill(people.leader, 'due', `&asOf=${today.minus({ hours: 30 }).toUTC().toISO()}`)).toEqual([])
  })

  it('names its formulas with their sources', async () => {
    const { body } = await people.leader.get('/rates/formulas')
    expect(body).toMatchObject({ version: 'v2', versions: [{ version: 'v1' }, { version: 'v2' }] })
    expect(body.rates).toContainEqual({ rate: 'onTimeClosingRate', numerator: 'closedOnTime', denominator: 'due' })
  })
})

describe('handling times and the backlog', () => {
  it('tell how long what was closed was handled, by office', async () => {
    const { body } = await people.leader.get(`/rates/handling?${period}&by=office`)
    expect(body.total).toMatchObject({ orders: 1 })
    expect(body.rows).toEqual([expect.objectContaining({ key: 'fuhuajie', name: '福华街街道办事处', orders: 1, averageMinutes: expect.any(Number), p90Minutes: expect.any(Number) })])
  })

  it('tell what is open, by age, and list it', async () => {
    const { body } = await people.leader.get('/rates/backlog?by=office')
    expect(body.total).toMatchObject({ open: 2, late: 0, bands: [{ band: '0-1', open: 2, late: 0 }, { open: 0 }, { open: 0 }, { open: 0 }, { open: 0 }] })
    expect(body.rows.map(({ key, open }: { key: string; open: number }) => [key, open])).toEqual([['fuhuajie', 1], ['huaihelu', 1]])
    expect(body.oldest).toHaveLength(2)
    const listed = await people.leader.get('/rates/backlog/orders?by=office&key=huaihelu&band=0-1')
    expect(listed.body.orders.map(({ id }: { id: string }) => id)).toEqual([body.oldest[1].id])
    const first = await people.leader.get('/rates/backlog/orders?limit=1')
    const second = await people.leader.get(`/rates/backlog/orders?limit=1&cursor=${first.body.next}`)
    expect([...first.body.orders, ...second.body.orders].map(({ id }: { id: string }) => id)).toEqual(body.oldest.map(({ id }: { id: string }) => id))
    expect(second.body.next).toBeNull()
  })

  it('of a past moment are read from the log', async () => {
    const asOf = new Date().toISOString()
    expect((await people.leader.get(`/rates/backlog?by=category&asOf=${asOf}`)).body.total).toMatchObject({ open: 2 })
    expect((await people.leader.get(`/rates/backlog?by=category&to=${today.minus({ days: 1 }).toISODate()}`)).body.total).toMatchObject({ open: 0 })
  })

  it('are an office’s own', async () => {
    expect((await people.office.get('/rates/backlog')).body.total).toMatchObject({ open: 1 })
    expect((await people.office.get(`/rates/backlog?asOf=${new Date().toISOString()}`)).body.total).toMatchObject({ open: 1 })
    expect((await people.elsewhere.get(`/rates/handling?${period}`)).body.total).toMatchObject({ orders: 0 })
    expect((await people.inspector.get('/rates/backlog')).status).toBe(403)
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
    [`/rates/orders?${period}&cursor=bm90`, 'cursor'], [`/rates?${period}&by=day&by2=month`, 'by2'], [`/rates?${period}&by=office&by2=office`, 'by2'],
    [`/rates?${period}&asOf=yesterday`, 'asOf'], [`/rates?${period}&compare=never`, 'compare'], ['/rates/backlog?by=day', 'by'], ['/rates/backlog?to=2026-02-30', 'to'],
    ['/rates/backlog/orders?band=old', 'band'], ['/rates/backlog/orders?cursor=none', 'cursor'], [`/rates/orders?${period}&by=month&key=2001-01-01`, 'key'],
    ['/rates?from=2015-01-01&to=2025-12-01&by=month', 'to'], [`/rates/orders?${period}&by=day&key=2001-01-01`, 'key'],
  ])('%s is refused, naming %s', async (path, field) => {
    const answer = await people.leader.get(path)
    expect(answer.status).toBe(400)
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(field)
  })
})
