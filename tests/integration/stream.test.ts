import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../../services/demo/district.ts'
import { demoStreets } from '../../services/demo/streets.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { readStream, type StreamReader } from './stream-reader.ts'

let system: TestSystem
let inspector: Client
let desk: Client
let office: Client
let elsewhere: Client
let crew: Client
const open: StreamReader[] = []

beforeAll(async () => {
  system = await createTestSystem()
  ;[inspector, desk, office, elsewhere, crew] = await Promise.all(
    ['inspector', 'desk', 'office.fuhuajie', 'office.huaihelu', 'crew.road'].map((login) => signIn(system.url, login)),
  ) as [Client, Client, Client, Client, Client]
})
afterAll(async () => {
  for (const reader of open) reader.close()
  await system.stop()
})

async function stream(client: Client, headers?: Record<string, string>): Promise<StreamReader> {
  const reader = await readStream(system.url, client.token, headers)
  open.push(reader)
  // The first frame names the position from which on the stream tells.
  for (let tries = 0; tries < 200 && reader.lastId() === ''; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  return reader
}

/** A broken road in 福华街, which its office and the road crew get. */
async function report(): Promise<string> {
  const [longitude, latitude] = demoStreets.find(({ slug }) => slug === 'fuhuajie')?.place ?? [0, 0]
  const answer = await inspector.post('/findings', { category: 'event-0113', description: '小区门口路面破损', longitude, latitude, photos: [await inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  return (answer.body as { order: { id: string } }).order.id
}

const about = (order: string) => (event: { data: string }) => event.data.includes(order)
const verbs = (reader: StreamReader, order: string) =>
  reader.events.filter(about(order)).map(({ event, data }) => (event === 'order' ? (JSON.parse(data) as { verb: string }).verb : event))

describe('the stream', () => {
  it('tells an office and a crew of a new order by itself, and no other office', async () => {
    const [own, crews, others, desks] = await Promise.all([stream(office), stream(crew), stream(elsewhere), stream(desk)])
    const order = await report()
    await Promise.all([own.until((events) => events.filter(about(order)).length >= 2), crews.until((events) => events.some(about(order)))])
    await desks.until((events) => events.filter(about(order)).length >= 3)
    expect(verbs(desks, order)).toEqual(['report', 'dispatch', 'assign'])
    expect(verbs(own, order)).toEqual(['dispatch', 'assign'])
    expect(verbs(crews, order)).toEqual(['assign'])
    expect(verbs(others, order)).toEqual([])
    const last = JSON.parse(crews.events.find(about(order))?.data ?? '{}') as Record<string, unknown>
    expect(last).toMatchObject({ order, verb: 'assign', state: 'assigned', version: 3, category: 'event-0113', office: 'fuhuajie', crew: 'road' })
    expect(last).toHaveProperty('number', expect.stringMatching(/^410103-/))
    expect(last.deadline).toMatch(/^20/)
    expect(String(last.position)).toBe(crews.events.find(about(order))?.id)
  })

  it('says that an order is gone to whoever had it', async () => {
    const [own, crews, desks] = await Promise.all([stream(office), stream(crew), stream(desk)])
    const order = await report()
    await crews.until((events) => events.some(about(order)))
    await office.verb(order, 'return', { reason: '不属于本街道' })
    await Promise.all([own, crews].map((reader) => reader.until((events) => events.some(({ event, data }) => event === 'gone' && data.includes(order)))))
    await desks.until((events) => events.filter(about(order)).length === 4)
    expect(verbs(desks, order)).toEqual(['report', 'dispatch', 'assign', 'return'])
    expect(verbs(own, order)).toEqual(['dispatch', 'assign', 'gone'])
  })

  it('resumes after the last id without losing or doubling an event', async () => {
    const first = await stream(desk)
    const order = await report()
    await first.until((events) => events.filter(about(order)).length === 3)
    const [begun] = first.events.filter(about(order))
    first.close()
    const missed = await report()
    await desk.until(missed, ({ state }) => state === 'assigned')
    const resumed = await stream(desk, { 'Last-Event-ID': begun?.id ?? '' })
    const after = await report()
    await resumed.until((events) => events.filter(about(after)).length === 3)
    const ids = resumed.events.filter(({ event }) => event !== 'notification').map(({ id }) => Number(id))
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => Number(begun?.id) + 1 + index))
    expect(verbs(resumed, order)).toEqual(['dispatch', 'assign'])
    expect(verbs(resumed, missed)).toEqual(['report', 'dispatch', 'assign'])
  })

  it.each(['999999999', 'no-number'])('resets a reader whose id is %s, and goes on from now', async (id) => {
    const reader = await stream(desk, { 'Last-Event-ID': id })
    await reader.until((events) => events.length > 0)
    expect(reader.events[0]?.event).toBe('reset')
    const order = await report()
    await reader.until((events) => events.filter(about(order)).length === 3)
    expect(verbs(reader, order)).toEqual(['report', 'dispatch', 'assign'])
  })

  it('resets a reader whose id is older than what is kept', async () => {
    await system.database.query('delete from feed where district_id = $1 and position <= 3', [demoDistrict.id])
    const tooOld = await stream(desk, { 'Last-Event-ID': '2' })
    await tooOld.until((events) => events.length > 0)
    expect(tooOld.events[0]?.event).toBe('reset')
    const justKept = await stream(desk, { 'Last-Event-ID': '3' })
    await justKept.until((events) => events.length > 0)
    expect(justKept.events[0]).toMatchObject({ event: 'order', id: '4' })
  })

  it('needs a session and ends within ten seconds of its revocation', async () => {
    const leader = await signIn(system.url, 'leader')
    const [reader, staying] = await Promise.all([stream(leader), stream(desk)])
    expect(reader.status).toBe(200)
    expect(reader.headers.get('content-type')).toContain('text/event-stream')
    expect(reader.headers.get('cache-control')).toContain('no-transform')
    const began = performance.now()
    expect((await leader.delete('/sessions/current')).status).toBe(204)
    await reader.ended
    expect(performance.now() - began).toBeLessThan(10_000)
    expect((await readStream(system.url, leader.token)).status).toBe(401)
    const order = await report()
    await staying.until((events) => events.some(about(order)))
  })

  it('is refused to an account that has too many open, and given again when one is closed', async () => {
    const admin = await signIn(system.url, 'admin')
    const readers = await Promise.all(Array.from({ length: 12 }, () => stream(admin)))
    const refused = await readStream(system.url, admin.token)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    for (const reader of readers) reader.close()
    for (let tries = 0; tries < 100; tries += 1) {
      const again = await stream(admin)
      if (again.status === 200) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect.fail('no stream was given again')
  })
})
