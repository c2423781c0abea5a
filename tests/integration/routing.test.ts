import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Position } from '../../domain/geometry/area.ts'
import { systemClock } from '../../platform/clock.ts'
import { demoSeats } from '../../services/demo/areas.ts'
import { dispatchOrder } from '../../services/dispatch/dispatch-order.ts'
import { recallEndedContracts } from '../../services/dispatch/recall-ended-contracts.ts'
import { createReference } from '../../services/reference/reference.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

let system: TestSystem
let people: Record<'admin' | 'desk' | 'inspector' | 'office' | 'crew' | 'leader', Client>

const district = 410103
const zone = { zone: 'Asia/Shanghai' }
const today = DateTime.now().setZone(zone.zone).toISODate() ?? ''
const tomorrow = DateTime.now().setZone(zone.zone).plus({ days: 1 }).toISODate() ?? ''
const rule = { id: 'night', name: '夜间', nameEn: 'Night', area: null, category: null, source: null, hours: null, contract: null, office: 'huaihelu', crew: null }

/** As the workers do it, but now, and with reference data read anew. */
async function dispatched(orderId: string): Promise<OrderDetail> {
  const reference = createReference({ database: system.database, clock: systemClock })
  await dispatchOrder({ database: system.database, clock: systemClock, reference }, { districtId: district, orderId })
  return (await people.desk.get(`/orders/${orderId}`)).body as OrderDetail
}

async function report(place: Position | undefined, category = 'event-0113'): Promise<string> {
  const [longitude, latitude] = place ?? [0, 0]
  const answer = await people.inspector.post('/findings', { category, description: '路面破损', longitude, latitude, photos: [await people.inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  const { id, state } = (answer.body as { order: { id: string; state: string } }).order
  if (state === 'pending') {
    const reference = (await people.desk.get('/reference')).body as { categories: { code: string; standards: { id: string }[] }[] }
    await people.desk.verb(id, 'file', { standard: reference.categories.find(({ code }) => code === category)?.standards[0]?.id })
  }
  return id
}

/** Makes these rules decide from today on; each call's version replaces the one before. */
async function publish(...rules: object[]): Promise<number> {
  const draft = await people.admin.post('/routing/versions', { note: 'test', rules })
  expect(draft.status, draft.text).toBe(201)
  const { version } = draft.body as { version: number }
  const answer = await people.admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: today })
  expect(answer.status, answer.text).toBe(200)
  return version
}

const flags = async () => ((await people.desk.get('/routing/flags')).body as { flags: { rule: string; reason: string; count: number }[] }).flags

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  const logins = { admin: 'admin', desk: 'desk', inspector: 'inspector', office: 'office.fuhuajie', crew: 'crew.road', leader: 'leader' }
  people = Object.fromEntries(await Promise.all(Object.entries(logins).map(async ([name, login]) => [name, await signIn(system.url, login)]))) as typeof people
})
afterAll(() => system.stop())

