import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStage } from '../support/situations.ts'
import { signIn } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { phoneOf } from './phone-ground.ts'
import { launchBrowser } from './support/launch-browser.ts'

describe('a newer version of the app', () => {
  let system: TestSystem
  let browser: Browser
  const webDir = mkdtempSync(join(tmpdir(), 'zhenggai-web-'))

  beforeAll(async () => {
    cpSync(join(process.cwd(), 'dist', 'web'), webDir, { recursive: true })
    // What is compressed beforehand would go on saying what the old file said.
    for (const ending of ['br', 'gz']) rmSync(join(webDir, `sw.js.${ending}`), { force: true })
    system = await createTestSystem({ webDir })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    rmSync(webDir, { recursive: true, force: true })
  })

  const line = (page: Page) => page.locator('.version-note')
  const isSame = (page: Page) => page.evaluate(() => 'before' in window)

  /** A phone on which a newer worker waits; the page remembers that it was there before. */
  async function withNewer(name: string) {
    const { page } = await phoneOf(browser, system.url, 'crew.road', { serviceWorkers: 'allow' })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.reload()
    await page.locator('.list-frame').waitFor()
    expect(await line(page).count()).toBe(0)
    await page.evaluate(() => Object.assign(window, { before: true }))
    appendFileSync(join(webDir, 'sw.js'), `\n// ${name}\n`)
    // A page registers its worker two seconds after its first screen; from then on it hears of newer ones.
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
      return document.querySelector('.version-note') !== null
    }, undefined, { polling: 500 })
    return page
  }

  it('is said in one quiet line, and taken when that is tapped', async () => {
    const page = await withNewer('second')
    await line(page).getByText('有新版本').waitFor()
    const update = line(page).getByRole('button', { name: '刷新' })
    expect((await update.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await isSame(page)).toBe(true)
    await update.click()
    await page.waitForFunction(() => !('before' in window))
    await page.locator('.list-frame').waitFor()
    expect(await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return [registration?.waiting ?? null, registration?.active?.state]
    })).toEqual([null, 'activated'])
    expect(await line(page).count()).toBe(0)
    await page.context().close()
  })

  it('waits for what is on its way, though it was tapped', async () => {
    const clients = new Map<string, ReturnType<typeof signIn>>()
    const stage = createStage((login) => {
      const client = clients.get(login) ?? signIn(system.url, login)
      clients.set(login, client)
      return client
    })
    const { id } = await stage.bring('assigned')
    const page = await withNewer('third')
    let go: () => void = () => undefined
    const held = new Promise<void>((resolve) => { go = resolve })
    let asked = false
    await page.route(`**/api/v1/orders/${id}/start`, async (route) => {
      asked = true
      await held
      await route.continue()
    })
    await page.locator(`.order-row a[href="/orders/${id}"]`).click()
    await page.getByRole('button', { name: '开始' }).click()
    await expect.poll(() => asked).toBe(true)
    await line(page).getByRole('button', { name: '刷新' }).click()
    // Whatever would have loaded the page anew has had its turn once the new worker could have answered.
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
    expect(await isSame(page)).toBe(true)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed')
    go()
    await page.waitForFunction(() => !('before' in window))
    expect((await (await stage.client('desk')).until(id, ({ state }) => state === 'working')).events.filter(({ verb }) => verb === 'start')).toHaveLength(1)
    await page.context().close()
  })
})
