import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOpenOrders } from '../../../bench/open-orders.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let inspector: Client
let office: Client
let desk: Client
let leader: Client
beforeAll(async () => {
  system = await createTestSystem()
  inspector = await signIn(system.url, 'inspector')
  office = await signIn(system.url, 'office.fuhuajie')
  desk = await signIn(system.url, 'desk')
  leader = await signIn(system.url, 'leader')
})
afterAll(() => system.stop())

const [longitude, latitude] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? [0, 0]
async function report(address: string, east = 0): Promise<OrderDetail> {
  const answer = await inspector.post('/findings', { category: 'event-0113', description: `${address}的路面`, address, longitude: longitude + east, latitude, photos: [await inspector.photo()] })
  expect(answer.status).toBe(201)
  return office.until((answer.body as { order: { id: string } }).order.id, ({ state }) => state === 'assigned')
}
interface Page { orders: { id: string, number: string }[], next: string | null }
async function listed(who: Client, query: string): Promise<string[]> {
  const answer = await who.get(`/orders?${query}`)
  if (answer.status !== 200) throw new Error(`${query}: ${answer.status} ${answer.text}`)
  return (answer.body as Page).orders.map(({ id }) => id)
}

describe('the list', () => {
  it('finds open and ended orders by two Chinese characters, by number, and by the initials of the category', async () => {
    const open = await report('苗圃街 3 号')
    const ended = await report('苗圃街 5 号', 0.004)
    await desk.verb(ended.id, 'ask-withdrawal', { reason: '重复' })
    await (await signIn(system.url, 'desk.b')).verb(ended.id, 'grant-withdrawal', { reason: '属实' })
    expect(await listed(desk, `q=${encodeURIComponent('苗圃')}`)).toEqual(expect.arrayContaining([open.id, ended.id]))
    expect(await listed(desk, `state=withdrawn&q=${encodeURIComponent('苗圃')}`)).toEqual([ended.id])
    expect(await listed(desk, `state=withdrawn&q=${ended.number.slice(-6)}`)).toEqual([ended.id])
    expect(await listed(desk, 'state=withdrawn&q=dlps')).toEqual([ended.id])
    expect(await listed(desk, `state=assigned&q=${encodeURIComponent('苗%')}`)).toEqual([])
    expect(await listed(office, `q=${encodeURIComponent('圃街 3')}`)).toEqual([open.id])
  })

  it('is narrowed by what is due, urged, reworked, by source and by the boundary of an area', async () => {
    const order = await report('马寨街 1 号', 0.002)
    await system.database.query("update orders set deadline = now() + interval '90 minutes' where id = $1", [order.id])
    await leader.verb(order.id, 'urge', { text: '今天办完' })
    expect(await listed(office, 'due=soon')).toEqual([order.id])
    expect(await listed(office, 'urged=true')).toEqual([order.id])
    expect(await listed(office, 'reworked=true')).toEqual([])
    expect(await listed(office, 'source=device')).toEqual([])
    expect(await listed(office, 'source=inspector&urged=true')).toEqual([order.id])
    const box = [[-0.001, -0.001], [0.001, -0.001], [0.001, 0.001], [-0.001, 0.001], [-0.001, -0.001]].map(([x = 0, y = 0]) => [longitude + 0.002 + x, latitude + y])
    await system.database.query(
      `insert into areas (district_id, code, kind, name, name_en, parent, boundary) values ($1, 'c-1', 'community', '马寨社区', 'Mazhai', $2, $3)`,
      [demoDistrict.id, order.area, JSON.stringify({ type: 'Polygon', coordinates: [box] })],
    )
    await system.database.query('update districts set reference_revision = reference_revision + 1 where id = $1', [demoDistrict.id])
    await expect.poll(() => listed(office, 'area=c-1'), { timeout: 8_000 }).toEqual([order.id])
    const counts = (await office.get('/views/counts')).body as Record<string, number>
    expect(counts).toMatchObject({ urged: 1, reworked: 0, sessions: 0 })
    expect((await office.get('/orders?due=someday')).status).toBe(400)
  })

  it('tells where each of its pages begins, so that the last can be read without those before', async () => {
    await writeOpenOrders(system.database, 1_000 * 16, 0)
    const pages = (await office.get('/orders/pages?state=assigned')).body as { total: number, more: boolean, every: number, starts: string[] }
    expect([pages.total > 1_000, pages.more, pages.every]).toEqual([true, false, 200])
    expect(pages.starts).toHaveLength(Math.ceil(pages.total / 200) - 1)
    const seen: string[] = []
    for (const cursor of ['', ...pages.starts]) seen.push(...await listed(office, `state=assigned&limit=200&cursor=${cursor}`))
    expect([seen.length, new Set(seen).size]).toEqual([pages.total, pages.total])
    const last = (await office.get(`/orders?state=assigned&limit=200&cursor=${pages.starts.at(-1) ?? ''}`)).body as Page
    expect([last.orders.length, last.next]).toEqual([pages.total % 200, null])
    expect((await office.get('/orders/pages?state=declined')).body).toEqual({ total: 0, more: false, every: 200, starts: [] })
  })
})