describe('routing versions', () => {
  it('are drafted, changed, published once and then never changed', async () => {
    const { admin } = people
    const draft = await admin.post('/routing/versions', { rules: [rule] })
    const { version } = draft.body as { version: number }
    expect(draft.body).toMatchObject({ status: 'draft', effectiveFrom: null, rules: 1, inForce: false, list: [{ id: 'night', office: 'huaihelu', fault: null }] })
    const changed = await admin.put(`/routing/versions/${version}`, { note: '夜班', rules: [{ ...rule, hours: { from: '22:00', to: '06:00' } }] })
    expect(changed.body).toMatchObject({ note: '夜班', list: [{ hours: { from: '22:00', to: '06:00' } }] })
    expect((await admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: '2020-01-01' })).body).toMatchObject({ code: 'effective-date-invalid' })
    expect((await admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: tomorrow })).body).toMatchObject({ status: 'published', effectiveFrom: tomorrow, publishedBy: expect.any(String) as string })
    expect((await admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: tomorrow })).status).toBe(200)
    for (const refused of [await admin.put(`/routing/versions/${version}`, { rules: [] }), await admin.delete(`/routing/versions/${version}`), await admin.post(`/routing/versions/${version}/publish`, { effectiveFrom: today })]) {
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'routing-published'])
    }
    const audited = await system.database.query<{ action: string }>("select action from audit_entries where district_id = $1 and action like 'routing%' order by at, id", [district])
    expect(audited.map(({ action }) => action)).toEqual(['routing-saved', 'routing-saved', 'routing-published'])
  })

  it('can be thrown away while they are drafts', async () => {
    const { version } = (await people.admin.post('/routing/versions', { rules: [rule] })).body as { version: number }
    expect((await people.admin.delete(`/routing/versions/${version}`)).status).toBe(204)
    expect((await people.admin.get(`/routing/versions/${version}`)).status).toBe(404)
  })

  it('refuse rules that name what does not exist, each by its path', async () => {
    const answer = await people.admin.post('/routing/versions', { rules: [rule, { ...rule, area: '999', office: 'nobody', category: 'event-77', hours: { from: '08:00', to: '08:00' } }] })
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'routing-rule-invalid'])
    expect((answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['rules.1.id', 'rules.1.office', 'rules.1.area', 'rules.1.category', 'rules.1.hours'])
    expect((await people.admin.post('/routing/versions', { rules: [{ ...rule, hours: { from: '25:00', to: '08:00' } }] })).status).toBe(400)
  })

  it('are written by the admin and read by the desk; nobody else sees them', async () => {
    const { desk, office, leader, crew, inspector } = people
    expect((await desk.get('/routing/versions')).status).toBe(200)
    for (const client of [office, leader, crew, inspector]) expect((await client.get('/routing/versions')).status).toBe(403)
    const writes: readonly (readonly [string, object])[] = [
      ['/routing/versions', { rules: [] }], ['/routing/versions/1/publish', { effectiveFrom: today }], ['/routing/flags/clear', { version: 1, rule: 'night', reason: 'office-gone' }],
      ['/routing/dry-run', { rules: [], from: today, to: tomorrow }], ['/offices', { id: 'x', name: 'x', nameEn: 'x', area: null }], ['/contracts', {}], ['/areas/imports', {}],
    ]
    for (const [path, body] of writes) expect((await desk.post(path, body)).status, path).toBe(403)
    expect((await desk.put('/routing/versions/1', { rules: [] })).status).toBe(403)
    expect((await desk.delete('/routing/versions/1')).status).toBe(403)
  })
})

