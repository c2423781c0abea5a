import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fixBy, openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let office: Client
let crew: Client
let leader: Client
const numbers: string[] = []

async function rectified(address: string) {
  const id = await report(inspector, { category: 'event-0113', description: '路面破损', address })
  await fixBy(crew, await office.until(id, (order) => order.state === 'assigned'))
  return office.verb(id, 'confirm')
}

const close = async (id: string) => inspector.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  office = await signIn(system.url, 'office.fuhuajie')
  crew = await signIn(system.url, 'crew.road')
  leader = await signIn(system.url, 'leader')
  for (const address of ['一号门', '二号门']) {
    const order = await rectified(address)
    await close(order.id)
    numbers.push(order.number)
  }
  numbers.push((await rectified('三号门')).number)
  for (let tries = 0; tries < 200; tries += 1) {
    const { total } = (await leader.get('/rates?from=2000-01-01&to=2100-01-01&by=office')).body
    if (total.closed === 2 && total.due === 3) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the tally did not arrive')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

describe('the leader', () => {
  it('reads each rate with what it divides by what', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates')
    const card = page.locator('.rate-card[data-rate="closingRate"]')
    await card.waitFor()
    await card.getByText('未达标').first().waitFor()
    await card.getByText('目标 95').waitFor()
    expect((await card.innerText()).replace(/\s+/g, ' ')).toMatch(/^整改率 未达标 66\.7 % 结案 2 \/ 应结 3/)
    expect((await page.locator('.ranking-table tr[data-key="fuhuajie"]').innerText()).replace(/\s+/g, ' ')).toMatch(/福华街 3 66\.7/)
    await page.getByRole('link', { name: '街道', exact: true }).click()
    const line = page.locator('.rates-table tr[data-key="fuhuajie"]')
    expect((await line.innerText()).replace(/\s+/g, ' ')).toMatch(/福华街 3 2 2 1 0 66\.7/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('opens the very orders behind a number, and from there an order', async () => {
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates/streets')
    await page.locator('.rates-table tr[data-key="fuhuajie"] [data-count="due"]').click()
    await page.getByRole('heading', { name: /福华街.*应结/ }).waitFor()
    await page.locator('.order-row').nth(2).waitFor()
    const listed = await page.locator('.order-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number')))
    expect(listed.toSorted()).toEqual(numbers.toSorted())
    await page.goto('/rates')
    await page.locator('.rate-card [data-count="closed"]').click()
    await page.getByText('已列 2 件，共 2 件').waitFor()
    await page.locator('.order-row').first().click()
    await page.getByRole('heading', { level: 1, name: /道路破损/ }).waitFor()
    await page.getByRole('link', { name: '指标' }).first().waitFor()
    await page.context().close()
  })

  it('urges an open order with words of its own, and that stands in the history', async () => {
    const open = (await leader.get(`/orders?q=${numbers[2] ?? ''}`)).body.orders[0]
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto(`/orders/${open.id}`)
    await page.locator('[data-verb="urge"]').click()
    await page.getByRole('dialog').getByLabel('内容').fill('本周内核查完')
    await page.getByRole('dialog').getByRole('button', { name: '督办' }).click()
    await page.getByText('督办已记下').waitFor()
    expect(await page.locator('.time-line li').first().innerText()).toMatch(/督办[\s\S]*本周内核查完/)
    await page.context().close()
  })

  it('sees the rate move by itself when an order closes', async () => {
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates')
    await page.locator('.live-mark.on').waitFor()
    await page.locator('.rate-card').getByText('结案 2').waitFor()
    const open = (await leader.get(`/orders?q=${numbers[2] ?? ''}`)).body.orders[0]
    await close(open.id)
    await page.locator('.rate-card').getByText('结案 3').waitFor({ timeout: 20_000 })
    await page.context().close()
  })

  it('turns from streets to crews, and the address remembers it', async () => {
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates/streets')
    await page.getByLabel('分组').selectOption('crew')
    await page.locator('.rates-table tr[data-key="road"]').waitFor()
    await page.waitForURL(/by=crew/)
    await page.reload()
    await page.locator('.rates-table tr[data-key="road"]').waitFor()
    await page.context().close()
  })

  it('crosses streets with categories, and opens the orders of one pair', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates/streets')
    await page.getByLabel('再按').selectOption('category')
    const line = page.locator('.rates-table tr[data-key="fuhuajie"][data-key2="event-0113"]')
    await line.waitFor()
    await page.waitForURL(/by2=category/)
    await line.locator('[data-count="due"]').click()
    await page.getByRole('heading', { name: /福华街.*道路破损.*应结/ }).waitFor()
    await page.getByText('已列 3 件，共 3 件').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('sees what is open by its age, and opens it', async () => {
    const id = await report(inspector, { category: 'event-0113', description: '路面破损', address: '四号门' })
    const { number } = await office.until(id, (order) => order.state === 'assigned')
    const { page, errors } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates')
    await page.locator('[data-backlog="open"]').getByText('1 件').waitFor()
    await page.locator('tr[data-band="0-1"] .open a').click()
    await page.getByRole('heading', { name: /积压 · 不足 1 天/ }).waitFor()
    await page.locator(`.order-row[data-number="${number}"]`).waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('reads the numbers as they stood at a past moment, is told so, and comes back', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates?asOf=2001-01-01T00:00:00.000Z')
    await page.getByText(/截至 .* 的数/).waitFor()
    await page.locator('.rate-card[data-rate="closingRate"] .figure').getByText('无应结').waitFor()
    await page.getByRole('button', { name: '回到现在' }).click()
    await page.locator('.rate-card').getByText('结案 3').waitFor()
    expect(page.url()).not.toContain('asOf')
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('reads no rate, and not 100 %, for a time in which nothing was due', async () => {
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates?from=2001-01-01&to=2001-01-08')
    await page.locator('.rate-card[data-rate="closingRate"] .figure').getByText('无应结').waitFor()
    expect((await page.locator('.lead .figure').allInnerTexts()).join(' ')).not.toContain('%')
    await page.context().close()
  })

  it('has a chart whose numbers stand in a table too, and nothing that axe finds', async () => {
    for (const [screen, colorScheme] of [[deskWindow, 'light'], [deskWindow, 'dark'], [phoneWindow, 'light']] as const) {
      const { page } = await openAs(browser, system.url, 'leader', { ...screen, colorScheme, reducedMotion: 'reduce' })
      await page.goto('/rates/streets')
      await page.locator('.trend-chart svg').waitFor()
      await page.locator('.day-chart svg').waitFor()
      expect(await page.locator('.day-chart tbody tr').count()).toBe(7)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
      await page.context().close()
    }
  }, 180_000)
})
