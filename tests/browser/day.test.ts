import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { act, because, catalogueFile, deskOf, followReport, picture, reportWithoutAccount, row, settle, showOrder, type Receipt } from './day-ground.ts'
import { cameraShot, fixTask, fuhuajie, phoneOf, recheckTask, reportOn, shoot, startTask } from './phone-ground.ts'
import { launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

/** A day of the district on the pages alone. A client of the API only reads what they brought about. */
describe('a district’s day, from the catalogue to the weekly report', () => {
  let system: TestSystem
  let browser: Browser
  let reader: Client
  let receipt: Receipt
  const errors = new Map<string, string[]>()
  const pages = new Map<string, Page>()
  /** Orders by what they are called here. */
  const ids = new Map<string, string>()

  async function open(login: string): Promise<Page> {
    const known = pages.get(login)
    if (known !== undefined) return known
    const { page, errors: logged } = await (/^(inspector|crew)/.test(login) ? phoneOf : deskOf)(browser, system.url, login)
    pages.set(login, page)
    errors.set(login, logged)
    return page
  }
  const idOf = (name: string) => ids.get(name) ?? ''
  const orderOf = async (name: string) => (await reader.get(`/orders/${idOf(name)}`)).body as OrderDetail
  const show = (page: Page, name: string) => showOrder(page, idOf(name))

  beforeAll(async () => {
    ;[system, browser] = await Promise.all([createTestSystem(), launchBrowser()])
    reader = await signIn(system.url, 'desk.c')
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  it('begins with an admin who imports a catalogue, reads what changes and what could not be read, and publishes it', async () => {
    const admin = await open('admin')
    await admin.getByRole('link', { name: '管理' }).click()
    await admin.getByRole('link', { name: '目录', exact: true }).click()
    await admin.getByRole('heading', { name: '第 1 版' }).waitFor()
    await admin.locator('input[type=file]').setInputFiles(catalogueFile)
    await admin.getByText('第 2 版草稿：5 条标准，4 个小类').waitFor()
    await picture(admin, '1-diff')
    await admin.getByRole('button', { name: /^修改/ }).click()
    expect(await admin.getByRole('row', { name: /event-0113-1/ }).innerText()).toMatch(/5 工作日\s*→\s*3 工作日/)
    await picture(admin, '1-diff-changed')
    await admin.getByRole('button', { name: '读不出的行 1', exact: true }).click()
    expect(await admin.getByRole('row', { name: /看天气/ }).innerText()).toMatch(/4\s+time_limit\s+看天气/)
    await picture(admin, '1-faults')
    await admin.getByRole('button', { name: '发布' }).click()
    await admin.getByText(/第 2 版 \d{4}-\d\d-\d\d 起生效/).waitFor()
    await picture(admin, '1-published')
    await admin.getByRole('link', { name: '日历' }).click()
    await admin.locator('.month-grid, [class*=month]').first().waitFor()
    await picture(admin, '1-calendar')
    await admin.getByRole('link', { name: '派遣规则' }).click()
    await admin.getByText('还没有').first().waitFor()
    await picture(admin, '1-routing')
  })

  it('has an inspector report with a photo, join what is already reported, insist on another, and settle one on the spot', async () => {
    const phone = await open('inspector')
    await picture(phone, '2-report-empty')
    ids.set('road', await reportOn(phone, { initials: 'dlps', name: '道路破损', description: '路面塌了一块', address: '福华街 1 号' }))
    await picture(phone, '2-report-done')

    await phone.getByRole('link', { name: '再报一件' }).click()
    await shoot(phone)
    await phone.getByRole('searchbox', { name: /搜类别/ }).fill('dlps')
    await phone.locator('.found button', { hasText: '道路破损' }).first().click()
    await phone.getByLabel('情况说明').fill('还是那个坑')
    await phone.locator('.same-card').getByText('同一处吗？').waitFor()
    await picture(phone, '2-same')
    await phone.locator('.same-card').getByRole('button', { name: '同一处' }).click()
    await phone.getByRole('button', { name: '上报', exact: true }).click()
    await phone.waitForURL(new RegExp(`/report/done/${idOf('road')}`))
    await phone.getByText('算作这件的又一份上报').waitFor()
    await picture(phone, '2-joined')

    for (const [key, finding] of [
      ['kerb', { initials: 'dlps', name: '道路破损', description: '对面路沿石翘起', address: '福华街 2 号' }],
      ['stall', { initials: 'bmtd', name: '便民摊点', description: '煎饼摊占了盲道', address: '福华街 3 号' }],
      ['stalls', { initials: 'bmtd', name: '便民摊点', description: '水果摊摆出划线', address: '福华街 5 号' }],
    ] as const) {
      await phone.goto('/report')
      ids.set(key, await reportOn(phone, finding))
    }
    await phone.goto('/report')
    await shoot(phone)
    await phone.getByRole('searchbox', { name: /搜类别/ }).fill('dlbj')
    await phone.locator('.found button', { hasText: '道路不洁' }).first().click()
    await phone.getByLabel('情况说明').fill('砖块散在路上，已挪开')
    await phone.getByRole('button', { name: '举手之劳' }).click()
    await phone.locator('.photo-stage:nth-of-type(2) input[type=file]').first().setInputFiles(await cameraShot())
    await picture(phone, '2-on-the-spot')
    await phone.getByRole('button', { name: '已当场处置' }).click()
    await phone.waitForURL(/\/report\/done\//)
    await phone.getByText('已当场处置，直接结案').waitFor()
    ids.set('bricks', new URL(phone.url()).pathname.split('/').at(-1) ?? '')
    await picture(phone, '2-on-the-spot-done')
    await phone.getByRole('link', { name: '我的上报' }).click()
    await phone.locator('.order-row').nth(3).waitFor()
    await picture(phone, '2-mine')
    expect((await orderOf('road')).findings).toHaveLength(2)
    expect(await orderOf('bricks')).toMatchObject({ state: 'closed', onSpot: true })
  })

  it('has the desk file what was reported without an account, once a second inspector has looked', async () => {
    const { page: resident, errors: logged } = await openPage(browser, {
      baseURL: system.url, ...phoneWindow, geolocation: { ...fuhuajie, latitude: fuhuajie.latitude + 0.0012 }, permissions: ['geolocation'],
    })
    pages.set('resident', resident)
    errors.set('resident', logged)
    receipt = await reportWithoutAccount(resident)
    const desk = await open('desk')
    await desk.getByRole('link', { name: '派遣台' }).click()
    await row(desk, receipt.number).click()
    await picture(desk, '3-file-queue')
    await desk.locator('.order-panel').getByText('福华街 8 号门前').first().waitFor()
    await act(desk, 'send-to-check', '下派核实', (form) => form.getByText('白玉兰').click())

    const second = await open('inspector.b')
    await second.goto('/today')
    await second.locator('.order-row', { hasText: '福华街 8 号门前' }).getByRole('link', { name: '去核实' }).click()
    await shoot(second)
    await second.getByRole('button', { name: '现场有' }).click()
    await second.getByLabel('情况说明').fill('井盖松动，没有丢')
    await picture(second, '3-check')
    await second.getByRole('button', { name: '报核实' }).click()
    await second.waitForURL('**/today')

    await row(desk, receipt.number).click()
    await desk.locator('.order-panel').getByText('井盖松动，没有丢').waitFor()
    await act(desk, 'file', '立案', (form) => form.getByText('井盖破损、松动').click())
    ids.set('cover', ((await reader.get(`/orders?q=${receipt.number}`)).body as { orders: { id: string }[] }).orders[0]?.id ?? '')
    expect((await reader.until(idOf('cover'), ({ crew }) => crew !== null)).crewName).toBe('市政一班')
    await picture(desk, '3-filed')
  })

  it('shows the admin what another routing would have done with these orders', async () => {
    const admin = await open('admin')
    await admin.getByRole('button', { name: '新建草稿' }).click()
    await admin.getByRole('button', { name: '试算' }).click()
    await admin.getByText('没有工单会换承办单位。').waitFor()
    await admin.getByText('试算 6 件').waitFor()
    await picture(admin, '3-dry-run')
  })

  it('has the office assign in bulk, read a deadline as a ledger, return what is not its own, and ask for time', async () => {
    const office = await open('office.fuhuajie')
    await picture(office, '4-inbox')
    const stalls = [await orderOf('stall'), await orderOf('stalls')]
    await office.locator('[data-state="dispatched"]').click()
    for (const { number } of stalls) await office.getByRole('checkbox', { name: `选中 ${number}` }).check()
    await picture(office, '4-chosen')
    await office.locator('[data-bulk="assign"]').click()
    const form = office.getByRole('dialog')
    await form.getByText('秩序一班').click()
    await picture(office, '4-bulk-form')
    await form.getByRole('button', { name: '指派', exact: true }).click()
    await form.getByText('2 条都已办好').waitFor()
    await picture(office, '4-bulk-done')
    await form.getByRole('button', { name: '关闭', exact: true }).last().click()

    await show(office, 'road')
    await office.getByRole('button', { name: '明细' }).click()
    await office.locator('.ledger-table').waitFor()
    expect(await office.locator('.ledger-table tfoot .figure').first().textContent()).toBe('24:00')
    await picture(office, '4-ledger')
    await act(office, 'ask-extension', '申请延期', because('沥青明天才到'))

    await show(office, 'stall')
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await act(office, 'ask-suspension', '申请挂账', async (dialog) => {
      await dialog.getByLabel('挂账原因').fill('等夜市划线方案')
      await dialog.getByLabel('挂账到').fill(`${until}T18:00`)
    })
    await show(office, 'kerb')
    await act(office, 'return', '退回', because('路沿石归市政处'))
    await show(office, 'cover')
    await act(office, 'whistle', '吹哨', async (dialog) => {
      await dialog.getByLabel('理由').fill('井盖权属不清')
      await dialog.locator('[data-field="offices"] .el-select__wrapper').click()
      await office.locator('.el-select-dropdown__item:visible', { hasText: '大学路' }).first().click()
      await dialog.locator('[data-field="offices"] .el-select__wrapper', { hasText: '大学路' }).waitFor()
      await office.keyboard.press('Tab')
    })
    await picture(office, '4-whistled')
  })

  it('has the desk send back what was returned, grant the extension and the suspension, and conclude the joint session', async () => {
    const desk = await open('desk')
    await desk.goto('/desk?queue=requests')
    await row(desk, (await orderOf('road')).number).waitFor()
    await picture(desk, '5-requests')
    await show(desk, 'road')
    await settle(desk, 'extension', '准予延期', because('到货单属实'))
    await show(desk, 'stall')
    await settle(desk, 'suspension', '准予挂账', because('方案在编'))
    await picture(desk, '5-suspended')
    await desk.goto('/desk?queue=returned')
    await row(desk, (await orderOf('kerb')).number).click()
    await picture(desk, '5-returned')
    await act(desk, 'dispatch', '派遣', async (form) => {
      await form.locator('[data-field="office"] .el-select__wrapper').click()
      await desk.locator('.el-select-dropdown__item:visible', { hasText: '福华街' }).first().click()
      await because('路沿石随路面养护')(form)
    })
    await desk.goto('/desk?queue=sessions')
    await row(desk, receipt.number).waitFor()
    await picture(desk, '5-sessions')
    await show(desk, 'cover')
    await settle(desk, 'session', '联席定案', async (form) => {
      await form.locator('[data-field="lead"] .el-select__wrapper').click()
      await desk.locator('.el-select-dropdown__item:visible', { hasText: '福华街' }).first().click()
      await form.getByLabel('联席决定').fill('福华街牵头，大学路配合')
    })
    await picture(desk, '5-concluded')
    for (const name of ['kerb', 'cover']) expect(await orderOf(name)).toMatchObject({ state: 'dispatched', office: 'fuhuajie' })
    expect(await orderOf('road')).toMatchObject({ extensions: 1 })
    expect(await orderOf('stall')).toMatchObject({ state: 'suspended' })
    expect((await orderOf('cover')).proceedings.lead).toMatchObject({ office: 'fuhuajie', helpers: ['daxuelu'] })
  })

  it('has the office assign what came back, crews fix on the phone, and the office confirm', async () => {
    const office = await open('office.fuhuajie')
    for (const name of ['kerb', 'cover']) {
      await show(office, name)
      await act(office, 'assign', '指派', (form) => form.getByText('市政一班').click())
    }
    await picture(office, '6-assigned-again')
    const crew = await open('crew.road')
    await crew.locator('.order-row').nth(2).waitFor()
    await picture(crew, '6-tasks')
    await startTask(crew, idOf('cover'))
    await fixTask(crew, idOf('cover'))
    await picture(crew, '6-fixed')
    // What is not first in the list is opened to be acted on.
    await crew.goto('/tasks')
    await crew.locator('.order-row', { hasText: '福华街 1 号' }).locator('a').first().click()
    await crew.getByRole('button', { name: '开始', exact: true }).click()
    await crew.getByRole('link', { name: '拍整改后' }).click()
    await crew.locator('.phone-acts').getByRole('button', { name: '再拍 1 张后可提交' }).waitFor()
    await shoot(crew)
    await picture(crew, '6-fix-page')
    await crew.getByRole('button', { name: '完成', exact: true }).click()
    await crew.locator('.phone-header').getByText('待确认').waitFor()
    const order = await open('crew.order')
    await startTask(order, idOf('stalls'))
    await fixTask(order, idOf('stalls'))

    await office.goto('/inbox')
    await office.getByRole('link', { name: /待我确认/ }).click()
    await office.locator('.order-row').nth(2).waitFor()
    await picture(office, '6-to-confirm')
    for (const name of ['road', 'stalls', 'cover']) {
      await show(office, name)
      await picture(office, `6-order-${name}`)
      await act(office, 'confirm', '确认整改')
    }
  })

  it('has an inspector re-check: two pass, one fails and goes round again', async () => {
    const phone = await open('inspector')
    await phone.goto('/today')
    await phone.locator('.order-row').nth(2).waitFor()
    await picture(phone, '7-rechecks')
    await recheckTask(phone, idOf('road'))
    await picture(phone, '7-passed')
    await recheckTask(phone, idOf('cover'))
    await recheckTask(phone, idOf('stalls'), '摊主又摆出来了')
    await picture(phone, '7-failed')
    expect(await orderOf('stalls')).toMatchObject({ state: 'dispatched', rework: 1 })
  })

  it('tells each of them by the bell what concerns them', async () => {
    const told: readonly (readonly [string, string, RegExp[]])[] = [
      ['office.fuhuajie', '/notifications', [/批复[\s\S]*延期/, /返工/]],
      ['desk', '/notifications', [/申请/, /退回/]],
      ['inspector', '/me/notifications', [/整改完成，待核查/]],
      ['inspector.b', '/me/notifications', [/核实/]],
      ['crew.road', '/me/notifications', [/新任务/]],
    ]
    for (const [login, address, words] of told) {
      const page = await open(login)
      await page.goto(login.startsWith('inspector') ? '/report' : login.startsWith('crew') ? '/tasks' : '/inbox')
      await page.getByRole('link', { name: /^通知，/ }).click()
      await page.waitForURL(`**${address}`)
      await page.locator('.notification-list li').first().waitFor()
      await picture(page, `8-told-${login}`)
      for (const word of words) await expect.poll(() => page.locator('.notification-list').innerText(), { message: login, timeout: 20_000 }).toMatch(word)
    }
  })

  it('tells whoever reported without an account, by number and code, that it is fixed and what was answered', async () => {
    const desk = await open('desk')
    await show(desk, 'cover')
    await act(desk, 'reply', '答复', (form) => form.getByLabel('答复内容').fill('井盖已换，走起来不晃了。'))
    const resident = await open('resident')
    await followReport(resident, receipt)
    await resident.getByText('已结案').waitFor()
    await resident.getByText('井盖已换，走起来不晃了。').waitFor()
    await picture(resident, '8-public-follow')
  })

  it('ends with a leader who reads rates by street and contractor, opens what is behind them, exports, and prints the week', async () => {
    const leader = await open('leader')
    await leader.locator('.rate-card [data-count="closed"]').waitFor()
    await picture(leader, '9-leader')
    await leader.goto('/rates/streets')
    // What was settled on the spot never went to an office, and the failed one goes on: neither is due.
    await leader.locator('.counts-card [data-count="closed"]', { hasText: '2' }).waitFor({ timeout: 20_000 })
    await picture(leader, '9-rates')
    await leader.locator('.rates-table tr[data-key="fuhuajie"]').waitFor()
    await leader.getByLabel('分组').selectOption('contractor')
    await leader.locator('.rates-table tr[data-key="yutong"]').waitFor()
    await picture(leader, '9-contractors')
    const [workbook] = await Promise.all([leader.waitForEvent('download'), leader.getByRole('link', { name: '导出', exact: false }).first().click()])
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/)
    await leader.locator('.rates-table tr[data-key="yutong"] [data-count="closed"]').click()
    await leader.getByText('已列 2 件，共 2 件').waitFor()
    await picture(leader, '9-behind')
    await leader.locator('.order-row').first().click()
    await leader.locator('.time-line').waitFor()
    await picture(leader, '9-order')
    await leader.goto('/rates')
    await leader.getByRole('link', { name: '周报' }).click()
    await leader.getByRole('heading', { level: 1, name: /整改周报/ }).waitFor()
    // It opens with the last whole week; this one still runs.
    await leader.getByRole('button', { name: '下一周' }).click()
    await leader.locator('.ranking').first().waitFor()
    await picture(leader, '9-weekly')
    expect((await leader.locator('tr[data-rate="closingRate"]').innerText()).replace(/\s+/g, ' ')).toMatch(/^整改率 .*结案 2 \/ 应结 2/)
    await leader.emulateMedia({ media: 'print' })
    await picture(leader, '9-weekly-paper')
    await leader.emulateMedia({ media: 'screen' })
  })

  it('has logged no error on any of its pages', () => {
    expect([...errors.keys()].toSorted()).toEqual(['admin', 'crew.order', 'crew.road', 'desk', 'inspector', 'inspector.b', 'leader', 'office.fuhuajie', 'resident'])
    expect([...errors].filter(([, logged]) => logged.length > 0)).toEqual([])
  })
})
