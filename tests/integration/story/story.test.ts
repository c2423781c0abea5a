import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { firstBreak } from '../../../domain/order/chain.ts'
import type { OrderEvent } from '../../../domain/order/event.ts'
import { signIn, type Client } from '../../support/client.ts'
import { queueBackends } from '../../support/redis.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]

const found = [
  { category: 'event-0113', description: '小区大门口路面破损，积水', crew: 'road' },
  { category: 'event-0410', description: '非机动车乱停，占了人行道', crew: 'order' },
  { category: 'event-0498', description: '农贸市场外卫生差，有流动商贩', crew: 'cleaning' },
]

describe.each(queueBackends)('an inspection of 福华街, queues on %s', (queue) => {
  let system: TestSystem
  const who = {} as Record<'inspector' | 'office' | 'leader' | 'desk', Client>
  const crews: Record<string, Client> = {}
  const orders: string[] = []

  beforeAll(async () => {
    system = await createTestSystem({ queue })
    for (const role of ['inspector', 'leader', 'desk'] as const) who[role] = await signIn(system.url, role)
    who.office = await signIn(system.url, 'office.fuhuajie')
    for (const { crew } of found) crews[crew] = await signIn(system.url, `crew.${crew}`)
  })
  afterAll(() => system.stop())

  it('files three findings with photos, each an order with a number and a deadline', async () => {
    for (const { category, description } of found) {
      const photos = [await who.inspector.photo()]
      const answer = await who.inspector.post('/findings', { category, description, longitude, latitude, address: '福华街', photos })
      expect(answer.status).toBe(201)
      expect(answer.body.order).toMatchObject({ state: 'filed', version: 1, area: '410103009' })
      expect(answer.body.order.number).toMatch(/^410103-\d{6}-\d{6}$/)
      expect(answer.body.order.deadline).not.toBeNull()
      orders.push(answer.body.order.id)
    }
  })

  it('brings each within a second to the office, assigned to the crew whose contract covers it, with the reason why', async () => {
    for (const [index, id] of orders.entries()) {
      const order = await who.office.until(id, (seen) => seen.state === 'assigned')
      expect(order).toMatchObject({ office: 'fuhuajie', crew: found[index]?.crew, version: 3 })
      expect(order.dispatch?.office).toMatchObject({ rule: 'street-holds-place', area: '410103009' })
      expect(order.dispatch?.crew?.contract).toBe(`${found[index]?.crew}-2026`)
      const waited = new Date(order.dispatchedAt ?? 0).getTime() - new Date(order.receivedAt).getTime()
      expect(waited).toBeLessThan(1_000)
    }
    const list = await who.office.get('/orders?state=assigned')
    expect(list.body.orders.map((order: { id: string }) => order.id).sort()).toEqual([...orders].sort())
  })

  it('lets the crews start and fix with after-photos, the office confirm one and send one back', async () => {
    for (const [index, id] of orders.entries()) {
      const crew = crews[found[index]?.crew ?? '']
      if (crew === undefined) throw new Error('no crew')
      await crew.verb(id, 'start')
      const fixed = await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
      expect(fixed.state).toBe('fixed')
    }
    const [road = '', bikes = '', market = ''] = orders
    expect((await who.office.verb(road, 'confirm')).state).toBe('rectified')
    const redone = await who.office.verb(bikes, 'redo', { reason: '还有三辆没挪' })
    expect(redone).toMatchObject({ state: 'working', redo: 1, round: 2 })
    await crews.order?.verb(bikes, 'fix', { outcome: 'fixed', photos: [await crews.order.photo()] })
    await who.office.verb(bikes, 'confirm')
    await who.office.verb(market, 'confirm')
  })

  it('passes one re-check, fails another, which goes round again and closes', async () => {
    const [road = '', bikes = '', market = ''] = orders
    const pass = async (id: string) => who.inspector.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await who.inspector.photo()] })
    expect((await pass(road)).state).toBe('closed')
    expect((await pass(bikes)).state).toBe('closed')
    const failed = await who.inspector.verb(market, 'fail', { reason: '商贩又回来了', photos: [await who.inspector.photo()] })
    expect(failed).toMatchObject({ state: 'dispatched', office: 'fuhuajie', crew: null, rework: 1, handledAt: null })
    await who.office.verb(market, 'assign', { crew: 'cleaning' })
    await crews.cleaning?.verb(market, 'start')
    await crews.cleaning?.verb(market, 'fix', { outcome: 'fixed', photos: [await crews.cleaning.photo()] })
    await who.office.verb(market, 'confirm')
    expect((await pass(market)).state).toBe('closed')
  })

  it('keeps every step in the history, chained', async () => {
    for (const id of orders) {
      const order = (await who.leader.get(`/orders/${id}`)).body as OrderDetail
      expect(order.events.map((event) => event.seq)).toEqual(order.events.map((_event, index) => index + 1))
      expect(order.events.at(-1)?.to).toBe('closed')
      expect(firstBreak(order.events.map((event) => ofView(id, event)))).toBeNull()
    }
  })

  it('shows the leader the rates of it, down to the very orders', async () => {
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
    const period = `from=${day(0)}&to=${day(1)}`
    let total: Record<string, number> = {}
    for (let tries = 0; tries < 100 && total.closed !== 3; tries += 1) {
      total = (await who.leader.get(`/rates?${period}&by=office`)).body.total
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(total).toMatchObject({ received: 3, filed: 3, dispatched: 3, due: 3, closed: 3, reworked: 1 })
    const due = await who.leader.get(`/rates/orders?${period}&by=office&key=fuhuajie&count=due`)
    expect(due.body.orders.map((order: { id: string }) => order.id).sort()).toEqual([...orders].sort())
  })
})

// The API shows all that the hash covers, so that anybody can check the chain.
function ofView(orderId: string, { actor, office, crew, ...event }: OrderDetail['events'][number]): OrderEvent {
  return {
    ...event, districtId: demoDistrict.id, orderId, at: new Date(event.at), recordedAt: new Date(event.recordedAt),
    actorId: actor.id, actorRole: actor.role, officeId: office, crewId: crew,
  } as OrderEvent
}
