import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { freshSpot, manhole, openFindings, pothole, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings()
})
afterAll(() => ground.system.stop())

describe('settled on the spot', () => {
  it('is closed as soon as it is reported, with both sides of it in pictures', async () => {
    const { who, report } = ground
    const [before, after] = [await who.inspector.photo(), await who.inspector.photo()]
    const id = uuid()
    const body = { id, photos: [before], settledOnSpot: true, afterPhotos: [after] }
    const spot = freshSpot()
    const receipt = await report(who.inspector, spot, body)
    expect(receipt).toMatchObject({ joined: false, finding: { id, photos: [before] }, order: { state: 'closed', onSpot: true, deadline: null, clock: null } })
    expect(receipt.order.closedAt).toBe(receipt.order.receivedAt)
    const seen = (await who.inspector.get(`/orders/${receipt.order.id}`)).body as OrderDetail
    expect(seen.photos.map((photo) => [photo.id, photo.kind]).sort()).toEqual([[before, 'before'], [after, 'after']].sort())
    expect(seen.events).toMatchObject([{ verb: 'report', to: 'closed', data: { onSpot: true } }])
    const again = await who.inspector.post('/findings', { category: pothole, description: '路面破损', ...spot, ...body })
    expect(again.status).toBe(200)
    expect(again.body).toEqual(receipt)
  })

  it('that was not settled after all is reopened by the desk and goes to an office as any other', async () => {
    const { who, report } = ground
    const receipt = await report(who.inspector, freshSpot(), { photos: [await who.inspector.photo()], settledOnSpot: true, afterPhotos: [await who.inspector.photo()] })
    expect(((await who.inspector.get(`/orders/${receipt.order.id}`)).body as OrderDetail).actions.map(({ verb }) => verb)).not.toContain('reopen')
    const opened = await who.desk.verb(receipt.order.id, 'reopen', { reason: '照片是别处拍的' })
    expect(opened).toMatchObject({ state: 'filed', onSpot: false, closedAt: null, rework: 1, round: 2, clock: 'dispatch' })
    const given = await who.desk.until(receipt.order.id, ({ state }) => state === 'assigned')
    expect(given.events.map(({ verb }) => verb)).toEqual(['report', 'reopen', 'dispatch', 'assign'])
    const closed = await ground.close(receipt.order.id)
    expect(closed).toMatchObject({ state: 'closed', onSpot: false, rework: 1 })
    // The after-photos of the first round no longer count, and stay.
    expect(closed.photos.filter(({ kind }) => kind === 'after').map(({ round }) => round).sort()).toEqual([1, 2])
  })

  it('demands photos of both sides, a standard, and an inspector', async () => {
    const { who } = ground
    const photo = () => who.inspector.photo()
    const post = (client: typeof who.inspector, extra: object) => client.post('/findings', { category: pothole, description: '纸箱', ...freshSpot(), settledOnSpot: true, ...extra })
    expect((await post(who.inspector, { photos: [await photo()] })).body).toMatchObject({ status: 422, code: 'demand-unmet', errors: [{ path: 'afterPhotos' }] })
    expect((await post(who.inspector, { afterPhotos: [await photo()] })).body).toMatchObject({ status: 422, code: 'demand-unmet', errors: [{ path: 'photos' }] })
    const both = { photos: [await photo()], afterPhotos: [await photo()] }
    expect((await post(who.inspector, { ...both, category: manhole })).body).toMatchObject({ status: 422, code: 'demand-unmet', errors: [{ path: 'standard' }] })
    expect((await post(who.inspector, { ...both, joins: uuid() })).body).toMatchObject({ status: 400, errors: [{ path: 'joins' }] })
    expect((await post(who.inspector, { ...both, settledOnSpot: false })).body).toMatchObject({ status: 400, errors: [{ path: 'afterPhotos' }] })
    const same = await photo()
    expect((await post(who.inspector, { photos: [same], afterPhotos: [same] })).body).toMatchObject({ status: 422, code: 'photo-already-used', errors: [{ path: 'afterPhotos.0' }] })
    const desks = { photos: [await who.desk.photo()], afterPhotos: [await who.desk.photo()] }
    expect((await post(who.desk, desks)).status).toBe(403)
    expect((await post(who.inspector, { ...both, afterPhotos: desks.afterPhotos })).body).toMatchObject({ status: 422, code: 'unknown-photo', errors: [{ path: 'afterPhotos.0' }] })
  })
})
