import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatchOrder } from '../../../services/dispatch/dispatch-order.ts'
import { createReference } from '../../../services/reference/reference.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { systemClock } from '../../../platform/clock.ts'
import { freshSpot, manhole, north, openFindings, type FindingsGround, type Place } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings()
})
afterAll(() => ground.system.stop())

/** An inspector's on-the-spot fix: closed where and when it is reported. */
async function closedAt(place: Place): Promise<OrderDetail> {
  const { who, report } = ground
  return (await report(who.inspector, place, { settledOnSpot: true, photos: [await who.inspector.photo()], afterPhotos: [await who.inspector.photo()] })).order
}

describe('the same thing at the same spot again', () => {
  it('is linked to the last one closed there, counted on it and shown on both', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    await closedAt(spot)
    const last = await closedAt(north(spot, 8))
    const again = await report(who.inspector, north(spot, 5))
    const seen = await who.desk.until(again.order.id, (order) => order.state === 'assigned')
    expect(seen).toMatchObject({ recurrenceOf: last.id, recurrenceOfNumber: last.number, recurrences: 0 })
    expect(seen.events.map(({ verb }) => verb)).toEqual(['report', 'recur', 'dispatch', 'assign'])
    expect(seen.events[1]).toMatchObject({ actor: { role: 'job' }, data: { recurrenceOf: last.id } })
    const earlier = (await who.desk.get(`/orders/${last.id}`)).body as OrderDetail
    expect(earlier.recurrences).toBe(1)
  })

  it('is linked when the desk files it later, and when it is settled on the spot once more', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const first = await closedAt(spot)
    const onSpot = await closedAt(spot)
    expect((await who.desk.until(onSpot.id, (order) => order.recurrenceOf !== null)).recurrenceOf).toBe(first.id)
    const place = freshSpot()
    const lid = { category: manhole, standard: 'component-0103-1' }
    const earlier = await report(who.inspector, place, { ...lid, settledOnSpot: true, photos: [await who.inspector.photo()], afterPhotos: [await who.inspector.photo()] })
    const pending = await report(who.inspector, place, { category: manhole })
    await who.desk.verb(pending.order.id, 'file', { standard: 'component-0103-1' })
    expect((await who.desk.until(pending.order.id, (order) => order.dispatchedAt !== null)).recurrenceOf).toBe(earlier.order.id)
  })

  it('is not when it lies farther away, is another sub-class, or was closed longer ago than the sub-class says', async () => {
    const { who, report, system } = ground
    const spot = freshSpot()
    const { id } = await closedAt(spot)
    const far = await report(who.inspector, north(spot, 31))
    const other = await report(who.inspector, spot, { category: manhole, standard: 'component-0103-1' })
    for (const { order } of [far, other]) expect((await who.desk.until(order.id, (seen) => seen.state !== 'filed')).recurrenceOf).toBeNull()
    await system.database.query("update orders set closed_at = closed_at - interval '31 days' where district_id = 410103 and id = $1", [id])
    const late = await report(who.inspector, spot)
    expect((await who.desk.until(late.order.id, (seen) => seen.state !== 'filed')).recurrenceOf).toBeNull()
  })

  it('is linked once, however often the job runs', async () => {
    const { who, report, system } = ground
    const spot = freshSpot()
    await closedAt(spot)
    const again = await report(who.inspector, spot)
    const seen = await who.desk.until(again.order.id, (order) => order.state === 'assigned')
    const base = { database: system.database, clock: systemClock }
    const deps = { ...base, reference: createReference(base) }
    for (let run = 0; run < 2; run += 1) expect(await dispatchOrder(deps, { districtId: 410103, orderId: seen.id })).toBe('skipped')
    expect((await who.desk.get(`/orders/${seen.id}`)).body.version).toBe(seen.version)
  })
})
