import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lifecycle } from '../../../domain/lifecycle/table.ts'
import type { Edge } from '../../../domain/lifecycle/edge.ts'
import { demoDistrict } from '../../../services/demo/district.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createStage, type Login, type Situation, type Stage } from '../../support/situations.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

type Fields = Record<string, unknown>

/** The happy path of each edge that an account may take: from where, who, with what, and where it leads. */
const paths: readonly [Situation, Login, string, Fields, OrderDetail['state']][] = [
  ['pending', 'desk', 'send-to-check', { inspector: 'second' }, 'checking'],
  ['checking', 'desk', 'recall-check', { reason: '照片已够' }, 'pending'],
  ['checking', 'inspector.b', 'report-check', { found: true, text: '确有其事', photos: 1 }, 'pending'],
  ['pending', 'desk', 'file', { standard: 'component-0103-1' }, 'filed'],
  ['pending', 'desk', 'decline', { reason: '够不上' }, 'declined'],
  ['checking', 'desk', 'withdraw', { reason: '重报了' }, 'withdrawn'],
  ['pending', 'inspector', 'withdraw', { reason: '看错了' }, 'withdrawn'],
  ['declined', 'desk.b', 'reconsider', { reason: '够得上' }, 'pending'],
  ['withdrawnLate', 'desk.c', 'reconsider', { reason: '不是误报' }, 'returned'],
  ['withdrawnEarly', 'inspector', 'reconsider', { reason: '请再看' }, 'pending'],
  ['withdrawnLate', 'inspector', 'reconsider', { reason: '请再看' }, 'returned'],
  ['assigned', 'desk', 'merge', { into: 'earlier' }, 'merged'],
  ['mergedEarly', 'desk', 'split', { reason: '是两处' }, 'pending'],
  ['mergedLate', 'desk', 'split', { reason: '是两处' }, 'returned'],
  ['returned', 'desk', 'dispatch', { office: 'mazhai', reason: '马寨的地界' }, 'dispatched'],
  ['dispatched', 'office.fuhuajie', 'return', { reason: '不归我们' }, 'returned'],
  ['working', 'desk', 'take-back', { reason: '派错了' }, 'returned'],
  ['suspended', 'desk', 'take-back', { reason: '派错了' }, 'returned'],
  ['working', 'office.fuhuajie', 'whistle', { reason: '要几家一起来', offices: ['fuhuajie', 'mazhai'] }, 'returned'],
  ['returned', 'desk', 'convene', { offices: ['fuhuajie', 'mazhai'] }, 'returned'],
  ['thriceReturned', 'desk', 'conclude', { lead: 'mazhai', helpers: ['fuhuajie'], decision: '马寨牵头' }, 'dispatched'],
  ['dispatched', 'office.fuhuajie', 'assign', { crew: 'road' }, 'assigned'],
  ['working', 'office.fuhuajie', 'assign', { crew: 'road', reason: '重来' }, 'assigned'],
  ['working', 'office.fuhuajie', 'recall', { reason: '换人' }, 'dispatched'],
  ['working', 'crew.road', 'hand-back', { reason: '干不了' }, 'dispatched'],
  ['assigned', 'crew.road', 'start', {}, 'working'],
  ['working', 'crew.road', 'fix', { outcome: 'fixed', photos: 1 }, 'fixed'],
  ['fixed', 'office.fuhuajie', 'redo', { reason: '没压实' }, 'working'],
  ['fixed', 'office.fuhuajie', 'confirm', {}, 'rectified'],
  ['dispatched', 'office.fuhuajie', 'confirm', { outcome: 'notFound', photos: 1 }, 'rectified'],
  ['rectified', 'desk', 'send-to-recheck', { inspector: 'second' }, 'rechecking'],
  ['rechecking', 'desk', 'recall-check', { reason: '照片已够' }, 'rectified'],
  ['rechecking', 'inspector', 'pass', { conditionMet: true, outcome: 'fixed', photos: 1 }, 'closed'],
  ['rectified', 'desk', 'pass', { conditionMet: true, outcome: 'fixed' }, 'closed'],
  ['rechecking', 'inspector', 'fail', { reason: '没修好', photos: 1 }, 'dispatched'],
  ['rectified', 'desk', 'fail', { reason: '照片看不出' }, 'dispatched'],
  ['closed', 'desk', 'reopen', { reason: '又坏了' }, 'dispatched'],
  ['closedOnSpot', 'desk', 'reopen', { reason: '照片是别处拍的' }, 'filed'],
  ['closed', 'inspector', 'reopen', { reason: '没修好' }, 'dispatched'],
  ['assigned', 'office.fuhuajie', 'ask-extension', { reason: '下雨' }, 'assigned'],
  ['extensionAsked', 'desk', 'grant-extension', { reason: '属实' }, 'assigned'],
  ['extensionAsked', 'desk', 'refuse-extension', { reason: '来得及' }, 'assigned'],
  ['working', 'office.fuhuajie', 'ask-suspension', { cause: '等材料', until: 'later' }, 'working'],
  ['suspensionAsked', 'desk', 'grant-suspension', { reason: '属实' }, 'suspended'],
  ['suspensionAsked', 'desk', 'refuse-suspension', { reason: '有材料' }, 'assigned'],
  ['suspended', 'office.fuhuajie', 'resume', { reason: '材料到了' }, 'assigned'],
  ['returned', 'desk', 'ask-withdrawal', { reason: '误报' }, 'returned'],
  ['withdrawalAsked', 'desk.b', 'grant-withdrawal', { reason: '同意' }, 'withdrawn'],
  ['withdrawalAsked', 'desk.b', 'refuse-withdrawal', { reason: '不是误报' }, 'assigned'],
  ['assigned', 'desk', 'correct', { address: '福华街 8 号', reason: '地址写错' }, 'assigned'],
  ['working', 'leader', 'urge', { text: '今天修好' }, 'working'],
  ['closed', 'desk', 'note', { text: '记一笔' }, 'closed'],
  ['closed', 'leader', 'note', { text: '看过了' }, 'closed'],
]