describe('what an office may read and do', () => {
  it('are the contracts of its street, and the reason why it can not return what is late', async () => {
    const { contracts } = (await office.get('/contracts')).body as { contracts: { coverages: { area: string }[] }[] }
    const own = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.area
    expect(contracts.length).toBeGreaterThan(0)
    const { areas } = (await office.get('/reference')).body as { areas: { code: string, kind: string }[] }
    const streets = new Set(areas.filter(({ kind }) => kind === 'street').map(({ code }) => code))
    const foreign = contracts.flatMap(({ coverages }) => coverages.map(({ area }) => area)).filter((area) => streets.has(area) && area !== own)
    expect(foreign).toEqual([])
    expect((await (await signIn(system.url, 'crew.road')).get('/contracts')).status).toBe(403)
    const order = await report('过了时限的一处', 0.006)
    expect(order.actions.map(({ verb }) => verb)).toContain('return')
    await system.database.query("update orders set deadline = now() - interval '1 hour', handling_deadline = now() - interval '1 hour' where id = $1", [order.id])
    const late = (await office.get(`/orders/${order.id}`)).body as OrderDetail
    expect(late.actions.map(({ verb }) => verb)).not.toContain('return')
    expect(late.blocked).toContainEqual({ verb: 'return', guard: 'before-deadline' })
    expect(late.blocked.map(({ verb }) => verb)).not.toContain('grant-extension')
  })

  it('is told to the desk with what an extension would make of the deadline', async () => {
    const order = await report('要延期的一处', 0.008)
    expect(order.extendedDeadline).toBeNull()
    const asked = await office.verb(order.id, 'ask-extension', { reason: '等配件' })
    const inQueue = (await desk.get('/orders?asked=extension')).body as { orders: { id: string, waiting?: object[] }[] }
    expect(inQueue.orders.find(({ id }) => id === order.id)?.waiting).toMatchObject([{ kind: 'extension', by: office.account.name, reason: '等配件', until: asked.extendedDeadline }])
    const granted = await desk.verb(order.id, 'grant-extension', { reason: '属实' })
    expect(asked.extendedDeadline).toBe(granted.deadline)
    expect((await office.get('/views/counts')).body).toMatchObject({ requests: 0 })
  })
})

describe('what came back', () => {
  it('is listed with who returned it and why, and nothing is said where nothing waits', async () => {
    const order = await report('不归这条街的一处', 0.012)
    const quiet = await report('没人说什么的一处', 0.014)
    await office.verb(order.id, 'return', { reason: '在邻街' })
    const { orders } = (await desk.get('/orders?state=returned,assigned&limit=200')).body as { orders: { id: string, waiting?: object[] }[] }
    expect(orders.find(({ id }) => id === order.id)?.waiting).toMatchObject([{ kind: 'return', by: office.account.name, reason: '在邻街', until: null }])
    const row = ((await office.get(`/orders?state=assigned&q=${encodeURIComponent('没人说什么')}`)).body as { orders: { id: string, waiting?: object[] }[] }).orders
    expect(row.map(({ id, waiting }) => [id, waiting])).toEqual([[quiet.id, undefined]])
  })
})
