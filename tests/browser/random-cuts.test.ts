import fc from 'fast-check'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { stageAt, type Stage } from '../support/situations.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fuhuajie, insist, phoneOf, shoot } from './phone-ground.ts'
import { cuttableLine, type CuttableLine } from './support/cuttable-line.ts'
import { launchBrowser } from './support/launch-browser.ts'

type Step =
  | { do: 'report' }
  /** The next act on an order of the run: start, then fix. */
  | { do: 'act', order: number }
  /** From so many milliseconds on nothing gets through: what is under way then breaks off. */
  | { do: 'cut', after: number }
  | { do: 'mend' }
  | { do: 'close', phone: 'inspector' | 'crew' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'report' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('act' as const), order: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cut' as const), after: fc.nat(1_200) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'mend' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), phone: fc.constantFrom('inspector' as const, 'crew' as const) }) },
)

let system: TestSystem
let browser: Browser
let stage: Stage
let line: CuttableLine

beforeAll(async () => {
  system = await createTestSystem()
  line = await cuttableLine(system.url)
  browser = await launchBrowser()
  stage = stageAt(system.url)
})
afterAll(async () => {
  await browser.close()
  await line.stop()
  await system.stop()
})

interface Phone { context: BrowserContext, page: Page }

async function ownPhone(login: string): Promise<Phone> {
  const { page } = await phoneOf(browser, line.url, login, { serviceWorkers: 'allow' })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.reload()
  await page.waitForLoadState('networkidle')
  return { context: page.context(), page }
}

async function reopen(phone: Phone): Promise<void> {
  await phone.page.close()
  phone.page = await phone.context.newPage()
}

let told = 0

/** Fills in a report as one does with or without a network, and sends it; answers what it says. */
async function report({ page, context }: Phone): Promise<string> {
  told += 1
  const description = `断续 ${told}`
  // Far enough from what was reported before: nothing is offered as the same.
  await context.setGeolocation({ ...fuhuajie, latitude: fuhuajie.latitude + told * 0.004 })
  const category = page.locator('.found button', { hasText: '暴露垃圾' }).first()
  // An answer that breaks off in the middle leaves the page without categories; opened again it has what the phone keeps.
  for (let tries = 0; tries < 3; tries += 1) {
    await page.goto('/report')
    await page.getByRole('searchbox', { name: /搜类别/ }).fill('bllj')
    if (await category.waitFor({ timeout: 6_000 }).then(() => true, () => false)) break
  }
  await category.click()
  await page.getByLabel('情况说明').fill(description)
  await shoot(page)
  await page.getByText(/照片 1 \/ 1/).waitFor()
  await insist(page)
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.waitForURL(/\/(outbox|report\/done\/.*)$/)
  return description
}

async function start({ page }: Phone, id: string): Promise<void> {
  await page.goto(`/orders/${id}`)
  await page.getByRole('button', { name: '开始' }).click()
  await page.locator('.phone-header .pending-mark', { hasText: '处置中' }).waitFor()
}

async function fix({ page }: Phone, id: string): Promise<void> {
  await page.goto(`/tasks/${id}/fix`)
  await page.locator('.phone-acts').waitFor()
  await shoot(page)
  await page.getByText(/照片 1 \/ 1/).waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.waitForURL(`**/orders/${id}`)
}

/** With a network, all that waits on a phone goes out. */
async function settled({ page }: Phone): Promise<void> {
  await page.goto('/outbox')
  await page.locator('.outbox-page').waitFor()
  for (let tries = 0; tries < 60; tries += 1) {
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    const waiting = page.locator('.outbox-item .state:not(.sent)')
    if (await page.getByText('没有待发的').count() > 0) return
    expect(await page.locator('.outbox-item .state.refused').count(), await page.locator('.outbox-page').innerText()).toBe(0)
    await waiting.first().waitFor({ state: 'detached', timeout: 1_000 }).catch(() => undefined)
  }
  expect.fail(await page.locator('.outbox-page').innerText())
}

const acts = ({ events }: OrderDetail) => events.map(({ verb }) => verb).filter((verb) => verb === 'start' || verb === 'fix')

