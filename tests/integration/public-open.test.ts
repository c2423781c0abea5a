import supertest, { type Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantOrders } from '../browser/map-ground.ts'
import { openFindings, pothole, freshSpot, type FindingsGround } from './findings/findings-ground.ts'

/** Open to everybody, so whatever people typed, and who they are, must not be in it. */
const secrets = ['张小宝', '13803711234', '苗圃街 17 号院 3 单元 502', 'zhang.xiaobao@example.com', '我家楼下的井盖响，找张小宝']
const seat = freshSpot()
const noise = 'event-0301'

let ground: FindingsGround
const ids: string[] = []
beforeAll(async () => {
  ground = await openFindings({ env: { ZHENGGAI_TRUST_PROXY: 'loopback' } })
  const [name, phone, address, email, story] = secrets
  for (const category of [pothole, noise]) {
    const answer = await supertest(ground.system.url).post('/api/v1/public/findings').send({
      district: '410103', category, description: `${story} ${name} ${phone}`, address, ...freshSpot(), contact: { email },
    })
    expect(answer.status, answer.text).toBe(201)
    const { body } = await ground.who.desk.get(`/orders?q=${answer.body.number}`)
    ids.push(body.orders[0].id, answer.body.number, answer.body.code)
    await plantOrders(ground.system.database, body.orders[0].id, 20, 0.004)
  }
})
afterAll(() => ground.system.stop())

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => supertest(ground.system.url).get(`/api/v1/public/${path}`).set(headers)
const around = ({ longitude, latitude }: typeof seat, by: number): string => [longitude - by, latitude - by, longitude + by, latitude + by].join(',')

describe('the open map', () => {
  it('counts what is open by step, category and month, and holds nothing of anybody', async () => {
    const near = await get(`map-orders?bbox=${around(seat, 0.01)}`)
    expect(near.status, near.text).toBe(200)
    const far = await get('map-orders?bbox=-180,-90,180,90')
    const rates = await get('rates')
    for (const { text } of [near, far, rates]) for (const secret of [...secrets, ...ids]) expect(text).not.toContain(secret)
    expect(Object.keys(near.body.cells[0]).sort()).toEqual(['category', 'count', 'latitude', 'longitude', 'month', 'step'])
    const sum = (cells: { count: number }[]) => cells.reduce((total, { count }) => total + count, 0)
    expect(sum(near.body.cells)).toBe(21)
    expect(sum(far.body.cells)).toBe(21)
    expect(far.body.cells.every(({ category, month }: Record<string, unknown>) => category === null && month === null)).toBe(true)
  })

  it('rounds places to cells of 50 m, however the window is cut', async () => {
    const { body } = await get(`map-orders?bbox=${around(seat, 0.004)}`)
    expect(body.cell).toBe(0.0005)
    for (const { longitude, latitude } of body.cells as { longitude: number; latitude: number }[]) {
      for (const degrees of [longitude, latitude]) expect(Math.abs((degrees / 0.0005) % 1 - 0.5)).toBeLessThan(0.001)
    }
    const [first = seat] = body.cells as { longitude: number; latitude: number }[]
    // A sliver of a cell answers the whole cell: windows can't be laid side by side to find a house.
    const sliver = [first.longitude - 0.0002, first.latitude - 0.0002, first.longitude - 0.0001999, first.latitude - 0.0001999].join(',')
    const whole = await get(`map-orders?bbox=${around(first, 0.0002)}`)
    expect((await get(`map-orders?bbox=${sliver}`)).body.cells).toEqual(whole.body.cells)
  })

  it('tells of what is close to people by street and number only, and not of a few', async () => {
    const near = await get(`map-orders?bbox=${around(seat, 0.004)}`)
    expect(JSON.stringify(near.body.cells)).not.toContain(noise)
    expect(near.body.streets).toEqual([{ area: '410103009', open: 21, settled: 0 }])
    await ground.system.database.query("update orders set state = 'declined' where category = $1 and id not in (select id from orders where category = $1 order by number limit 2)", [noise])
    expect((await get(`map-orders?bbox=${around(seat, 0.006)}`)).body.streets).toEqual([])
  })

  it('is kept for a minute, and 304 for who has it', async () => {
    const first = await get(`map-orders?bbox=${around(seat, 0.02)}`)
    expect(first.headers['cache-control']).toBe('public, max-age=60')
    const again = await get(`map-orders?bbox=${around(seat, 0.02)}`, { 'If-None-Match': first.headers.etag ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('refuses rubbish, and a flood from one address', async () => {
    for (const bbox of ['', '1,2,3', '3,2,1,4', 'a,b,c,d', '-181,0,1,1', '1,1,1,1', 'NaN,0,1,1']) expect((await get(`map-orders?bbox=${bbox}`)).status).toBe(400)
    expect((await get('map-orders?bbox=113,34,114,35&district=999999')).status).toBe(422)
    expect((await get('rates?month=2026-13')).status).toBe(400)
    expect((await get('rates?month=1999-01')).status).toBe(400)
    const flood = await Promise.all(Array.from({ length: 310 }, () => get('rates?month=1999-01', { 'X-Forwarded-For': '203.0.113.77' })))
    expect(flood.filter(({ status }) => status === 429).length).toBe(10)
    expect((await get('rates', { 'X-Forwarded-For': '203.0.113.78' })).status).toBe(200)
  })
})

describe('the open rates', () => {
  it('are a month by streets with what they are made of', async () => {
    const { order } = await ground.report(ground.who.inspector, freshSpot())
    await ground.close(order.id)
    await expect.poll(async () => (await ground.who.leader.get('/rates?from=2020-01-01&to=2099-01-01&by=area')).body.total?.closed).toBe(1)
    const { body } = await get('rates?district=410103')
    expect(body.months).toHaveLength(12)
    expect(body.formula).toBe('v2')
    expect(Object.keys(body.total).sort()).toEqual(['closed', 'closedOnTime', 'closingRate', 'due', 'onTimeClosingRate'])
  })
})

describe('the map of those who work', () => {
  const all = '-180,-90,180,90'
  it('shows each what is in scope, open ones unless asked, and no other ends', async () => {
    const seen = async (who: keyof FindingsGround['who'], query = '') => (await ground.who[who].get(`/map/orders?bbox=${all}${query}`)).body
    const desk = await seen('desk')
    expect(desk.kind).toBe('points')
    expect(desk.points.length).toBeGreaterThan(20)
    expect(desk.points.every(({ state }: { state: string }) => state !== 'closed' && state !== 'declined')).toBe(true)
    expect((await seen('crew.road')).points.length).toBeLessThan(desk.points.length)
    expect((await seen('gateway')).points).toEqual([])
    expect((await seen('desk', '&state=closed')).points).toHaveLength(1)
    expect((await seen('desk', '&heat=true')).kind).toBe('cells')
    expect((await ground.who.desk.get(`/map/orders?bbox=${all}&state=declined`)).status).toBe(400)
    expect((await ground.who.desk.get('/map/orders?bbox=1,2,3')).status).toBe(400)
    expect((await supertest(ground.system.url).get(`/api/v1/map/orders?bbox=${all}`)).status).toBe(401)
  })
})
