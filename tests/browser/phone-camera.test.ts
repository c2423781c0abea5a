import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../launch/pictures/drawn-photo.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { picture } from './day-ground.ts'
import { fuhuajie, phoneOf } from './phone-ground.ts'
import { launchBrowser, withCamera } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let crew: Client

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-camera-'))
const street = (side: 'before' | 'after') => drawnPhoto('road', side, 3, { at: new Date(Date.now() - 60_000), longitude: fuhuajie.longitude, latitude: fuhuajie.latitude })

beforeAll(async () => {
  system = await createTestSystem()
  // What the camera sees: the street after the repair, over and over.
  const film = join(folder, 'street.mjpeg')
  writeFileSync(film, await street('after'))
  browser = await launchBrowser([...withCamera, `--use-file-for-fake-video-capture=${film}`])
  inspector = await signIn(system.url, 'inspector')
  crew = await signIn(system.url, 'crew.road')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
})

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
const camera = (page: Page) => page.locator('dialog.camera-screen')
const withLens = { permissions: ['geolocation', 'camera'] }

/** Taps, and counts it. */
function counted(page: Page) {
  let taps = 0
  return {
    tap: async (name: string | RegExp) => {
      taps += 1
      await page.getByRole('button', { name, exact: typeof name === 'string' }).tap()
    },
    taps: () => taps,
  }
}

