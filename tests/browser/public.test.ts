import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { cameraShot, fuhuajie } from './phone-ground.ts'
import { deskWindow, launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
const staff = {} as Record<'desk' | 'office' | 'crew' | 'inspector', Client>

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  for (const [name, login] of [['desk', 'desk'], ['office', 'office.fuhuajie'], ['crew', 'crew.road'], ['inspector', 'inspector']] as const) staff[name] = await signIn(system.url, login)
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

let visits = 0

/** Each visit at a place of its own: what is reported twice at one place is one thing. */
function open(options: BrowserContextOptions) {
  visits += 1
  const geolocation = { ...fuhuajie, latitude: fuhuajie.latitude + visits * 0.0006 }
  return openPage(browser, { baseURL: system.url, geolocation, permissions: ['geolocation', 'clipboard-read', 'clipboard-write'], ...options })
}

/** Reports a pothole on the page that is open; answers what a resident writes down. */
async function report(page: Page): Promise<{ number: string, code: string }> {
  await page.goto('/public/report')
  await page.locator('input[type=file]').setInputFiles(await cameraShot())
  await page.getByRole('searchbox').fill('路面')
  await page.locator('.found button').first().click()
  await page.getByLabel('说说情况').fill('小区门口有个大坑，积水')
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByText('已选好位置').waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.locator('.receipt-card').waitFor()
  return { number: await page.locator('.receipt-card .number').innerText(), code: await page.locator('.receipt-card .code').innerText() }
}

async function follow(page: Page, { number, code }: { number: string, code: string }): Promise<void> {
  await page.goto('/public/follow')
  await page.locator('[name=number]').fill(number)
  await page.locator('[name=code]').fill(code)
  await page.getByRole('button', { name: '查询' }).click()
}

async function orderOf(number: string): Promise<OrderDetail> {
  const { body } = await staff.desk.get(`/orders?q=${number}`)
  return (await staff.desk.get(`/orders/${body.orders[0].id}`)).body
}

/** Files it, has it fixed, answers the resident, and closes it. */
async function settle(number: string): Promise<string> {
  const order = await orderOf(number)
  await staff.desk.verb(order.id, 'file', { standard: order.actions.find(({ verb }) => verb === 'file')?.options?.standard?.[0]?.id })
  const assigned = await staff.desk.until(order.id, ({ state }) => state === 'assigned')
  const crew = await signIn(system.url, `crew.${assigned.crew}`)
  await crew.verb(order.id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
  await staff.office.verb(order.id, 'confirm')
  await staff.office.post(`/orders/${order.id}/reply`, { text: '坑已补平，明天再来看一次。' })
  await staff.inspector.verb(order.id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await staff.inspector.photo()] })
  return order.id
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect(width[0]).toBe(width[1])
}

describe.each([['phone', phoneWindow], ['desk', deskWindow]] as const)('a resident at a %s', (_kind, size) => {
  it('reports without an account, follows it to its close, and says whether it is fixed', async () => {
    const { page, errors } = await open(size)
    await page.goto('/public/report')
    await page.locator('.photo-field').waitFor()
    await expectAccessible(page)
    const keys = await report(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: '复制' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(keys.code)
    await page.getByRole('link', { name: '查进度' }).click()
    expect(await page.locator('[name=number]').inputValue()).toBe(keys.number)
    expect(page.url()).not.toContain(keys.code)
    await follow(page, keys)
    expect(await page.locator('.step-line [aria-current]').innerText()).toContain('已收到')
    const id = await settle(keys.number)
    await follow(page, keys)
    await page.getByText('已结案').waitFor()
    await page.getByText('坑已补平').waitFor()
    expect(await page.locator('.sides img').evaluateAll((images) => Promise.all(images.map(async (image) => {
      await (image as HTMLImageElement).decode()
      return (image as HTMLImageElement).naturalWidth > 0
    })))).toEqual([true, true])
    await expectAccessible(page)
    await page.getByRole('button', { name: '没修好' }).click()
    await page.getByRole('button', { name: '不满意' }).click()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText('处置中', { exact: true }).waitFor()
    expect((await staff.desk.get(`/orders/${id}`)).body).toMatchObject({ state: 'dispatched', rework: 1, proceedings: { notFixed: true } })
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it('says the same in English, in the dark, and loads nothing of the others\' pages', async () => {
  const { page, errors } = await open({ ...phoneWindow, colorScheme: 'dark' })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto('/public/report')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Report a problem' }).waitFor()
  await expectAccessible(page)
  await page.goto('/public/follow')
  await page.getByRole('heading', { name: 'Follow my report' }).waitFor()
  await expectAccessible(page)
  expect(scripts.filter((url) => /phone-shell|tasks-page|inbox|element-plus|echarts|api\/v1\/(me|reference|stream)/.test(url))).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

it('tells a wrong code from nothing, and takes back what was reported by mistake', async () => {
  const { page } = await open(phoneWindow)
  const keys = await report(page)
  await follow(page, { ...keys, code: 'AAAA-AAAA-AAAA-AAAA' })
  await page.getByText('工单号或查询码不对。').waitFor()
  await expectAccessible(page)
  await follow(page, keys)
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByLabel('说明原因').fill('已经有人修了')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已撤回').waitFor()
  expect((await orderOf(keys.number)).state).toBe('withdrawn')
  await page.context().close()
})
