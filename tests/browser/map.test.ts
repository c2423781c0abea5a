import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { picture } from './day-ground.ts'
import { openAs, report } from './desk-ground.ts'
import { colours, drawnMap, plantOrders, startTiles, type TileServer } from './map-ground.ts'
import { phoneOf } from './phone-ground.ts'
import { deskWindow, launchBrowser, phoneWindow } from './support/launch-browser.ts'

// Drawn without a graphics card, a map costs by the pixel.
const smallDesk = { viewport: { width: 1_000, height: 640 } }

let system: TestSystem
let tiles: TileServer
let browser: Browser
let inspector: Client
let orderId: string

beforeAll(async () => {
  tiles = await startTiles()
  system = await createTestSystem({ env: { ZHENGGAI_BASEMAP_URL: `${tiles.url}/{z}/{x}/{y}.png`, ZHENGGAI_BASEMAP_CRS: 'gcj02', ZHENGGAI_BASEMAP_ATTRIBUTION: '测试底图' } })
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  orderId = await report(inspector, { category: 'event-0113', description: '路面破损', address: '苗圃街 17 号院门口' })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
  await tiles.stop()
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

describe('the inbox as a map', () => {
  it('shows each order, opens it by a press, and says the same in the list beside it', async () => {
    await plantOrders(system.database, orderId, 30, 0.01)
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    const outside: string[] = []
    page.on('request', (request) => { if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(system.url)) outside.push(request.url()) })
    await page.goto('/inbox')
    await page.getByRole('link', { name: '地图', exact: true }).last().click()
    const map = await drawnMap(page)
    await page.getByText('图上 31 件').first().waitFor()
    expect(await page.locator('.map-list li').count()).toBe(31)
    expect(await page.locator('.map-list .late').count()).toBe(4)
    await picture(page, 'map-points')
    expect(await colours(map)).toBeGreaterThan(5)
    await expectAccessible(page)
    // Nothing but the pictures of the base map comes from elsewhere.
    expect(outside.filter((url) => !url.startsWith(tiles.url))).toEqual([])
    expect(tiles.asked.length).toBeGreaterThan(0)
    await page.getByText('测试底图').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('counts by parts where they are many, comes closer by a press, and is moved by keys', async () => {
    await plantOrders(system.database, orderId, 400, 0.03)
    const { page, errors } = await openAs(browser, system.url, 'leader', { ...smallDesk, colorScheme: 'dark' })
    await page.goto('/map')
    await drawnMap(page)
    await page.getByText('太多，按片计数').waitFor()
    await picture(page, 'map-cells-dark')
    const parts = await page.locator('.map-list li button').allInnerTexts()
    const counted = parts.reduce((sum, text) => sum + Number(/(\d+) 条/.exec(text)?.[1] ?? 0), 0)
    const [all] = await system.database.query<{ n: number }>('select count(*)::int as n from orders')
    expect(counted).toBe(all?.n)
    // Press by press to where they can be told apart.
    await expect.poll(async () => {
      const part = page.locator('.map-list li button').first()
      // Between the look and the press it may have become a list of orders.
      if (await part.isVisible()) await part.click({ timeout: 1_000 }).catch(() => undefined)
      return page.locator('.map-list li a').count()
    }, { timeout: 30_000, interval: 400 }).toBeGreaterThan(0)
    const before = await page.locator('.map-list h2').innerText()
    await page.locator('.maplibregl-canvas').focus()
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.locator('.map-list h2').innerText(), { timeout: 10_000 }).not.toBe(before)
    const warmth = page.waitForResponse(/heat=true/)
    await page.getByRole('button', { name: '热力' }).click()
    expect((await (await warmth).json()).kind).toBe('cells')
    await page.getByRole('button', { name: '全区' }).click()
    await expect.poll(() => page.locator('.map-list h2').innerText(), { timeout: 15_000 }).toBe(`图上 ${all?.n} 件`)
    await picture(page, 'map-heat-dark')
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('fits a phone', async () => {
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', phoneWindow)
    await page.goto('/map')
    await drawnMap(page)
    await page.locator('.map-list li').first().waitFor()
    await picture(page, 'map-phone')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is the schematic where WebGL is missing, and says so', async () => {
    const { page, errors } = await openAs(browser, system.url, 'desk', smallDesk)
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind, ...rest])
      } as typeof real
    })
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(request.url()))
    await page.goto('/map?state=fixed')
    await page.getByText('这里画不了可移动的地图，看示意图。').waitFor()
    await page.locator('.district-map [role=link]').first().waitFor()
    await picture(page, 'map-flat')
    await expectAccessible(page)
    expect(scripts.filter((url) => /gl-map|maplibre/.test(url))).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('the map of one order', () => {
  it('shows it among its neighbours, and its place is corrected by a press', async () => {
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto(`/inbox/${orderId}`)
    await drawnMap(page)
    await page.locator('.order-map .pin-shape').waitFor()
    await picture(page, 'map-order')
    await page.locator('button[data-verb="correct"]').click()
    const dialog = page.getByRole('dialog')
    const map = await drawnMap(dialog)
    const [longitude] = await dialog.locator('.degrees input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    await map.locator('.maplibregl-canvas').click({ position: { x: 60, y: 60 } })
    // On pictures drawn in GCJ-02 a press is still a place in WGS84: to the left of the pin by less than its window is wide.
    await expect.poll(async () => Number(await dialog.locator('.degrees input').first().inputValue()) < Number(longitude)).toBe(true)
    expect(Number(longitude) - Number(await dialog.locator('.degrees input').first().inputValue())).toBeLessThan(0.02)
    await map.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('Enter')
    // The middle of the map, where the pin was at first: there and back through GCJ-02.
    await expect.poll(async () => Math.abs(Number(await dialog.locator('.degrees input').first().inputValue()) - Number(longitude)) < 0.00002).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it('lets an inspector move the pin on the phone, with the circle of the fix in true metres', async () => {
  const { page, errors } = await phoneOf(browser, system.url, 'inspector', { geolocation: { longitude: 113.6631, latitude: 34.7351, accuracy: 40 } })
  await page.locator('.place-card .change').click()
  const sheet = page.getByRole('dialog', { name: '在图上选位置' })
  const map = await drawnMap(sheet)
  const pin = sheet.locator('.gl-map .maplibregl-marker')
  await pin.waitFor()
  await picture(page, 'map-phone-sheet')
  await expectAccessible(page)
  const from = await pin.boundingBox()
  if (from === null) throw new Error('the pin is not drawn')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 20)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 - 80, from.y + from.height - 60, { steps: 5 })
  await page.mouse.up()
  const to = await pin.boundingBox()
  expect(Math.round(from.x - (to?.x ?? 0))).toBe(80)
  await map.getByRole('button', { name: '放大' }).click()
  await sheet.getByRole('button', { name: '用这里' }).click()
  await page.getByText('图上所选').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})
