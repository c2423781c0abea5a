import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { actOn, fixBy, openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let office: Client
let other: Client
let desk: Client
let crew: Client

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  office = await signIn(system.url, 'office.fuhuajie')
  other = await signIn(system.url, 'office.daxuelu')
  desk = await signIn(system.url, 'desk')
  crew = await signIn(system.url, 'crew.road')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

let doors = 0
/** A broken road in 福华街, as far as the crew under contract has it. */
async function brokenRoad(): Promise<OrderDetail> {
  doors += 1
  const id = await report(inspector, { category: 'event-0113', description: '路面破损', address: `苗圃街 ${doors} 号` })
  return office.until(id, (order) => order.state === 'assigned')
}

const row = (page: Page, number: string) => page.locator(`.order-row[data-number="${number}"]`)
const matter = (page: Page, key: string) => page.locator(`main [data-matter="${key}"]`)
/** Opens the form of a verb of the order that is shown, wherever its button stands. */
async function openForm(page: Page, verb: string): Promise<void> {
  if (await page.locator(`.act-bar button[data-verb="${verb}"]`).count() === 0) await page.locator('.act-bar .more').click()
  await page.locator(`[data-verb="${verb}"]:visible`).first().click()
}
const openAtDesk = (login = 'desk') => openAs(browser, system.url, login, deskWindow)

describe('what an office asks and the desk grants', () => {
  it('is a suspension with its cause and a day to come, granted from the queue, and the clock stands until then', async () => {
    const order = await brokenRoad()
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    const clerk = await openAtDesk('office.fuhuajie')
    await clerk.page.goto(`/inbox/${order.id}`)
    await clerk.page.locator('main h1').waitFor()
    await openForm(clerk.page, 'ask-suspension')
    const form = clerk.page.getByRole('dialog')
    await form.getByLabel('挂账原因').fill('连日降雨，沥青不能施工')
    await form.getByLabel('挂账到').fill('2020-01-01T08:00')
    await form.getByRole('button', { name: '申请挂账' }).click()
    await form.getByText('选将来的时间').waitFor()
    await form.getByLabel('挂账到').fill(`${new Date().getUTCFullYear() + 2}-01-02T18:00`)
    await form.getByRole('button', { name: '申请挂账' }).click()
    await form.getByText('挂账累计超过一年').waitFor()
    await form.getByLabel('挂账到').fill(`${until}T18:00`)
    await form.getByRole('button', { name: '申请挂账' }).click()
    await form.waitFor({ state: 'hidden' })
    await matter(clerk.page, 'suspension').getByText('连日降雨').waitFor()
    // Who asks never grants.
    expect(await matter(clerk.page, 'suspension').getByRole('button').count()).toBe(0)

    const { page, errors } = await openAtDesk()
    await page.goto('/desk')
    await page.locator('[data-queue="requests"] b', { hasText: /^1$/ }).waitFor()
    await page.locator('[data-queue="requests"]').click()
    await page.waitForURL(/queue=requests/)
    await row(page, order.number).getByText('申请挂账').waitFor()
    await page.keyboard.press('j')
    await page.locator('.order-panel [data-settle="grant-suspension"]').click()
    const grant = page.getByRole('dialog')
    expect(await grant.innerText()).toMatch(/申请挂账[\s\S]*连日降雨/)
    await grant.getByLabel('理由').fill('天气属实')
    await grant.getByRole('button', { name: '准予挂账', exact: true }).click()
    await grant.waitFor({ state: 'hidden' })
    await row(page, order.number).waitFor({ state: 'detached' })
    await clerk.page.locator('main .badge').getByText('挂账').waitFor()
    expect(await matter(clerk.page, 'suspended').innerText()).toMatch(new RegExp(`停表至 .*${until.slice(5)} 18:00[\\s\\S]*连日降雨`))
    expect(await desk.get(`/orders/${order.id}`).then(({ body }) => (body as OrderDetail).proceedings.suspension?.until)).toBe(`${until}T10:00:00.000Z`)
    // The browser notes the refused try; nothing else went wrong.
    expect([...errors, ...clerk.errors].filter((error) => !error.includes('422'))).toEqual([])
    await page.context().close()
    await clerk.page.context().close()
  })

  it('is refused by the desk with a reason, which the office reads in the history', async () => {
    const order = await brokenRoad()
    await office.verb(order.id, 'ask-extension', { reason: '等配件' })
    const { page } = await openAtDesk()
    await page.goto(`/inbox/${order.id}`)
    await matter(page, 'extension').getByRole('button', { name: '不准延期' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('理由').fill('仓库有现货')
    await form.getByRole('button', { name: '不准延期', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    expect(await page.locator('.time-line').innerText()).toMatch(/不准延期[\s\S]*仓库有现货[\s\S]*申请延期[\s\S]*等配件/)
    expect(await matter(page, 'extension').count()).toBe(0)
    await page.context().close()
  })
})

describe('owners who do not agree', () => {
  it('are called together by whistle, and one lead with a helper comes out of it', async () => {
    const order = await brokenRoad()
    await office.verb(order.id, 'whistle', { reason: '路面是街道的，井盖不是', offices: ['daxuelu'] })
    const { page, errors } = await openAtDesk()
    await page.goto('/desk?queue=sessions')
    await row(page, order.number).waitFor()
    expect(await page.locator('[data-queue="sessions"] b').innerText()).toBe('1')
    await page.goto(`/inbox/${order.id}`)
    expect(await matter(page, 'session').innerText()).toMatch(/街道办吹哨[\s\S]*大学路[\s\S]*井盖不是/)
    await matter(page, 'session').getByRole('button', { name: '联席定案' }).click()
    const form = page.getByRole('dialog')
    await form.locator('[data-field="lead"] input').click()
    await page.locator('.el-select-dropdown__item:visible', { hasText: '大学路' }).first().click()
    await form.getByLabel('联席决定').fill('大学路牵头，福华街配合')
    await form.getByRole('button', { name: '联席定案', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    const led = await other.until(order.id, ({ state }) => state !== 'returned')
    expect(led.office).toBe('daxuelu')
    expect(led.actions.map(({ verb }) => verb)).not.toContain('return')
    expect(await matter(page, 'lead').innerText()).toMatch(/大学路.*牵头[\s\S]*福华街配合/)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('an order that is another one', () => {
  it('is merged into the earlier one that is offered, which shows what it now settles', async () => {
    const earlier = await brokenRoad()
    const later = await brokenRoad()
    const { page } = await openAtDesk()
    await page.goto(`/inbox/${later.id}`)
    await page.locator('main h1').waitFor()
    await openForm(page, 'merge')
    const form = page.getByRole('dialog')
    await form.locator('.order-search label', { hasText: earlier.number }).click()
    await form.getByRole('button', { name: '并案', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('main .badge').getByText('并案').waitFor()
    await page.locator('[data-matter^="mergedInto"] a', { hasText: earlier.number }).click()
    await page.getByText(earlier.number).first().waitFor()
    await page.locator('[data-matter^="mergedHere"] a', { hasText: later.number }).waitFor()
    await page.context().close()
  })

  it('has its place corrected on the map, and the history says so', async () => {
    const order = await brokenRoad()
    const { page } = await openAtDesk()
    await page.goto(`/inbox/${order.id}`)
    await page.locator('main h1').waitFor()
    await openForm(page, 'correct')
    const form = page.getByRole('dialog')
    await form.getByLabel('理由').fill('定位偏了')
    await form.getByRole('button', { name: '更正', exact: true }).click()
    await form.getByText('至少改一项').first().waitFor()
    await form.locator('.gl-map[data-ready=true] .maplibregl-canvas').click({ position: { x: 60, y: 60 } })
    await form.getByRole('button', { name: '更正', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    expect(await page.locator('.time-line').innerText()).toMatch(/更正[\s\S]*位置已更正[\s\S]*定位偏了/)
    const moved = (await desk.get(`/orders/${order.id}`)).body as OrderDetail
    expect([moved.longitude, moved.latitude]).not.toEqual([order.longitude, order.latitude])
    await page.context().close()
  })
})

describe('one act on many orders', () => {
  it('is done on each that it can be done on, and says of every other why not', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => brokenRoad()))
    const [first, second, third] = orders as [OrderDetail, OrderDetail, OrderDetail]
    const { page, errors } = await openAtDesk('office.fuhuajie')
    await page.goto('/inbox?state=assigned')
    for (const { number } of orders) await page.getByRole('checkbox', { name: `选中 ${number}` }).check()
    await page.getByText('已选 3 条').waitFor()
    await page.locator('[data-bulk="return"]').click()
    const form = page.getByRole('dialog')
    await form.getByLabel('理由').fill('不在本街道')
    // Meanwhile the crew has begun on one of them.
    await page.route('**/api/v1/orders/bulk/return', async (route) => {
      await crew.verb(third.id, 'start')
      await route.continue()
    })
    await form.getByRole('button', { name: '退回', exact: true }).click()
    await form.getByText('2 条已办，1 条没办成').waitFor()
    const refused = form.locator('li.refused')
    expect(await refused.innerText()).toContain(third.number)
    expect(await refused.innerText()).toContain('别人先动了')
    await form.getByRole('button', { name: '关闭', exact: true }).last().click()
    for (const { id } of [first, second]) expect((await desk.get(`/orders/${id}`)).body).toMatchObject({ state: 'returned', returns: 1 })
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('offers only what all of them share', async () => {
    const working = await brokenRoad()
    await crew.verb(working.id, 'start')
    const assigned = await brokenRoad()
    const { page } = await openAtDesk('office.fuhuajie')
    await page.goto('/inbox')
    await page.getByRole('checkbox', { name: `选中 ${assigned.number}` }).check()
    await page.locator('[data-bulk="return"]').waitFor()
    await page.getByRole('checkbox', { name: `选中 ${working.number}` }).check()
    await page.locator('[data-bulk="return"]').waitFor({ state: 'detached' })
    await page.locator('[data-bulk="recall"]').waitFor({ state: 'attached' })
    await page.context().close()
  })
})

describe('a re-check that the desk sends', () => {
  it('goes to the inspector that was chosen, who finds it first in the list', async () => {
    const order = await brokenRoad()
    await fixBy(crew, order)
    await office.verb(order.id, 'confirm')
    const { page } = await openAtDesk()
    await page.goto(`/desk?queue=rechecks&order=${order.id}`)
    await actOn(page, 'send-to-recheck', '下派核查', async (form) => {
      await form.getByText('白玉兰').click()
    })
    const sent = (await desk.get(`/orders/${order.id}`)).body as OrderDetail
    expect(sent.state).toBe('rechecking')
    expect(sent.inspector).toBe((await signIn(system.url, 'inspector.b')).account.id)
    await page.context().close()
  })
})

describe('the queues', () => {
  it('keep queue and filters in the address and stay free of axe violations in both languages', async () => {
    const order = await brokenRoad()
    await desk.verb(order.id, 'ask-withdrawal', { reason: '重复上报' })
    const { page, errors } = await openAtDesk('desk.b')
    await page.goto('/desk?queue=requests&kind=withdrawal')
    await row(page, order.number).waitFor()
    await page.reload()
    await row(page, order.number).getByText('：重复上报').waitFor()
    await page.keyboard.press('j')
    await page.locator('.order-panel [data-matter="withdrawal"]').waitFor()
    const look = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(await look()).toEqual([])
    await page.keyboard.press('x')
    await page.getByText('已选 1 条').waitFor()
    expect(await look()).toEqual([])
    await page.locator('.order-panel [data-settle="grant-withdrawal"]').click()
    await page.getByRole('dialog').waitFor()
    expect(await look()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dispatch' }).waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(/desk\.|office\.|proceedings\./)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
