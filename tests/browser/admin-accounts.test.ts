import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs } from './desk-ground.ts'
import { deskWindow, launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser

beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

const faultsOf = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)

it('an account is made, signs in, and is out within ten seconds when it is disabled; what was done stands in the trail', async () => {
  const { page: admin, errors } = await openAs(browser, system.url, 'admin', deskWindow)
  await admin.goto('/admin/accounts')
  await admin.getByRole('button', { name: '加账号' }).click()
  await admin.locator('[name=account-login]').fill('office.walk')
  await admin.locator('[name=account-name]').fill('走一遍')
  await admin.getByRole('dialog').locator('[name=role]').selectOption('office')
  await admin.getByRole('dialog').locator('[name=office]').selectOption('mazhai')
  await admin.getByRole('button', { name: '保存' }).click()
  const password = await admin.locator('.first-password code').innerText()
  await admin.getByRole('button', { name: '已记下' }).click()

  const { page: clerk } = await openPage(browser, { baseURL: system.url, ...deskWindow })
  await clerk.goto('/')
  await clerk.fill('[name=login]', 'office.walk')
  await clerk.fill('[name=password]', password)
  await clerk.getByRole('button', { name: '登录', exact: true }).click()
  await clerk.waitForURL(/\/inbox$/)
  await clerk.getByText('马寨镇人民政府').first().waitFor()

  await admin.getByRole('searchbox').fill('walk')
  const row = admin.locator('tr[data-login="office.walk"]')
  await row.getByRole('button', { name: '停用' }).click()
  await row.getByRole('button', { name: '再点一次确认' }).click()
  await admin.getByText(/已停用，\d 处登录/).waitFor()
  await clerk.waitForURL(/\/sign-in/, { timeout: 15_000 })
  expect(await faultsOf(admin)).toEqual([])

  await admin.getByRole('link', { name: '合同', exact: true }).click()
  await admin.getByText('今天没有重叠，也没有空缺。').waitFor()
  const contract = admin.locator('tr[data-id="road-2026"]')
  await contract.getByRole('button', { name: '今天终止' }).click()
  await contract.getByRole('button', { name: '再点一次：今天起终止' }).click()
  await admin.getByText(/全区各街道：\d+ 类没有合同|等 \d+ 个街道：\d+ 类没有合同/).waitFor()
  expect(await faultsOf(admin)).toEqual([])

  await admin.getByRole('link', { name: '审计记录', exact: true }).click()
  const ended = admin.locator('tr[data-action="party-saved"]').first()
  await ended.waitFor()
  expect(await ended.innerText()).toMatch(/唐静[\s\S]*改单位或合同[\s\S]*止\s*无\s*→\s*\d{4}-\d\d-\d\d/)
  await admin.locator('tr[data-action="account-disabled"]').getByText('账号 走一遍').waitFor()
  await admin.locator('[name=kind]').selectOption('parties')
  await admin.locator('tr[data-action="account-disabled"]').waitFor({ state: 'detached' })
  expect(await faultsOf(admin)).toEqual([])
  expect(errors).toEqual([])
  await Promise.all([admin, clerk].map((page) => page.context().close()))
}, 90_000)

it('the desk plans a beat; on the phone the sections fold into one line', async () => {
  const { page: desk, errors } = await openAs(browser, system.url, 'desk', deskWindow)
  await desk.goto('/inbox')
  await desk.getByRole('link', { name: '责任区', exact: true }).click()
  await desk.locator('tr[data-login="inspector"]').getByRole('button', { name: '安排' }).click()
  await desk.getByRole('dialog').locator('[name=area]').selectOption('410103006')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.locator('tr[data-login="inspector"]').getByText('五里堡街道').waitFor()
  expect(await desk.locator('.admin-nav a').allInnerTexts()).toEqual(['责任区'])
  expect(await faultsOf(desk)).toEqual([])
  expect(errors).toEqual([])
  await desk.context().close()

  const { page: phone } = await openAs(browser, system.url, 'admin', phoneWindow)
  await phone.goto('/admin/offices')
  await phone.getByRole('button', { name: /管理\s*街道办/ }).click()
  await phone.getByRole('link', { name: '班组', exact: true }).click()
  await phone.locator('tr[data-id="road"]').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await faultsOf(phone)).toEqual([])
  await phone.context().close()
}, 60_000)
