import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshSpot, manhole, openFindings, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
beforeAll(async () => {
  ground = await openFindings({ workers: false })
})
afterAll(() => ground.system.stop())

async function pending(count: number): Promise<{ id: string; version: number }[]> {
  const findings = Array.from({ length: count }, () => ({ category: manhole, description: '井盖', ...freshSpot() }))
  const answer = await ground.who.desk.post('/findings/batch', { findings })
  return answer.body.results.map(({ order }: { order: { id: string; version: number } }) => ({ id: order.id, version: order.version }))
}

const bulk = (verb: string, body: object, who = ground.who.desk) => who.post(`/orders/bulk/${verb}`, body)

describe('a verb on many orders', () => {
  it('answers for each in order, and one order\'s conflict or refusal touches no other', async () => {
    const { who } = ground
    const orders = await pending(4)
    const [stale, ended, , gone] = orders
    await who.desk.verb(stale?.id ?? '', 'send-to-check')
    await who.desk.verb(ended?.id ?? '', 'decline', { reason: '重复' })
    const asked = orders.map((order) => (order === gone ? { id: uuid(), version: 1 } : order === ended ? { id: order.id, version: 2 } : order))
    const answer = await bulk('decline', { orders: asked, reason: '不是城管的事' })
    expect(answer.status).toBe(200)
    expect(answer.body.results).toMatchObject([
      { id: asked[0]?.id, status: 409, problem: { code: 'version-conflict', current: { id: asked[0]?.id, version: 2, state: 'checking' } } },
      { id: asked[1]?.id, status: 422, problem: { code: 'state-forbidden' } },
      { id: asked[2]?.id, status: 200, order: { id: asked[2]?.id, state: 'declined', version: 2 } },
      { id: asked[3]?.id, status: 404, problem: { code: 'not-found' } },
    ])
    expect((await who.desk.get(`/orders/${asked[2]?.id}`)).body.events.at(-1)).toMatchObject({ verb: 'decline', data: { reason: '不是城管的事' } })
  })

  it('takes 500, and notes without versions', async () => {
    const answer = await bulk('note', { orders: (await pending(500)).map(({ id }) => ({ id })), text: '一起看' })
    expect(answer.body.results).toHaveLength(500)
    expect(answer.body.results.every(({ status }: { status: number }) => status === 200)).toBe(true)
  })

  it('moves each order once when the same call comes twice at once', async () => {
    const orders = await pending(40)
    const both = await Promise.all([bulk('decline', { orders, reason: '演习' }), bulk('decline', { orders, reason: '演习' })])
    const statuses = both.map(({ body }) => body.results.map(({ status }: { status: number }) => status) as number[])
    expect(orders.map((_order, index) => [statuses[0]?.[index], statuses[1]?.[index]].sort())).toEqual(Array(40).fill([200, 409]))
  })

  it('holds each caller to role and scope, order by order', async () => {
    const orders = await pending(2)
    const foreign = await bulk('start', { orders }, ground.who['crew.road'])
    expect(foreign.body.results.map(({ status }: { status: number }) => status)).toEqual([404, 404])
    const leader = await bulk('decline', { orders, reason: '试' }, ground.who.leader)
    expect(leader.body.results.map(({ status }: { status: number }) => status)).toEqual([403, 403])
  })

  it.each([
    ['no orders', { orders: [] }, 'orders'],
    ['more than 500', { orders: Array.from({ length: 501 }, () => ({ id: uuid(), version: 1 })) }, 'orders'],
    ['an order named twice', { orders: ['018f0000-0000-7000-8000-00000000000A', '018f0000-0000-7000-8000-00000000000a'].map((id) => ({ id, version: 1 })) }, 'orders.1.id'],
    ['no version', { orders: [{ id: uuid() }] }, 'orders.0.version'],
    ['photos', { orders: [{ id: uuid(), version: 1 }], photos: [uuid()] }, 'photos'],
  ])('refuses %s as a whole', async (_what, body, path) => {
    const answer = await bulk('decline', { reason: '试', ...body })
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] })
  })

  it('knows no other verbs than the lifecycle\'s', async () => {
    expect((await bulk('delete', { orders: [{ id: uuid(), version: 1 }] })).body).toMatchObject({ status: 404, code: 'unknown-verb' })
    expect((await bulk('join', { orders: [{ id: uuid(), version: 1 }] })).body).toMatchObject({ status: 404, code: 'unknown-verb' })
  })
})
