import supertest, { type Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstBreak } from '../../../domain/order/chain.ts'
import type { OrderEvent } from '../../../domain/order/event.ts'
import type { OrderDetail } from '../../../services/orders/order-detail.ts'
import type { FollowView } from '../../../services/public/follow.ts'
import { samplePhoto } from '../../support/client.ts'
import { freshSpot, manhole, north, openFindings, pothole, type FindingsGround } from './findings-ground.ts'

let ground: FindingsGround
let address = 0
beforeAll(async () => {
  ground = await openFindings({ env: { ZHENGGAI_TRUST_PROXY: 'loopback' } })
})
afterAll(() => ground.system.stop())

/** A caller without an account, at an address of its own. */
function resident(at = `203.0.113.${(address += 1)}`) {
  const agent = supertest(ground.system.url)
  const post = (path: string, body: object): Promise<Response> => agent.post(`/api/v1/public${path}`).set('X-Forwarded-For', at).send(body)
  return {
    post,
    get: (path: string) => agent.get(`/api/v1/public${path}`).set('X-Forwarded-For', at),
    async photo(): Promise<string> {
      const answer = await agent.post('/api/v1/public/photos?district=410103').set('X-Forwarded-For', at).attach('file', await samplePhoto(), 'a.jpg')
      expect(answer.status, answer.text).toBe(201)
      return answer.body.id as string
    },
    async report(extra: object = {}): Promise<{ number: string; code: string; joined: boolean }> {
      const answer = await post('/findings', { district: '410103', category: pothole, description: '路上有个大坑', ...freshSpot(), ...extra })
      expect(answer.status, answer.text).toBe(201)
      return answer.body
    },
    async follow(keys: { number: string; code: string }): Promise<FollowView> {
      const answer = await post('/follow', keys)
      expect(answer.status, answer.text).toBe(200)
      return answer.body
    },
  }
}

const steps = (view: FollowView) => view.steps.map(({ step, at }) => `${step} ${at === null ? '-' : 'x'}`)

async function orderOf(number: string): Promise<OrderDetail> {
  const { body } = await ground.who.desk.get(`/orders?q=${number}`)
  return (await ground.who.desk.get(`/orders/${body.orders[0].id}`)).body
}

/** Files and closes what was reported. */
async function settle(number: string): Promise<OrderDetail> {
  const { id } = await orderOf(number)
  await ground.who.desk.verb(id, 'file', { standard: (await orderOf(number)).actions.find(({ verb }) => verb === 'file')?.options?.standard?.[0]?.id })
  return ground.close(id)
}

