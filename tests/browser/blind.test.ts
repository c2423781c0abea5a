import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { drawTurn } from '../../services/blind/draw.ts'
import { signIn, type Client } from '../support/client.ts'
import { scene } from '../support/scene.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs } from './desk-ground.ts'
import { fuhuajie, phoneOf, shoot } from './phone-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

const folder = process.env.BLIND_PICTURES ?? ''

async function picture(page: Page, name: string): Promise<void> {
  if (folder === '') return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

describe('a blind check on the phone, and what the desk sees of it and of the photos', () => {
  let system: TestSystem
  let browser: Browser
  let inspector: Client
  let crew: Client
  let office: Client
  let good: string
  let bad: string
  let moved: string

  /** An order fixed with this photo, confirmed and passed. */
  async function close(description: string, before: Buffer, after: Buffer): Promise<string> {
    const { longitude, latitude } = fuhuajie
    const answer = await inspector.post('/findings', { category: 'event-0113', description, longitude, latitude, address: `苗圃街 ${description}`, insists: true, photos: [await inspector.photo(before)] })
    const { id } = answer.body.order as { id: string }
    await crew.until(id, ({ state }) => state === 'assigned')
    await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo(after)] })
    await office.verb(id, 'confirm')
    await inspector.verb(id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })
    return id
  }

  beforeAll(async () => {
    system = await createTestSystem()
    browser = await launchBrowser()
    inspector = await signIn(system.url, 'inspector')
    crew = await signIn(system.url, 'crew.road')
    office = await signIn(system.url, 'office.fuhuajie')
    await (await signIn(system.url, 'admin')).put('/blind-checks/rules', { share: 1, least: 1, most: 10, restDays: 14, answerDays: 3, offices: {} })
    const proof = await scene(2)
    good = await close('17 号院门口坑槽', await scene(1), proof)
    // The picture of the first, smaller and saved anew.
    bad = await close('路口井盖边', await scene(3), await sharp(proof).resize(700).jpeg({ quality: 40 }).toBuffer())
    await close('断网处', await scene(4), await scene(5))
    moved = await close('重开处', await scene(6), await scene(7))
    for (let waiting = 1; waiting > 0;) {
      const [row] = await system.database.query<{ waiting: number }>('select count(*)::int as waiting from tally_pending')
      waiting = row?.waiting ?? 0
    }
    // Tomorrow's draw goes over what was closed today.
    await drawTurn({ database: system.database, clock: { now: () => new Date(systemClock.now().getTime() + 86_400_000) } }, new AbortController().signal)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  it.each(['light', 'dark'] as const)('shows the inspector what to look at, in the %s theme, and keeps axe content', async (colorScheme) => {
    const { page, errors } = await phoneOf(browser, system.url, 'inspector.b', { colorScheme })
    await page.goto('/today')
    await page.locator('[data-group="mine"] a[href^="/blind-checks/"].about').nth(1).waitFor()
    const link = page.locator('.order-row', { hasText: '17 号院' }).getByRole('link', { name: '去盲查' })
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await picture(page, `today-${colorScheme}`)
    await link.click()
    await page.getByRole('button', { name: '没修好' }).click()
    for (const name of ['修好了', '没修好', '提交']) expect((await page.getByRole('button', { name, exact: true }).boundingBox())?.height, name).toBeGreaterThanOrEqual(44)
    const text = await page.locator('main').innerText()
    for (const secret of ['市政一班', '福华街街道办事处', '何大勇', '林晓峰', '整改后']) expect(text).not.toContain(secret)
    await picture(page, `check-${colorScheme}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  const answered = async () => (await system.database.query<{ n: number }>('select count(*)::integer as n from blind_checks where answered_at is not null'))[0]?.n

  /** Answers the check that is open: fixed, with one photo. */
  async function passOn(page: Page): Promise<void> {
    await shoot(page)
    await page.getByText(/照片 1 \/ 1/).waitFor()
    await page.getByRole('button', { name: '修好了', exact: true }).click()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.waitForURL(/\/blind-checks$/)
  }

  it('is answered without a network: gone from the list at once, sent once when it is back, and kept with its photo where it came too late', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector.b', { serviceWorkers: 'allow' })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto('/blind-checks')
    await page.locator('.blind-list a').nth(3).waitFor()
    await page.context().setOffline(true)
    for (const [place, n] of [['断网处', 1], ['重开处', 2]] as const) {
      await page.locator('.blind-list a', { hasText: place }).click()
      await passOn(page)
      await page.locator('.offline-badge', { hasText: `离线 · 待发 ${n} 条` }).first().waitFor()
      expect(await page.locator('.blind-list a', { hasText: place }).count()).toBe(0)
    }
    expect(await answered()).toBe(0)
    await page.goBack()
    await page.getByText('答完了').or(page.locator('.blind-list')).first().waitFor()
    await page.close()

    await (await signIn(system.url, 'desk')).verb(moved, 'reopen', { reason: '群众反映' })
    await page.context().setOffline(false)
    const again = await page.context().newPage()
    await again.goto('/outbox')
    const item = (place: string) => again.locator('.outbox-item', { hasText: place })
    await item('断网处').getByText('盲查 · 道路破损').waitFor()
    await item('断网处').locator('.state.sent').waitFor()
    await item('重开处').locator('.state.refused').waitFor()
    await item('重开处').locator('.item-photos canvas').waitFor()
    await item('重开处').getByText('照片都在本机').waitFor()
    expect(await answered()).toBe(1)
    await again.goto('/blind-checks')
    await again.locator('.blind-list a').nth(1).waitFor()
    expect(await again.locator('.blind-list a').count()).toBe(2)
    await page.context().close()
  })

  it('passes one and fails the other from the phone; the office sees it come back without a name', async () => {
    const { page, errors } = await phoneOf(browser, system.url, 'inspector.b')
    await page.goto('/blind-checks')
    await page.locator('.blind-list a', { hasText: '17 号院' }).click()
    await shoot(page)
    await page.getByRole('button', { name: '修好了', exact: true }).click()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.waitForURL(/\/blind-checks$/)
    await page.locator('.blind-list a', { hasText: '路口' }).click()
    await shoot(page)
    await page.getByRole('button', { name: '没修好', exact: true }).click()
    await page.getByText('还缺：哪里没修好').waitFor()
    await page.getByLabel('哪里没修好').fill('井盖边又塌了')
    // The first answer gets lost on its way back: the phone can't know that the server has it, and sends it again.
    let lost = 0
    await page.route('**/api/v1/blind-checks/*', async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText('没有等你盲查的').waitFor()
    await page.locator('.offline-badge').first().waitFor({ state: 'detached' })
    expect(lost).toBe(2)
    expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
    await page.context().close()

    const desk = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await desk.page.goto(`/orders/${bad}`)
    const step = desk.page.locator('[data-verb-said="reopen"]')
    await step.waitFor()
    expect(await step.count()).toBe(1)
    await step.getByText('盲查没通过').waitFor()
    await step.getByText('井盖边又塌了').waitFor()
    expect(await desk.page.locator('main').innerText()).not.toContain('白玉兰')
    expect((await office.get(`/orders/${good}`)).body.state).toBe('closed')
    expect(desk.errors).toEqual([])
    await desk.page.context().close()
  })

  it.each(['light', 'dark'] as const)('shows the checks of a photo beside it, in the %s theme: used before, with the other order', async (colorScheme) => {
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', { ...deskWindow, colorScheme })
    await page.goto(`/orders/${bad}`)
    await page.locator('.photo-card li button', { has: page.locator('img') }).nth(1).click()
    const reused = page.locator('.photo-checks [data-check="reuse"].flag')
    await reused.getByText('别的工单用过这张图').waitFor()
    await page.evaluate(() => { document.querySelector('.photo-card')?.scrollIntoView({ block: 'center' }) })
    await picture(page, `desk-${colorScheme}`)
    const { violations } = await new AxeBuilder({ page }).include('.photo-card').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    await reused.getByRole('link').click()
    await page.waitForURL(new RegExp(good))
    expect(errors).toEqual([])
    await page.context().close()
  })
})
