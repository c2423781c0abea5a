import type { Browser, Page } from 'playwright-core'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../support/client.ts'
import { stageAt, type Stage } from '../support/situations.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { phoneOf, shoot } from './phone-ground.ts'
import { cuttableLine, type CuttableLine } from './support/cuttable-line.ts'
import { launchBrowser } from './support/launch-browser.ts'

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

const kept = (page: Page) => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('zhenggai-kept-'))
  const urls = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))
  return urls.flat()
})

/** The worker answers this page, and has kept what the page read since. */
async function workerStands(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

describe('the phone as an app', () => {
  it('can be installed: a manifest with icons of the sizes asked for, a worker that is asked for anew each time', async () => {
    const agent = supertest(system.url)
    const manifest = await agent.get('/manifest.webmanifest')
    expect(manifest.headers['content-type']).toMatch(/application\/manifest\+json/)
    const { name, start_url: start, display, icons } = JSON.parse(manifest.text || (manifest.body as Buffer).toString()) as { name: string, start_url: string, display: string, icons: { src: string, sizes: string, purpose: string }[] }
    expect({ name, start, display }).toEqual({ name: '整改', start: '/', display: 'standalone' })
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']))
    for (const { src } of icons) expect((await agent.get(src)).status).toBe(200)
    const worker = await agent.get('/sw.js').set('Accept-Encoding', 'br')
    expect(worker.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8' })
    expect((await agent.get('/sw.js').set('Accept-Encoding', 'identity')).headers).not.toHaveProperty('content-encoding')
  })

  it('opens without a network with what was read last; a fix made then outlives the app and arrives once', async () => {
    const { id } = await stage.bring('working')
    const { page } = await phoneOf(browser, line.url, 'crew.road', { serviceWorkers: 'allow' })
    const context = page.context()
    await workerStands(page, '/tasks')
    await page.goto(`/orders/${id}`)
    await page.getByRole('link', { name: '拍整改后' }).waitFor()
    line.cut(true)
    await page.goto('/tasks')
    await page.locator(`a[href="/orders/${id}"]`).waitFor()
    await page.locator('.offline-badge', { hasText: '离线' }).first().waitFor()
    await page.goto(`/orders/${id}`)
    await page.getByText(/读到的，现在没有网络/).waitFor()
    await page.getByRole('link', { name: '拍整改后' }).click()
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    await shoot(page)
    await page.getByText(/照片 1 \/ 1/).waitFor()
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await page.waitForURL(`**/orders/${id}`)
    await page.close()

    const again = await context.newPage()
    await again.goto('/outbox')
    await again.locator('.outbox-item .state.waiting').waitFor()
    expect(await again.locator('.item-photos canvas').count()).toBe(1)
    line.cut(false)
    await again.evaluate(() => window.dispatchEvent(new Event('online')))
    const done = await (await signIn(system.url, 'office.fuhuajie')).until(id, ({ state }) => state === 'fixed')
    expect(done.events.filter(({ verb }) => verb === 'fix')).toHaveLength(1)
    expect(done.photos.filter(({ kind }) => kind === 'after')).toHaveLength(1)
    await again.locator('.outbox-item .state.sent').waitFor()
    await context.close()
  })

  it('keeps nothing that an account has read once it has left, and never a call that writes', async () => {
    const { page } = await phoneOf(browser, line.url, 'crew.road', { serviceWorkers: 'allow' })
    await workerStands(page, '/tasks')
    const paths = await kept(page)
    expect(paths).toEqual(expect.arrayContaining(['/api/v1/me', '/api/v1/orders', '/api/v1/reference']))
    expect(paths.filter((path) => /sessions|stream/.test(path))).toEqual([])
    await page.goto('/me')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL('**/sign-in')
    await page.waitForFunction(async () => (await caches.keys()).every((name) => !name.startsWith('zhenggai-kept-')))
    line.cut(true)
    await page.goto('/tasks')
    await page.getByRole('alert').getByText('没连上服务器').waitFor()
    expect(await page.locator('.order-row').count()).toBe(0)
    line.cut(false)
    await page.context().close()
  })
})