describe('reporting without an account', () => {
  it('makes an order that waits for the desk, and answers a number and a code', async () => {
    const who = resident()
    const photo = await who.photo()
    const receipt = await who.report({ photos: [photo], contact: { email: 'zhang@example.com' } })
    expect(receipt).toEqual({ number: expect.stringMatching(/^410103-\d{6}-\d{6}$/), code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/), joined: false })
    const order = await orderOf(receipt.number)
    expect(order).toMatchObject({ state: 'pending', source: 'public', public: true, photo, findings: [{ reporter: null, photos: [photo] }] })
    expect(order.events[0]).toMatchObject({ verb: 'report', actor: { id: null, role: 'public' } })
  })

  it('keeps the code as a hash only, and the address where nobody reads it', async () => {
    const { number, code } = await resident().report({ contact: { email: 'li@example.com' } })
    const everything = await ground.system.database.query<{ text: string }>(
      `select string_agg(t.x, ' ') as text from (
         select o::text as x from orders o union all select f::text from findings f union all select e::text from order_events e
         union all select b::text from outbox b union all select r::text from reporters r) t`)
    for (const secret of [code, code.replaceAll('-', '')]) expect(everything[0]?.text).not.toContain(secret)
    const apart = await ground.system.database.query<{ text: string }>(
      `select string_agg(t.x, ' ') as text from (
         select o::text as x from orders o union all select f::text from findings f union all select e::text from order_events e
         union all select b::text from outbox b) t`)
    expect(apart[0]?.text).not.toContain('li@example.com')
    const follow = await resident().follow({ number, code })
    expect(JSON.stringify([follow, await orderOf(number)])).not.toContain('li@example.com')
    const [kept] = await ground.system.database.query<{ email: string }>("select email from reporters where email = 'li@example.com'")
    expect(kept?.email).toBe('li@example.com')
  })

  it('joins the one open order of the same sub-class nearby, and is followed by its own code', async () => {
    const spot = freshSpot()
    const [one, other] = [resident(), resident()]
    const photo = await other.photo()
    const first = await one.report(spot)
    const second = await other.report({ ...north(spot, 12), photos: [photo], description: '同一个坑，更深了' })
    expect(second).toMatchObject({ joined: true, number: first.number })
    expect(second.code).not.toBe(first.code)
    const order = await orderOf(first.number)
    expect(order.findings).toHaveLength(2)
    expect(order.events.map(({ verb }) => verb)).toEqual(['report', 'join'])
    expect(firstBreak(order.events.map((event) => ofView(order.id, event)))).toBeNull()
    expect(await other.follow(second)).toMatchObject({ description: '同一个坑，更深了', together: true, photos: [{ id: photo, kind: 'before' }], can: [] })
    expect(await one.follow(first)).toMatchObject({ description: '路上有个大坑', together: false, photos: [], can: ['withdraw'] })
  })

  it('stays by itself where two orders might be meant, the one is too far, of another sub-class, or has ended', async () => {
    const spot = freshSpot()
    const who = resident()
    const inspector = ground.who.inspector
    await ground.report(inspector, spot)
    await ground.report(inspector, north(spot, 10))
    expect((await who.report(spot)).joined).toBe(false)
    const far = freshSpot()
    await ground.report(inspector, far)
    expect((await who.report(north(far, 31))).joined).toBe(false)
    expect((await who.report({ ...far, category: manhole })).joined).toBe(false)
    const gone = freshSpot()
    const ended = await ground.report(ground.who.desk, gone, { category: manhole })
    await ground.who.desk.verb(ended.order.id, 'decline', { reason: '没有' })
    expect((await who.report({ ...gone, category: manhole })).joined).toBe(false)
  })

  it('makes one order of what many report at once', async () => {
    const spot = freshSpot()
    const receipts = await Promise.all(Array.from({ length: 8 }, (_, index) => resident().report(north(spot, index))))
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(8)
    expect((await orderOf(receipts[0]?.number ?? '')).findings).toHaveLength(8)
  })

  it('turns an order of an inspector into one that residents are answered on', async () => {
    const spot = freshSpot()
    const { order } = await ground.report(ground.who.inspector, spot)
    await ground.who.desk.until(order.id, (seen) => seen.state === 'assigned')
    const receipt = await resident().report(spot)
    expect(receipt).toMatchObject({ joined: true, number: order.number })
    expect((await ground.who.desk.get(`/orders/${order.id}`)).body).toMatchObject({ public: true })
    await ground.who['office.fuhuajie'].verb(order.id, 'reply', { text: '明天来修' })
    expect(await resident().follow(receipt)).toMatchObject({
      state: 'handling', officeName: expect.stringContaining('福华街'), deadline: expect.any(String),
      replies: [{ text: '明天来修', officeName: expect.stringContaining('福华街') }],
    })
  })

  it.each([
    ['an unknown district', { district: '999999' }, 422, 'district'],
    ['an unknown sub-class', { category: 'event-0000' }, 422, 'category'],
    ['no words', { description: ' ' }, 400, 'description'],
    ['a place off the earth', { latitude: 91 }, 400, 'latitude'],
    ['an address that is none', { contact: { email: 'nobody' } }, 400, 'contact.email'],
    ['seven photos', { photos: Array.from({ length: 7 }, (_, index) => `018f0000-0000-7000-8000-00000000000${index}`) }, 400, 'photos'],
    ['a photo that nobody uploaded', { photos: ['018f0000-0000-7000-8000-000000000000'] }, 422, 'photos.0'],
  ])('refuses %s by its field', async (_what, extra, status, path) => {
    const answer = await resident().post('/findings', { district: '410103', category: pothole, description: '坑', ...freshSpot(), ...extra })
    expect(answer.body).toMatchObject({ status, errors: [{ path }] })
  })

  it('takes a photo for one report only, none of an account\'s, and none of yesterday\'s', async () => {
    const who = resident()
    const body = { district: '410103', category: pothole, description: '坑' }
    const photo = await who.photo()
    const both = await Promise.all([who.post('/findings', { ...body, ...freshSpot(), photos: [photo] }), who.post('/findings', { ...body, ...freshSpot(), photos: [photo] })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await who.post('/findings', { ...body, ...freshSpot(), photos: [await ground.who.inspector.photo()] })).body).toMatchObject({ code: 'unknown-photo' })
    const old = await who.photo()
    await ground.system.database.query("update photos set uploaded_at = uploaded_at - interval '25 hours' where district_id = 410103 and id = $1", [old])
    expect((await who.post('/findings', { ...body, ...freshSpot(), photos: [old] })).body).toMatchObject({ code: 'unknown-photo' })
  })

  it('refuses a body that is too large, and an address that floods', async () => {
    const large = await resident().post('/findings', { description: 'x'.repeat(40_000) })
    expect(large.status).toBe(413)
    const flooding = resident('198.51.100.7')
    const body = { district: '410103', category: manhole, description: '井盖', ...freshSpot() }
    const answers = await Promise.all(Array.from({ length: 25 }, () => flooding.post('/findings', body)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toMatch(/^\d+$/)
    expect((await resident().report({ category: manhole })).joined).toBe(false)
  })

  it('shows what can be reported in the district', async () => {
    const answer = await resident().get('/categories?district=410103')
    expect(answer.body).toMatchObject({ district: { code: '410103', name: '二七区' } })
    expect(answer.body.categories.find(({ code }: { code: string }) => code === pothole)).toMatchObject({ name: expect.any(String), photos: expect.any(Number) })
    expect((await resident().get('/categories')).status).toBe(200)
    expect((await resident().get('/categories?district=1')).body).toMatchObject({ status: 422, code: 'unknown-district' })
  })
})

describe('following a report', () => {
  it('goes through plain steps, with pictures of before and after, and names no person', async () => {
    const who = resident()
    const photo = await who.photo()
    const keys = await who.report({ photos: [photo] })
    expect(steps(await who.follow(keys))).toEqual(['received x', 'handling -', 'checking -', 'closed -'])
    const closed = await settle(keys.number)
    const view = await who.follow(keys)
    expect(view.state).toBe('closed')
    expect(steps(view)).toEqual(['received x', 'handling x', 'checking x', 'closed x'])
    expect(view.photos.map(({ kind }) => kind)).toEqual(['before', 'after'])
    expect(view.can).toEqual(['feedback', 'reopen'])
    expect(new Date(view.until ?? 0).getTime() - new Date(closed.closedAt ?? 0).getTime()).toBe(15 * 86_400_000)
    const names = await ground.system.database.query<{ name: string; id: string }>('select name, id from accounts where district_id = 410103')
    for (const { name, id } of names) expect(JSON.stringify(view)).not.toMatch(new RegExp(`${name}|${id}`))
  })

  it('opens its pictures by their signatures, and nothing by any other', async () => {
    const who = resident()
    const [first, second] = [await who.report({ photos: [await who.photo()] }), await who.report({ photos: [await who.photo()] })]
    const [photo, other] = [(await who.follow(first)).photos[0], (await who.follow(second)).photos[0]]
    const look = (id: string, signed: object) => who.get(`/photos/${id}?${new URLSearchParams({ district: '410103', ...signed } as Record<string, string>)}`)
    const { id = '', kind: _kind, ...signed } = photo ?? {}
    const answer = await look(id, signed)
    expect(answer.headers['content-type']).toBe('image/jpeg')
    expect((await look(id, { ...signed, size: 'thumb' })).status).toBe(200)
    expect((await look(other?.id ?? '', signed)).status).toBe(404)
    expect((await look(id, { ...signed, expires: Date.now() + 9e6 })).status).toBe(404)
    expect((await look(id, { ...signed, signature: 'AAAA' })).status).toBe(404)
    expect((await look(id, { ...signed, finding: other?.finding })).status).toBe(404)
    expect((await look(id, { ...signed, district: '1' })).status).toBe(404)
  })

  it('reads a code as people write it, and answers a wrong number and a wrong code alike', async () => {
    const who = resident()
    const [keys, other] = [await who.report(), await who.report()]
    expect(await who.follow({ number: keys.number, code: ` ${keys.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}` })).toMatchObject({ number: keys.number })
    const wrong = await Promise.all([
      who.post('/follow', { number: keys.number, code: other.code }),
      who.post('/follow', { number: '410103-260101-000001', code: keys.code }),
      who.post('/follow', { number: '7', code: 'AAAA-AAAA-AAAA-AAAA' }),
    ])
    expect(new Set(wrong.map(({ text }) => text)).size).toBe(1)
    expect(wrong[0]?.status).toBe(404)
  })

  it('stops who guesses codes, also all at once, and nobody who has the right one', async () => {
    const keys = await resident().report()
    const guesser = resident('192.0.2.9')
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => guesser.post('/follow', { number: keys.number, code: `AAAA-AAAA-AAAA-AAA${index}` })))
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(6)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    expect((await guesser.post('/orders/withdraw', { ...keys, reason: '试' })).status).toBe(429)
    const right = resident()
    // Right codes with verbs that are refused: reopening what is not closed.
    for (let times = 0; times < 12; times += 1) expect((await right.post('/orders/reopen', { ...keys, reason: '没修好' })).status).toBe(422)
    for (let times = 0; times < 12; times += 1) await right.follow(keys)
  })

  it('follows a merged report by its own number to the order that settles it, whoever merged first', async () => {
    const who = resident()
    const earlier = await ground.report(ground.who.desk, freshSpot(), { category: manhole })
    const [a, b] = [await who.report({ category: manhole }), await who.report({ category: manhole })]
    const [first, second] = [await orderOf(a.number), await orderOf(b.number)]
    await ground.who.desk.verb(second.id, 'merge', { into: first.id, reason: '是一处' })
    await ground.who.desk.verb(first.id, 'merge', { into: earlier.order.id, reason: '是一处' })
    await ground.who.desk.verb(earlier.order.id, 'decline', { reason: '属于供电公司' })
    expect(await who.follow(b)).toMatchObject({ number: b.number, together: true, state: 'declined', reason: '属于供电公司', can: ['reconsider'] })
    const again = await who.post('/orders/reconsider', { ...b, reason: '不是电线杆，是井盖' })
    expect(again.body).toMatchObject({ state: 'received', can: [] })
    expect((await ground.who.desk.get(`/orders/${earlier.order.id}`)).body).toMatchObject({ state: 'pending' })
  })
})

