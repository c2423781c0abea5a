import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { demoPassword } from '../../services/demo/district.ts'
import { shoot } from './phone-ground.ts'
import { deskWindow, openPage } from './support/launch-browser.ts'

const header = 'kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit'

/** A small catalogue as an admin would have it from a spreadsheet; the limit on line 4 is nothing that can be counted. */
export const catalogueFile = {
  name: '标准.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([
    header,
    '事件,01,市容环境,13,道路破损,路面坑槽、塌陷或翘起,修补平整、压实,3天',
    '事件,01,市容环境,12,道路不洁,成片尘土、砖块或撒漏,清扫干净,1天',
    '事件,01,市容环境,12,道路不洁,雨后淤泥,冲洗干净,看天气',
    '事件,04,街面秩序,92,便民摊点,摊点摆出划线,退回线内,2紧急工作时',
    '部件,01,公用设施,01,上水井盖,井盖破损、松动,更换并试压,1天',
    '部件,01,公用设施,01,上水井盖,井盖丢失，已成坑洞,装好井盖并试压,4小时',
  ].join('\n')),
}

/** Keeps a picture of the page where DAY_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DAY_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))))
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Somebody at a desk, who has typed login and password and is where the day starts. */
export async function deskOf(browser: Browser, url: string, login: string) {
  const opened = await openPage(browser, { baseURL: url, ...deskWindow })
  await opened.page.goto('/')
  await opened.page.fill('[name=login]', login)
  await opened.page.fill('[name=password]', demoPassword)
  // The first look for a session finds none, and says so on the console: no error of the page.
  opened.errors.length = 0
  await opened.page.getByRole('button', { name: '登录', exact: true }).click()
  await opened.page.waitForURL(/\/(inbox|rates)$/)
  return opened
}

export interface Receipt { readonly number: string, readonly code: string }

/** Somebody without an account reports a loose cover from the phone, and writes down what the page says once. */
export async function reportWithoutAccount(page: Page): Promise<Receipt> {
  await page.goto('/public/report')
  await shoot(page)
  await page.getByRole('searchbox').fill('井盖')
  await page.locator('.found button', { hasText: '上水井盖' }).click()
  await page.getByLabel('说说情况').fill('井盖一踩就晃')
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByText('已选好位置').waitFor()
  await page.getByLabel('地点说明').fill('福华街 8 号门前')
  await picture(page, '3-public-report')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.locator('.receipt-card').waitFor()
  await picture(page, '3-public-receipt')
  return { number: await page.locator('.receipt-card .number').innerText(), code: await page.locator('.receipt-card .code').innerText() }
}

/** Looks up how it stands, with what was written down. */
export async function followReport(page: Page, { number, code }: Receipt): Promise<void> {
  await page.goto('/public/follow')
  await page.locator('[name=number]').fill(number)
  await page.locator('[name=code]').fill(code)
  await page.getByRole('button', { name: '查询' }).click()
}

/** Where a matter between people is shown on an order: a request, a session, a suspension. */
const matter = (page: Page, key: string) => page.locator(`main [data-matter="${key}"]`)

/** Opens a verb's form, wherever its button stands, fills it in, sends it. */
export async function act(page: Page, verb: string, name: string, fill: (form: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
  await page.locator('.act-bar').waitFor()
  if (await page.locator(`.act-bar button[data-verb="${verb}"]`).count() === 0) await page.locator('.act-bar .more').click()
  await page.locator(`[data-verb="${verb}"]:visible`).first().click()
  await send(page, name, fill)
}

/** The same from where a matter between people is shown. */
export async function settle(page: Page, key: string, name: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
  await matter(page, key).getByRole('button', { name, exact: true }).click()
  await send(page, name, fill)
}

async function send(page: Page, name: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
  const form = page.getByRole('dialog')
  await fill(form)
  await picture(page, `form-${name}`)
  await form.getByRole('button', { name, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

/** Fills in a reason. */
export const because = (reason: string) => (form: Locator) => form.getByLabel('理由').fill(reason)

export const row = (page: Page, number: string) => page.locator(`.order-row[data-number="${number}"]`)

/** Opens an order beside the list. */
export async function showOrder(page: Page, id: string): Promise<void> {
  await page.goto(`/inbox/${id}`)
  await page.locator('main h1').waitFor()
}
