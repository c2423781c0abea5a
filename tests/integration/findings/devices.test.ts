import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { freshSpot, manhole, north, openFindings, pothole, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings()
})
afterAll(() => ground.system.stop())

describe('what devices report', () => {
  it('is filed by rule where the sub-class has one standard, and waits for the desk where it has several', async () => {
    const { who, report } = ground
    const device = 'cam-1'
    const filed = await report(who.gateway, freshSpot(), { device, alarm: 'crack' })
    expect(filed).toMatchObject({ joined: false, order: { state: 'filed', source: 'device' }, finding: { source: 'device' } })
    expect((await report(who.gateway, freshSpot(), { device, category: manhole })).order.state).toBe('pending')
    const [row] = await ground.system.database.query('select device, alarm from findings where id = $1', [filed.finding.id])
    expect(row).toEqual({ device, alarm: 'crack' })
  })

  it('makes one open order a device and kind of alarm, however many come at once', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const receipts = await Promise.all(Array.from({ length: 10 }, (_, index) => report(who.gateway, north(spot, index), { device: 'lift-7', alarm: 'stuck' })))
    expect(new Set(receipts.map(({ order }) => order.id)).size).toBe(1)
    expect(receipts.filter(({ joined }) => !joined)).toHaveLength(1)
    const order = (await who.desk.get(`/orders/${receipts[0]?.order.id}`)).body as OrderDetail
    expect(order.findings).toHaveLength(10)
    expect(order.events.filter(({ verb }) => verb === 'join')).toHaveLength(9)
  })

  it('keeps apart another device at the same place, and another kind of alarm', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const ids = [
      await report(who.gateway, spot, { device: 'lift-1', alarm: 'stuck' }),
      await report(who.gateway, spot, { device: 'lift-2', alarm: 'stuck' }),
      await report(who.gateway, spot, { device: 'lift-1', alarm: 'door' }),
    ].map(({ order }) => order.id)
    expect(new Set(ids).size).toBe(3)
  })

  it('follows an order that was merged, and begins a new one when that has ended', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const first = await report(who.inspector, spot, { category: manhole })
    const alarm = { device: 'lid-3', category: manhole }
    const own = await report(who.gateway, spot, alarm)
    await who.desk.verb(own.order.id, 'merge', { into: first.order.id })
    expect(await report(who.gateway, spot, alarm)).toMatchObject({ joined: true, order: { id: first.order.id } })
    await who.desk.verb(first.order.id, 'decline', { reason: '误报' })
    expect(await report(who.gateway, spot, alarm)).toMatchObject({ joined: false })
  })

  it('answers the same id with the same receipt', async () => {
    const { who } = ground
    const body = { id: uuid(), category: pothole, description: '震动异常', ...freshSpot(), device: 'road-9' }
    const both = await Promise.all([who.gateway.post('/findings', body), who.gateway.post('/findings', body)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(both[0]?.body.order).toMatchObject({ id: both[1]?.body.order.id, number: both[1]?.body.order.number })
  })

  it('must say what it is called, may not choose an order, and no person reports for a device', async () => {
    const { who } = ground
    const body = { category: pothole, description: '报警', ...freshSpot() }
    expect((await who.gateway.post('/findings', body)).body).toMatchObject({ status: 422, code: 'demand-unmet', errors: [{ path: 'device' }] })
    expect((await who.gateway.post('/findings', { ...body, device: 'a', joins: uuid() })).body).toMatchObject({ status: 403 })
    expect((await who.inspector.post('/findings', { ...body, device: 'a' })).body).toMatchObject({ status: 400, errors: [{ path: 'device' }] })
  })

  it('lets a device read its own reports only', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const own = await report(who.gateway, spot, { device: 'own-1' })
    const foreign = await report(who.inspector, freshSpot())
    expect((await who.gateway.get(`/orders/${own.order.id}`)).status).toBe(200)
    expect((await who.gateway.get(`/orders/${foreign.order.id}`)).status).toBe(404)
    const list = (await who.gateway.get('/orders?limit=200')).body.orders as OrderDetail[]
    expect(list.every(({ source }) => source === 'device' || source === 'inspector')).toBe(true)
    expect(list.map(({ id }) => id)).not.toContain(foreign.order.id)
  })
})