describe('what a reporter without an account may do', () => {
  it('takes a report back before it is filed, once, and not what only joined', async () => {
    const spot = freshSpot()
    const who = resident()
    const [own, joined] = [await who.report(spot), await who.report(spot)]
    expect((await who.post('/orders/withdraw', { ...joined, reason: '看错了' })).body).toMatchObject({ status: 422, code: 'guard-refused' })
    expect((await who.post('/orders/withdraw', own)).body).toMatchObject({ status: 422, errors: [{ path: 'reason' }] })
    const both = await Promise.all([1, 2].map(() => who.post('/orders/withdraw', { ...own, reason: '看错了' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await who.follow(own)).toMatchObject({ state: 'withdrawn', reason: null, can: ['reconsider'] })
    expect((await orderOf(own.number)).events.at(-1)).toMatchObject({ verb: 'withdraw', actor: { role: 'public', id: null } })
  })

  it('says once whether it is solved; "not fixed" brings it back to its office', async () => {
    const who = resident()
    const keys = await who.report()
    expect((await who.post('/orders/feedback', { ...keys, solved: true, satisfied: true })).body).toMatchObject({ status: 422, code: 'state-forbidden' })
    await settle(keys.number)
    expect((await who.post('/orders/feedback', { ...keys, solved: true })).body).toMatchObject({ status: 422, errors: [{ path: 'satisfied' }] })
    const answer = await who.post('/orders/feedback', { ...keys, solved: false, satisfied: false, text: '坑还在' })
    expect(answer.body).toMatchObject({ state: 'handling', feedback: { solved: false }, can: [] })
    expect(await orderOf(keys.number)).toMatchObject({ state: 'dispatched', office: 'fuhuajie', rework: 1, proceedings: { notFixed: true } })
    expect((await who.post('/orders/feedback', { ...keys, solved: true, satisfied: true })).status).toBe(422)
  })

  it('is content, and can then reopen it within 15 days with a picture', async () => {
    const who = resident()
    const keys = await who.report()
    const { id } = await settle(keys.number)
    const content = await who.post('/orders/feedback', { ...keys, solved: true, satisfied: true })
    expect(content.body).toMatchObject({ state: 'closed', feedback: { solved: true, satisfied: true }, can: ['reopen'] })
    const photo = await who.photo()
    expect((await who.post('/orders/reopen', { ...keys, reason: '又坏了', photos: [photo] })).body).toMatchObject({ state: 'handling' })
    expect((await ground.who.desk.get(`/orders/${id}`)).body.events.at(-1)).toMatchObject({ verb: 'reopen', actor: { role: 'public' }, data: { photos: [photo] } })
  })

  it('may do nothing else, nothing by a wrong code, and nothing after 15 days', async () => {
    const who = resident()
    const keys = await who.report()
    expect((await who.post('/orders/file', { ...keys, standard: 'x' })).status).toBe(400)
    expect((await who.post('/orders/withdraw', { number: keys.number, code: 'AAAA-AAAA-AAAA-AAAA', reason: '试' })).status).toBe(404)
    const { id } = await settle(keys.number)
    await ground.system.database.query("update orders set closed_at = closed_at - interval '16 days' where district_id = 410103 and id = $1", [id])
    expect(await who.follow(keys)).toMatchObject({ state: 'closed', can: [], until: null })
    expect((await who.post('/orders/reopen', { ...keys, reason: '又坏了' })).body).toMatchObject({ status: 422, code: 'guard-refused' })
  })
})

function ofView(orderId: string, { actor, office, crew, ...event }: OrderDetail['events'][number]): OrderEvent {
  return {
    ...event, districtId: 410103, orderId, at: new Date(event.at), recordedAt: new Date(event.recordedAt),
    actorId: actor.id, actorRole: actor.role, officeId: office, crewId: crew,
  } as OrderEvent
}
