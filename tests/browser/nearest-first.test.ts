import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fuhuajie, phoneOf } from './phone-ground.ts'
import { launchBrowser } from './support/launch-browser.ts'

/** Degrees to the north of where the phone is at first: some 45, 130 and 220 metres. */
const north = [0.0012, 0.0004, 0.002] as const

describe('what is to be done, by where the phone is', () => {
  let system: TestSystem
  let browser: Browser
  let ids: string[]
  let inspector: Client
  let crew: Client

  beforeAll(async () => {
    system = await createTestSystem()
    browser = await launchBrowser()
    inspector = await signIn(system.url, 'inspector')
    crew = await signIn(system.url, 'crew.road')
    ids = []
    for (const more of north) {
      const { longitude, latitude } = fuhuajie
      const answer = await inspector.post('/findings', { category: 'event-0113', description: `北 ${more}`, longitude, latitude: latitude + more, insists: true, photos: [await inspector.photo()] })
      const { id } = answer.body.order as { id: string }
      await crew.until(id, ({ state }) => state === 'assigned')
      ids.push(id)
    }
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  /** The orders of the list as they stand, by their place in `ids`; waits until it is as asked. */
  async function untilOrdered(page: Page, wanted: number[]): Promise<void> {
    await expect.poll(() => page.locator('.order-row a.about').evaluateAll((rows) => rows.map((row) => row.getAttribute('href')?.split('/').at(-1) ?? '')), { timeout: 10_000 }).toEqual(wanted.map((at) => ids[at]))
  }
  const distances = async (page: Page) => (await page.locator('.order-row .distance').allInnerTexts()).map((text) => Number(/(\d+) 米/.exec(text)?.[1]))
  const walkTo = (page: Page, more: number) => page.context().setGeolocation({ ...fuhuajie, latitude: fuhuajie.latitude + more })

  it('stands nearest first in the crew’s list, and follows the crew as it drives on', async () => {
    const { page, errors } = await phoneOf(browser, system.url, 'crew.road')
    await page.locator('.order-row').nth(2).waitFor()
    await page.getByRole('button', { name: '按距离' }).click()
    await untilOrdered(page, [1, 0, 2])
    const first = await distances(page)
    expect(first).toEqual([...first].sort((a, b) => a - b))
    expect(first[0]).toBeGreaterThan(35)
    expect(first[2]).toBeLessThan(240)
    await walkTo(page, 0.0023)
    await untilOrdered(page, [2, 0, 1])
    const then = await distances(page)
    expect(then).toEqual([...then].sort((a, b) => a - b))
    await walkTo(page, 0.0011)
    await untilOrdered(page, [0, 1, 2])
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('stands nearest first in the inspector’s day, and follows the inspector on foot', async () => {
    const office = await signIn(system.url, 'office.fuhuajie')
    for (const id of ids) {
      await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
      await office.verb(id, 'confirm')
    }
    // Of what the other inspector reported, nothing is an own finding here.
    const { page, errors } = await phoneOf(browser, system.url, 'inspector.b')
    await page.goto('/today')
    await untilOrdered(page, [1, 0, 2])
    await walkTo(page, 0.0023)
    await untilOrdered(page, [2, 0, 1])
    await page.locator('.order-row').first().getByText(/南 \d+ 米/).waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})
