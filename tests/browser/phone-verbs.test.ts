import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fixBy, seatOf } from './desk-ground.ts'
import { cameraShot, fuhuajie, insist, phoneOf, shoot } from './phone-ground.ts'
import { launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let inspector: Client
let second: Client
let desk: Client
let office: Client
let crew: Client

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  inspector = await signIn(system.url, 'inspector')
  second = await signIn(system.url, 'inspector.b')
  desk = await signIn(system.url, 'desk')
  office = await signIn(system.url, 'office.fuhuajie')
  crew = await signIn(system.url, 'crew.road')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
const row = (page: Page, id: string) => page.locator('.order-row', { has: page.locator(`a[href="/orders/${id}"]`) })
const orderOf = async (client: Client, id: string) => (await client.get(`/orders/${id}`)).body as OrderDetail

/** A finding of a broken road at a place of 福华街. */
async function reportRoad(client: Client, place = seatOf('fuhuajie')): Promise<string> {
  const answer = await client.post('/findings', { category: 'event-0113', description: '路面破损', ...place, photos: [await client.photo()] })
  expect(answer.status).toBe(201)
  return (answer.body as { order: { id: string } }).order.id
}

/** Fills in the report form for a broken road where the phone stands. */
async function fillRoad(page: Page, description: string): Promise<void> {
  await page.goto('/report')
  await shoot(page)
  await page.getByRole('searchbox', { name: /搜类别/ }).fill('dlps')
  await page.locator('.found button', { hasText: '道路破损' }).first().click()
  await page.getByLabel('情况说明').fill(description)
}

describe('the same thing, seen again', () => {
  it('is offered with its picture, distance and age, and joins the order that is there', async () => {
    const known = await reportRoad(second)
    const { page, errors } = await phoneOf(browser, system.url, 'inspector')
    await fillRoad(page, '同一个坑')
    const card = page.locator('.same-card')
    await card.waitFor()
    expect(await card.innerText()).toMatch(/(\d+ 米外|就在这里)，同一处吗？[\s\S]*前上报/)
    expect(await card.locator('img').count()).toBe(1)
    await page.getByText('还缺：是不是同一处').waitFor()
    expect(await page.getByRole('button', { name: '上报', exact: true }).isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
    await card.getByRole('button', { name: '同一处' }).click()
    await card.getByText('又一份上报').waitFor()
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL(new RegExp(`/report/done/${known}`))
    await page.getByText('算作这件的又一份上报').waitFor()
    expect((await orderOf(desk, known)).findings).toHaveLength(2)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is another thing when the inspector insists', async () => {
    const known = await reportRoad(second)
    const { page } = await phoneOf(browser, system.url, 'inspector')
    await fillRoad(page, '旁边又一个坑')
    await page.locator('.same-card').waitFor()
    await insist(page)
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL(/\/report\/done\//)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect(id).not.toBe(known)
    expect((await orderOf(desk, id)).findings).toHaveLength(1)
    await page.context().close()
  })
})

describe('settled on the spot', () => {
  it('takes a photo before and one after, and is closed at once', async () => {
    const { page, errors } = await phoneOf(browser, system.url, 'inspector', { geolocation: { ...fuhuajie, latitude: fuhuajie.latitude + 0.002 } })
    await fillRoad(page, '路面散落砖块，已清走')
    await page.getByRole('button', { name: '举手之劳' }).click()
    await page.getByText('还缺：处置后照片').waitFor()
    await page.locator('input[type=file][aria-label="处置后照片"], .photo-stage:nth-of-type(2) input[type=file]').first().setInputFiles(await cameraShot())
    await page.getByRole('button', { name: '已当场处置' }).click()
    await page.waitForURL(/\/report\/done\//)
    await page.getByText('已当场处置，直接结案').waitFor()
    const order = await orderOf(desk, new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect(order).toMatchObject({ state: 'closed', onSpot: true })
    expect(order.photos.map(({ kind }) => kind).toSorted()).toEqual(['after', 'before'])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('checks and re-checks', () => {
  it('that were sent to this inspector come first', async () => {
    const place = { ...seatOf('fuhuajie'), latitude: seatOf('fuhuajie').latitude + 0.003 }
    const ids: string[] = []
    for (const at of [0, 1]) {
      const id = await reportRoad(second, { ...place, latitude: place.latitude + at * 0.001 })
      await fixBy(crew, await office.until(id, ({ state }) => state === 'assigned'))
      await office.verb(id, 'confirm')
      ids.push(id)
    }
    const [anyone = '', mine = ''] = ids
    await desk.verb(mine, 'send-to-recheck', { inspector: inspector.account.id })
    const { page } = await phoneOf(browser, system.url, 'inspector')
    await page.goto('/today')
    await page.locator('[data-group="mine"]').waitFor()
    expect(await row(page.locator('[data-group="mine"]').page(), mine).count()).toBe(1)
    expect(await page.locator(`[data-group="mine"] a[href="/orders/${mine}"]`).count()).toBe(1)
    expect(await page.locator(`:is([data-group="beat"], [data-group="anyone"]) a[href="/orders/${anyone}"]`).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('a check before filing is reported with what was found, and goes back to the desk', async () => {
    // A sub-class with several standards, none of them named, waits for the desk.
    const reference = (await desk.get('/reference')).body as { categories: { code: string, standards: unknown[] }[] }
    const category = reference.categories.find(({ standards }) => standards.length > 1)?.code
    const answer = await second.post('/findings', { category, description: '井盖松动', ...seatOf('fuhuajie'), photos: [await second.photo(), await second.photo()] })
    const { id, state } = (answer.body as { order: { id: string, state: string } }).order
    expect(state).toBe('pending')
    await desk.verb(id, 'send-to-check', { inspector: inspector.account.id })
    const { page, errors } = await phoneOf(browser, system.url, 'inspector')
    await page.goto('/today')
    await row(page, id).getByRole('link', { name: '去核实' }).click()
    await page.getByText('还缺：').waitFor()
    await shoot(page)
    await page.getByRole('button', { name: '现场没有' }).click()
    await page.getByLabel('情况说明').fill('井盖完好，未见松动')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '报核实' }).click()
    await page.waitForURL('**/today')
    const told = await orderOf(desk, id)
    expect(told.state).toBe('pending')
    expect(told.events.at(-1)).toMatchObject({ verb: 'report-check', data: { found: false, text: '井盖完好，未见松动' } })
    expect(errors).toEqual([])
    await page.context().close()
  })
})
