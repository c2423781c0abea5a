import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs, seatOf } from './desk-ground.ts'
import { deskWindow, launchBrowser, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let desk: Client
beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  desk = await signIn(system.url, 'desk')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

let spots = 0
/** Two broken roads five metres apart, and some two hundred from those before; the earlier first. */
async function pair(): Promise<readonly [OrderDetail, OrderDetail]> {
  spots += 1
  const { longitude, latitude } = seatOf('fuhuajie')
  const made: OrderDetail[] = []
  for (const north of [0, 0.000_045]) {
    const answer = await inspector.post('/findings', {
      category: 'event-0113', description: '路面破损', address: `苗圃街 ${spots} 号`, longitude, latitude: latitude + spots * 0.002 + north, photos: [await inspector.photo()], insists: true,
    })
    made.push(await desk.until((answer.body as { order: { id: string } }).order.id, ({ state, held }) => state === 'assigned' || held !== null))
  }
  const [earlier, later] = made
  if (earlier === undefined || later === undefined) throw new Error('no pair')
  return [earlier, later]
}
const see = async ({ id }: OrderDetail) => (await desk.get(`/orders/${id}`)).body as OrderDetail

describe('the queue of orders that may be one thing', () => {
  it('shows two side by side with what becomes of each, merges them by keys, and puts away what are two things', async () => {
    const [[first, second], [third, fourth]] = [await pair(), await pair()]
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto('/desk')
    await page.locator('[data-queue="merges"] b', { hasText: /^2$/ }).waitFor()
    await page.locator('[data-queue="merges"]').click()
    await page.locator(`[data-pair="${second.number}"]`).click()
    const [stays, goes] = [page.locator('.pair-side.stays'), page.locator('.pair-side:not(.stays)')]
    expect(await stays.innerText()).toMatch(new RegExp(`留下[\\s\\S]*${first.number}[\\s\\S]*苗圃街 1 号[\\s\\S]*林晓峰[\\s\\S]*另外结清 1 条上报`))
    expect(await goes.innerText()).toMatch(new RegExp(`并入[\\s\\S]*${second.number}[\\s\\S]*随 ${first.number} 一起办结`))
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    await page.keyboard.press('m')
    await page.keyboard.type('同一个坑')
    await page.keyboard.press('Enter')
    await page.locator(`[data-pair="${second.number}"]`).waitFor({ state: 'detached' })
    expect(await see(second)).toMatchObject({ state: 'merged', mergedInto: first.id })
    expect((await see(second)).events.at(-1)?.data.reason).toBe('同一个坑')

    // The next pair has moved up by itself.
    await page.locator('.pair-side.stays a', { hasText: third.number }).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('b')
    await page.getByRole('status').getByText(`${fourth.number} 与 ${third.number}：不是同一件`).waitFor()
    await page.getByText('没有疑似同一件的工单。').waitFor()
    await page.locator('[data-queue="merges"] b', { hasText: /^0$/ }).waitFor()
    await page.reload()
    await page.getByText('没有疑似同一件的工单。').waitFor()
    expect((await see(fourth)).state).toBe('assigned')
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('takes back what was put away by mistake, and keeps what was typed when the other was merged meanwhile', async () => {
    const [earlier, later] = await pair()
    const { page } = await openAs(browser, system.url, 'desk.b', deskWindow)
    await page.goto('/desk/merges')
    await page.locator('.pair-row').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.pair-side.stays').waitFor()
    await page.getByRole('button', { name: '不是同一件' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.locator(`[data-pair="${later.number}"][aria-current]`).waitFor()
    // Somebody else settles the earlier one in the very moment of merging.
    await page.route('**/merge', async (route) => {
      await desk.verb(earlier.id, 'ask-withdrawal', { reason: '重复' })
      await (await signIn(system.url, 'desk.b')).verb(earlier.id, 'grant-withdrawal', { reason: '属实' })
      await route.continue()
    })
    await page.getByLabel('理由').fill('同一处')
    await page.locator('[data-verb="merge"]').click()
    await page.locator(`[data-pair="${later.number}"]`).waitFor({ state: 'detached' })
    expect((await see(later)).state).toBe('assigned')
    await page.context().close()
  })

  it('is one column on a phone and at twice the size, with nothing to scroll sideways, in English too', async () => {
    const [earlier, later] = await pair()
    const { page, errors } = await openAs(browser, system.url, 'desk', phoneWindow)
    for (const size of [{ width: 390, height: 844 }, { width: 720, height: 450 }]) {
      await page.setViewportSize(size)
      await page.goto('/desk/merges')
      await page.locator(`[data-pair="${later.number}"]`).click()
      await page.locator('.pair-side.stays', { hasText: earlier.number }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/desk/merges')
    const tab = page.locator('[data-queue="merges"]')
    await tab.waitFor()
    expect(await tab.evaluate((it) => it.getBoundingClientRect().right <= innerWidth)).toBe(true)
    await page.setViewportSize({ width: 720, height: 450 })
    await page.goto(`/desk/merges?pair=${later.id}`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Two things' }).waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(/desk\.|office\.|merge\./)
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})
