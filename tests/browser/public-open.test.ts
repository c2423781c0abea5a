import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { picture } from './day-ground.ts'
import { report } from './desk-ground.ts'
import { drawnMap, plantOrders } from './map-ground.ts'
import { deskWindow, launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  const inspector = await signIn(system.url, 'inspector')
  const settled = await inspector.post('/findings', {
    category: 'event-0113', description: '路面破损', longitude: 113.6631, latitude: 34.7351, photos: [await inspector.photo()], settledOnSpot: true, afterPhotos: [await inspector.photo()],
  })
  expect(settled.status, settled.text).toBe(201)
  const noisy = await report(inspector, { category: 'event-0301', description: '半夜施工', address: '福华街' })
  await plantOrders(system.database, noisy, 12, 0.004)
  const order = await report(inspector, { category: 'event-0110', description: '垃圾', address: '福华街' })
  await plantOrders(system.database, order, 60, 0.006)
  const [crew, office] = [await signIn(system.url, 'crew.road'), await signIn(system.url, 'office.fuhuajie')]
  const id = await report(inspector, { category: 'event-0113', description: '路面破损', address: '福华街 1 号' })
  await inspector.until(id, ({ state }) => state === 'assigned')
  await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
  await office.verb(id, 'confirm')
  const other = await signIn(system.url, 'inspector.b')
  await other.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await other.photo()] })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect(width[0]).toBe(width[1])
}

const sizes: [string, BrowserContextOptions][] = [['phone', phoneWindow], ['desk', { ...deskWindow, colorScheme: 'dark' }]]

describe.each(sizes)('a resident at a %s', (kind, size) => {
  it('finds from the start page what is open, where, and how each street does', async () => {
    const { page, errors } = await openPage(browser, { baseURL: system.url, ...size })
    await page.goto('/public')
    await page.getByText('近 30 天办结').waitFor()
    await picture(page, `public-start-${kind}`)
    await expectAccessible(page)
    await page.getByRole('link', { name: '看地图' }).click()
    await drawnMap(page)
    await page.getByText(/图上 \d+ 件/).waitFor()
    await expectAccessible(page)
    // Street by street to where it is said what they are.
    await expect.poll(async () => {
      const part = page.locator('.open-list .part button').first()
      if (await part.isVisible()) await part.click({ timeout: 1_000 }).catch(() => undefined)
      return page.locator('.open-list li .state-shape').count()
    }, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0)
    await page.getByText('暴露垃圾').first().waitFor()
    await picture(page, `public-map-${kind}`)
    await page.getByText('只按街道说的').click()
    expect(await page.locator('.open-list .street').innerText()).toMatch(/福华街街道\s*在办 13/)
    await page.getByRole('link', { name: '城市管理公开' }).click()
    await page.getByRole('link', { name: '看办结情况' }).click()
    await page.getByRole('row', { name: /全区/ }).waitFor()
    await picture(page, `public-rates-${kind}`)
    expect(await page.getByRole('row', { name: /福华街街道/ }).innerText()).toContain('100.0 %')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What the streets get done' }).waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it('has no map scripts on the pages that show no map', async () => {
  const { page } = await openPage(browser, { baseURL: system.url, ...phoneWindow })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['/public', '/public/report', '/public/follow', '/public/rates']) {
    await page.goto(path)
    await page.locator('h1').waitFor()
  }
  expect(asked.filter((url) => /gl-map|maplibre/.test(url))).toEqual([])
  await page.context().close()
})
