import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawTurn } from '../../services/blind/draw.ts'
import { demoDistrict } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { movableClock } from '../support/movable-clock.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'

interface Check { readonly id: string; readonly photos: { id: string }[]; readonly description: string }
interface Both { readonly claimed: object; readonly checked: object; readonly links: Record<string, string> }

const seatOf = (office: string) => demoDistrict.offices.find(({ id }) => id === office)?.seat ?? [0, 0]
const rules = { share: 1, least: 0, most: 100, restDays: 14, answerDays: 3, offices: { huaihelu: { share: 1, least: 1, most: 5 } } }
const period = 'from=2026-11-23&to=2026-11-24'

describe('blind re-checks', () => {
  const clock = movableClock()
  const closed: OrderDetail[] = []
  let system: TestSystem
  let client: (login: string) => Promise<Client>
  let checks: Check[]

  /** An order at an office, reported and passed by these inspectors, with what it says of itself as its description. */
  async function close(office: string, reporter: string, passer: string, description: string): Promise<OrderDetail> {
    const [longitude, latitude] = seatOf(office)
    const finder = await client(reporter)
    const answer = await finder.post('/findings', { category: 'event-0113', description, longitude, latitude, insists: true, photos: [await finder.photo()] })
    expect(answer.status, answer.text).toBe(201)
    const id = answer.body.order.id as string
    const { office: street } = await (await client('leader')).until(id, ({ state }) => state === 'assigned')
    const crew = await client('crew.road')
    await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
    await (await client(`office.${street}`)).verb(id, 'confirm', { outcome: 'fixed' })
    const judge = await client(passer)
    return judge.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await judge.photo()] })
  }

  async function settled(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await system.database.query<{ waiting: number }>('select count(*)::int as waiting from tally_pending')
      if (row?.waiting === 0) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    expect.fail('the tally does not settle')
  }

  const draw = () => drawTurn({ database: system.database, clock, seed: () => 'a seed' }, new AbortController().signal)
  const drawnOf = (day: string) => system.database.query<{ drawn: number; passedOver: number }>('select drawn, passed_over as "passedOver" from blind_draws where day = $1', [day])
  const orderOf = async (check: Check) => {
    const [row] = await system.database.query<{ id: string }>('select order_id as id from blind_checks where id = $1', [check.id])
    return row?.id ?? ''
  }
  const seenBy = async (login: string, id: string) => (await (await client(login)).get(`/orders/${id}`)).body as OrderDetail
  function take(description: string): Check {
    const check = checks.find((one) => one.description === description)
    if (check === undefined) throw new Error(`nothing is drawn of ${description}`)
    return check
  }

  beforeAll(async () => {
    clock.to(new Date('2026-11-23T00:05:00.000Z'))
    system = await createTestSystem({ clock })
    client = (login) => signIn(system.url, login)
    const admin = await client('admin')
    expect((await admin.put('/blind-checks/rules', rules)).status).toBe(200)
    for (const what of ['好的', '坏的', '抢答的', '迟到的', '重开的']) closed.push(await close('fuhuajie', 'inspector', 'inspector', what))
    // The second inspector served this office: nobody is left to send.
    await close('huaihelu', 'inspector.b', 'inspector', '两人都到过')
    await settled()
    clock.to(new Date('2026-11-24T01:00:00.000Z'))
  })
  afterAll(() => system.stop())

  it('are drawn once a local day, however many workers draw, and of no inspector who had a part', async () => {
    await Promise.all([draw(), draw(), draw()])
    await draw()
    expect(await drawnOf('2026-11-24')).toEqual([{ drawn: 5, passedOver: 1 }])
    const second = await client('inspector.b')
    const rows = await system.database.query<{ who: string; order: string; seed: string }>(
      'select b.inspector_id as who, b.order_id as "order", d.seed from blind_checks b join blind_draws d on d.district_id = b.district_id and d.day = b.day')
    expect(new Set(rows.map(({ who }) => who))).toEqual(new Set([second.account.id]))
    expect(rows.map(({ order }) => order).sort()).toEqual(closed.map(({ id }) => id).sort())
    expect(rows[0]?.seed).toBe('a seed')
  })

  it('show the inspector what to look at, and neither the order nor who fixed it', async () => {
    const second = await client('inspector.b')
    const answer = await second.get('/blind-checks')
    expect(answer.status).toBe(200)
    checks = (answer.body as { checks: Check[] }).checks
    expect(checks).toHaveLength(5)
    expect(checks[0]).toMatchObject({ category: 'event-0113', categoryName: '道路破损', areaName: '福华街街道', closingCondition: expect.stringMatching(/./), dueAt: expect.stringMatching(/^2026-11-27T01:0/) })
    const [order] = closed
    const secrets = [...closed.flatMap(({ id, number }) => [id, number]), '"road"', '"fuhuajie"', '市政一班', '福华街街道办事处', ...closed.flatMap(({ photos }) => photos.filter(({ kind }) => kind !== 'before').map(({ id }) => id))]
    for (const secret of secrets) expect(answer.text, secret).not.toContain(secret)
    const photos = (kind: string) => order?.photos.filter((photo) => photo.kind === kind).map(({ id }) => id) ?? []
    expect(take('好的').photos.map(({ id }) => id)).toEqual(photos('before'))
    for (const id of photos('before')) expect((await second.get(`/photos/${id}?size=thumb`)).status).toBe(200)
    for (const id of [...photos('after'), ...photos('recheck')]) expect((await second.get(`/photos/${id}`)).status).toBe(404)
    expect((await second.get(`/orders/${order?.id}`)).status).toBe(404)
    expect((await (await client('inspector')).get('/blind-checks')).body).toEqual({ checks: [] })
    for (const login of ['desk', 'office.fuhuajie', 'crew.road', 'leader', 'admin']) expect((await (await client(login)).get('/blind-checks')).status, login).toBe(403)
  })

  it('that pass leave nothing on the order, and are answered once', async () => {
    const second = await client('inspector.b')
    const check = take('好的')
    const say = async (body: object, by = second) => {
      const { status, body: { code } } = await by.post(`/blind-checks/${check.id}`, body)
      return [status, code]
    }
    const photos = [await second.photo()]
    expect(await say({ rectified: true, photos: [] })).toEqual([400, 'malformed-request'])
    expect(await say({ rectified: 'yes', photos })).toEqual([400, 'malformed-request'])
    expect(await say({ rectified: true, photos, order: 'x' })).toEqual([400, 'malformed-request'])
    expect(await say({ rectified: false, photos })).toEqual([422, 'demand-unmet'])
    const first = await client('inspector')
    expect(await say({ rectified: true, photos: [await first.photo()] })).toEqual([422, 'unknown-photo'])
    expect(await say({ rectified: true, photos: [await first.photo()] }, first)).toEqual([404, 'not-found'])
    expect((await (await client('office.fuhuajie')).post(`/blind-checks/${check.id}`, { rectified: true, photos })).status).toBe(403)
    const before = await seenBy('leader', await orderOf(check))
    expect(await say({ rectified: true, photos })).toEqual([200, undefined])
    expect(await seenBy('leader', before.id)).toEqual(before)
    // A phone that got no answer sends the same again; anything else is another answer.
    expect(await say({ rectified: true, photos })).toEqual([200, undefined])
    expect(await say({ rectified: true, photos, text: '补一句' })).toEqual([409, 'blind-check-ended'])
    expect(await say({ rectified: false, photos, text: '没修' })).toEqual([409, 'blind-check-ended'])
    expect(await say({ rectified: true, photos: [await second.photo()] })).toEqual([409, 'blind-check-ended'])
    expect((await second.get(`/photos/${check.photos[0]?.id}`)).status).toBe(404)
    expect(await (await second.post(`/blind-checks/${take('坏的').id}`, { rectified: true, photos })).body.code).toBe('photo-already-used')
  })

  it('that fail reopen the order at its office without a name, with one rework more', async () => {
    const second = await client('inspector.b')
    const check = take('坏的')
    const body = { rectified: false, photos: [await second.photo(), await second.photo()], text: '还有一个坑' }
    const answers = await Promise.all([1, 2].map(() => second.post(`/blind-checks/${check.id}`, body)))
    answers.push(await second.post(`/blind-checks/${check.id}`, { ...body, photos: [...body.photos].reverse() }))
    expect(answers.map(({ status, body: said }) => [status, said])).toEqual(Array(3).fill([200, { id: check.id, rectified: false }]))
    const street = await (await client('office.fuhuajie')).get(`/orders/${await orderOf(check)}`)
    const order = street.body as OrderDetail
    expect(order).toMatchObject({ state: 'dispatched', office: 'fuhuajie', rework: 1, round: 2, closedAt: null })
    expect(order.events.at(-1)).toMatchObject({ verb: 'reopen', actor: { id: null, name: null, role: 'inspector' }, data: { blind: true, reason: '还有一个坑' } })
    expect(order.events.filter(({ verb }) => verb === 'reopen')).toHaveLength(1)
    expect(order.photos.slice(-2)).toMatchObject([{ kind: 'recheck', round: 1 }, { kind: 'recheck', round: 1 }])
    expect(street.text).not.toContain(second.account.id)
    expect(street.text).not.toContain(second.account.name)
    expect((await second.get(`/orders/${order.id}`)).status).toBe(404)
  })

  it('that are answered twice at once count once', async () => {
    const second = await client('inspector.b')
    const check = take('抢答的')
    const photos = [await second.photo(), await second.photo(), await second.photo()]
    const answers = await Promise.all(photos.map((photo) => second.post(`/blind-checks/${check.id}`, { rectified: false, photos: [photo], text: '没修' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await seenBy('leader', await orderOf(check))).toMatchObject({ rework: 1 })
  })

  it('are over once the order has moved on', async () => {
    const second = await client('inspector.b')
    const check = take('重开的')
    await (await client('desk')).verb(await orderOf(check), 'reopen', { reason: '群众反映' })
    expect(((await second.get('/blind-checks')).body as { checks: Check[] }).checks.map(({ description }) => description)).toEqual(['迟到的'])
    const late = await second.post(`/blind-checks/${check.id}`, { rectified: true, photos: [await second.photo()] })
    expect([late.status, late.body.code]).toEqual([409, 'blind-check-ended'])
  })

  it('stand beside the claimed rate, with the orders behind each number', async () => {
    await settled()
    const read = async (login: string) => (await (await client(login)).get(`/rates/blind?${period}`)).body as Both & { rows: (Both & { key: string })[] }
    const both = await read('leader')
    // Three were reopened: they are due, and no longer closed. The three answered are what was found.
    expect(both).toMatchObject({ from: '2026-11-23', to: '2026-11-24', claimed: { closed: 3, due: 6, rate: 50 }, checked: { rectified: 1, checked: 3, rate: 33.33, low: 6.15, high: 79.23 } })
    expect(both.rows).toMatchObject([
      { key: 'fuhuajie', name: '福华街街道办事处', claimed: { closed: 2, due: 5 }, checked: { rectified: 1, checked: 3 } },
      { key: 'huaihelu', claimed: { closed: 1, due: 1, rate: 100 }, checked: { rectified: 0, checked: 0, rate: null, low: null, high: null } },
    ])
    const leader = await client('leader')
    const behind = async (link: string | undefined) => ((await leader.get(link ?? '')).body as { orders: { id: string }[] }).orders
    for (const { claimed, checked, links } of [both, ...both.rows]) {
      for (const [count, value] of Object.entries({ ...claimed, ...checked })) {
        if (count in links) expect(await behind(links[count]), `${count} of ${links[count]}`).toHaveLength(value as number)
      }
    }
    expect(await behind(both.links.notRectified)).toHaveLength(2)
    expect((await read('office.fuhuajie')).rows.map(({ key }) => key)).toEqual(['fuhuajie'])
    expect(await read('office.huaihelu')).toMatchObject({ claimed: { due: 1 }, checked: { checked: 0, rate: null } })
    const page = await leader.get(`/rates/blind/orders?${period}&limit=2`)
    const rest = await leader.get(`/rates/blind/orders?${period}&limit=2&cursor=${page.body.next}`)
    expect([page.body.orders.length, rest.body.orders.length, rest.body.next]).toEqual([2, 1, null])
    expect((await leader.get(`/rates/blind/orders?${period}&cursor=x`)).status).toBe(400)
    expect((await leader.get('/rates/blind?from=2026-11-24&to=2026-11-23')).status).toBe(400)
    for (const login of ['inspector', 'crew.road']) expect((await (await client(login)).get(`/rates/blind?${period}`)).status).toBe(403)
  })

  it('come too late after their days, and no order is drawn again', async () => {
    clock.to(new Date('2026-11-27T01:30:00.000Z'))
    const second = await client('inspector.b')
    expect((await second.get('/blind-checks')).body).toEqual({ checks: [] })
    const late = await second.post(`/blind-checks/${take('迟到的').id}`, { rectified: true, photos: [await second.photo()] })
    expect([late.status, late.body.code]).toEqual([409, 'blind-check-ended'])
    await draw()
    expect(await drawnOf('2026-11-27')).toEqual([{ drawn: 0, passedOver: 0 }])
  })

  it('have rules that an admin sets, and an audit of who set and who answered', async () => {
    const admin = await client('admin')
    expect((await admin.get('/blind-checks/rules')).body).toEqual(rules)
    expect((await admin.put('/blind-checks/rules', { ...rules, offices: { nowhere: rules.offices.huaihelu } })).body).toMatchObject({ code: 'unknown-office', errors: [{ path: 'offices.nowhere' }] })
    expect((await admin.put('/blind-checks/rules', { ...rules, least: 5, most: 4 })).status).toBe(400)
    const would = await admin.post('/blind-checks/rules/preview', { ...rules, share: 0.5, offices: {} })
    expect([would.status, would.body]).toEqual([200, { day: '2026-11-27', drawn: 0, passedOver: 0, offices: [] }])
    await system.database.query("delete from blind_draws where day = '2026-11-27'")
    expect((await admin.post('/blind-checks/rules/preview', { ...rules, share: 0.5, offices: { huaihelu: { share: 0, least: 0, most: 5 } } })).body)
      .toEqual({ day: '2026-11-24', drawn: 5, passedOver: 1, offices: [{ office: 'fuhuajie', closings: 5, would: 3 }, { office: 'huaihelu', closings: 1, would: 0 }] })
    expect((await admin.post('/blind-checks/rules/preview', { ...rules, least: 5, most: 4 })).status).toBe(400)
    expect((await (await client('leader')).post('/blind-checks/rules/preview', rules)).status).toBe(403)
    expect((await admin.get('/blind-checks/rules')).body).toEqual(rules)
    expect((await admin.put('/blind-checks/rules', { ...rules, share: 1.5 })).status).toBe(400)
    expect((await (await client('leader')).put('/blind-checks/rules', rules)).status).toBe(403)
    expect((await (await client('office.fuhuajie')).get('/blind-checks/rules')).status).toBe(403)
    const entries = await system.database.query<{ action: string }>("select action from audit_entries where action like 'blind-%' order by action")
    expect(entries.map(({ action }) => action)).toEqual(['blind-check-answered', 'blind-check-answered', 'blind-check-answered', 'blind-rules-changed'])
  })
})
