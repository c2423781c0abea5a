import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { stageAt, type Stage } from '../support/situations.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { phoneOf, pick, shoot } from './phone-ground.ts'
import { launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let office: Client
let stage: Stage

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  office = await signIn(system.url, 'office.fuhuajie')
  stage = stageAt(system.url)
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const item = (page: Page, text: string) => page.locator('.outbox-item', { hasText: text })
const verbsOf = ({ events }: OrderDetail) => events.map(({ verb }) => verb)
const count = async (statement: string, values: unknown[]) => (await system.database.query<{ n: number }>(statement, values))[0]?.n

/** A phone whose worker stands, so that its pages open and its orders can be read without a network. */
async function ownPhone(login: string) {
  const opened = await phoneOf(browser, system.url, login, { serviceWorkers: 'allow' })
  await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await opened.page.reload()
  return opened
}

/** Reports without a network; the form must be open. */
async function reportOffline(page: Page, description: string): Promise<void> {
  await shoot(page)
  await page.getByText(/先存本机/).first().waitFor()
  await page.getByRole('searchbox', { name: /搜类别/ }).fill('bllj')
  await page.locator('.found button', { hasText: '暴露垃圾' }).first().click()
  await page.getByLabel('情况说明').fill(description)
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.waitForURL('**/outbox')
}

/** Loses answers of writing calls: the server has done it, and the phone does not know. */
async function loseAnswers(context: BrowserContext, times: number): Promise<{ lost: string[] }> {
  const seen = { lost: [] as string[] }
  await context.route(/\/api\/v1\/(photos\?|findings$|orders\/[^/]+\/[a-z-]+$)/, async (route: Route) => {
    const { pathname } = new URL(route.request().url())
    if (route.request().method() !== 'POST' || seen.lost.filter((one) => one === pathname).length >= times) return route.continue()
    seen.lost.push(pathname)
    await route.fetch()
    await route.abort()
  })
  return seen
}

describe('without a network', () => {
  it('findings with photos wait on the phone, survive the closing of the app, and go out once, in order, when it is back', async () => {
    const { page } = await ownPhone('inspector')
    const context = page.context()
    await page.getByRole('searchbox', { name: /搜类别/ }).waitFor()
    await context.setOffline(true)
    await page.locator('.offline-badge', { hasText: '离线' }).waitFor()
    await reportOffline(page, '断网一')
    await page.locator('.offline-badge', { hasText: '离线 · 待发 1 条' }).waitFor()
    await page.locator('.phone-tabs a[href="/report"]').click()
    await reportOffline(page, '断网二')
    await page.locator('.offline-badge', { hasText: '离线 · 待发 2 条' }).waitFor()
    expect(await item(page, '断网一').locator('.item-photos li').count()).toBe(1)
    expect(await count('select count(*)::integer as n from findings where description like $1', ['断网%'])).toBe(0)

    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto('/outbox')
    for (const text of ['断网一', '断网二']) await item(again, text).locator('.state.sent').waitFor()
    const rows = await system.database.query<{ description: string, photos: number }>(
      `select f.description, (select count(*) from order_photos p where p.district_id = f.district_id and p.finding_id = f.id)::integer as photos
       from findings f
       where f.description like '断网%'
       order by f.received_at, f.id`)
    expect(rows).toEqual([{ description: '断网一', photos: 1 }, { description: '断网二', photos: 1 }])
    expect(await again.locator('.offline-badge').count()).toBe(0)
    await context.close()
  })

  it('a task is started and fixed; both go out one after the other, and the rows say at once how they will stand', async () => {
    const { id, number } = await stage.bring('assigned')
    const { page } = await ownPhone('crew.road')
    await page.goto(`/orders/${id}`)
    await page.getByRole('button', { name: '开始' }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '开始' }).click()
    await page.locator('.phone-header .pending-mark', { hasText: '处置中' }).getByText('待发').waitFor()
    expect(await page.getByRole('button', { name: '开始' }).count()).toBe(0)
    await page.getByRole('link', { name: '拍整改后' }).click()
    await shootAll(page)
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await page.waitForURL(`**/orders/${id}`)
    await page.locator('.phone-header .pending-mark', { hasText: '待确认' }).getByText('待发').waitFor()
    expect(verbsOf((await office.get(`/orders/${id}`)).body as OrderDetail)).not.toContain('start')

    await page.context().setOffline(false)
    const done = await office.until(id, ({ state }) => state === 'fixed')
    expect(verbsOf(done).slice(-2)).toEqual(['start', 'fix'])
    expect(done.photos.filter(({ kind }) => kind === 'after')).toHaveLength(1)
    await page.locator('.phone-header .pending-mark .waits').waitFor({ state: 'detached' })
    await page.goto('/outbox')
    await item(page, number).first().locator('.state.sent').waitFor()
    await page.context().close()
  })
})

