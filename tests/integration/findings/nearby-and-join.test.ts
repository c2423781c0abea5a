import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gcj02FromWgs84 } from '../../../domain/geometry/coordinates.ts'
import { firstBreak } from '../../../domain/order/chain.ts'
import type { OrderEvent } from '../../../domain/order/event.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { freshSpot, manhole, north, openFindings, pothole, type FindingsGround, type Place } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings()
})
afterAll(() => ground.system.stop())

const near = (place: Place, extra: object = {}) =>
  `/orders/nearby?${new URLSearchParams(Object.entries({ category: pothole, ...place, ...extra }).map(([key, value]): [string, string] => [key, String(value)]))}`

describe('what lies near a finding', () => {
  it('offers open orders of the same sub-class within its radius, nearest first, with distance, age and picture', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const photo = await who.inspector.photo()
    const far = await report(who.inspector, north(spot, 20), { photos: [photo] })
    const next = await report(who.inspector, north(spot, 4))
    await report(who.inspector, north(spot, 34))
    await report(who.inspector, spot, { category: manhole })
    const answer = await who['inspector.b'].get(near(spot))
    expect(answer.status).toBe(200)
    expect(answer.body.orders).toMatchObject([
      { id: next.order.id, number: next.order.number, category: pothole, distance: 4, photo: null, joinable: true },
      { id: far.order.id, distance: 20, photo, joinable: true, receivedAt: far.order.receivedAt },
    ])
    expect(Object.keys(answer.body.orders[0]).sort()).toEqual(['category', 'distance', 'id', 'joinable', 'number', 'photo', 'receivedAt', 'state'])
  })

  it('takes the place as a phone\'s map gives it', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const { order } = await report(who.inspector, spot)
    const [longitude, latitude] = gcj02FromWgs84([spot.longitude, spot.latitude])
    const answer = await who.desk.get(near({ longitude, latitude }, { coordinates: 'gcj02' }))
    expect(answer.body.orders).toMatchObject([{ id: order.id, distance: expect.closeTo(0, -1) }])
  })

  it('leaves out what has ended', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const { order } = await report(who.inspector, spot, { category: manhole })
    await who.desk.verb(order.id, 'decline', { reason: '没有这回事' })
    expect((await who.inspector.get(near(spot, { category: manhole }))).body.orders).toEqual([])
  })

  it('is refused to who does not report, and without a sub-class or a place', async () => {
    const { who } = ground
    const spot = freshSpot()
    expect((await who['office.fuhuajie'].get(near(spot))).status).toBe(403)
    expect((await who.inspector.get(near(spot, { category: 'event-0000' }))).body).toMatchObject({ status: 422, code: 'unknown-category' })
    expect((await who.inspector.get(near(spot, { latitude: '' }))).body).toMatchObject({ status: 400, errors: [{ path: 'latitude' }] })
    expect((await who.inspector.get(near(spot, { latitude: 91 }))).status).toBe(400)
  })

  it('shows an inspector the before-photos of open orders out of scope, thumbs too, and no other evidence', async () => {
    const { who, report, close } = ground
    const photo = await who.inspector.photo()
    const { order } = await report(who.inspector, freshSpot(), { photos: [photo] })
    const other = who['inspector.b']
    expect((await other.get(`/orders/${order.id}`)).status).toBe(404)
    expect((await other.get(`/photos/${photo}?size=thumb`)).status).toBe(200)
    expect((await other.get(`/photos/${photo}`)).status).toBe(200)
    expect((await who['crew.road'].get(`/photos/${photo}`)).status).toBe((await who['crew.road'].get(`/orders/${order.id}`)).status)
    await who.desk.until(order.id, (seen) => seen.state === 'assigned')
    const after = await who['crew.road'].photo()
    await who['crew.road'].verb(order.id, 'fix', { outcome: 'fixed', photos: [after] })
    expect((await other.get(`/photos/${after}`)).status).toBe(404)
    const closed = await report(who.inspector, freshSpot(), { photos: [await who.inspector.photo()] })
    await close(closed.order.id, 'inspector')
    expect((await other.get(`/photos/${closed.finding.photos[0]}`)).status).toBe(404)
  })
})