describe('an order', () => {
  it('goes by the most specific rule, and says by which rule of which version', async () => {
    const version = await publish({ ...rule, id: 'all', office: 'daxuelu' }, { ...rule, id: 'road', area: '410103009', category: 'event-01' })
    const order = await dispatched(await report(demoSeats.fuhuajie))
    expect(order.dispatch?.office).toMatchObject({ rule: 'road', version, area: '410103009', text: expect.stringContaining('福华街') as string })
    expect((await system.database.query<{ office: string }>('select office_id as office from orders where id = $1', [order.id]))[0]?.office).toBe('huaihelu')
  })

  it('goes to the crew that the rule names', async () => {
    await publish({ ...rule, id: 'all', crew: 'cleaning' })
    const order = await dispatched(await report(demoSeats.fuhuajie))
    expect(order.dispatch?.crew).toMatchObject({ rule: 'all' })
    expect((await system.database.query<{ crew: string }>('select crew_id as crew from orders where id = $1', [order.id]))[0]?.crew).toBe('cleaning')
  })

  it('is not held up by a rule whose office is gone: that one is passed over, flagged, and taken back when it works again', async () => {
    const { admin } = people
    expect((await admin.post('/offices', { id: 'night-duty', name: '夜间值守', nameEn: 'Night Duty', area: null })).status).toBe(201)
    expect((await admin.post('/offices', { id: 'night-duty', name: '夜间值守', nameEn: 'Night Duty', area: null })).status).toBe(409)
    const version = await publish({ ...rule, id: 'duty', office: 'night-duty' })
    const close = (closedOn: string | null) => admin.put('/offices/night-duty', { name: '夜间值守', nameEn: 'Night Duty', area: null, closedOn })
    expect((await close(today)).status).toBe(200)
    const order = await dispatched(await report(demoSeats.fuhuajie))
    expect(order.dispatch?.office).toMatchObject({ rule: 'street-holds-place', rules: version, passed: [{ rule: 'duty', version, reason: 'office-gone' }] })
    await dispatched(await report(demoSeats.fuhuajie))
    expect(await flags()).toEqual([expect.objectContaining({ rule: 'duty', reason: 'office-gone', count: 2 })])
    await close(null)
    await dispatched(await report(demoSeats.fuhuajie))
    expect(await flags()).toEqual([])
  })

  it('has its flag cleared by the admin until the rule is passed over again', async () => {
    const { admin } = people
    await admin.put('/offices/night-duty', { name: '夜间值守', nameEn: 'Night Duty', area: null, closedOn: null })
    const version = await publish({ ...rule, id: 'duty', office: 'night-duty' })
    await admin.put('/offices/night-duty', { name: '夜间值守', nameEn: 'Night Duty', area: null, closedOn: today })
    await dispatched(await report(demoSeats.fuhuajie))
    const flag = { version, rule: 'duty', reason: 'office-gone' }
    expect((await admin.post('/routing/flags/clear', flag)).status).toBe(204)
    expect((await admin.post('/routing/flags/clear', flag)).status).toBe(404)
    expect(await flags()).toEqual([])
    await dispatched(await report(demoSeats.fuhuajie))
    expect(await flags()).toEqual([expect.objectContaining({ rule: 'duty', count: 1 })])
    await publish()
  })

  it('goes to the crew with the fewest orders in hand, and stays there however often the job runs', async () => {
    const { admin } = people
    await publish()
    expect((await admin.post('/crews', { id: 'road-2', contractor: 'yutong', name: '市政二班', nameEn: 'Road Crew 2' })).status).toBe(201)
    const lines = ['road', 'road-2'].map((crew) => ({ area: '410103', category: 'event-0113', crew }))
    const saved = await admin.put('/contracts/road-2026', { name: '全区市政设施养护', nameEn: 'District Road Repair', from: '2026-01-01', until: null, coverages: lines })
    expect(saved.status, saved.text).toBe(200)
    // What earlier tests left in its hands.
    await system.database.query("update orders set crew_id = 'order' where crew_id = 'road'")
    const crews: (string | null)[] = []
    const orders: string[] = []
    for (let time = 0; time < 4; time += 1) {
      const id = await report(demoSeats.daxuelu)
      orders.push(id)
      const before = await dispatched(id)
      expect((await dispatched(id)).version).toBe(before.version)
      crews.push((await system.database.query<{ crew: string | null }>('select crew_id as crew from orders where id = $1', [id]))[0]?.crew ?? null)
    }
    expect(crews).toEqual(['road', 'road-2', 'road', 'road-2'])
    const [, second] = orders
    const detail = (await people.desk.get(`/orders/${second}`)).body as OrderDetail
    expect(detail.dispatch?.crew).toMatchObject({ rule: 'contract-covers', loads: { 'road': 1, 'road-2': 0 } })
  })

  it('goes back to its office when its crew\'s contract has ended, and only then', async () => {
    const { admin } = people
    const id = await report(demoSeats.daxuelu)
    expect((await dispatched(id)).state).toBe('assigned')
    const deps = () => ({ database: system.database, clock: systemClock, reference: createReference({ database: system.database, clock: systemClock }) })
    await recallEndedContracts(deps())
    expect((await people.desk.get(`/orders/${id}`)).body).toMatchObject({ state: 'assigned' })
    const [{ coverages } = { coverages: [] }] = ((await admin.get('/contracts')).body as { contracts: { id: string; coverages: object[] }[] }).contracts.filter((contract) => contract.id === 'road-2026')
    const end = await admin.put('/contracts/road-2026', { name: '全区市政设施养护', nameEn: 'District Road Repair', from: '2026-01-01', until: today, coverages })
    expect(end.status, end.text).toBe(200)
    await recallEndedContracts(deps())
    const order = (await people.desk.get(`/orders/${id}`)).body as OrderDetail
    expect(order).toMatchObject({ state: 'dispatched', office: 'daxuelu', crew: null })
    expect(await recallEndedContracts(deps())).toBe('done')
    expect(((await people.desk.get(`/orders/${id}`)).body as OrderDetail).version).toBe(order.version)
  })
})

