import { randomUUID } from 'node:crypto'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { samplePhoto, signIn, type Client } from '../../support/client.ts'
import { stageAt, type Stage } from '../../support/situations.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let stage: Stage
let crew: Client
let office: Client

beforeAll(async () => {
  system = await createTestSystem()
  stage = stageAt(system.url)
  crew = await signIn(system.url, 'crew.road')
  office = await signIn(system.url, 'office.fuhuajie')
})
afterAll(() => system.stop())

const read = async (id: string, by = office) => (await by.get(`/orders/${id}`)).body as OrderDetail
const verbsOf = ({ events }: OrderDetail) => events.map(({ verb }) => verb)

describe('a request whose answer was lost is sent again', () => {
  it('under its id: it is done once, and answered the same way, though the version has moved on', async () => {
    const { id, version } = await stage.bring('assigned')
    const start = { version, id: randomUUID() }
    const first = await crew.post(`/orders/${id}/start`, start)
    const again = await crew.post(`/orders/${id}/start`, start)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toMatchObject({ id, state: 'working', version: version + 1 })
    expect((again.body as OrderDetail).events.at(-1)?.data.request).toBe(start.id)
    expect(verbsOf(await read(id)).filter((verb) => verb === 'start')).toHaveLength(1)
  })

  it('without an id it is a conflict, as ever', async () => {
    const { id, version } = await stage.bring('assigned')
    expect((await crew.post(`/orders/${id}/start`, { version })).status).toBe(200)
    expect((await crew.post(`/orders/${id}/start`, { version })).body).toMatchObject({ status: 409, code: 'version-conflict' })
  })

  it('eight times at once: one event, one note, one photo each', async () => {
    const { id, version } = await stage.bring('working')
    const photo = await crew.photo()
    const fix = { version, id: randomUUID(), outcome: 'fixed', photos: [photo] }
    const note = { id: randomUUID(), text: '已铺热沥青' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => [crew.post(`/orders/${id}/fix`, fix), crew.post(`/orders/${id}/note`, note)]).flat())
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const order = await read(id)
    expect(verbsOf(order).filter((verb) => verb === 'fix' || verb === 'note').sort()).toEqual(['fix', 'note'])
    expect(order.photos.filter((one) => one.id === photo)).toHaveLength(1)
  })

  it('after the order has left the sender’s sight: said to be done, and nothing of the order is shown', async () => {
    const { id, version } = await stage.bring('working')
    const back = { version, id: randomUUID(), reason: '要吊车' }
    expect((await crew.post(`/orders/${id}/hand-back`, back)).status).toBe(200)
    const again = await crew.post(`/orders/${id}/hand-back`, back)
    expect(again.body).toMatchObject({ status: 409, code: 'already-done' })
    expect(again.body).not.toHaveProperty('current')
  })

  it('with other words, another verb or by another account: refused, and nothing is written', async () => {
    const { id } = await stage.bring('working')
    const note = { id: randomUUID(), text: '先写的' }
    expect((await crew.post(`/orders/${id}/note`, note)).status).toBe(200)
    const others = [
      await crew.post(`/orders/${id}/note`, { ...note, text: '后改的' }),
      await crew.post(`/orders/${id}/hand-back`, { version: (await read(id)).version, id: note.id, reason: '别的事' }),
      await office.post(`/orders/${id}/note`, note),
    ]
    expect(others.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(others.map(() => [409, 'request-conflict']))
    expect(verbsOf(await read(id)).filter((verb) => verb === 'note')).toHaveLength(1)
    expect((await crew.post(`/orders/${id}/note`, { id: 'x', text: '乱写的号' })).status).toBe(400)
  })
})

describe('a photo whose answer was lost is sent again', () => {
  const send = (by: Client, id: string, bytes: Buffer) => supertest(system.url).post(`/api/v1/photos?id=${id}`).set('Authorization', `Bearer ${by.token}`).attach('file', bytes, 'photo.jpg')

  it('under its id: kept once, also when both come at once; another file or another’s id is refused', async () => {
    const id = randomUUID()
    const bytes = await samplePhoto()
    const answers = await Promise.all([send(crew, id, bytes), send(crew, id, bytes), send(crew, id, bytes)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id))).toEqual(new Set([id]))
    const kept = await system.database.query<{ kept: number }>('select count(*)::integer as kept from photos where id = $1', [id])
    expect(kept).toEqual([{ kept: 1 }])
    expect((await send(crew, id, await samplePhoto())).body).toMatchObject({ status: 409, code: 'request-conflict' })
    expect((await send(office, id, bytes)).body).toMatchObject({ status: 409, code: 'request-conflict' })
    expect((await send(crew, 'x', bytes)).status).toBe(400)
  })
})
