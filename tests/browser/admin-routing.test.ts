import { AxeBuilder } from '@axe-core/playwright'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Position } from '../../domain/geometry/area.ts'
import { demoAreas } from '../../services/demo/areas.ts'
import { signIn } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { openAs, report } from './desk-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-areas-'))

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  const inspector = await signIn(system.url, 'inspector')
  for (const office of ['fuhuajie', 'fuhuajie', 'daxuelu']) await report(inspector, { category: 'event-0113', description: '路面破损', address: '路口', office })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the admin', () => {
  it('drafts a rule, sees in a dry run who would change, and publishes it', async () => {
    const { page, errors } = await openAs(browser, system.url, 'admin', deskWindow)
    await page.goto('/admin/routing')
    await page.getByRole('button', { name: '新建草稿' }).click()
    await page.getByRole('button', { name: '加规则' }).click()
    await page.locator('input[name=name]').fill('福华街道路')
    await page.locator('select[name=area]').selectOption('410103009')
    await page.locator('select[name=category]').selectOption('event-01')
    await page.locator('select[name=office]').selectOption('daxuelu')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('福华街道路').waitFor()
    await page.getByRole('button', { name: '试算' }).click()
    await page.getByText('2 件会换承办单位').waitFor()
    expect(await page.getByRole('row', { name: /福华街街道办事处 → 大学路街道办事处 2/ }).count()).toBe(1)
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText('生效中').waitFor()
    expect(await page.getByRole('button', { name: '加规则' }).count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('uploads areas, sees on the map where they do not fit, accepts that by name, and applies them', async () => {
    const boundary = demoAreas.find(({ code }) => code === '410103009')?.boundary
    const ring: Position[] = boundary?.type === 'Polygon' ? boundary.coordinates[0] ?? [] : []
    const [first, second, third] = ring
    const path = join(folder, 'communities.geojson')
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: [
      { type: 'Feature', properties: { code: '410103009001', name: '福华一社区' }, geometry: { type: 'Polygon', coordinates: [[first, second, third, first]] } },
    ] }))
    const { page, errors } = await openAs(browser, system.url, 'admin', deskWindow)
    await page.goto('/admin/areas')
    expect(await page.locator('button', { hasText: '选择文件' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'WGS84' }).click()
    await page.getByLabel('新区域的级别').selectOption('community')
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByText('还有 1 处没有接受').waitFor()
    expect(await page.getByRole('button', { name: '启用' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '1 gap:410103009+community' }).click()
    await page.getByLabel('接受').check()
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByText('第 1 版区域已启用').waitFor()

    // The tree: the new community is found by name, chosen by keys, and shown on the map; a tap on the map chooses in the tree.
    await page.getByRole('button', { name: '回到现有区域' }).click()
    const chosen = page.locator('[role=treeitem][aria-selected=true]')
    await page.getByRole('treeitem', { name: /福华街街道/ }).click()
    await expect.poll(() => page.getByRole('treeitem', { name: /福华街街道/ }).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await chosen.getAttribute('data-code')).toBe('410103009001')
    await page.getByRole('searchbox', { name: '名称或编码' }).fill('410103002')
    expect(await page.getByRole('treeitem').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-code')))).toEqual(['410103', '410103002'])
    await page.getByRole('treeitem').nth(1).click()
    await page.getByRole('searchbox', { name: '名称或编码' }).fill('')
    await page.locator('.gl-map[data-ready=true]').waitFor()
    await page.getByRole('button', { name: '全区', exact: true }).click()
    await page.locator('.gl-map canvas').press('Enter')
    await expect.poll(() => chosen.getAttribute('data-code')).not.toBe('410103002')
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  // The worker has drawn today already: the draw that is looked at is the newest.
  it('sees what rules of the blind draw would have drawn, sets them, and finds who set them in the trail', async () => {
    await system.database.query(
      `insert into blind_draws (district_id, day, seed, rules, candidates, from_at, until_at, drawn_at, drawn)
       select district_id, '2099-01-01', 'a', '{}', '{"fuhuajie": [1, 2, 3, 4, 5, 6], "daxuelu": [1]}', now(), now(), now(), 2 from accounts where login = 'admin'`, [])
    const { page, errors } = await openAs(browser, system.url, 'admin', deskWindow)
    await page.goto('/admin/blind')
    await page.getByText('按填的规则最多抽 2 件').waitFor()
    await page.locator('[name=share]').fill('50')
    await page.getByText('按填的规则最多抽 4 件').waitFor()
    await page.locator('[name=most]').fill('0')
    await page.getByText('“至多”不能少于“至少”。').waitFor()
    expect(await page.getByRole('button', { name: '保存规则' }).isDisabled()).toBe(true)
    await page.locator('[name=most]').fill('10')
    await page.locator('[name=add-office]').selectOption('fuhuajie')
    await page.locator('[name=fuhuajieshare]').fill('100')
    await page.getByText('按填的规则最多抽 7 件').waitFor()
    await page.getByRole('button', { name: '保存规则' }).click()
    await page.getByText('已记下，下一次抽签按它。').waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    await page.getByRole('link', { name: /谁改过/ }).click()
    const entry = page.locator('tr[data-action="blind-rules-changed"]')
    await entry.waitFor()
    expect(await entry.innerText()).toMatch(/改盲查规则[\s\S]*抽取比例\s*0.05\s*→\s*0.5/)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
