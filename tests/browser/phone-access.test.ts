import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fuhuajie, phoneOf } from './phone-ground.ts'
import { deskWindow, launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let order: string
let fixed: string

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  const inspector = await signIn(system.url, 'inspector')
  const crew = await signIn(system.url, 'crew.road')
  const office = await signIn(system.url, 'office.fuhuajie')
  const { longitude, latitude } = fuhuajie
  const report = async (description: string): Promise<string> => {
    const answer = await inspector.post('/findings', { category: 'event-0113', description, longitude, latitude, address: '苗圃街 17 号院门口', photos: [await inspector.photo()] })
    return (answer.body as { order: { id: string } }).order.id
  }
  order = await report('路面破损约 1.2 平方米')
  fixed = await report('坑槽一处')
  await crew.until(order, ({ state }) => state === 'assigned')
  await crew.until(fixed, ({ state }) => state === 'assigned')
  await crew.verb(fixed, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
  await office.verb(fixed, 'confirm')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

interface Shown { login: 'inspector' | 'crew.road', path: () => string, ready: string }
const pages: Record<string, Shown> = {
  report: { login: 'inspector', path: () => '/report', ready: '.place-card' },
  today: { login: 'inspector', path: () => '/today', ready: '.order-row' },
  recheck: { login: 'inspector', path: () => `/orders/${fixed}/recheck`, ready: '.verdicts' },
  mine: { login: 'inspector', path: () => '/mine', ready: '.order-row' },
  'report-done': { login: 'inspector', path: () => `/report/done/${order}`, ready: '.number' },
  me: { login: 'inspector', path: () => '/me', ready: '.language' },
  tasks: { login: 'crew.road', path: () => '/tasks', ready: '.row-acts .act' },
  order: { login: 'crew.road', path: () => `/orders/${order}`, ready: '.time-line' },
  fix: { login: 'crew.road', path: () => `/tasks/${order}/fix`, ready: '.photo-stage' },
}

type Phone = Awaited<ReturnType<typeof phoneOf>>

/** One phone each for the inspector and the crew, kept for all pages of a group of tests. */
function phones(options: BrowserContextOptions): (name: string) => Promise<Phone> {
  const held = new Map<string, Phone>()
  afterAll(async () => { for (const { page } of held.values()) await page.context().close() })
  return async (name) => {
    const shown = pages[name]
    if (shown === undefined) throw new Error(`there is no page ${name}`)
    const phone = held.get(shown.login) ?? await phoneOf(browser, system.url, shown.login, options)
    held.set(shown.login, phone)
    await phone.page.goto(shown.path())
    await phone.page.locator(shown.ready).first().waitFor()
    return phone
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const show = phones({ colorScheme })

  it.each(Object.keys(pages))('axe finds nothing on the page %s', async (name) => {
    const { page, errors } = await show(name)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(errors).toEqual([])
  })

  it.each([['phone', phoneWindow], ['desk', deskWindow]] as const)('axe finds nothing on the sign-in page of the %s', async (_kind, size) => {
    const { page } = await openPage(browser, { baseURL: system.url, ...size, colorScheme })
    await page.goto('/sign-in')
    await page.locator('form').waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    await page.context().close()
  })
})

// As narrow as a phone at 200 % zoom; English words are the longer ones.
describe.each(['zh', 'en'])('on a small phone, in %s', (language) => {
  const show = phones({ viewport: { width: 320, height: 640 } })

  it.each(Object.keys(pages))('the page %s fits 320 px without sideways scroll, and its targets a thumb', async (name) => {
    const { page } = await show(name)
    if (await page.evaluate('document.documentElement.lang.slice(0, 2)') !== language) {
      await page.evaluate((wanted) => { localStorage.setItem('zhenggai.language', wanted) }, language)
      await show(name)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    const small: string[] = []
    for (const target of await page.locator('button:visible, a:visible, input:not(.spoken):visible').all()) {
      const box = await target.boundingBox()
      if (box !== null && Math.round(box.height) < 44) small.push(`${await target.evaluate('(element) => element.outerHTML')} is ${box.height} px high`)
    }
    expect(small).toEqual([])
  })
})
