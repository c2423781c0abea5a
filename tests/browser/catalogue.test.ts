import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let page: Page
let errors: readonly string[]

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  browser = await launchBrowser()
  const opened = await openAs(browser, system.url, 'admin', deskWindow)
  page = opened.page
  errors = opened.errors
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const header = 'kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit'
const file = (...rows: string[]) => ({ name: '标准.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\n')) })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const picture = async (name: string) => {
  if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
}

test('an admin uploads a catalogue, reads what could not be read and what would change, and publishes it', async () => {
  await page.goto('/inbox')
  await page.getByRole('link', { name: '管理' }).click()
  await page.getByRole('link', { name: '目录', exact: true }).click()
  await page.getByRole('heading', { name: '第 1 版' }).waitFor()
  expect(await page.getByText('样本，按本地修改').first().isVisible()).toBe(true)
  await page.getByText('车道或便道出现坑槽、裂缝、翻浆').waitFor()
  await picture('catalogue-sample')

  await page.locator('input[type=file]').setInputFiles(file('事件,01,市容环境,13,道路破损,车道或便道出现坑槽、裂缝、翻浆,补平,3天', '事件,01,市容环境,12,道路不洁,路脏,扫净,一会儿', '事件,04,街面秩序,92,便民摊点,摊点越线,退回线内,2紧急工作时'))
  await page.getByText('第 2 版草稿：2 条标准，3 个小类').waitFor()
  await page.getByText('没有标准的小类，上报后立不了案：event-0112').waitFor()
  await button(/^修改/).click()
  expect(await page.getByRole('row', { name: /event-0113-1/ }).innerText()).toMatch(/5 工作日\s*→\s*3 工作日/)
  await picture('catalogue-diff')
  await page.getByRole('button', { name: '读不出的行 1', exact: true }).click()
  expect(await page.getByRole('row', { name: /一会儿/ }).innerText()).toMatch(/3\s+time_limit\s+一会儿\s+时限看不明白/)
  await picture('catalogue-faults')

  await button('发布').click()
  await page.getByText(/第 2 版 \d{4}-\d\d-\d\d 起生效/).waitFor()
  await page.getByText('便民摊点').waitFor()
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
  await picture('catalogue-published')
})

test('a file that is no catalogue is refused with the reason, and a draft is deleted with two presses', async () => {
  await page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2') })
  await page.getByText('这个文件读不成标准目录。').waitFor()
  await page.getByText(/第 1 行：表头缺列 kind/).waitFor()
  await page.locator('input[type=file]').setInputFiles(file('事件,01,市容环境,13,道路破损,有坑,补平,4天'))
  await page.getByRole('heading', { name: '第 3 版' }).waitFor()
  await button('删除').click()
  await button('再按一次删除').click()
  await page.getByRole('heading', { name: '第 2 版' }).waitFor()
  expect(errors.filter((error) => !error.includes('422'))).toEqual([])
})

test('whoever is no admin finds no way to the admin pages', async () => {
  const { page: desk } = await openAs(browser, system.url, 'desk', deskWindow)
  await desk.goto('/inbox')
  await desk.getByRole('link', { name: '指标' }).waitFor()
  expect(await desk.getByRole('link', { name: '管理' }).count()).toBe(0)
  await desk.goto('/admin/catalogue')
  await desk.getByRole('heading', { name: '这里不归你看' }).waitFor()
})
