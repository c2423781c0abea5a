import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officialYears } from '../../services/calendar/official-days.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

describe('time, as the desk sees it', () => {
  let system: TestSystem
  let browser: Browser
  let desk: Client
  beforeAll(async () => {
    system = await createTestSystem({ workers: false })
    browser = await launchBrowser()
    desk = await signIn(system.url, 'desk')
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  it('shows an order\'s deadline as a bar and as a table whose rows add up to the limit', async () => {
    const id = await report(await signIn(system.url, 'inspector'), { category: 'event-0113', description: '路面破损', address: '苗圃街 17 号' })
    const order = await desk.verb(id, 'dispatch', { office: 'fuhuajie', reason: '辖区内' })
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto(`/inbox/${id}`)
    const bar = page.locator('.ledger-bar')
    await bar.waitFor()
    expect(await bar.getAttribute('aria-label')).toContain('处置时限')
    expect(await bar.locator('.mark-due').count()).toBe(1)
    const table = page.locator('.ledger-table')
    expect(await table.isVisible()).toBe(false)
    await page.getByRole('button', { name: '明细' }).click()
    const minutes = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    const rows = await table.locator('tbody .figure').allTextContents()
    const counted = rows.map((text) => text.trim()).filter((text) => /^\d/.test(text)).reduce((sum, text) => sum + minutes(text), 0)
    const { limit } = order
    expect(counted).toBe((limit?.amount ?? 0) * (limit?.unit === 'working-day' ? 480 : 60))
    expect(await table.locator('tfoot .figure').first().textContent()).toBe(`${counted / 60}:00`)
    expect(errors).toEqual([])
  })

  it('lets an admin make a day a holiday by name, and warns of a year that nobody knows', async () => {
    const { page, errors } = await openAs(browser, system.url, 'admin', deskWindow)
    const year = new Date().getFullYear()
    const date = `${year}-12-24`
    await page.goto('/admin/calendar')
    await page.getByRole('button', { name: date }).click()
    await page.getByRole('radio', { name: '节假日' }).click()
    await page.getByLabel('名称').fill('区运动会')
    await page.locator('.day-form').getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: `${date} 区运动会 节假日` }).waitFor()
    const { body } = await desk.get(`/calendars/${year}`)
    expect((body as { days: { date: string; name: string }[] }).days).toContainEqual(expect.objectContaining({ date, name: '区运动会' }))
    const unknown = 1 + Math.max(year, ...officialYears())
    for (let shown = year; shown < unknown; shown += 1) await page.getByRole('button', { name: '下一年' }).click()
    await page.getByText(`${unknown} 年还没有节假日和调休的数据`).waitFor()
    expect(errors).toEqual([])
  })
})
