import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoStreets } from '../../services/demo/streets.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

let system: TestSystem
let people: Record<'inspector' | 'desk' | 'office' | 'elsewhere' | 'crew' | 'leader' | 'admin', Client>

const today = DateTime.now().setZone('Asia/Shanghai')
const iso = (days: number): string => today.plus({ days }).toISODate() ?? ''
const period = `from=${iso(-1)}&to=${iso(2)}`

async function read<T = Record<string, unknown>>(client: Client, path: string): Promise<T> {
  const answer = await client.get(path)
  expect(answer.status, `${path} ${answer.text}`).toBe(200)
  return answer.body as T
}

async function report(slug: string): Promise<string> {
  const [longitude, latitude] = demoStreets.find((street) => street.slug === slug)?.place ?? [0, 0]
  const { inspector } = people
  const answer = await inspector.post('/findings', { category: 'event-0113', description: '路面破损', longitude, latitude, photos: [await inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  return (answer.body as { order: { id: string } }).order.id
}

async function rectified(slug: string, by: Client): Promise<string> {
  const order = await report(slug)
  const { crew } = people
  await crew.until(order, ({ state }) => state === 'assigned')
  await crew.verb(order, 'start')
  await crew.verb(order, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
  await by.verb(order, 'confirm', { outcome: 'fixed' })
  return order
}

async function settled(): Promise<void> {
  await expect.poll(async () => (await system.database.query<{ waiting: number }>('select count(*) as waiting from tally_pending'))[0]?.waiting, { timeout: 10_000 }).toBe(0)
}

beforeAll(async () => {
  system = await createTestSystem()
  const logins = { inspector: 'inspector', desk: 'desk', office: 'office.fuhuajie', elsewhere: 'office.huaihelu', crew: 'crew.road', leader: 'leader', admin: 'admin' }
  people = Object.fromEntries(await Promise.all(Object.entries(logins).map(async ([name, login]) => [name, await signIn(system.url, login)]))) as typeof people
})
afterAll(() => system.stop())

interface TargetsBody { readonly district: object; readonly offices: ({ readonly office: string } & object)[]; readonly versions: { readonly office: string | null }[] }

describe('targets', () => {
  const all = { closingRate: 96, onTimeClosingRate: 85, reworkRate: 2.5 }

  it('come with the demo, are read by desk, leader, admin and office, and by nobody else', async () => {
    for (const reader of [people.leader, people.desk, people.admin, people.office]) {
      expect((await read<TargetsBody>(reader, '/rate-targets')).district).toEqual({ closingRate: 95, onTimeClosingRate: 82, reworkRate: 3 })
    }
    for (const other of [people.crew, people.inspector]) expect((await other.get('/rate-targets')).status).toBe(403)
  })

  it('are set by an admin alone, from a day that is not over, and within reason', async () => {
    for (const other of [people.leader, people.desk, people.office]) expect((await other.put('/rate-targets', all)).status).toBe(403)
    const refused = async (body: object) => {
      const answer = await people.admin.put('/rate-targets', body)
      expect(answer.status, answer.text).toBe(400)
      return (answer.body as { errors?: { path: string }[] }).errors?.map(({ path }) => path)
    }
    expect(await refused({ ...all, effectiveFrom: iso(-1) })).toEqual(['effectiveFrom'])
    expect(await refused({ ...all, effectiveFrom: '2026-02-31' })).toEqual(['effectiveFrom'])
    expect(await refused({ ...all, office: 'nowhere' })).toEqual(['office'])
    expect(await refused({ ...all, onTimeClosingRate: 97 })).toEqual(['onTimeClosingRate'])
    await refused({ ...all, closingRate: 101 })
    await refused({ ...all, closingRate: 'viel' })
    await refused({ closingRate: 96 })
    await refused({ ...all, districtId: 1 })
    expect(await system.database.query("select 1 from audit_entries where action = 'rate-targets-set'")).toEqual([])
  })

  it('hold from their day on; days before keep theirs; each change is audited once', async () => {
    for (let twice = 0; twice < 2; twice += 1) expect((await people.admin.put('/rate-targets', { ...all, effectiveFrom: iso(1) })).status).toBe(200)
    const on = async (day: string) => (await read<TargetsBody>(people.leader, `/rate-targets?day=${day}`)).district
    expect(await on(iso(0))).toEqual({ closingRate: 95, onTimeClosingRate: 82, reworkRate: 3 })
    expect(await on(iso(1))).toEqual(all)
    expect(await on('2024-12-31')).toEqual({ closingRate: null, onTimeClosingRate: null, reworkRate: null })
    const audited = await system.database.query("select subject, data from audit_entries where action = 'rate-targets-set'")
    expect(audited).toEqual([{ subject: 'district', data: { effectiveFrom: iso(1), ...all } }])
  })

  it('of an office go before the district’s rate by rate, and no other office sees them', async () => {
    const own = { office: 'fuhuajie', closingRate: null, onTimeClosingRate: 90, reworkRate: null }
    const after = (await people.admin.put('/rate-targets', own)).body as TargetsBody
    expect(after.offices).toEqual([{ office: 'fuhuajie', closingRate: 95, onTimeClosingRate: 90, reworkRate: 3 }])
    expect((await read<TargetsBody>(people.office, '/rate-targets')).offices).toHaveLength(1)
    const other = await read<TargetsBody>(people.elsewhere, '/rate-targets')
    expect(other.offices).toEqual([])
    expect(other.versions.every(({ office }) => office === null)).toBe(true)
  })

  it('set twice at once stand once', async () => {
    const answers = await Promise.all([70, 71, 72, 73].map((onTimeClosingRate) => people.admin.put('/rate-targets', { office: 'huaihelu', closingRate: null, onTimeClosingRate, reworkRate: null })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await system.database.query("select 1 from rate_targets where office_id = 'huaihelu'")).toHaveLength(1)
  })
})

interface TrendBody { readonly periods: ({ readonly from: string; readonly to: string; readonly targets: object } & Record<string, unknown>)[]; readonly rows: { readonly key: string; readonly points: Record<string, unknown>[] }[] }

describe('the trend', () => {
  it('says of each period what the rates say of it, and crews and offices read their own', async () => {
    const { inspector, office, elsewhere, leader, crew } = people
    const first = await rectified('fuhuajie', office)
    await rectified('huaihelu', elsewhere)
    await inspector.verb(first, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })
    await settled()
    for (const reader of [leader, office, crew]) {
      const trend = await read<TrendBody>(reader, `/rates/trend?${period}&periods=4&by=office`)
      expect(trend.periods).toHaveLength(4)
      for (const { from, to, targets: _targets, ...figures } of trend.periods) {
        const { total } = await read<{ total: Record<string, unknown> }>(reader, `/rates?from=${from}&to=${to}&by=office`)
        const { compared: _none, ...same } = total
        expect(figures).toEqual(same)
      }
      expect(trend.periods.at(-1)).toMatchObject({ from: iso(-1), to: iso(2) })
      expect(trend.periods.at(-2)).toMatchObject({ to: iso(-1), due: 0, closingRate: null })
    }
    const { rows } = await read<TrendBody>(leader, `/rates/trend?${period}&by=office`)
    expect(rows.map(({ key, points }) => [key, points.length, points.at(-1)?.due])).toEqual([['fuhuajie', 8, 1], ['huaihelu', 8, 1]])
    expect((await read<TrendBody>(office, `/rates/trend?${period}&by=office`)).rows.map(({ key }) => key)).toEqual(['fuhuajie'])
    expect((await read<TrendBody>(office, `/rates/trend?${period}`)).periods.at(-1)?.targets).toMatchObject({ onTimeClosingRate: 90 })
  })

  it('refuses what is no trend', async () => {
    for (const rest of ['periods=13', 'periods=1', 'by=day', 'by=nothing']) expect((await people.leader.get(`/rates/trend?${period}&${rest}`)).status).toBe(400)
    expect((await people.leader.get(`/rates/trend?from=${iso(2)}&to=${iso(-1)}`)).status).toBe(400)
    expect((await people.inspector.get(`/rates/trend?${period}`)).status).toBe(403)
  })
})

interface Page { readonly orders: { readonly id: string }[] }
interface ChangesBody { readonly changes: ({ readonly kind: string; readonly orders: number } & Record<string, unknown>)[] }

describe('what changed', () => {
  it('counts suspensions, and the list behind holds as many', async () => {
    const { office, desk, leader, elsewhere } = people
    const order = await report('fuhuajie')
    await office.until(order, ({ state }) => state === 'assigned')
    await office.verb(order, 'ask-suspension', { cause: 'weather', until: today.plus({ days: 5 }).toISO(), reason: '连日大雪' })
    await desk.verb(order, 'grant-suspension', { reason: '属实' })
    const { changes } = await read<ChangesBody>(leader, `/rates/changes?${period}`)
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'marked', mark: 'suspended', then: 0, now: 1, orders: 1 }))
    const behind = (client: Client) => read<Page>(client, `/rates/marked/orders?${period}&mark=suspended`).then(({ orders }) => orders.map(({ id }) => id))
    expect(await behind(leader)).toEqual([order])
    expect(await behind(office)).toEqual([order])
    expect(await behind(elsewhere)).toEqual([])
    expect((await read<ChangesBody>(elsewhere, `/rates/changes?${period}`)).changes.filter(({ kind }) => kind === 'marked')).toEqual([])
    expect((await people.crew.get(`/rates/changes?${period}`)).status).toBe(403)
  })

  it('tells what came back at the same spot, with the orders of the same thing before', async () => {
    const { leader, office } = people
    const { changes } = await read<ChangesBody>(leader, `/rates/changes?${period}`)
    const back = changes.find(({ kind }) => kind === 'recurrence')
    expect(back).toMatchObject({ orders: 2 })
    const path = `/rates/recurrences/${String(back?.order)}`
    expect((await read<Page>(leader, path)).orders).toHaveLength(2)
    expect((await read<Page>(office, path)).orders).toHaveLength(2)
    expect((await read<Page>(people.elsewhere, path)).orders).toEqual([])
  })
})

interface UrgesBody { readonly open: number; readonly urges: Record<string, unknown>[]; readonly next: string | null }

describe('urges', () => {
  it('of many orders at once are the leader’s, and stand with what came of them', async () => {
    const { leader, desk, office, elsewhere, crew } = people
    const order = await report('fuhuajie')
    await office.until(order, ({ state }) => state === 'assigned')
    expect((await desk.post('/orders/bulk/urge', { text: '本周内办完', orders: [{ id: order }] })).body.results[0].status).toBe(403)
    expect((await leader.post('/orders/bulk/urge', { text: '本周内办完', orders: [{ id: order }] })).body.results[0].status).toBe(200)
    expect(await read<UrgesBody>(leader, '/rates/urges')).toMatchObject({ open: 1, next: null, urges: [{ text: '本周内办完', state: 'assigned', movedBy: null, order: { id: order } }] })
    await crew.verb(order, 'start')
    await leader.post('/orders/bulk/urge', { text: '再催一次', orders: [{ id: order }] })
    const first = await read<UrgesBody>(office, '/rates/urges?limit=1')
    expect(first).toMatchObject({ open: 1, urges: [{ text: '再催一次', state: 'working', movedBy: null }] })
    expect(await read<UrgesBody>(office, `/rates/urges?limit=1&cursor=${String(first.next)}`)).toMatchObject({ next: null, urges: [{ text: '本周内办完', movedBy: 'start', movedTo: 'working' }] })
    expect(await read<UrgesBody>(elsewhere, '/rates/urges')).toEqual({ open: 0, urges: [], next: null })
    expect((await leader.get('/rates/urges?cursor=rubbish')).status).toBe(400)
    expect((await crew.get('/rates/urges')).status).toBe(403)
  })
})

describe('the wall', () => {
  it('shows today and the last moves, without a name or a word of any person', async () => {
    await settled()
    const wall = await read<{ hours: { received: number }[]; latest: object[]; late: object[] }>(people.leader, '/rates/wall')
    expect(wall.hours.reduce((sum, { received }) => sum + received, 0)).toBe(4)
    expect(wall.latest[0]).toMatchObject({ state: 'working', categoryName: '道路破损', areaName: '福华街街道' })
    expect(wall.late).toEqual([])
    const text = JSON.stringify(wall)
    for (const { account } of Object.values(people)) expect(text).not.toContain(account.name)
    expect(text).not.toContain('路面破损')
    for (const other of [people.office, people.crew, people.inspector]) expect((await other.get('/rates/wall')).status).toBe(403)
  })
})
