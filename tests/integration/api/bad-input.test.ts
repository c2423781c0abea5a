import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import supertest from 'supertest'
import { v4 as uuidv4 } from 'uuid'
import { demoDistrict } from '../../../services/demo/district.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

const [longitude, latitude] = demoDistrict.offices[0]?.seat ?? [0, 0]
const good = { category: 'event-0113', description: '路面破损', longitude, latitude }

describe('what bad input gets', () => {
  let system: TestSystem
  let inspector: Client

  beforeAll(async () => {
    system = await createTestSystem({ workers: false })
    inspector = await signIn(system.url, 'inspector')
  })
  afterAll(() => system.stop())

  async function countOrders(): Promise<number> {
    const [row] = await system.database.query<{ n: number }>('select count(*) as n from orders')
    return row?.n ?? -1
  }

  it.each<[string, object, number, string]>([
    ['an unknown category', { category: 'event-9999' }, 422, 'category'],
    ['a category of the wrong type', { category: 113 }, 400, 'category'],
    ['a standard of another category', { standard: 'event-0410-1' }, 422, 'standard'],
    ['no description', { description: undefined }, 400, 'description'],
    ['a blank description', { description: '   ' }, 400, 'description'],
    ['a text of 100 KB', { description: '长'.repeat(100_000) }, 400, 'description'],
    ['a NUL byte', { description: 'a\u0000b' }, 400, 'description'],
    ['half a surrogate pair', { description: 'a\ud800b' }, 400, 'description'],
    ['a NUL byte in the address', { address: '\u0000' }, 400, 'address'],
    ['a longitude as text', { longitude: '113.6' }, 400, 'longitude'],
    ['a latitude off the globe', { latitude: 91 }, 400, 'latitude'],
    ['an unknown datum', { coordinates: 'bd09' }, 400, 'coordinates'],
    ['a time in the future', { observedAt: new Date(Date.now() + 3_600_000).toISOString() }, 422, 'observedAt'],
    ['a time that is none', { observedAt: 'yesterday' }, 400, 'observedAt'],
    ['a photo that is no id', { photos: ['x'] }, 400, 'photos.0'],
    ['a photo that nobody uploaded', { photos: [uuidv4()] }, 422, 'photos.0'],
    ['an id that is no UUID', { id: '1' }, 400, 'id'],
  ])('names the field for %s, and writes nothing', async (_what, change, status, path) => {
    const before = await countOrders()
    const answer = await inspector.post('/findings', { ...good, ...change })
    expect(answer.status).toBe(status)
    expect(answer.type).toBe('application/problem+json')
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
    expect(answer.text).not.toMatch(/select|insert|node_modules| at .*\.ts/i)
    expect(await countOrders()).toBe(before)
  })

  it('answers malformed JSON, other media types, arrays and huge bodies with a problem', async () => {
    const send = (body: string, type: string) => supertest(system.url).post('/api/v1/findings').set('Authorization', `Bearer ${inspector.token}`).set('Content-Type', type).send(body)
    expect((await send('{"category": ', 'application/json')).body).toMatchObject({ status: 400, code: 'malformed-request' })
    expect((await send('category=event-0113', 'application/x-www-form-urlencoded')).body).toMatchObject({ status: 415 })
    expect((await send('[1]', 'application/json')).body).toMatchObject({ status: 400 })
    expect((await send(JSON.stringify({ ...good, description: 'x'.repeat(2_000_000) }), 'application/json')).body).toMatchObject({ status: 413, code: 'body-too-large' })
    expect((await send('{"__proto__": {"category": "event-0113"}}', 'application/json')).body).toMatchObject({ status: 400 })
  })

  it('answers the same id again with the very same receipt, and other content under it with a conflict', async () => {
    const id = uuidv4()
    const first = await inspector.post('/findings', { ...good, id })
    const again = await inspector.post('/findings', { ...good, id: id.toUpperCase() })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    const other = await inspector.post('/findings', { ...good, id, description: '别的' })
    expect(other.body).toMatchObject({ status: 409, code: 'finding-conflict', errors: [{ path: 'id' }] })
    const desk = await signIn(system.url, 'desk')
    expect((await desk.post('/findings', { ...good, id })).status).toBe(409)
  })

  it('doubles nothing when the same id comes many times at once', async () => {
    const id = uuidv4()
    const before = await countOrders()
    const answers = await Promise.all(Array.from({ length: 12 }, () => inspector.post('/findings', { ...good, id })))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(11)
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect(await countOrders()).toBe(before + 1)
  })

  it('fails a bad finding of a batch alone, and answers each in order', async () => {
    const twice = uuidv4()
    const findings = [good, { ...good, category: 'event-9999' }, 'rubbish', null, { ...good, id: twice }, { ...good, id: twice }, { ...good, photos: [uuidv4()] }, good]
    const before = await countOrders()
    const answer = await inspector.post('/findings/batch', { findings })
    expect(answer.status).toBe(200)
    expect(answer.body.results.map((result: { status: number }) => result.status)).toEqual([201, 422, 400, 400, 201, 200, 422, 201])
    expect(await countOrders()).toBe(before + 3)
    const tooMany = await inspector.post('/findings/batch', { findings: Array(1_001).fill(good) })
    expect(tooMany.body).toMatchObject({ status: 400, errors: [{ path: 'findings' }] })
  })

  it('gives numbers without a gap or a double to a batch of 1,000', async () => {
    const answer = await inspector.post('/findings/batch', { findings: Array.from({ length: 1_000 }, () => good) })
    const numbers = answer.body.results.map((result: { order: { number: string } }) => Number(result.order.number.slice(-6)))
    expect(new Set(numbers).size).toBe(1_000)
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(999)
  })

  it('refuses roles that do not report, and calls without a session', async () => {
    const leader = await signIn(system.url, 'leader')
    expect((await leader.post('/findings', good)).body).toMatchObject({ status: 403, code: 'role-forbidden' })
    expect((await supertest(system.url).post('/api/v1/findings').send(good)).body).toMatchObject({ status: 401 })
  })

  it('answers rubbish in lists, orders and verbs with a problem', async () => {
    for (const path of ['/orders?state=nowhere', '/orders?limit=0', '/orders?limit=201', '/orders?cursor=abc', '/orders?overdue=maybe', '/orders/x', `/orders?q=${'x'.repeat(500)}`]) {
      const answer = await inspector.get(path)
      expect(answer.status, path).toBe(400)
      expect(answer.body.errors.length).toBeGreaterThan(0)
    }
    const { body } = await inspector.post('/findings', good)
    const order = `/orders/${body.order.id}`
    expect((await inspector.post(`${order}/explode`, { version: 1 })).body).toMatchObject({ status: 404, code: 'unknown-verb' })
    expect((await inspector.post(`${order}/import`, { version: 1 })).status).toBe(404)
    expect((await inspector.post(`${order}/withdraw`, { reason: 'x' })).body).toMatchObject({ status: 400, errors: [{ path: 'version' }] })
    expect((await inspector.post(`${order}/note`, { text: 7 })).body).toMatchObject({ status: 400, errors: [{ path: 'text' }] })
    expect((await inspector.post(`${order}/note`, { text: 'a\u0000' })).status).toBe(400)
    expect((await inspector.get(`/orders/${uuidv4()}`)).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await inspector.get('/nowhere')).body).toMatchObject({ status: 404 })
  })

  it('pages through every order once, soonest deadline first', async () => {
    const desk = await signIn(system.url, 'desk')
    const seen: { id: string; deadline: string }[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await desk.get(`/orders?limit=150&cursor=${cursor}`)
      seen.push(...page.body.orders)
      cursor = page.body.next
    }
    expect(seen).toHaveLength(await countOrders())
    expect(new Set(seen.map((order) => order.id)).size).toBe(seen.length)
    const deadlines = seen.map((order) => order.deadline)
    expect(deadlines).toEqual([...deadlines].sort())
  })
})
