import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fixBy, openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'
import { a4, readPdf } from './support/read-pdf.ts'

let system: TestSystem
let browser: Browser
let people: Record<'inspector' | 'office' | 'crew' | 'leader', Client>
let order: OrderDetail
let closed: OrderDetail

const monday = DateTime.now().setZone('Asia/Shanghai').startOf('week')

beforeAll(async () => {
  ;[system, browser] = await Promise.all([createTestSystem(), launchBrowser()])
  const [inspector, office, crew, leader] = await Promise.all(['inspector', 'office.fuhuajie', 'crew.road', 'leader'].map((login) => signIn(system.url, login))) as [Client, Client, Client, Client]
  people = { inspector, office, crew, leader }
  const assigned = (id: string) => office.until(id, ({ crew: given }) => given !== null)
  order = await assigned(await report(inspector, { category: 'event-0113', description: '路面破损约 2 米', address: '航海中路 12 号' }))
  closed = await assigned(await report(inspector, { category: 'event-0113', description: '井盖旁塌陷', address: '福华街 3 号' }))
  await fixBy(crew, closed)
  await office.verb(closed.id, 'confirm', { outcome: 'fixed' })
  closed = await inspector.verb(closed.id, 'pass', { conditionMet: true, outcome: 'fixed', photos: [await inspector.photo()] })
  await vi.waitFor(async () => {
    expect((await leader.get(`/rates?from=${monday.toISODate()}&to=${monday.plus({ days: 7 }).toISODate()}`)).body.total.closed).toBe(1)
  }, { timeout: 20_000, interval: 100 })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

/** The page as it is printed, kept for a look when PRINT_PICTURES names a folder. */
async function paper(page: Page, name: string): Promise<ReturnType<typeof readPdf> & { text: string }> {
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))))
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  const folder = process.env.PRINT_PICTURES
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.pdf`), pdf)
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
  return { ...readPdf(pdf), text }
}

describe('on paper', () => {
  it('a rectification notice is one sheet of A4 with what was found, until when, and fields to sign', async () => {
    const { page, errors } = await openAs(browser, system.url, 'office.fuhuajie', { ...deskWindow, colorScheme: 'dark' })
    await page.goto(`/print/orders/${order.id}/notice`)
    await page.getByRole('heading', { level: 1, name: '整改通知书' }).waitFor()
    const photo = await page.locator('.paper-photos img').boundingBox()
    const { pages, sizes, text } = await paper(page, 'notice')
    expect(pages).toBe(1)
    expect(sizes).toEqual([a4])
    const deadline = DateTime.fromISO(order.handlingDeadline ?? '', { zone: 'Asia/Shanghai' }).toFormat('yyyy-MM-dd HH:mm')
    for (const words of [order.number, '致 福华街街道办事处', order.crewName ?? '-', '航海中路 12 号', '路面破损约 2 米', `整改期限 ${deadline}`, '结案条件', '整改要求', '接收单位', '承包单位', '签字', '盖章']) expect(text).toContain(words)
    expect(text).toMatch(new RegExp(`打印：${people.office.account.name} \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d`))
    expect(text).not.toContain('返回')
    // 80 mm at 96 dots an inch.
    expect(photo?.width).toBeCloseTo(80 / 25.4 * 96, 0)
    // Black on white, though the reader's screen is dark.
    expect(await page.locator('.paper').evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(document.documentElement).backgroundColor])).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('an order has its history and the ledger of its deadline as tables, and its head on each page', async () => {
    const { page, errors } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto(`/print/orders/${closed.id}`)
    await page.locator('.steps').waitFor()
    expect(await page.locator('.steps tbody tr').count()).toBe(closed.events.length)
    expect(await page.locator('.ledger tbody tr').count()).toBeGreaterThan(0)
    expect(await page.locator('.paper-photos img').count()).toBe(closed.photos.length)
    const { pages, sizes, glyphs, text } = await paper(page, 'order')
    expect(pages).toBe(2)
    expect(sizes).toEqual([a4, a4])
    // Past the page's own number, which differs, both pages begin with the number, the printer and the time.
    const head = glyphs[0]?.slice(4, 34) ?? []
    expect(head).toHaveLength(30)
    expect(glyphs[1]?.join(' ')).toContain(head.join(' '))
    for (const words of [closed.number, '经过', '时限账', '处置时限', '已结案', closed.events.at(-1)?.hash ?? '-']) expect(text).toContain(words)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('a week tells its rates with numerator, denominator, formula, period and moment', async () => {
    const { page, errors } = await openAs(browser, system.url, 'leader', deskWindow)
    await page.goto(`/print/weekly?from=${monday.plus({ days: 3 }).toISODate()}`)
    await page.locator('.ranking').first().waitFor()
    const line = (await page.locator('tr[data-rate="closingRate"]').innerText()).replace(/\s+/g, ' ')
    expect(line).toBe('整改率 100.0 % 结案 1 / 应结 1 — 无从比')
    const { pages, sizes, text } = await paper(page, 'weekly')
    expect(pages).toBeLessThanOrEqual(2)
    for (const size of sizes) expect(size).toEqual(a4)
    const first = monday.toISODate()
    const [from, to] = [first, monday.plus({ days: 7 }).toISODate()]
    for (const words of ['整改周报', `${from} 至 ${monday.plus({ days: 6 }).toISODate()}`, `时段 ${from} 00:00 至 ${to} 00:00`, '街道排名', '承包单位排名', '积压', '要督办的', '没有未按期的工单']) expect(text).toContain(words)
    expect(text).toMatch(/公式 v\d/)
    expect(errors).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: '上一周' }).click()
    await page.waitForURL(new RegExp(`from=${monday.minus({ days: 7 }).toISODate()}`))
    await page.getByText('这一周没有应结的工单').first().waitFor()
    await page.context().close()
  })

  it('is reached from the order and from the rates, and speaks English', async () => {
    const { page } = await openAs(browser, system.url, 'desk', deskWindow)
    await page.goto(`/orders/${order.id}`)
    await page.getByRole('link', { name: '通知书' }).click()
    await page.getByRole('heading', { level: 1, name: '整改通知书' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rectification notice' }).waitFor()
    await page.goto('/rates')
    await page.getByRole('link', { name: 'Weekly' }).click()
    await page.getByRole('heading', { level: 1, name: /Weekly report/ }).waitFor()
    await page.context().close()
  })

  it('is for those who send it: no weekly report for an office, no notice for a leader', async () => {
    const office = await openAs(browser, system.url, 'office.fuhuajie', deskWindow)
    await office.page.goto('/print/weekly')
    await office.page.waitForURL(/no-permission/)
    await office.page.context().close()
    const leader = await openAs(browser, system.url, 'leader', deskWindow)
    await leader.page.goto(`/print/orders/${order.id}/notice`)
    await leader.page.waitForURL(/no-permission/)
    await leader.page.context().close()
  })
})