describe('a network that comes and goes', () => {
  it('leaves each report, start and fix on the server once and in order, whatever was cut and closed meanwhile', async () => {
    const phones = { inspector: await ownPhone('inspector'), crew: await ownPhone('crew.road') }
    const desk = await stage.client('desk')
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 7, maxLength: 9 }), async (steps) => {
      line.cut(false)
      const reported: string[] = []
      const orders = [await stage.bring('assigned'), await stage.bring('assigned')].map(({ id }) => ({ id, done: [] as string[] }))
      // What is on the phone before the network goes: its orders.
      for (const { id } of orders) {
        await phones.crew.page.goto(`/orders/${id}`)
        await phones.crew.page.getByRole('button', { name: '开始' }).waitFor()
      }
      let cutting: ReturnType<typeof setTimeout> | undefined
      for (const one of steps) {
        switch (one.do) {
          case 'report':
            reported.push(await report(phones.inspector))
            break
          case 'act': {
            const order = orders[one.order]
            if (order === undefined || order.done.length === 2) break
            const verb = order.done.length === 0 ? 'start' : 'fix'
            await (verb === 'start' ? start : fix)(phones.crew, order.id)
            order.done.push(verb)
            break
          }
          case 'cut':
            clearTimeout(cutting)
            cutting = setTimeout(() => { line.cut(true) }, one.after)
            break
          case 'mend':
            clearTimeout(cutting)
            line.cut(false)
            break
          case 'close':
            await reopen(phones[one.phone])
        }
      }
      clearTimeout(cutting)
      line.cut(false)
      await settled(phones.inspector)
      await settled(phones.crew)
      const rows = await system.database.query<{ description: string, photos: number }>(
        `select f.description, (select count(*) from order_photos p where p.district_id = f.district_id and p.finding_id = f.id)::integer as photos
         from findings f
         where f.description = any($1)
         order by f.received_at, f.id`, [reported])
      expect(rows).toEqual(reported.map((description) => ({ description, photos: 1 })))
      for (const { id, done } of orders) {
        const order = (await desk.get(`/orders/${id}`)).body as OrderDetail
        expect(acts(order)).toEqual(done)
        expect(order.photos.filter(({ kind }) => kind === 'after')).toHaveLength(done.includes('fix') ? 1 : 0)
      }
    }), { numRuns: 2, endOnFailure: true })
    for (const { context } of Object.values(phones)) await context.close()
  }, 120_000)
})

describe('a report that the server would not take', () => {
  it('is changed on the phone and sent again, with the photo that it had', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector', { geolocation: { ...fuhuajie, latitude: fuhuajie.latitude - 0.004 } })
    const context = page.context()
    // On its way out its category becomes one that there is not: the refusal is the server's own.
    await context.route('**/api/v1/findings', (route) => route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON() as object, category: 'event-9999' }) }))
    await page.locator('.phone-tabs a[href="/outbox"]').click()
    await page.getByText('没有待发的').waitFor()
    await page.locator('.phone-tabs a[href="/report"]').click()
    await page.getByRole('searchbox', { name: /搜类别/ }).waitFor()
    await context.setOffline(true)
    await shoot(page)
    await page.getByText(/照片 1 \/ 1/).waitFor()
    await page.getByRole('searchbox', { name: /搜类别/ }).fill('bllj')
    await page.locator('.found button', { hasText: '暴露垃圾' }).first().click()
    await page.getByLabel('情况说明').fill('没收下的')
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL('**/outbox')
    await context.setOffline(false)
    const item = page.locator('.outbox-item', { hasText: '没收下的' })
    await item.locator('.state.refused').waitFor()
    await item.getByText('照片都在本机').waitFor()
    await page.locator('.offline-badge', { hasText: '要看一下 1 条' }).waitFor()

    await context.unroute('**/api/v1/findings')
    await item.getByRole('button', { name: '改了再发' }).click()
    await page.waitForURL(/\/report\?item=/)
    await page.getByText(/照片 1 \/ 1/).waitFor()
    expect(await page.getByLabel('情况说明').inputValue()).toBe('没收下的')
    await page.getByLabel('情况说明').fill('改过的')
    await insist(page)
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL(/\/report\/done\//)
    const rows = await system.database.query<{ description: string, photos: number }>(
      `select f.description, (select count(*) from order_photos p where p.district_id = f.district_id and p.finding_id = f.id)::integer as photos
       from findings f
       where f.description in ('没收下的', '改过的')`)
    expect(rows).toEqual([{ description: '改过的', photos: 1 }])
    await page.locator('.phone-tabs a[href="/outbox"]').click()
    await page.getByText('没有待发的').waitFor()
    expect(await page.locator('.outbox-item .state.refused').count()).toBe(0)
    await context.close()
  })
})
