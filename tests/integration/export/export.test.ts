import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countNames, rateNames } from '../../../domain/rates/formula.ts'
import { demoOffices } from '../../../services/demo/offices.ts'
import { figureWords, stateWords } from '../../../services/export/words.ts'
import type { OrderView } from '../../../services/orders/order-view.ts'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'
import { ask, readWorkbook, type ReadSheet } from './read-workbook.ts'

let system: TestSystem
let people: Record<'inspector' | 'desk' | 'office' | 'leader', Client>

const today = DateTime.now().setZone('Asia/Shanghai')
const period = `from=${today.minus({ days: 1 }).toISODate()}&to=${today.plus({ days: 2 }).toISODate()}`
const words = ['路面破损', '=HYPERLINK("http://x","点")', '+8637112345678', '正常 <b>&"\'</b>']

beforeAll(async () => {
  system = await createTestSystem()
  const [inspector, desk, office, leader] = await Promise.all(
    ['inspector', 'desk', 'office.fuhuajie', 'leader'].map((login) => signIn(system.url, login)),
  ) as [Client, Client, Client, Client]
  people = { inspector, desk, office, leader }
  for (const [index, description] of words.entries()) await report(index < 3 ? 'fuhuajie' : 'jianzhongjie', description)
})
afterAll(() => system.stop())

async function report(slug: string, description: string): Promise<void> {
  const [longitude, latitude] = demoOffices.find(({ id }) => id === slug)?.seat ?? [0, 0]
  const { inspector } = people
  const answer = await inspector.post('/findings', { category: 'event-0113', description, longitude, latitude, photos: [await inspector.photo()] })
  expect(answer.status, answer.text).toBe(201)
  await inspector.until((answer.body as { order: { id: string } }).order.id, (order) => order.crew !== null)
}

async function sheets(client: Client, path: string): Promise<[ReadSheet, ReadSheet]> {
  const answer = await ask(system.url, client, path)
  expect(answer.status).toBe(200)
  const [first, about] = await readWorkbook(answer)
  if (first === undefined || about === undefined) throw new Error('a workbook has two sheets')
  return [first, about]
}

async function listed(client: Client, query = ''): Promise<OrderView[]> {
  return ((await client.get(`/orders?limit=200${query}`)).body as { orders: OrderView[] }).orders
}

/** What the sheet shows of an instant: the wall clock in Zhengzhou, and no zone. */
function wallClock(instant: string | null): string | null {
  return instant === null ? null : DateTime.fromISO(instant, { zone: 'Asia/Shanghai' }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
}

const about = (sheet: ReadSheet, name: string) => sheet.rows.find((row) => row.项目 === name)?.内容

describe('the export of orders', () => {
  it('holds the very orders of the list, in its order, with the times of the district', async () => {
    const [sheet] = await sheets(people.desk, '/orders/export.xlsx')
    const orders = await listed(people.desk)
    expect(orders).toHaveLength(words.length)
    expect(sheet.rows.map((row) => row.编号)).toEqual(orders.map(({ number }) => number))
    for (const [index, order] of orders.entries()) {
      const row = sheet.rows[index] ?? {}
      expect(row).toMatchObject({
        状态: stateWords[order.state].zh, 类别: order.categoryName, 责任街道办: order.officeName, 班组: order.crewName, 来源: '监督员',
        超时限: '否', 轮次: order.round, 返工: 0, 经度: order.longitude, 纬度: order.latitude, 结案时间: null,
      })
      expect((row.上报时间 as Date).toISOString()).toBe(wallClock(order.receivedAt))
      expect((row.处置时限 as Date).toISOString()).toBe(wallClock(order.handlingDeadline))
    }
  })

  it('has a header that stays, and columns that are wide enough for what they hold', async () => {
    const [sheet, said] = await sheets(people.desk, '/orders/export.xlsx')
    expect(sheet.frozen).toBe(1)
    expect(Math.min(...sheet.widths)).toBeGreaterThan(6)
    expect(about(said, '行数')).toBe(words.length)
    expect(about(said, '行数上限')).toBe(200_000)
    expect(about(said, '时区')).toBe('Asia/Shanghai')
  })

  it('leaves no description that a spreadsheet would run', async () => {
    const [sheet] = await sheets(people.desk, '/orders/export.xlsx')
    const told = sheet.rows.map((row) => row.描述)
    expect(told.toSorted()).toEqual([`'${words[1]}`, `'${words[2]}`, words[0], words[3]].toSorted())
  })

  it('takes the filters of the list', async () => {
    const [sheet, said] = await sheets(people.desk, `/orders/export.xlsx?office=fuhuajie&q=${encodeURIComponent('破损')}&state=assigned`)
    const orders = await listed(people.desk, `&office=fuhuajie&q=${encodeURIComponent('破损')}&state=assigned`)
    expect(sheet.rows.map((row) => row.编号)).toEqual(orders.map(({ number }) => number))
    expect(about(said, '条件')).toContain('office=fuhuajie')
  })

  it('holds no more than its reader may see', async () => {
    const [own] = await sheets(people.office, '/orders/export.xlsx')
    expect(own.rows).toHaveLength(3)
    const [others] = await sheets(people.office, '/orders/export.xlsx?office=jianzhongjie')
    expect(others.rows).toHaveLength(0)
  })

  it('names no person', async () => {
    const [sheet] = await sheets(people.desk, '/orders/export.xlsx')
    expect(JSON.stringify(sheet)).not.toContain(people.inspector.account.name)
  })

  it('speaks English when asked', async () => {
    const [sheet] = await sheets(people.desk, '/orders/export.xlsx?lang=en')
    expect(sheet.header.slice(0, 2)).toEqual(['Number', 'State'])
    expect(sheet.rows[0]).toMatchObject({ State: 'Assigned', 'Past deadline': 'no' })
    expect(JSON.stringify(sheet.rows.map((row) => [row['Street office'], row.Crew, row.Category]))).not.toMatch(/\p{Script=Han}/u)
  })

  it('is a file with a name, not taken for an order, and refuses what is no filter', async () => {
    const answer = await ask(system.url, people.desk, '/orders/export.xlsx')
    await answer.arrayBuffer()
    expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="orders-\d{8}-\d{4}\.xlsx"; filename\*=UTF-8''%E5%B7%A5/)
    expect(answer.headers.get('zhenggai-most-rows')).toBe('200000')
    expect((await people.desk.get('/orders/export.xlsx?state=nowhere')).status).toBe(400)
    expect((await people.desk.get('/orders/export.xlsx?lang=fr')).status).toBe(400)
    expect((await fetch(`${system.url}/api/v1/orders/export.xlsx`)).status).toBe(401)
  })

  it('is written down: who took what, and how many rows', async () => {
    await sheets(people.leader, '/orders/export.xlsx?office=jianzhongjie')
    const entries = await system.database.query<{ subject: string; data: object }>(
      `select subject, data from audit_entries where action = 'exported' and account_id = $1`, [people.leader.account.id],
    )
    expect(entries).toEqual([{ subject: 'orders', data: { filter: { office: 'jianzhongjie' }, language: 'zh', rows: 1, cut: false, whole: true } }])
  })
})