describe('joining an order', () => {
  it('hangs the finding with its photos on the order named, which its reporter then sees', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const first = await report(who.inspector, spot, { photos: [await who.inspector.photo()] })
    await who.desk.until(first.order.id, (order) => order.state === 'assigned')
    const photo = await who['inspector.b'].photo()
    const joined = await report(who['inspector.b'], north(spot, 10), { joins: first.order.id, photos: [photo], description: '坑更大了' })
    expect(joined).toMatchObject({ joined: true, order: { id: first.order.id, state: 'assigned' }, finding: { photos: [photo] } })
    const seen = (await who['inspector.b'].get(`/orders/${first.order.id}`)).body as OrderDetail
    expect(seen.findings).toMatchObject([{ id: first.finding.id }, { id: joined.finding.id, description: '坑更大了', photos: [photo] }])
    expect(seen.photos.find(({ id }) => id === photo)).toMatchObject({ kind: 'before', findingId: joined.finding.id })
    expect(seen.events.at(-1)).toMatchObject({ verb: 'join', actor: { role: 'job' }, data: { finding: joined.finding.id, photos: [photo] } })
    expect(seen.photo).toBe(first.finding.photos[0])
    expect(firstBreak(seen.events.map((event) => ofView(seen.id, event)))).toBeNull()
    const lists = await Promise.all(['/orders', '/orders?mine=true', '/orders?state=assigned'].map((path) => who['inspector.b'].get(path)))
    for (const list of lists) expect(list.body.orders.map((order: { id: string }) => order.id)).toContain(first.order.id)
    expect((await who['crew.road'].get(`/photos/${photo}`)).status).toBe(200)
  })

  it('answers the same id with the same receipt, also when it came twice at once, and keeps it once', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const { order } = await report(who.inspector, spot)
    await who.desk.until(order.id, (seen) => seen.state === 'assigned')
    const body = { id: uuid(), category: pothole, description: '还是那个坑', ...spot, joins: order.id, photos: [await who['inspector.b'].photo()] }
    const answers = await Promise.all([1, 2, 3].map(() => who['inspector.b'].post('/findings', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    const again = await who['inspector.b'].post('/findings', body)
    expect(again.status).toBe(200)
    for (const answer of answers) expect(again.body).toEqual(answer.body)
    expect(((await who.leader.get(`/orders/${order.id}`)).body as OrderDetail).findings).toHaveLength(2)
    const other = await who['inspector.b'].post('/findings', { ...body, description: '别的' })
    expect(other.body).toMatchObject({ status: 409, code: 'finding-conflict' })
  })

  it('lets many join at once', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const { order } = await report(who.inspector, spot)
    await Promise.all(Array.from({ length: 12 }, () => report(who['inspector.b'], spot, { joins: order.id })))
    const seen = (await who.leader.get(`/orders/${order.id}`)).body as OrderDetail
    expect(seen.findings).toHaveLength(13)
    expect(firstBreak(seen.events.map((event) => ofView(seen.id, event)))).toBeNull()
  })

  it.each([
    ['is not known', () => Promise.resolve({ joins: uuid() }), 'unknown-order'],
    ['is of another sub-class', async (spot: Place) => ({ joins: (await ground.report(ground.who.inspector, spot, { category: manhole })).order.id }), 'other-category'],
    ['lies too far away', async (spot: Place) => ({ joins: (await ground.report(ground.who.inspector, north(spot, 31))).order.id }), 'too-far'],
    ['has ended', async (spot: Place) => ({ joins: (await ground.close((await ground.report(ground.who.inspector, spot)).order.id)).id }), 'order-ended'],
  ])('is refused where the order %s, and stores nothing', async (_why, given, code) => {
    const { who, system } = ground
    const spot = freshSpot()
    const extra = await given(spot)
    const id = uuid()
    const answer = await who['inspector.b'].post('/findings', { id, category: pothole, description: '坑', ...spot, ...extra })
    expect(answer.body).toMatchObject({ status: 422, code, errors: [{ path: 'joins', code }] })
    expect(await system.database.query('select id from findings where id = $1', [id])).toEqual([])
  })

  it('is refused where the order of another district is named', async () => {
    const { who, system } = ground
    const spot = freshSpot()
    const foreign = uuid()
    await system.database.query("insert into districts select 9, '9', name, name_en, timezone, working_hours, weekdays, clock_lengths from districts where id = 410103")
    await system.database.query(
      `insert into orders (district_id, id, number, state, version, head_hash, category, catalogue_version, source, description, longitude, latitude, received_at, clocks)
       values (9, $1, 'x', 'filed', 1, '', $2, 1, 'desk', '', $3, $4, now(), '{}')`,
      [foreign, pothole, spot.longitude, spot.latitude],
    )
    expect((await who.inspector.post('/findings', { category: pothole, description: '坑', ...spot, joins: foreign })).body).toMatchObject({ status: 422, code: 'unknown-order' })
    expect((await who.inspector.get(near(spot))).body.orders).toEqual([])
  })

  it('remembers that the reporter saw the offer and insists', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    await report(who.inspector, spot)
    const own = await report(who['inspector.b'], spot, { insists: true })
    expect(own.joined).toBe(false)
    const seen = (await who.desk.get(`/orders/${own.order.id}`)).body as OrderDetail
    expect(seen.events[0]?.data.insists).toBe(true)
  })
})

function ofView(orderId: string, { actor, office, crew, ...event }: OrderDetail['events'][number]): OrderEvent {
  return {
    ...event, districtId: 410103, orderId, at: new Date(event.at), recordedAt: new Date(event.recordedAt),
    actorId: actor.id, actorRole: actor.role, officeId: office, crewId: crew,
  } as OrderEvent
}
