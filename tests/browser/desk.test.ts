import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fixBy, openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let office: Client
let desk: Client
let crew: Client

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  office = await signIn(system.url, 'office.fuhuajie')
  desk = await signIn(system.url, 'desk')
  crew = await signIn(system.url, 'crew.road')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

/** A broken road in 福华街, as far as the crew under contract has it. */
async function brokenRoad(address: string) {
  const id = await report(inspector, { category: 'event-0113', description: '路面破损约 1.2 平方米', address })
  return office.until(id, (order) => order.state === 'assigned')
}

const row = (page: Page, number: string) => page.locator(`.order-row[data-number="${number}"]`)

describe('the street office at its desk', () => {
  it('sees an order with its crew, opens it by keyboard, and reads why it got it', async () => {
    const order = await brokenRoad('苗圃街 17 号院门口')
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto(`/inbox?q=${order.number}`)
    await row(page, order.number).waitFor()
    expect(await row(page, order.number).innerText()).toMatch(/已指派[\s\S]*道路破损[\s\S]*苗圃街 17 号院门口[\s\S]*市政/)
    await page.keyboard.press('j')
    const panel = page.locator('.order-panel')
    await panel.getByText(order.number).waitFor()
    expect(await panel.innerText()).toContain('地点在福华街街道内')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /道路破损/ }).waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain(order.number)
    expect(text).toMatch(/合同「.+」覆盖/)
    expect(text).toMatch(/指派 市政[\s\S]*派遣 福华街[\s\S]*上报/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('keeps its filters in the address, so that a reload shows the same', async () => {
    const waiting = await brokenRoad('筛选用的一处')
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto('/inbox')
    await row(page, waiting.number).waitFor()
    await page.locator('.tab[data-state="fixed"]').click()
    await page.waitForURL(/state=fixed/)
    await row(page, waiting.number).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '清除筛选' }).first().click()
    await page.getByPlaceholder('工单号').fill('筛选用的')
    await page.waitForURL(/q=/)
    await page.reload()
    await row(page, waiting.number).waitFor()
    expect(await page.locator('.order-row').count()).toBe(1)
    await page.context().close()
  })

  it('sends work back with a reason that it may not leave out, then confirms the second round', async () => {
    const order = await brokenRoad('补丁不平的一处')
    await fixBy(crew, order)
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto(`/orders/${order.id}`)
    await page.locator('[data-verb="redo"]').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '重做' }).click()
    await dialog.getByText('必填').waitFor()
    expect((await office.get(`/orders/${order.id}`)).body.state).toBe('fixed')
    await dialog.getByLabel('理由').fill('补丁北侧没压实')
    await dialog.getByRole('button', { name: '重做' }).click()
    await page.getByText('已要求重做').waitFor()
    expect(await page.locator('.time-line').innerText()).toContain('补丁北侧没压实')
    await crew.verb(order.id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
    await page.reload()
    await page.locator('.act.main[data-verb="confirm"]').click()
    await page.getByRole('dialog').getByRole('button', { name: '确认整改' }).click()
    await page.getByText('已确认整改').waitFor()
    expect((await office.get(`/orders/${order.id}`)).body).toMatchObject({ state: 'rectified', round: 2, redo: 1 })
    // Both rounds' evidence stands on the page, labelled by round.
    expect(await page.locator('.photo-card').innerText()).toMatch(/整改前[\s\S]*第 1 轮[\s\S]*第 2 轮/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is told who was first when two act at once, and loses nothing that it typed', async () => {
    const order = await brokenRoad('两人同时动的一处')
    await fixBy(crew, order)
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    // Without the stream the page can't know: the server has to say so.
    await page.route('**/api/v1/stream', (route) => route.abort())
    await page.goto(`/orders/${order.id}`)
    await page.locator('[data-verb="redo"]').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('边缘没有切齐')
    await office.verb(order.id, 'redo', { reason: '标线没有补' })
    await crew.verb(order.id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
    await dialog.getByRole('button', { name: '重做' }).click()
    await dialog.getByText('这条工单刚被改动').waitFor()
    expect(await dialog.innerText()).toMatch(/重做[\s\S]*标线没有补[\s\S]*完成/)
    expect(await dialog.getByLabel('理由').inputValue()).toBe('边缘没有切齐')
    await dialog.getByRole('button', { name: '重做' }).click()
    await page.getByText('已要求重做').waitFor()
    expect((await office.get(`/orders/${order.id}`)).body).toMatchObject({ state: 'working', redo: 2 })
    await page.context().close()
  })

  it('is not told whether an order of another street exists', async () => {
    const elsewhere = await report(inspector, { category: 'event-0113', description: '别的街道', address: '德化街', office: 'dehuajie' })
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto(`/orders/${elsewhere}`)
    await page.getByText('这里看不到这条工单').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('德化街')
    await page.context().close()
  })

  it('sees what it was showing when the server stops answering, and a way to try again', async () => {
    const order = await brokenRoad('断线时还在的一处')
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto('/inbox')
    await row(page, order.number).waitFor()
    await page.route('**/api/v1/orders?*', (route) => route.abort())
    await page.locator('.tab[data-state="assigned"]').click()
    await page.getByRole('alert').getByText('没连上服务器').waitFor()
    expect(await row(page, order.number).isVisible()).toBe(true)
    await page.unroute('**/api/v1/orders?*')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await row(page, order.number).waitFor()
    await page.context().close()
  })
})

