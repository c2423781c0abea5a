import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { queueBackends } from '../support/redis.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { actOn, openAs } from './desk-ground.ts'
import { fixTask, phoneOf, recheckTask, reportOn, startTask } from './phone-ground.ts'
import { deskWindow, launchBrowser } from './support/launch-browser.ts'

/** Within a second or two on a quiet machine; a busy one gets as much again. */
const soonMs = 4_000

const found = [
  { crew: 'road', crewName: '市政一班', contract: '全区市政设施养护', initials: 'dlps', name: '道路破损', description: '小区大门口路面破损，积水', address: '福华街小区大门口' },
  { crew: 'order', crewName: '秩序一班', contract: '全区街面秩序协管', initials: 'fjdcltf', name: '非机动车乱停放', description: '非机动车乱停，占了人行道', address: '福华街中段人行道' },
  { crew: 'cleaning', crewName: '环卫一班', contract: '全区环卫绿化保洁', initials: 'nmscgl', name: '农贸市场管理', description: '农贸市场外卫生差，有流动商贩', address: '福华街农贸市场东门' },
] as const
const [road, bikes, market] = found

describe.each(queueBackends)('an inspection of 福华街 in the browser, queues on %s', (queue) => {
  let system: TestSystem
  let browser: Browser
  /** Reads what the pages should have brought about. */
  let desk: Client
  let inspector: Page
  let office: Page
  let leader: Page
  const crews = {} as Record<(typeof found)[number]['crew'], Page>
  const ids = new Map<string, string>()
  const errors: string[][] = []

  const keep = (opened: { page: Page; errors: string[] }): Page => {
    errors.push(opened.errors)
    return opened.page
  }
  const idOf = ({ name }: { name: string }) => ids.get(name) ?? ''
  const orderOf = async (finding: { name: string }) => (await desk.get(`/orders/${idOf(finding)}`)).body as OrderDetail
  const rowOf = ({ address }: { address: string }) => office.locator('.order-row', { hasText: address })
  const panel = () => office.locator('.order-panel')

  /** The office opens an order of its list, once the list itself says that it stands as named. */
  async function choose(finding: { address: string }, state: string): Promise<void> {
    await rowOf(finding).filter({ hasText: state }).waitFor({ timeout: soonMs })
    await rowOf(finding).click()
    await panel().getByText(finding.address).first().waitFor()
    await panel().locator('.state').getByText(state).waitFor()
  }

  beforeAll(async () => {
    system = await createTestSystem({ queue })
    browser = await launchBrowser()
    desk = await signIn(system.url, 'desk')
    inspector = keep(await phoneOf(browser, system.url, 'inspector'))
    for (const { crew } of found) crews[crew] = keep(await phoneOf(browser, system.url, `crew.${crew}`))
    office = keep(await openAs(browser, system.url, 'office.fuhuajie', deskWindow))
    leader = keep(await openAs(browser, system.url, 'leader', deskWindow))
    await office.goto('/inbox')
    await office.locator('.live-mark.on').waitFor()
    await leader.goto('/rates/streets')
    await leader.locator('.live-mark.on').waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  it('brings each finding, filed with a photo, by itself into the office’s inbox, assigned to the crew under contract, with the why', async () => {
    for (const finding of found) {
      ids.set(finding.name, await reportOn(inspector, finding))
      await rowOf(finding).filter({ hasText: '已指派' }).filter({ hasText: finding.crewName }).waitFor({ timeout: soonMs })
      await inspector.goto('/report')
    }
    expect(await office.locator('.order-row').count()).toBe(3)
    for (const finding of found) {
      const order = await orderOf(finding)
      expect(order.number).toMatch(/^410103-\d{6}-\d{6}$/)
      expect(order.handlingDeadline).not.toBeNull()
      await rowOf(finding).click()
      await panel().getByText(order.number).waitFor()
      const why = await panel().innerText()
      expect(why).toContain('地点在福华街街道内')
      expect(why).toContain(`合同「${finding.contract}」覆盖`)
    }
  })

  it('lets each crew start and fix its task with an after-photo', async () => {
    for (const finding of found) {
      await startTask(crews[finding.crew], idOf(finding))
      await fixTask(crews[finding.crew], idOf(finding))
    }
  })

  it('lets the office confirm one and send another back, which is then fixed again', async () => {
    for (const finding of [road, market]) {
      await choose(finding, '待确认')
      await actOn(office, 'confirm', '确认整改')
      await rowOf(finding).filter({ hasText: '待核查' }).waitFor()
    }
    await choose(bikes, '待确认')
    await actOn(office, 'redo', '重做', (dialog) => dialog.getByLabel('理由').fill('还有三辆没挪'))
    await crews.order.getByText('还有三辆没挪').waitFor({ timeout: soonMs })
    await fixTask(crews.order, idOf(bikes))
    await choose(bikes, '待确认')
    await actOn(office, 'confirm', '确认整改')
    expect(await orderOf(bikes)).toMatchObject({ state: 'rectified', redo: 1, round: 2, rework: 0 })
  })

  it('lets the re-check pass two and fail one, which goes round again and closes', async () => {
    await recheckTask(inspector, idOf(road))
    await recheckTask(inspector, idOf(bikes))
    await recheckTask(inspector, idOf(market), '商贩又回来了')
    await choose(market, '已派遣')
    await actOn(office, 'assign', '指派', (dialog) => dialog.getByLabel(market.crewName).check())
    await crews.cleaning.goto('/tasks')
    await startTask(crews.cleaning, idOf(market))
    await fixTask(crews.cleaning, idOf(market))
    await choose(market, '待确认')
    await actOn(office, 'confirm', '确认整改')
    await recheckTask(inspector, idOf(market))
    expect(await orderOf(market)).toMatchObject({ state: 'closed', rework: 1, round: 2 })
    // Nothing is left to do, and the list says so without being asked.
    await office.locator('.order-row').first().waitFor({ state: 'detached', timeout: soonMs })
  })

  it('moves the leader’s page while it stands open, down to the very orders', async () => {
    const counts = leader.locator('.counts-card')
    await counts.locator('[data-count="closed"]', { hasText: '3' }).waitFor({ timeout: 20_000 })
    expect((await counts.innerText()).replace(/\s+/g, ' ')).toMatch(/上报 3 立案 3 派遣 3 应结 3 结案 3 按期 3 未按期 0 返工 1/)
    const listed = async (of: number) => {
      await leader.getByText(`已列 ${of} 件，共 ${of} 件`).waitFor()
      return (await leader.locator('.order-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number') ?? ''))).sort()
    }
    const numbers = await Promise.all(found.map(async (finding) => (await orderOf(finding)).number))
    for (const count of ['received', 'filed', 'dispatched', 'due', 'closed']) {
      await counts.locator(`[data-count="${count}"]`).click()
      expect(await listed(3)).toEqual(numbers.toSorted())
      await leader.goBack()
    }
    await counts.locator('[data-count="reworked"]').click()
    expect(await listed(1)).toEqual([(await orderOf(market)).number])
    await leader.goBack()
    await leader.getByLabel('分组').selectOption('crew')
    await leader.locator('.rates-table tr[data-key="road"] [data-count="closed"]').click()
    expect(await listed(1)).toEqual([(await orderOf(road)).number])
    await leader.goto('/rates')
    const rework = leader.locator('.rate-card[data-rate="reworkRate"]')
    await rework.getByText('未达标').first().waitFor()
    expect((await rework.innerText()).replace(/\s+/g, ' ')).toMatch(/^返工率 未达标 33\.3 % 返工 1 \/ 应结 3/)
  })

  it('keeps every step in the history that the leader opens from there', async () => {
    await leader.goto(`/orders/${idOf(market)}`)
    const line = leader.locator('.time-line')
    await line.waitFor()
    const steps = ['通过', '确认整改', '完成', '开始', '指派', '不通过', '确认整改', '完成', '开始', '指派', '派遣', '上报']
    expect(await line.innerText()).toMatch(new RegExp(steps.join('[\\s\\S]*')))
    expect(await line.innerText()).toContain('商贩又回来了')
  })

  it('has logged no error on any of its pages', () => {
    expect(errors).toHaveLength(6)
    expect(errors.flat()).toEqual([])
  })
})
