import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import type { Client } from '../../support/client.ts'
import { freshSpot, manhole, north, openFindings, pothole, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings({ workers: false })
})
afterAll(() => ground.system.stop())

async function pending(client: Client, extra: object = {}): Promise<string> {
  return (await ground.report(client, freshSpot(), { category: manhole, ...extra })).order.id
}

const see = async (client: Client, id: string) => (await client.get(`/orders/${id}`)).body as OrderDetail
// Tests report 60 m apart, which takes a reason.
const merge = async (id: string, into: string, said: object = { reason: '是一处' }) => {
  const { version } = await see(ground.who.desk, id)
  return ground.who.desk.post(`/orders/${id}/merge`, { version, into, ...said })
}

describe('merging later', () => {
  it('keeps both histories and links each order to the other, with what had been found', async () => {
    const { who } = ground
    const first = await pending(who.inspector)
    const photo = await who['inspector.b'].photo()
    const second = await pending(who['inspector.b'], { photos: [photo], description: '同一个井盖' })
    expect((await merge(second, first)).status).toBe(200)
    const [one, other] = [await see(who.desk, first), await see(who.desk, second)]
    expect(other).toMatchObject({ state: 'merged', mergedInto: first, mergedIntoNumber: one.number, merged: [] })
    expect(other.events.map(({ verb }) => verb)).toEqual(['report', 'merge'])
    expect(one).toMatchObject({ state: 'pending', mergedIntoNumber: null, merged: [{ id: second, number: other.number, findings: [{ description: '同一个井盖', photos: [photo] }] }] })
    expect(one.events.at(-1)).toMatchObject({ verb: 'join', data: { merged: second } })
  })

  it('takes a reason where the sub-class differs or the places lie apart, and none where they are plainly one thing', async () => {
    const { who, report } = ground
    const spot = freshSpot()
    const first = (await report(who.inspector, spot, { category: manhole })).order.id
    const [near, far, other] = [
      (await report(who.desk, north(spot, 4), { category: manhole, insists: true })).order.id,
      (await report(who.desk, freshSpot(), { category: manhole })).order.id,
      (await report(who.desk, spot, { category: pothole })).order.id,
    ]
    for (const id of [far, other]) {
      const refused = await merge(id, first, {})
      expect([refused.status, refused.body.code, refused.body.errors[0].path], refused.text).toEqual([422, 'demand-unmet', 'reason'])
      expect((await merge(id, first, { reason: '  ' })).status).toBe(400)
    }
    expect((await merge(near, first, {})).status).toBe(200)
    expect((await merge(other, first, { reason: '路面破损就是井盖塌了' })).status).toBe(200)
  })

  it('settles every finding: whoever reported a joined or merged one sees the order that does, also by way of others', async () => {
    const { who } = ground
    const a = await pending(who.desk)
    const b = await pending(who.desk)
    const c = await pending(who['inspector.b'])
    expect((await who['inspector.b'].get(`/orders/${b}`)).status).toBe(404)
    await merge(c, b)
    expect((await who['inspector.b'].get(`/orders/${b}`)).status).toBe(200)
    expect((await who['inspector.b'].get(`/orders/${a}`)).status).toBe(404)
    await merge(b, a)
    const order = await see(who['inspector.b'], a)
    expect(order.merged.map(({ id }) => id).sort()).toEqual([b, c].sort())
    expect((await who['inspector.b'].get('/orders?limit=200')).body.orders.map(({ id }: { id: string }) => id)).toContain(a)
    await who.desk.verb(a, 'decline', { reason: '不属于城管' })
    expect((await see(who['inspector.b'], a)).actions.map(({ verb }) => verb)).toContain('reconsider')
    expect((await who['inspector.b'].verb(a, 'reconsider', { reason: '再看看' })).state).toBe('pending')
  })

  it('gives back on a split what it was: its state, its findings, its reporter\'s view', async () => {
    const { who } = ground
    const first = await pending(who.desk)
    const second = await pending(who['inspector.b'])
    await merge(second, first)
    expect((await who.desk.verb(second, 'split', { reason: '两个井盖' }))).toMatchObject({ state: 'pending', mergedInto: null, mergedIntoNumber: null, findings: [{}] })
    expect((await see(who.desk, first)).merged).toEqual([])
    expect((await who['inspector.b'].get(`/orders/${first}`)).status).toBe(404)
    expect((await merge(second, first)).status).toBe(200)
  })

  it('refuses an order that does not exist, has ended, came later, or is the same', async () => {
    const { who } = ground
    const [first, second, third] = [await pending(who.desk), await pending(who.desk), await pending(who.desk)]
    expect((await merge(first, '018f0000-0000-7000-8000-000000000000')).body).toMatchObject({ status: 422, code: 'unknown-order', errors: [{ path: 'into' }] })
    expect((await merge(first, second)).body).toMatchObject({ status: 422, code: 'guard-refused' })
    expect((await merge(first, first)).body).toMatchObject({ status: 422, code: 'guard-refused' })
    await merge(second, first)
    expect((await merge(third, second)).body).toMatchObject({ status: 422, code: 'guard-refused' })
    expect((await merge(second, first)).body).toMatchObject({ status: 422, code: 'state-forbidden' })
  })

  it('stays whole when chains and circles are asked for at once: nothing hangs, and no order is merged into one that ended', async () => {
    const { who, system } = ground
    for (let round = 0; round < 6; round += 1) {
      const orders = [await pending(who.desk), await pending(who.desk), await pending(who.desk), await pending(who.desk)]
      const [a = '', b = '', c = '', d = ''] = orders
      const answers = await Promise.all([[b, a], [c, b], [d, c], [a, d], [b, a], [d, a], [a, b], [c, a]].map(([from = '', into = '']) => merge(from, into)))
      expect(answers.filter(({ status }) => ![200, 409, 422].includes(status)).map(({ text }) => text)).toEqual([])
      const rows = await system.database.query<{ id: string; into: string | null; state: string }>(
        'select id, merged_into as into, state from orders where district_id = 410103 and id = any($1::uuid[])', [orders])
      const into = new Map(rows.map((row) => [row.id, row.into]))
      expect(into.get(a)).toBeNull()
      for (const { id, state } of rows) expect(state).toBe(into.get(id) === null ? 'pending' : 'merged')
      for (const id of orders) expect(into.get(rootOf(id, into))).toBeNull()
      const joins = await system.database.query<{ id: string; merged: string }>(
        `select order_id as id, data ->> 'merged' as merged from order_events where district_id = 410103 and verb = 'join' and order_id = any($1::uuid[])`, [orders])
      expect(joins.map(({ id, merged }) => `${merged} ${id}`).sort()).toEqual(rows.filter((row) => row.into !== null).map((row) => `${row.id} ${row.into}`).sort())
    }
  })
})

function rootOf(id: string, into: ReadonlyMap<string, string | null>): string {
  let [at, steps] = [id, 0]
  for (let next = into.get(at); next != null && steps < 10; next = into.get(at)) [at, steps] = [next, steps + 1]
  return at
}