describe('the export of rates', () => {
  it('holds the figures of the table that is shown, and its total', async () => {
    for (const by of ['office', 'category', 'area', 'day']) {
      const table = (await people.leader.get(`/rates?${period}&by=${by}`)).body
      const [sheet, said] = await sheets(people.leader, `/rates/export.xlsx?${period}&by=${by}`)
      const expected = [...table.rows, { ...table.total, key: null }].map((row: Record<string, unknown>) => Object.fromEntries([...countNames, ...rateNames].map((name) => [name, row[name]])))
      const shown = sheet.rows.map((row) => Object.fromEntries([...countNames, ...rateNames].map((name) => [name, row[figureWords[name]?.zh ?? ''] ?? null])))
      expect(shown, by).toEqual(expected)
      expect(about(said, '公式版本')).toBe(table.formula)
    }
  })

  it('holds pairs, ranks and the change on the week before', async () => {
    const query = `${period}&by=office&by2=category&compare=previous`
    const table = (await people.leader.get(`/rates?${query}`)).body
    const [sheet, said] = await sheets(people.leader, `/rates/export.xlsx?${query}`)
    expect(sheet.header.slice(0, 5)).toEqual(['街道办', '代码', '类别', '代码 2', '名次'])
    expect(sheet.header).toContain('按期结案率（%） 变化')
    expect(sheet.rows.slice(0, -1).map((row) => [row.代码, row['代码 2'], row.名次])).toEqual(table.rows.map((row: Record<string, unknown>) => [row.key, row.key2, row.rank]))
    expect(about(said, '对比时段')).toBe(`${table.comparedTo.from} – ${table.comparedTo.to}`)
  })

  it('does not pass over what it can not do', async () => {
    expect((await people.leader.get(`/rates/orders/export.xlsx?${period}&count=due&asOf=2026-01-01T00:00:00Z`)).status).toBe(400)
  })

  it('gives an inspector none', async () => {
    expect((await people.inspector.get(`/rates/export.xlsx?${period}`)).status).toBe(403)
    expect((await people.inspector.get(`/rates/orders/export.xlsx?${period}`)).status).toBe(403)
  })

  it('opens each count as its very orders', async () => {
    await expect.poll(async () => (await people.leader.get(`/rates?${period}`)).body.total.dispatched).toBe(words.length)
    const query = `${period}&by=area&count=dispatched`
    const orders = ((await people.leader.get(`/rates/orders?${query}`)).body as { orders: OrderView[] }).orders
    const [sheet, said] = await sheets(people.leader, `/rates/orders/export.xlsx?${query}`)
    expect(sheet.rows.map((row) => row.编号)).toEqual(orders.map(({ number }) => number))
    expect(sheet.rows).toHaveLength(words.length)
    expect(about(said, '数')).toBe('dispatched / area / *')
  })

  it('opens each number of the backlog as its very orders, for whoever may read it', async () => {
    const query = 'by=office&key=fuhuajie'
    const orders = ((await people.leader.get(`/rates/backlog/orders?${query}&limit=200`)).body as { orders: OrderView[] }).orders
    expect(orders.length).toBeGreaterThan(0)
    const [sheet, said] = await sheets(people.leader, `/rates/backlog/orders/export.xlsx?${query}`)
    expect(sheet.rows.map((row) => row.编号)).toEqual(orders.map(({ number }) => number))
    expect(about(said, '数')).toBe('office / fuhuajie / * / open')
    expect((await people.leader.get(`/rates/backlog/orders/export.xlsx?${query}&asOf=2026-01-01T00:00:00Z`)).status).toBe(400)
    expect((await people.inspector.get('/rates/backlog/orders/export.xlsx')).status).toBe(403)
  })

  it('answers a problem, not half a file, for a period that is none', async () => {
    const answer = await people.leader.get('/rates/orders/export.xlsx?from=2026-02-02&to=2026-02-01&count=due')
    expect([answer.status, answer.body.code]).toEqual([400, 'period-invalid'])
  })
})