/** Tried in files of their own: they need time to pass, a reporter without an account, or the system itself. */
const elsewhere = ['appeal', 'uphold', 'dismiss', 'reply', 'feedback', 'import', 'report']

describe('each verb over HTTP', () => {
  let system: TestSystem
  let stage: Stage
  const clients = new Map<Login, Promise<Client>>()

  beforeAll(async () => {
    system = await createTestSystem()
    stage = createStage((login) => {
      const known = clients.get(login) ?? signIn(system.url, login)
      clients.set(login, known)
      return known
    })
  })
  afterAll(() => system.stop())

  it.each(paths)('from %s: %s uses %s', async (situation, login, verb, fields, after) => {
    const order = await stage.bring(situation)
    const client = await stage.client(login)
    const edge = edgeOf(order.state, verb, client.account.role, after)
    const filled = await stage.fill(login, fields)
    const call = (body: Fields, version = order.version) => client.post(`/orders/${order.id}/${verb}`, { version, ...body })

    for (const demand of edge.demands) {
      const { [demand]: _left, ...rest } = filled
      const refused = await call(rest)
      expect([refused.status, refused.body.code], `${verb} without ${demand}: ${refused.text}`).toEqual([422, 'demand-unmet'])
      expect(refused.body.errors.map(({ path }: { path: string }) => path)).toContain(demand)
    }
    if (edge.lock === 'version') {
      expect((await call(filled, order.version + 7)).status, 'a stale version').toBe(409)
      expect((await client.post(`/orders/${order.id}/${verb}`, filled)).status, 'no version').toBe(400)
    }
    for (const other of await othersThan(edge)) {
      const refused = await other.post(`/orders/${order.id}/${verb}`, { version: order.version, ...filled })
      expect([403, 404, 422], `${verb} by ${other.account.name}: ${refused.text}`).toContain(refused.status)
    }

    const actions = ((await client.get(`/orders/${order.id}`)).body as OrderDetail).actions.map((action) => action.verb)
    expect(actions).toContain(verb)
    const done = await call(filled)
    expect(done.status, done.text).toBe(200)
    const { state, version, events } = done.body as OrderDetail
    expect(state).toBe(after)
    expect(version).toBe(order.version + 1)
    expect(events.at(-1)).toMatchObject({ verb, actor: { id: client.account.id }, from: order.state, to: after, data: said(filled) })
    if (edge.lock === 'version') expect([409, 404], 'the same again').toContain((await call(filled)).status)
  })

  it('brings a new limit with a new standard only: the one that an order has already is refused', async () => {
    const order = await stage.bring('assigned')
    const desk = await stage.client('desk')
    const refused = await desk.post(`/orders/${order.id}/correct`, { version: order.version, standard: order.standard, reason: '再来一次' })
    expect([refused.status, refused.body.code], refused.text).toEqual([422, 'guard-refused'])
    const moved = await desk.verb(order.id, 'correct', { address: '福华街 9 号', reason: '门牌写错' })
    expect(moved).toMatchObject({ address: '福华街 9 号', handlingDeadline: order.handlingDeadline })
  })

  it('dispatches what could not be placed as soon as its place is corrected, and holds it again where that is no better', async () => {
    const inspector = await stage.client('inspector')
    const desk = await stage.client('desk')
    const answer = await inspector.post('/findings', { category: 'event-0113', description: '路面破损', longitude: 112.5, latitude: 34.1, photos: [await inspector.photo()] })
    const { id } = (answer.body as { order: OrderDetail }).order
    expect((await desk.until(id, ({ held }) => held !== null)).held).toBe('outside-areas')
    expect(await desk.verb(id, 'correct', { longitude: 112.6, latitude: 34.1, reason: '定位漂移' })).toMatchObject({ state: 'filed', held: null })
    await desk.until(id, ({ held }) => held !== null)
    const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? []
    await desk.verb(id, 'correct', { longitude, latitude, reason: '在福华街' })
    const placed = await desk.until(id, ({ state }) => state === 'assigned')
    expect(placed).toMatchObject({ office: 'fuhuajie', held: null })
    expect(placed.events.map(({ verb }) => verb).filter((verb) => verb !== 'recur')).toEqual(['report', 'note', 'correct', 'note', 'correct', 'dispatch', 'assign'])
  })

  it('has a case for every edge that an account may take', () => {
    const taken = new Set(paths.map(([, login, verb, , after]) => `${verb} ${roleOf(login)} ${after}`))
    const missing = lifecycle
      .filter(({ verb, from, roles }) => from.length > 0 && !elsewhere.includes(verb) && roles.some((role) => role !== 'job' && role !== 'public'))
      .filter(({ verb, to, roles }) => !roles.some((role) => [...taken].some((key) => key.startsWith(`${verb} ${role} `) && (to === 'same' || key.endsWith(` ${to}`)))))
      // From where it was suspended it resumes to any of three; the model walks them all.
      .filter(({ verb, to }) => verb !== 'resume' || to === 'assigned')
    expect(missing.map(({ verb, roles, to }) => `${verb} by ${roles.join('|')} to ${to}`)).toEqual([])
  })

  /** One account of each role that may not take the edge, and an office and a crew that do not have the order. */
  async function othersThan(edge: Edge): Promise<Client[]> {
    const logins: Login[] = ['inspector', 'desk', 'office.fuhuajie', 'crew.road', 'leader', 'admin']
    const strangers: Login[] = ['office.mazhai', 'crew.order']
    return Promise.all([...logins.filter((login) => !mayBeTakenBy(edge.verb, roleOf(login))), ...strangers].map((login) => stage.client(login)))
  }
})

function roleOf(login: Login): string {
  return login.split('.')[0] ?? login
}

/** A failed blind re-check reopens by a call of its own, tried with it. */
const blind = (edge: Edge) => edge.guards.includes('failed-blind-check')

function mayBeTakenBy(verb: string, role: string): boolean {
  return lifecycle.some((edge) => !blind(edge) && edge.verb === verb && (edge.roles as readonly string[]).includes(role))
}

function edgeOf(from: string, verb: string, role: string, to: string): Edge {
  const edge = lifecycle.find((row) => !blind(row) && row.verb === verb && (row.from as readonly string[]).includes(from) && (row.roles as readonly string[]).includes(role) && (row.to === to || (row.to === 'same' && from === to)))
  if (edge === undefined) throw new Error(`there is no edge ${verb} by ${role} from ${from} to ${to}`)
  return edge
}

/** What an event repeats of its request. */
function said(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'object'))
}