describe('a report', () => {
  it('of a known category takes a shot, its chip and 上报: three taps, with the device’s time and place in the photo', async () => {
    const { page, errors } = await phoneOf(browser, system.url, 'inspector', withLens)
    await page.evaluate(`localStorage.setItem('zhenggai.recent-categories', '["event-0110","event-0113"]')`)
    await page.goto('/report')
    await camera(page).getByText('定位 ± 8 米').waitFor()
    await camera(page).locator('.shutter:enabled').waitFor()
    await picture(page, 'camera-report')
    expect(await violations(page)).toEqual([])
    const { tap, taps } = counted(page)
    await tap('拍照')
    await camera(page).waitFor({ state: 'detached' })
    await page.getByText('照片 1 / 1').waitFor()
    await tap('暴露垃圾')
    await picture(page, 'report-filled')
    await tap('上报')
    await page.waitForURL(/\/report\/done\//)
    expect(taps()).toBeLessThanOrEqual(4)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const order = (await inspector.get(`/orders/${id}`)).body as OrderDetail
    const [photo] = order.photos
    expect(Math.abs(Date.now() - Date.parse(String(photo?.takenAt)))).toBeLessThan(60_000)
    expect(photo).toMatchObject({ longitude: expect.closeTo(fuhuajie.longitude, 4), latitude: expect.closeTo(fuhuajie.latitude, 4) })
    expect(errors).toEqual([])
    await page.context().close()
  })
})

/** A road that this crew is to mend, with a photo of how it was; `away` degrees north of where the phone stands. */
async function assignedRoad(away = 0): Promise<string> {
  const answer = await inspector.post('/findings', {
    category: 'event-0113', description: '路面破损约 1.2 m²', longitude: fuhuajie.longitude, latitude: fuhuajie.latitude + away, address: `苗圃街 ${Math.round(away * 1e5)} 号`,
    photos: [await inspector.photo(await street('before'))], insists: true,
  })
  expect(answer.status).toBe(201)
  const { id } = (answer.body as { order: { id: string } }).order
  await crew.until(id, ({ state }) => state === 'assigned')
  return id
}

describe('after-photos', () => {
  it('are taken under the ghost of the before-photo and its edges, with either hand', async () => {
    const id = await assignedRoad()
    const { page, errors } = await phoneOf(browser, system.url, 'crew.road', withLens)
    await page.goto(`/tasks/${id}/fix`)
    const screen = camera(page)
    await screen.locator('.shutter:enabled').waitFor()
    await screen.locator('canvas[data-drawn="true"]').waitFor()
    expect(await screen.locator('.stands').innerText()).toMatch(/距上报点 \d 米 · ± 8 米/)
    expect(await screen.locator('.aside').innerText()).toBe('第 1 轮 · 0 / 1 张')
    expect(await screen.locator('.inset').innerText()).toBe('整改前 今天')
    const slider = screen.getByRole('slider', { name: '虚影' })
    await slider.focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('60%')
    expect(await screen.locator('.ghost-layer img').getAttribute('style')).toContain('opacity: 0.6')
    await page.keyboard.press('Home')
    await screen.locator('.ghost-layer canvas').waitFor({ state: 'hidden' })
    await slider.fill('45')
    await picture(page, 'camera-fix')
    expect(await violations(page)).toEqual([])

    const end = screen.getByRole('button', { name: '再拍 1 张后可提交' })
    const xOf = async () => (await end.boundingBox())?.x ?? 0
    const right = await xOf()
    await screen.getByRole('button', { name: '换左手' }).click()
    expect(await xOf()).toBeLessThan(right)
    // The picture stands above every control.
    const finder = await screen.locator('.finder').boundingBox()
    for (const control of await screen.locator('.controls button').all()) expect((await control.boundingBox())?.y).toBeGreaterThanOrEqual((finder?.y ?? 0) + (finder?.height ?? 0))
    const shutter = await screen.locator('.shutter').boundingBox()
    expect(shutter?.height).toBeGreaterThanOrEqual(72)

    await page.reload()
    await screen.locator('.shutter:enabled').waitFor()
    await screen.getByRole('button', { name: '换右手' }).waitFor()
    await screen.locator('.shutter').focus()
    await page.keyboard.press('Enter')
    await screen.getByText('第 1 张', { exact: true }).waitFor()
    await picture(page, 'camera-left')
    await screen.getByRole('button', { name: '看已拍的 1 张' }).click()
    await screen.getByText('第 1 张，共 1 张').waitFor()
    await picture(page, 'camera-review')
    await screen.getByRole('button', { name: '接着拍' }).click()
    await screen.getByRole('button', { name: '拍好了' }).click()
    await page.getByText(/照片 1 \/ 1/).waitFor()
    await picture(page, 'fix-filled')
    await page.getByRole('button', { name: '完成', exact: true }).click()
    await page.waitForURL(`**/orders/${id}`)
    const { photos } = (await crew.get(`/orders/${id}`)).body as OrderDetail
    expect(photos.filter(({ kind }) => kind === 'after')).toHaveLength(1)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('come from the phone’s own camera where ours is refused, and the page says so', async () => {
    const id = await assignedRoad(0.0002)
    const refusing = await launchBrowser()
    const { page, errors } = await phoneOf(refusing, system.url, 'crew.road')
    await page.goto(`/tasks/${id}/fix`)
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
    expect(await camera(page).count()).toBe(0)
    expect(await page.locator('input[type=file]').first().getAttribute('capture')).toBe('environment')
    await picture(page, 'camera-refused')
    expect(errors).toEqual([])
    await refusing.close()
  })
})

describe('the inspector’s day', () => {
  it('has checks, re-checks and own findings of the beat nearest first, on a list and a map, with the way there', async () => {
    const near = await assignedRoad(0.0004)
    const far = await assignedRoad(0.002)
    await assignedRoad(0.003)
    const office = await signIn(system.url, 'office.fuhuajie')
    const desk = await signIn(system.url, 'desk')
    for (const id of [far, near]) {
      await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
      await office.verb(id, 'confirm')
    }
    const { page, errors } = await phoneOf(browser, system.url, 'inspector', withLens)
    expect((await desk.put(`/accounts/${inspector.account.id}/beat`, { lines: [{ area: ((await desk.get(`/orders/${near}`)).body as OrderDetail).area, weekdays: null }] })).status).toBe(200)
    await page.goto('/today')
    const beat = page.locator('[data-group="beat"]')
    await beat.getByText(/\d+ 米/).first().waitFor()
    const links = await page.evaluate(`[...document.querySelectorAll('[data-group="beat"] .about')].map((row) => row.getAttribute('href'))`)
    expect(links).toEqual([`/orders/${near}`, `/orders/${far}`])
    expect(await page.locator('.list-head').innerText()).toMatch(/今天\s+福华街街道 · 待办 2 件/)
    expect(await beat.locator('.order-row').last().innerText()).toMatch(/北 2\d\d 米/)
    expect(await beat.getByRole('link', { name: '去这里' }).first().getAttribute('href')).toMatch(/^(geo:|https:\/\/maps)/)
    await page.locator('[data-group="own"] .order-row').first().waitFor()
    await picture(page, 'today')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '地图' }).click()
    await page.locator('.today-map [role="link"]').first().waitFor()
    await picture(page, 'today-map')
    await page.getByRole('button', { name: /^核查 2$/ }).click()
    expect(await page.locator('.today-map [role="link"]').count()).toBe(2)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
