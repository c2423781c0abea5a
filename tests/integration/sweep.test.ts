import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import { demoDistrict } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { createReference } from '../../services/reference/reference.ts'
import { sweepTurn } from '../../services/sweep/sweep.ts'
import { signIn, type Client } from '../support/client.ts'
import { movableClock } from '../support/movable-clock.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

const [longitude, latitude] = demoDistrict.offices.find((office) => office.id === 'fuhuajie')?.seat ?? [0, 0]
const marks = ['warn', 'overdue', 'escalate', 'resume', 'close-appeal']

describe('the sweep', () => {
  const clock = movableClock()
  let system: TestSystem
  let client: (login: string) => Promise<Client>

  beforeAll(async () => {
    // A Monday morning, so that working time runs.
    clock.to(new Date('2026-11-23T00:05:00.000Z'))
    system = await createTestSystem({ clock })
    // Days pass in these tests, and sessions with them.
    client = (login) => signIn(system.url, login)
  })
  afterAll(() => system.stop())

  async function reported(category = 'event-0113'): Promise<OrderDetail> {
    const inspector = await client('inspector')
    const answer = await inspector.post('/findings', { category, description: '路面破损', longitude, latitude, insists: true })
    expect(answer.status, answer.text).toBe(201)
    return (await client('desk')).until(answer.body.order.id as string, (order) => order.state === 'assigned')
  }

  function marksOf(order: OrderDetail) {
    return order.events.filter(({ verb }) => marks.includes(verb)).map(({ verb, data }) => [verb, data.clock ?? null, data.level ?? null])
  }

  async function forwardTo(instant: string | null | undefined): Promise<void> {
    clock.to(new Date(new Date(instant ?? Number.NaN).getTime() + 1_000))
  }

  it('warns when four fifths of the time are gone, marks the missed deadline at the deadline, and calls desk and leader, each once', async () => {
    const order = await reported()
    const deadline = new Date(order.handlingDeadline ?? Number.NaN)
    clock.to(new Date(deadline.getTime() - 60_000))
    const warned = await (await client('desk')).until(order.id, (now) => marksOf(now).length === 1)
    expect(marksOf(warned)).toEqual([['warn', 'handling', null]])
    await forwardTo(order.handlingDeadline)
    const late = await (await client('desk')).until(order.id, (now) => marksOf(now).length === 2)
    expect(late.events.at(-1)).toMatchObject({ verb: 'overdue', at: order.handlingDeadline, from: 'assigned', to: 'assigned', actor: { role: 'job' }, data: { clock: 'handling', level: 'office', due: order.handlingDeadline } })
    expect(new Date(late.events.at(-1)?.recordedAt ?? '').getTime()).toBeGreaterThanOrEqual(deadline.getTime())
    clock.to(new Date(deadline.getTime() + 4 * 86_400_000))
    const told = await (await client('desk')).until(order.id, (now) => marksOf(now).length === 4)
    expect(marksOf(told)).toEqual([['warn', 'handling', null], ['overdue', 'handling', 'office'], ['escalate', 'handling', 'desk'], ['escalate', 'handling', 'leader']])
    const asked = sweeps()
    await Promise.all([asked(), asked(), asked(), asked()])
    expect(marksOf((await (await client('desk')).get(`/orders/${order.id}`)).body as OrderDetail)).toHaveLength(4)
  })

  it('ends a suspension when its time is over, and the clock goes on with what was left', async () => {
    const order = await reported()
    const until = new Date(clock.now().getTime() + 5 * 86_400_000)
    await (await client('office.fuhuajie')).verb(order.id, 'ask-suspension', { cause: '等沥青到货', until: until.toISOString() })
    const suspended = await (await client('desk')).verb(order.id, 'grant-suspension', { reason: '属实' })
    expect(suspended).toMatchObject({ state: 'suspended', deadline: null, handlingDeadline: null, suspendedUntil: until.toISOString() })
    clock.to(new Date(until.getTime() - 60_000))
    const asked = sweeps()
    await asked()
    expect((await (await client('desk')).get(`/orders/${order.id}`)).body).toMatchObject({ state: 'suspended' })
    clock.to(new Date(until.getTime() + 1_000))
    const resumed = await (await client('desk')).until(order.id, (now) => now.state === 'assigned')
    expect(resumed.events.at(-1)).toMatchObject({ verb: 'resume', actor: { role: 'job' } })
    expect(new Date(resumed.handlingDeadline ?? 0).getTime()).toBeGreaterThan(new Date(order.handlingDeadline ?? 0).getTime())
  })

  it('closes an appeal that two accounts have judged', async () => {
    const order = await reported()
    await forwardTo(order.handlingDeadline)
    const crew = await client('crew.road')
    await crew.verb(order.id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
    await (await client('office.fuhuajie')).verb(order.id, 'confirm')
    const inspector = await client('inspector')
    await inspector.verb(order.id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })
    await (await client('office.fuhuajie')).verb(order.id, 'appeal', { reason: '暴雨停工' })
    await (await client('desk')).verb(order.id, 'uphold', { reason: '属实' })
    const again = await (await client('desk')).get(`/orders/${order.id}`)
    expect((again.body as OrderDetail).actions.map(({ verb }) => verb)).not.toContain('uphold')
    await (await client('desk.b')).verb(order.id, 'uphold', { reason: '属实' })
    const closed = await (await client('desk')).until(order.id, (now) => now.events.at(-1)?.verb === 'close-appeal')
    expect(closed).toMatchObject({ state: 'closed', exempt: true, proceedings: { appeal: { result: 'upheld', votes: 2 } } })
    expect(closed.events.at(-1)?.data).toMatchObject({ upheld: true })
  })

  it('reads the alarms that are due and no open order', async () => {
    const [plan] = await system.database.query<{ 'QUERY PLAN': { Plan: object }[] }>(
      `explain (format json)
       select id from orders where district_id = $1 and alarm_at is not null and alarm_at <= $2 order by alarm_at limit 100 for no key update skip locked`,
      [410103, new Date('2020-01-01')],
    )
    expect(JSON.stringify(plan)).toContain('orders_alarms')
  })

  /** Turns of further sweeps beside the worker's own. */
  function sweeps(): () => Promise<unknown> {
    const { database } = system
    const deps = { database, clock, reference: createReference({ database, clock }), log: pino({ level: 'silent' }) }
    return () => sweepTurn(deps, new AbortController().signal)
  }
})