describe('a dry run', () => {
  it('tells whom a draft would change, with counts by pair, examples and what nobody answers for', async () => {
    await publish()
    const asked = { from: today, to: tomorrow }
    const all = (await people.admin.post('/routing/dry-run', { rules: [], ...asked })).body as { orders: number; changed: number }
    expect(all).toMatchObject({ changed: 0, crewChanged: 0, pairs: [], unplaced: 0 })
    const [{ orders } = { orders: 0 }] = await system.database.query<{ orders: number }>('select count(*) as orders from orders')
    expect(all.orders).toBe(orders)
    const { version } = (await people.admin.post('/routing/versions', { rules: [{ ...rule, area: '410103009', office: 'daxuelu' }] })).body as { version: number }
    const answer = await people.admin.post('/routing/dry-run', { version, ...asked })
    const [{ inStreet } = { inStreet: 0 }] = await system.database.query<{ inStreet: number }>("select count(*) as \"inStreet\" from orders where area_code = '410103009'")
    expect(answer.body).toMatchObject({ changed: inStreet, pairs: [{ from: { id: 'fuhuajie' }, to: { id: 'daxuelu' }, orders: inStreet }], unplacedNow: 0 })
    const [example] = (answer.body as { examples: { number: string; rule: string }[] }).examples
    expect(example?.rule).toBe('night')
    expect(example?.number).toMatch(/\d/)
    expect((await people.admin.get(`/routing/versions/${version}`)).body).toMatchObject({ status: 'draft' })
  })

  it('takes a version or rules, over a period that ends after it begins', async () => {
    expect((await people.admin.post('/routing/dry-run', { from: today, to: tomorrow })).status).toBe(400)
    expect((await people.admin.post('/routing/dry-run', { rules: [], from: tomorrow, to: today })).status).toBe(400)
    expect((await people.admin.post('/routing/dry-run', { version: 999, from: today, to: tomorrow })).status).toBe(404)
  })
})

describe('contracts', () => {
  const contract = { id: 'lamp-2026', contractor: 'yutong', name: '路灯', nameEn: 'Lamps', from: '2026-01-01', until: '2027-01-01' }

  it('name crews of their own contractor only, and end after they begin', async () => {
    const strange = await people.admin.post('/contracts', { ...contract, coverages: [{ area: '410103', category: 'event-01', crew: 'cleaning' }, { area: 'nowhere', category: 'event-01', crew: 'road' }] })
    expect([strange.status, (strange.body as { code: string }).code]).toEqual([422, 'party-invalid'])
    expect((strange.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['coverages.0.crew', 'coverages.1.area'])
    expect((await people.admin.post('/contracts', { ...contract, until: '2026-01-01', coverages: [] })).status).toBe(422)
    expect((await people.admin.post('/contracts', { ...contract, contractor: 'nobody', coverages: [] })).status).toBe(422)
    expect((await people.admin.put('/contracts/nothing', { ...contract, coverages: [] })).status).toBe(404)
    expect((await people.admin.post('/contractors', { id: 'deng', name: '灯具', nameEn: 'Lamps' })).status).toBe(201)
    expect((await people.admin.post('/contracts', { ...contract, coverages: [{ area: '410103', category: 'component-01', crew: 'road' }] })).status).toBe(201)
  })
})
