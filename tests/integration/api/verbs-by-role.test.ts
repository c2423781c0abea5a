import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderVerbs } from '../../../domain/lifecycle/table.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { samplePhoto, signIn, type Client } from '../../support/client.ts'
import { createStage, type Login, type Situation, type Stage } from '../../support/situations.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

const logins: readonly Login[] = ['inspector', 'desk', 'office.fuhuajie', 'office.mazhai', 'crew.road', 'crew.order', 'leader', 'admin']

const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]

/** One situation for each state; those with requests and sessions are tried verb by verb elsewhere. */
const tried: readonly Situation[] = ['pending', 'checking', 'declined', 'assigned', 'dispatched', 'working', 'fixed', 'rectified', 'rechecking', 'closed', 'returned', 'suspended', 'mergedLate', 'withdrawnLate']

describe('who may do what from where', () => {
  let system: TestSystem
  let stage: Stage
  const clients = {} as Record<Login, Client>

  beforeAll(async () => {
    system = await createTestSystem()
    for (const login of logins) clients[login] = await signIn(system.url, login)
    stage = createStage(async (login) => clients[login] ?? signIn(system.url, login))
  })
  afterAll(() => system.stop())

  async function report(extra: object = {}): Promise<string> {
    const answer = await clients.inspector.post('/findings', { category: 'event-0113', description: '路面破损', longitude, latitude, insists: true, ...extra })
    expect(answer.status).toBe(201)
    return answer.body.order.id as string
  }

  const bring = async (situation: Situation): Promise<string> => (await stage.bring(situation)).id

  it.each(tried)('refuses from %s whatever is not among the actions, and changes nothing', async (situation) => {
    const { id, state } = await stage.bring(situation)
    for (const login of logins) {
      const client = clients[login]
      const seen = await client.get(`/orders/${id}`)
      const order = seen.body as OrderDetail
      const allowed = new Set(seen.status === 200 ? order.actions.map((action) => action.verb) : [])
      const current = (await clients.leader.get(`/orders/${id}`)).body as OrderDetail
      expect(current.state).toBe(state)
      await Promise.all(orderVerbs.filter((verb) => !allowed.has(verb)).map(async (verb) => {
        const answer = await client.post(`/orders/${id}/${verb}`, {
          version: current.version, reason: '试', text: '试', outcome: 'fixed', conditionMet: true, crew: 'road', office: 'fuhuajie', standard: 'component-0103-1',
          inspector: clients.inspector.account.id, found: true, into: id, offices: ['mazhai'], lead: 'mazhai', decision: '试', cause: '试',
          until: '2036-01-01T00:00:00Z', address: '试', solved: true, satisfied: true,
        })
        expect([403, 404, 422], `${verb} by ${login} from ${state}: ${answer.text}`).toContain(answer.status)
        if (seen.status === 404) expect(answer.status).toBe(404)
        expect(answer.type).toBe('application/problem+json')
      }))
    }
    const after = (await clients.leader.get(`/orders/${id}`)).body as OrderDetail
    expect(after.events.at(-1)?.to).toBe(state)
    expect(after.events.every((event) => event.data.reason !== '试')).toBe(true)
  })

  it('demands what the action says it demands: each missing field is refused by its path', async () => {
    for (const situation of tried) {
      const id = await bring(situation)
      for (const login of logins) {
        const seen = await clients[login].get(`/orders/${id}`)
        if (seen.status !== 200) continue
        for (const action of (seen.body as OrderDetail).actions.filter((candidate) => candidate.demands.length > 0)) {
          const answer = await clients[login].post(`/orders/${id}/${action.verb}`, { version: seen.body.version })
          expect(answer.status, `${action.verb} by ${login} from ${situation}`).toBe(422)
          expect(answer.body.code).toBe('demand-unmet')
          expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([...action.demands].sort())
        }
      }
    }
  })

  it('tells the second of two offices at once that the first was faster, with the order as it is now', async () => {
    const id = await bring('fixed')
    const { version } = (await clients['office.fuhuajie'].get(`/orders/${id}`)).body as OrderDetail
    const both = await Promise.all([
      clients['office.fuhuajie'].post(`/orders/${id}/confirm`, { version }),
      clients['office.fuhuajie'].post(`/orders/${id}/redo`, { version, reason: '没弄干净' }),
    ])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
    const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]]
    expect(lost.body).toMatchObject({ code: 'version-conflict', current: { id, version: won.body.version, state: won.body.state } })
  })

  it('lets notes and urges through without a version, however many come at once', async () => {
    const id = await bring('working')
    const before = (await clients.leader.get(`/orders/${id}`)).body as OrderDetail
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? clients['crew.road'].post(`/orders/${id}/note`, { text: `第 ${index} 条` }) : clients.leader.post(`/orders/${id}/urge`, { text: '快一点' })))
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200))
    const after = (await clients.leader.get(`/orders/${id}`)).body as OrderDetail
    expect(after.version).toBe(before.version + 8)
    expect(after.state).toBe('working')
  })

  it('calls a note that came meanwhile no conflict, but a step that did', async () => {
    const { id, version } = await stage.bring('working')
    await clients['office.fuhuajie'].verb(id, 'note', { text: '路边有水管' })
    await clients.leader.verb(id, 'urge', { text: '快一点' })
    const fixed = await clients['crew.road'].post(`/orders/${id}/fix`, { version, outcome: 'fixed', photos: [await clients['crew.road'].photo()] })
    expect(fixed.status, fixed.text).toBe(200)
    const late = await clients['crew.road'].post(`/orders/${id}/fix`, { version, outcome: 'fixed', photos: [await clients['crew.road'].photo()] })
    expect(late.status).toBe(409)
  })

  it('never counts the same photo twice on an order, nor somebody else\'s', async () => {
    const id = await bring('working')
    const photo = await clients['crew.road'].photo()
    await clients['crew.road'].verb(id, 'fix', { outcome: 'fixed', photos: [photo] })
    await clients['office.fuhuajie'].verb(id, 'redo', { reason: '重来' })
    const { version } = (await clients['crew.road'].get(`/orders/${id}`)).body as OrderDetail
    const again = await clients['crew.road'].post(`/orders/${id}/fix`, { version, outcome: 'fixed', photos: [photo] })
    expect(again.body).toMatchObject({ status: 422, code: 'photo-already-used', errors: [{ path: 'photos.0' }] })
    const bytes = await samplePhoto()
    const twice = [await clients['crew.road'].photo(bytes), await clients['crew.road'].photo(bytes)]
    const doubled = await clients['crew.road'].post(`/orders/${id}/fix`, { version, outcome: 'fixed', photos: twice })
    expect(doubled.body).toMatchObject({ status: 422, code: 'photo-already-used', errors: [{ path: 'photos.1' }] })
    await clients['crew.road'].verb(id, 'fix', { outcome: 'fixed', photos: twice.slice(0, 1) })
    const { version: fixed } = await clients['office.fuhuajie'].verb(id, 'redo', { reason: '重来' })
    const uploadedAgain = await clients['crew.road'].post(`/orders/${id}/fix`, { version: fixed, outcome: 'fixed', photos: twice.slice(1) })
    expect(uploadedAgain.body).toMatchObject({ status: 422, code: 'photo-already-used', errors: [{ path: 'photos.0' }] })
    const foreign = await clients['crew.road'].post(`/orders/${id}/fix`, { version: fixed, outcome: 'fixed', photos: [await clients.inspector.photo()] })
    expect(foreign.body).toMatchObject({ status: 422, code: 'unknown-photo' })
  })

  it('leaves the desk what lies outside every area, and assigns once it is placed by hand', async () => {
    const id = await report({ longitude: 114.9, latitude: 35.9 })
    const held = await clients.desk.until(id, (order) => order.held !== null)
    expect(held).toMatchObject({ state: 'filed', held: 'outside-areas', area: null, office: null })
    await clients.desk.verb(id, 'dispatch', { office: 'mazhai', reason: '就在边界上' })
    const seen = await clients['office.mazhai'].until(id, () => true)
    expect(seen.held).toBeNull()
    expect((await clients['office.fuhuajie'].get(`/orders/${id}`)).status).toBe(404)
  })

  it('sends a pending order to the crew once the desk has filed it under a standard', async () => {
    const id = await bring('pending')
    const filed = await clients.desk.verb(id, 'file', { standard: 'component-0103-2' })
    expect(filed).toMatchObject({ state: 'filed', standard: 'component-0103-2' })
    expect(await clients['crew.road'].until(id, (order) => order.state === 'assigned')).toMatchObject({ crew: 'road' })
  })

  it('lets a reporter take an own finding back before it is filed, and nobody else\'s', async () => {
    const id = await bring('pending')
    expect((await clients.inspector.verb(id, 'withdraw', { reason: '看错了' })).state).toBe('withdrawn')
    const desks = await clients.desk.post('/findings', { category: 'component-0103', description: '井盖', longitude, latitude })
    expect((await clients.inspector.get(`/orders/${desks.body.order.id}`)).status).toBe(404)
  })

  it('runs the handling clock on through a failed re-check, and afresh when it is reopened', async () => {
    const id = await bring('rectified')
    const first = (await clients.leader.get(`/orders/${id}`)).body as OrderDetail
    const failed = await clients.inspector.verb(id, 'fail', { reason: '没补平', photos: [await clients.inspector.photo()] })
    const early = new Date(first.handlingDeadline ?? 0).getTime()
    expect(new Date(failed.handlingDeadline ?? 0).getTime()).toBeGreaterThanOrEqual(early)
    const closed = await bring('closed')
    const reopened = await clients.desk.verb(closed, 'reopen', { reason: '又坏了' })
    expect(reopened).toMatchObject({ state: 'dispatched', office: 'fuhuajie', rework: 1, round: 2, closedAt: null })
  })
})