async function shootAll(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
  await shoot(page)
  await page.getByText(/照片 1 \/ 1/).waitFor()
}

describe('answers that are lost after the server has acted', () => {
  it('double nothing: not the photo, not the finding, not the start, not the fix, with two windows open', async () => {
    const { id } = await stage.bring('assigned')
    const { page } = await phoneOf(browser, system.url, 'crew.road')
    const context = page.context()
    const other = await context.newPage()
    await other.goto('/outbox')
    await other.getByText('没有待发的').waitFor()
    const seen = await loseAnswers(context, 2)
    const photosBefore = await count('select count(*)::integer as n from photos', [])
    await page.goto(`/orders/${id}`)
    await page.getByRole('button', { name: '开始' }).click()
    await page.locator('.pending-mark .waits').first().waitFor()
    await page.goto(`/tasks/${id}/fix`)
    await shootAll(page)
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await page.waitForURL(`**/orders/${id}`)
    await expectSettled([page, other], async () => ((await office.get(`/orders/${id}`)).body as OrderDetail).state === 'fixed' && await other.locator('.outbox-item .state.sent').count() === 2)
    const done = (await office.get(`/orders/${id}`)).body as OrderDetail
    expect(verbsOf(done).filter((verb) => verb === 'start' || verb === 'fix')).toEqual(['start', 'fix'])
    expect(done.photos.filter(({ kind }) => kind === 'after')).toHaveLength(1)
    expect(await count('select count(*)::integer as n from photos', [])).toBe((photosBefore ?? 0) + 1)
    expect(seen.lost.length).toBeGreaterThanOrEqual(5)
    await context.close()
  })
})

/** The network comes and goes until all has arrived: each return wakes the queue at once. */
async function expectSettled(pages: Page[], settled: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await settled()) return
    for (const page of pages) await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('the queue did not come to rest')
}

/** A fix made without a network, on an order that went to another hand meanwhile: the phone is on the page of both sides. */
async function twoSides() {
  const { id } = await stage.bring('working')
  const { page } = await ownPhone('crew.road')
  await page.goto(`/tasks/${id}/fix`)
  await page.locator('.phone-acts').getByRole('button', { name: /再拍 1 张/ }).waitFor()
  await page.context().setOffline(true)
  await shootAll(page)
  await page.getByLabel('备注').fill('已铺热沥青')
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.waitForURL(`**/orders/${id}`)
  await office.verb(id, 'recall', { reason: '换人处置' })
  await office.verb(id, 'assign', { crew: 'road' })
  await page.context().setOffline(false)
  await page.locator('.offline-badge', { hasText: '要看一下 1 条' }).click()
  await page.getByRole('link', { name: '看两边' }).waitFor()
  return { id, page }
}

