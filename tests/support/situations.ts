import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { demoDistrict } from '../../services/demo/district.ts'
import { signIn, type Client } from './client.ts'

/** Who acts in the situations; sessions are made when they are first needed. */
export type Login =
  | 'inspector' | 'inspector.b' | 'desk' | 'desk.b' | 'desk.c' | 'office.fuhuajie' | 'office.mazhai' | 'crew.road' | 'crew.order' | 'leader' | 'admin'

/** One call of a verb: who, what, and its fields; `photos: n` uploads that many first. */
export type Call = readonly [Login, string, Record<string, unknown>?]

const place = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]
const [longitude, latitude] = place

const fixed: Call = ['crew.road', 'fix', { outcome: 'fixed', photos: 1 }]
const confirmed: readonly Call[] = [fixed, ['office.fuhuajie', 'confirm']]
const passed: Call = ['inspector', 'pass', { conditionMet: true, outcome: 'fixed', photos: 1 }]
const returnedOnce: Call = ['office.fuhuajie', 'return', { reason: '不归我们' }]
const sentAgain: Call = ['desk', 'dispatch', { office: 'fuhuajie', reason: '就是这里' }]
const inThreeDays = () => ({ cause: '等材料', until: new Date(Date.now() + 3 * 86_400_000).toISOString() })

/**
 * Where an order can stand, as the calls that bring a fresh one there. Those of `pending` begin with a finding whose
 * standard the desk must choose, those of `closed` with one that was settled on the spot; all others are filed, dispatched
 * and assigned by the system first.
 */
export const situations = {
  pending: { begins: 'pending', calls: [] },
  checking: { begins: 'pending', calls: [['desk', 'send-to-check']] },
  declined: { begins: 'pending', calls: [['desk', 'decline', { reason: '够不上' }]] },
  withdrawnEarly: { begins: 'pending', calls: [['desk', 'withdraw', { reason: '重报了' }]] },
  mergedEarly: { begins: 'pending', calls: [['desk', 'merge', { into: 'earlier', reason: '说的是一处' }]] },
  assigned: { begins: 'assigned', calls: [] },
  dispatched: { begins: 'assigned', calls: [['office.fuhuajie', 'recall', { reason: '换人' }]] },
  working: { begins: 'assigned', calls: [['crew.road', 'start']] },
  fixed: { begins: 'assigned', calls: [fixed] },
  rectified: { begins: 'assigned', calls: confirmed },
  rechecking: { begins: 'assigned', calls: [...confirmed, ['desk', 'send-to-recheck']] },
  closed: { begins: 'assigned', calls: [...confirmed, passed] },
  closedOnSpot: { begins: 'closed', calls: [] },
  returned: { begins: 'assigned', calls: [returnedOnce] },
  thriceReturned: { begins: 'assigned', calls: [returnedOnce, sentAgain, returnedOnce, sentAgain, returnedOnce] },
  whistled: { begins: 'assigned', calls: [['office.fuhuajie', 'whistle', { reason: '要供电一起来', offices: ['mazhai'] }]] },
  led: { begins: 'assigned', calls: [['office.fuhuajie', 'whistle', { reason: '要供电一起来' }], ['desk', 'conclude', { lead: 'fuhuajie', decision: '福华街牵头' }]] },
  extensionAsked: { begins: 'assigned', calls: [['office.fuhuajie', 'ask-extension', { reason: '下雨' }]] },
  suspensionAsked: { begins: 'assigned', calls: [['office.fuhuajie', 'ask-suspension', { until: 'later' }]] },
  suspended: { begins: 'assigned', calls: [['office.fuhuajie', 'ask-suspension', { until: 'later' }], ['desk', 'grant-suspension', { reason: '属实' }]] },
  withdrawalAsked: { begins: 'assigned', calls: [['desk', 'ask-withdrawal', { reason: '误报' }]] },
  withdrawnLate: { begins: 'assigned', calls: [['desk', 'ask-withdrawal', { reason: '误报' }], ['desk.b', 'grant-withdrawal', { reason: '同意' }]] },
  mergedLate: { begins: 'assigned', calls: [['desk', 'merge', { into: 'earlier' }]] },
} as const satisfies Record<string, { begins: 'pending' | 'assigned' | 'closed'; calls: readonly Call[] }>

export type Situation = keyof typeof situations

export interface Stage {
  readonly client: (login: Login) => Promise<Client>
  /** A fresh order, brought there. */
  bring(situation: Situation): Promise<OrderDetail>
  /** Fields with photos uploaded and placeholders filled in. */
  fill(login: Login, fields?: Record<string, unknown>): Promise<Record<string, unknown>>
}

/** A stage of a running system; each login signs in once, when it first acts. */
export function stageAt(url: string): Stage {
  const clients = new Map<Login, Promise<Client>>()
  return createStage((login) => {
    const client = clients.get(login) ?? signIn(url, login)
    clients.set(login, client)
    return client
  })
}

/** Brings orders into situations through HTTP. */
export function createStage(client: (login: Login) => Promise<Client>): Stage {
  let earlier: Promise<string> | null = null

  async function report(begins: 'pending' | 'assigned' | 'closed'): Promise<OrderDetail> {
    const category = begins === 'pending' ? 'component-0103' : 'event-0113'
    const inspector = await client('inspector')
    // Where nothing else was closed before, or the system would link the two and write that down meanwhile.
    const settled = begins === 'closed' ? { settledOnSpot: true, photos: [await inspector.photo()], afterPhotos: [await inspector.photo()] } : {}
    const answer = await inspector.post('/findings', { category, description: '路面破损', longitude, latitude: begins === 'closed' ? latitude + 0.001 : latitude, insists: true, ...settled })
    if (answer.status !== 201) throw new Error(answer.text)
    const { order } = answer.body as { order: { id: string } }
    return (await client('desk')).until(order.id, (now) => now.state === begins)
  }

  async function fill(login: Login, fields: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const filled: Record<string, unknown> = { ...fields }
    if (typeof fields.photos === 'number') {
      const photos: string[] = []
      for (let n = 0; n < fields.photos; n += 1) photos.push(await (await client(login)).photo())
      filled.photos = photos
    }
    if (fields.until === 'later') Object.assign(filled, inThreeDays())
    if (fields.into === 'earlier') filled.into = await (earlier ??= report('assigned').then(({ id }) => id))
    if (fields.inspector === 'second') filled.inspector = (await client('inspector.b')).account.id
    return filled
  }

  return {
    client,
    fill,
    async bring(situation) {
      const { begins, calls } = situations[situation]
      // What others are merged into was received before them.
      await fill('desk', { into: 'earlier' })
      let order = await report(begins)
      for (const [login, verb, fields] of calls as readonly Call[]) {
        order = await (await client(login)).verb(order.id, verb, await fill(login, fields))
      }
      return order
    },
  }
}
