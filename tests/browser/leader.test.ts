import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs, report } from './desk-ground.ts'
import { broughtTo, makeLate, tallied } from './leader-ground.ts'
import { deskWindow, launchBrowser, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let people: { inspector: Client; office: Client; crew: Client }
let leader: Client
let late: string

const wallWindow = { viewport: { width: 1920, height: 1080 } }

async function axe(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
}

/** Ms from an instant to 04:01 in the district, at least two hours ahead. */
function nightFrom(now: number): number {
  const day = 86_400_000
  const wait = ((4 * 3_600_000 + 60_000 - 8 * 3_600_000 - now) % day + day) % day
  return wait < 7_200_000 ? wait + day : wait
}

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  const [inspector, office, crew] = await Promise.all(['inspector', 'office.fuhuajie', 'crew.road'].map((login) => signIn(system.url, login)))
  if (inspector === undefined || office === undefined || crew === undefined) throw new Error('nobody signed in')
  people = { inspector, office, crew }
  leader = await signIn(system.url, 'leader')
  await broughtTo('closed', people, '一号门')
  await broughtTo('rectified', people, '二号门')
  late = await report(inspector, { category: 'event-0113', description: '路面破损', address: '三号门' })
  await office.until(late, (order) => order.state === 'assigned')
  await makeLate(system, late)
  await tallied(leader, 1, 2)
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

describe('the leader on the phone', () => {
  it('reads the three rates against their targets first, and finds every page at the thumb', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', phoneWindow)
    await page.goto('/rates')
    const card = page.locator('.rate-card[data-rate="closingRate"]')
    await card.getByText('未达 95 %').waitFor()
    expect(await card.innerText()).toMatch(/50\.0/)
    await page.getByText(/没有盲查|95 % 区间/).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    for (const name of ['街道', '积压', '督办', '指标']) {
      const tab = page.locator('.leader-tabs a', { hasText: name })
      expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      await tab.click()
      await page.locator('.leader-tabs .here', { hasText: name }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('urges what is late at a street with one text, is told how many beforehand, and reads what came of it', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', phoneWindow)
    await page.goto('/rates')
    await page.locator('.watch-list li', { hasText: '福华街' }).getByRole('button', { name: /督办/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/其中 1 件还没办结/).waitFor()
    await dialog.getByRole('button', { name: '督办 1 件' }).click()
    await dialog.getByText('写上内容再督办').waitFor()
    await axe(page, 'dialog')
    await dialog.getByLabel('内容').fill('今天办完')
    await dialog.getByRole('button', { name: '督办 1 件' }).click()
    await dialog.getByText('已督办 1 件').waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    await page.locator('.leader-tabs a', { hasText: '督办 1' }).click()
    await page.getByText('今天办完').waitFor()
    await page.getByText(/没有动静/).waitFor()
    await people.crew.verb(late, 'start')
    await page.getByText(/后：开始/).waitFor({ timeout: 20_000 })
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('sees no urge where the account may not give one', async () => {
    const { page } = await openAs(browser, system.url, 'office.fuhuajie', phoneWindow)
    await page.goto('/rates')
    await page.locator('.watch-list').waitFor()
    expect(await page.locator('.watch-list button').count()).toBe(0)
    await page.goto('/wall')
    await page.waitForURL(/no-permission/)
    await page.context().close()
  })
})

describe('the pages', () => {
  it('have nothing that axe finds, in both themes', async () => {
    for (const [screen, colorScheme] of [[deskWindow, 'light'], [phoneWindow, 'dark']] as const) {
      const { page, errors } = await openAs(browser, system.url, 'leader', { ...screen, colorScheme })
      for (const [path, ready] of [['/rates', '.ranking-table'], ['/rates/categories', '.rates-table'], ['/rates/backlog', '.streets'], ['/rates/urges', 'li .said'], ['/rates/blind', 'h1']] as const) {
        await page.goto(path)
        await page.locator(ready).first().waitFor()
        await axe(page, `${colorScheme} ${path}`)
      }
      expect(errors).toEqual([])
      await page.context().close()
    }
  }, 120_000)

  it('let an admin set a target, and the leader reads it', async () => {
    const admin = await openAs(browser, system.url, 'admin', deskWindow)
    await admin.page.goto('/admin/targets')
    await admin.page.getByLabel('整改率不低于').fill('30')
    await admin.page.getByLabel('按期结案率不低于').fill('20')
    await axe(admin.page, 'targets')
    await admin.page.getByRole('button', { name: '保存目标' }).click()
    await admin.page.getByText(/已记下/).waitFor()
    expect(admin.errors).toEqual([])
    await admin.page.context().close()
    const { page } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto('/rates')
    const card = page.locator('.rate-card[data-rate="closingRate"]')
    await card.getByText('达标', { exact: true }).first().waitFor()
    await card.getByText('目标 30').waitFor()
    await page.context().close()
  })
})

describe('the wall', () => {
  it('shows the district, moves by four pixels in ten minutes, and says when the line is away for half a minute', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', wallWindow)
    await page.clock.install()
    // Pages set their clock by the server's, which does not hurry along.
    let cut = false
    await page.route(/\/api\/v1\/(?!stream)/, async (route) => {
      if (cut) return route.abort('internetdisconnected')
      // What was asked by a page that has loaded itself afresh is answered to nobody.
      const response = await route.fetch().catch(() => undefined)
      if (response === undefined) return route.abort().catch(() => undefined)
      const { date: _date, ...headers } = response.headers()
      return route.fulfill({ response, headers }).catch(() => undefined)
    })
    await page.goto('/wall')
    await page.locator('.wall .line', { hasText: '实时' }).waitFor()
    await page.locator('.wall-late', { hasText: '三号门' }).waitFor()
    await page.locator('.wall-latest li').first().waitFor()
    const sizes = await page.locator('.wall').evaluate((wall) => [...wall.querySelectorAll('*')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') && one.closest('.spoken, .schematic') === null)
      .map((one) => one instanceof SVGElement ? one.getBoundingClientRect().height : Number.parseFloat(getComputedStyle(one).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    await axe(page, 'wall')
    const place = () => page.locator('.wall .canvas').evaluate((canvas) => (canvas as HTMLElement).style.transform)
    const first = await place()
    await page.clock.runFor(600_000)
    expect(await place()).not.toBe(first)
    await page.locator('.wall .line', { hasText: '实时' }).waitFor()

    cut = true
    // A reading that was still under way when the line was cut ends well; the one after it fails.
    await expect.poll(async () => {
      await page.clock.runFor(20_000)
      return page.locator('.wall .line.waiting').count()
    }, { timeout: 30_000 }).toBe(1)
    await page.clock.runFor(31_000)
    await page.locator('.wall .line', { hasText: /停在 \d\d:\d\d/ }).waitFor()
    cut = false
    await page.clock.runFor(61_000)
    await page.locator('.wall .line', { hasText: '实时' }).waitFor()

    // At night it loads itself afresh, once.
    await page.evaluate(() => { document.title = 'as it was' })
    await page.clock.fastForward(nightFrom(await page.evaluate(() => Date.now())))
    await page.clock.runFor(62_000)
    await page.waitForFunction(() => document.title !== 'as it was')
    await page.locator('.wall .line', { hasText: '实时' }).waitFor()
    expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(error))).toEqual([])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().close()
  }, 60_000)
})
