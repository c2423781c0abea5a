import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOpenOrders } from '../../bench/open-orders.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  browser = await launchBrowser()
  // A sixteenth of them is one office's.
  await writeOpenOrders(system.database, 2_500 * 16, 0)
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

describe('an inbox of 2,500 orders', () => {
  it('draws no more rows than are seen, reaches the last one, and keeps what was selected', async () => {
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto('/inbox')
    const rows = page.locator('.order-row')
    await rows.first().waitFor()
    await page.getByText('2500 条').waitFor()
    expect(await page.getByRole('table', { name: '工单' }).getAttribute('aria-rowcount')).toBe('2500')
    const few = await rows.count()
    expect(few).toBeLessThan(60)
    const first = await rows.first().getAttribute('data-number') ?? ''
    await page.getByRole('checkbox', { name: `选中 ${first}` }).check()
    await page.keyboard.press('End')
    await page.locator('[role="row"][aria-rowindex="2500"] .order-row').waitFor()
    expect(await rows.count()).toBeLessThanOrEqual(few + 12)
    await page.getByText('已选 1 条').waitFor()
    // All between the one selected first and this one, as far as one act reaches.
    await page.keyboard.press('Shift+X')
    await page.getByText('已选 500 条').waitFor()
    await page.keyboard.press('Home')
    await page.locator('[role="row"][aria-rowindex="1"] .order-row').waitFor()
    expect(await page.getByRole('checkbox', { name: `选中 ${first}` }).isChecked()).toBe(true)
    await page.locator('.order-rows').evaluate((box) => { box.scrollTop = 1_200 * 46 })
    await page.locator('[role="row"][aria-rowindex="1205"] .order-row').waitFor()
    expect(await rows.count()).toBeLessThanOrEqual(few + 12)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('keeps a filter under a name, which a reload still shows with its count, and forgets it', async () => {
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await page.goto('/inbox?state=assigned')
    await page.getByRole('button', { name: '存当前筛选' }).click()
    await page.getByRole('dialog').getByLabel('名称').fill('都已指派')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.locator('[data-view="都已指派"]', { hasText: '2500' }).waitFor()
    await page.reload()
    await page.locator('[data-view="都已指派"].here').waitFor()
    await page.getByRole('button', { name: '都已指派：更多' }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await page.locator('[data-view="都已指派"]').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await page.context().close()
  })
})