/** What axe finds in both themes, and what is too low for a thumb. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
  }
  for (const target of await page.locator('button:visible, a:visible, label:has(input):visible').all()) {
    const box = await target.boundingBox()
    if (box !== null && Math.round(box.height) < 44) found.push(`${await target.evaluate('(element) => element.outerHTML')} is ${box.height} px high`)
  }
  return found
}

describe('an order that moved on meanwhile', () => {
  it('shows both sides with their photos; kept as a note nothing is lost, and the server’s state stands', async () => {
    const { id, page } = await twoSides()
    expect(await faults(page)).toEqual([])
    await page.getByRole('link', { name: '看两边' }).click()
    const [mine, theirs] = [page.locator('.side', { hasText: '本机' }).first(), page.locator('.side', { hasText: '服务器' }).last()]
    await mine.locator('canvas').waitFor()
    await mine.getByText('已铺热沥青').waitFor()
    await theirs.getByText('已指派').waitFor()
    expect(await faults(page)).toEqual([])
    const choices = page.locator('.choices input')
    expect(await choices.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual(['redo', 'note', 'keep', 'drop'])
    await page.getByText('照片和说明作为备注加上').click()
    await page.getByRole('button', { name: '就这样办' }).click()
    await page.waitForURL('**/outbox')
    const after = await office.until(id, ({ events }) => events.at(-1)?.verb === 'note')
    expect(after.state).toBe('assigned')
    expect(after.events.at(-1)?.data.text).toContain('已铺热沥青')
    expect(after.photos.filter(({ kind }) => kind === 'other')).toHaveLength(1)
    await page.context().close()
  })

  it('is dropped from the phone only when that is said twice; another choice in between takes it back', async () => {
    const { id, page } = await twoSides()
    await page.getByRole('link', { name: '看两边' }).click()
    const [settle, sure] = [page.getByRole('button', { name: '就这样办' }), page.getByRole('button', { name: '删除，不再发出' })]
    await page.getByText('不要本机这条').click()
    await settle.click()
    await page.getByRole('status').getByText('删除后，这条和 1 张照片都没有了。').waitFor()
    await page.getByText('先留在本机').click()
    await settle.click()
    await page.waitForURL('**/outbox')
    await page.getByRole('link', { name: '看两边' }).click()
    await page.getByText('不要本机这条').click()
    await settle.click()
    await sure.click()
    await page.waitForURL('**/outbox')
    await page.getByText('没有待发的').waitFor()
    const { state, events, photos } = (await office.get(`/orders/${id}`)).body as OrderDetail
    expect(state).toBe('assigned')
    expect(events.at(-1)?.verb).toBe('assign')
    expect(photos.filter(({ kind }) => kind !== 'before')).toEqual([])
    await page.context().close()
  })
})

describe('a phone that is handed on', () => {
  it('keeps what waits for its account alone: the next person neither sees nor sends it', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    await page.locator('a[href="/outbox"]').first().click()
    await page.getByText('没有待发的').waitFor()
    await page.locator('.phone-tabs a[href="/report"]').click()
    await page.context().route('**/api/v1/findings', (route) => route.abort())
    await shoot(page)
    await pick(page, 'bllj', '暴露垃圾')
    await page.getByLabel('情况说明').fill('甲的一处')
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL('**/outbox')
    await item(page, '甲的一处').waitFor()
    await signInAs(page, 'inspector.b')
    // Only now may it get through: before, it was the first account's own to send.
    await page.context().unroute('**/api/v1/findings')
    await page.locator('.phone-tabs a[href="/outbox"]').click()
    await page.getByText('没有待发的').waitFor()
    expect(await item(page, '甲的一处').count()).toBe(0)
    expect(await count('select count(*)::integer as n from findings where description = $1', ['甲的一处'])).toBe(0)
    await signInAs(page, 'inspector')
    await page.locator('.phone-tabs a[href="/outbox"]').click()
    await item(page, '甲的一处').locator('.state.sent').waitFor()
    const [row] = await system.database.query<{ login: string }>('select a.login from findings f join accounts a on a.district_id = f.district_id and a.id = f.reporter_id where f.description = $1', ['甲的一处'])
    expect(row?.login).toBe('inspector')
    await page.context().close()
  })
})

async function signInAs(page: Page, login: string): Promise<void> {
  await page.locator('.phone-tabs a[href="/me"]').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/(report|tasks)$/)
}