describe('what happens while somebody looks', () => {
  it('stands in the office’s list by itself, with its crew', async () => {
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto('/inbox')
    await page.locator('.live-mark.on').waitFor()
    const id = await report(inspector, { category: 'event-0113', description: '刚报的', address: '刚报的一处' })
    const fresh = page.locator('.order-row', { hasText: '刚报的一处' })
    await fresh.filter({ hasText: '已指派' }).waitFor({ timeout: 15_000 })
    await fresh.click()
    await page.locator('.order-panel').getByText('刚报的一处').waitFor()
    await crew.verb(id, 'start')
    await page.locator('.order-panel .state').getByText('处置中').waitFor({ timeout: 15_000 })
    await page.context().close()
  })

  it('is shown in an open form before anything is sent on top of it', async () => {
    const order = await brokenRoad('填到一半的一处')
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/stream')), page.goto(`/orders/${order.id}`)])
    await page.locator('[data-verb="return"]').waitFor()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('不归我们')
    await office.verb(order.id, 'note', { text: '先别退' })
    await dialog.getByText('先别退').waitFor({ timeout: 15_000 })
    expect(await dialog.getByLabel('理由').inputValue()).toBe('不归我们')
    await page.context().close()
  })
})

describe('the dispatch desk', () => {
  it('files what has several standards, and dispatches what lies outside every street', async () => {
    const pending = await inspector.post('/findings', {
      category: 'component-0103', description: '井盖响动', address: '待立案的井盖', longitude: 113.66, latitude: 34.74, photos: [await inspector.photo()],
    })
    const outside = await inspector.post('/findings', {
      category: 'event-0113', description: '区界外', address: '区界外的一处', longitude: 113.2, latitude: 34.4, photos: [await inspector.photo()],
    })
    expect([pending.status, outside.status]).toEqual([201, 201])
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto('/inbox?state=pending')
    await row(page, pending.body.order.number).click()
    await page.locator('.act.main[data-verb="file"]').click()
    await page.getByRole('dialog').getByRole('radio').first().check()
    await page.getByRole('dialog').getByRole('button', { name: '立案', exact: true }).click()
    await page.getByText('已立案').first().waitFor()
    expect((await desk.until(pending.body.order.id, (order) => order.state === 'assigned')).standard).not.toBeNull()

    await page.goto(`/inbox?state=filed&order=${outside.body.order.id}`)
    await page.locator('.act.main[data-verb="dispatch"]').click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.el-select').click()
    await page.getByRole('option', { name: '人和路街道办事处' }).click()
    await dialog.getByLabel('理由').fill('离人和路最近')
    await dialog.getByRole('button', { name: '派遣' }).click()
    await page.getByText('已派给人和路街道办事处').waitFor()
    expect((await desk.get(`/orders/${outside.body.order.id}`)).body.office).toBe('renhelu')
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('on every window', () => {
  it('has no fault that axe finds, in light and in dark', async () => {
    const order = await brokenRoad('给读屏的一处')
    await fixBy(crew, order)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openAs(browser, system.url, 'office.fuhuajie', { ...deskWindow, colorScheme, reducedMotion: 'reduce' })
      for (const address of [`/inbox?order=${order.id}`, `/orders/${order.id}`]) {
        await page.goto(address)
        await page.locator('.act.main').waitFor()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${address} ${colorScheme} ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
      }
      await page.context().close()
    }
  }, 180_000)

  it('is read on a phone without scrolling sideways, the next act at the foot', async () => {
    const order = await brokenRoad('手机上看的一处')
    await fixBy(crew, order)
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', phoneWindow)
    for (const address of ['/inbox', `/orders/${order.id}`]) {
      await page.goto(address)
      await page.locator(address === '/inbox' ? '.order-row' : '.act.main').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    const act = await page.locator('.act.main').boundingBox()
    expect(act?.height).toBeGreaterThanOrEqual(48)
    expect(act?.y).toBeGreaterThan(700)
    await page.context().close()
  })
})
