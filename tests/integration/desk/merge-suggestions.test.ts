import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOpenOrders } from '../../../bench/open-orders.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let inspector: Client
let office: Client
let desk: Client
let other: Client
let admin: Client
beforeAll(async () => {
  system = await createTestSystem()
  inspector = await signIn(system.url, 'inspector')
  office = await signIn(system.url, 'office.fuhuajie')
  desk = await signIn(system.url, 'desk')
  other = await signIn(system.url, 'desk.b')
  admin = await signIn(system.url, 'admin')
})
afterAll(() => system.stop())

const [longitude, latitude] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? [0, 0]
async function report(address: string, east: number): Promise<OrderDetail> {
  const answer = await inspector.post('/findings', { category: 'event-0113', description: `${address}的路面`, address, longitude: longitude + east, latitude, photos: [await inspector.photo()], insists: true })
  expect(answer.status).toBe(201)
  return desk.until((answer.body as { order: { id: string } }).order.id, ({ state, held }) => state === 'assigned' || held !== null)
}

interface Pair { later: { id: string }, earlier: { id: string }, distance: number }
async function pairs(who = desk): Promise<Pair[]> {
  const answer = await who.get('/orders/merge-suggestions')
  expect(answer.status).toBe(200)
  return (answer.body as { suggestions: Pair[] }).suggestions
}
const withLater = async ({ id }: { id: string }) => (await pairs()).find(({ later }) => later.id === id)
const apart = (who: Client, one: { id: string }, two: { id: string }) => who.put(`/orders/${one.id}/apart/${two.id}`)
async function audited(action: string, number: string): Promise<string[]> {
  const { entries } = (await admin.get(`/audit?kind=orders&limit=200`)).body as { entries: { action: string, subject: string, by: { name: string } | null }[] }
  return entries.filter((entry) => entry.action === action && entry.subject === `orders:${number}`).map(({ by }) => by?.name ?? '')
}

describe('merge suggestions', () => {
  it('pair an open order with the nearest earlier one of its sub-class, for the desk only', async () => {
    const earlier = await report('同一个坑', 0.01)
    const later = await report('还是那个坑', 0.010_05)
    const pair = await withLater(later)
    expect(pair?.earlier.id).toBe(earlier.id)
    expect(pair?.distance).toBeLessThan(10)
    expect((await office.get('/orders/merge-suggestions')).status).toBe(403)
  })

  it('offer a pair no more once it was merged, or one of the two has ended', async () => {
    const earlier = await report('要并的坑', 0.02)
    const later = await report('要并进去的坑', 0.020_05)
    expect((await withLater(later))?.earlier.id).toBe(earlier.id)
    await desk.verb(later.id, 'merge', { into: earlier.id })
    expect(await withLater(later)).toBeUndefined()
    expect((await pairs()).some(({ earlier: { id } }) => id === later.id)).toBe(false)
  })

  it('find the pairs of a crowded street too: its first order does not use up what is read', async () => {
    await writeOpenOrders(system.database, 3_000, 0)
    const found = await pairs()
    expect(found).toHaveLength(50)
    expect(new Set(found.map(({ later }) => later.id)).size).toBe(50)
    await system.database.query(`update orders set state = 'declined' where district_id = $1 and number like 'S-%'`, [demoDistrict.id])
  })
})

describe('two orders that are two things', () => {
  it('are suggested no more, whichever is named first, and the next nearest is', async () => {
    const [far, near, later] = [await report('远坑', 0.03), await report('近坑', 0.030_06), await report('新坑', 0.030_08)]
    expect((await withLater(later))?.earlier.id).toBe(near.id)
    const said = await apart(desk, near, later)
    expect(said.status).toBe(200)
    expect(said.body).toMatchObject({ by: desk.account.name })
    expect((await withLater(later))?.earlier.id).toBe(far.id)
    expect(await audited('orders-apart', near.number)).toEqual([desk.account.name])
    // Said again, also by somebody else and the other way about: the first word stands.
    const again = await apart(other, later, near)
    expect(again.body).toEqual(said.body)
    expect([await audited('orders-apart', near.number), await audited('orders-apart', later.number)]).toEqual([[desk.account.name], []])
  })

  it('are on record once when two say so at once', async () => {
    const [earlier, later] = [await report('同时说的坑', 0.04), await report('同时说的坑二', 0.040_05)]
    const answers = await Promise.all([desk, other, desk, other].map((who) => apart(who, later, earlier)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await audited('orders-apart', later.number)).toHaveLength(1)
  })

  it('may be taken back, once on record however often it is sent', async () => {
    const [earlier, later] = [await report('说错的坑', 0.05), await report('说错的坑二', 0.050_05)]
    await apart(desk, later, earlier)
    expect(await withLater(later)).toBeUndefined()
    for (let time = 0; time < 2; time += 1) expect((await other.delete(`/orders/${later.id}/apart/${earlier.id}`)).status).toBe(204)
    expect((await withLater(later))?.earlier.id).toBe(earlier.id)
    expect(await audited('orders-apart-taken-back', later.number)).toEqual([other.account.name])
  })

  it('is the desk\'s to say, of two orders that there are', async () => {
    const [one, two] = [await report('别人说的坑', 0.06), await report('别人说的坑二', 0.060_05)]
    const nobody = { id: '018f0000-0000-7000-8000-000000000000' }
    expect((await apart(office, one, two)).status).toBe(403)
    expect((await apart(inspector, one, two)).status).toBe(403)
    expect((await apart(admin, one, two)).status).toBe(403)
    expect((await apart(desk, one, nobody)).status).toBe(404)
    expect((await apart(desk, nobody, one)).status).toBe(404)
    expect((await apart(desk, one, one)).body).toMatchObject({ status: 422, code: 'guard-refused' })
    expect((await desk.put(`/orders/${one.id}/apart/rubbish`)).status).toBe(400)
    expect((await desk.delete(`/orders/${one.id}/apart/${nobody.id}`)).status).toBe(404)
    expect((await withLater(two))?.earlier.id).toBe(one.id)
  })
})
