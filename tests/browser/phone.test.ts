import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import type { Area } from '../../web/api/types.ts'
import { drawnMap, inkAt, nameOnMap } from './map-ground.ts'
import { fixTask, phoneOf, pick, recheckTask, reportOn, shoot, startTask } from './phone-ground.ts'
import { launchBrowser, openPage, phoneWindow } from './support/launch-browser.ts'

let system: TestSystem
let browser: Browser
let office: Client

beforeAll(async () => {
  system = await createTestSystem()
  browser = await launchBrowser()
  office = await signIn(system.url, 'office.fuhuajie')
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

describe('a finding on two phones', () => {
  it('is reported with a photo, reaches the crew, is fixed with proof, and the re-check closes it', async () => {
    const inspector = await phoneOf(browser, system.url, 'inspector')
    const id = await reportOn(inspector.page, { initials: 'dlps', name: '道路破损', description: '路面破损约 1.2 平方米', address: '苗圃街 17 号院门口' })
    const done = inspector.page.locator('main')
    await done.getByText(/^410103-\d{6}-\d{6}$/).waitFor()
    // The crew's name comes by itself, when the queue has carried the order there.
    await done.getByText(/已派给市政/).waitFor()
    expect(await done.innerText()).toMatch(/\d\d:\d\d 前整改/)

    const crew = await phoneOf(browser, system.url, 'crew.road')
    await startTask(crew.page, id)
    await fixTask(crew.page, id)
    expect(await crew.page.locator('.photo-rounds').innerText()).toMatch(/整改前[\s\S]*整改后[\s\S]*第 1 轮/)
    expect(await crew.page.locator('.phone-acts').count()).toBe(0)

    await office.verb(id, 'confirm')
    await recheckTask(inspector.page, id)
    const story = await inspector.page.locator('.time-line').innerText()
    expect(story).toMatch(/通过[\s\S]*确认整改[\s\S]*完成[\s\S]*开始[\s\S]*指派[\s\S]*派遣[\s\S]*上报/)
    expect((await office.get(`/orders/${id}`)).body).toMatchObject({ state: 'closed', rework: 0 })
    expect([...inspector.errors, ...crew.errors]).toEqual([])
    await inspector.page.context().close()
    await crew.page.context().close()
  })

  it('fails its re-check with a reason, and the crew reads that reason on the task that came back', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    const id = await reportOn(page, { initials: 'dlps', name: '道路破损', description: '坑槽一处', address: '苗圃街 9 号门前' })
    const crew = await signIn(system.url, 'crew.road')
    await crew.until(id, ({ state }) => state === 'assigned')
    await crew.verb(id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
    await office.verb(id, 'confirm')
    await page.goto(`/orders/${id}/recheck`)
    await page.getByRole('button', { name: '没达到' }).click()
    await shoot(page)
    expect(await page.getByRole('button', { name: '不通过', exact: true }).isDisabled()).toBe(true)
    await page.getByText('还缺：原因').waitFor()
    await page.getByLabel('原因').fill('补丁北侧没压实')
    await page.getByRole('button', { name: '不通过', exact: true }).click()
    await page.waitForURL(`**/orders/${id}`)
    await page.getByText('补丁北侧没压实').waitFor()
    await office.until(id, ({ state, rework, round }) => state === 'dispatched' && rework === 1 && round === 2)
    await page.context().close()
  })
})

describe('what goes wrong on the way', () => {
  it('a report whose answer is lost waits on the phone, and goes out again as the same one', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    let lost = 0
    let cut = true
    await page.route('**/api/v1/findings', async (route) => {
      if (!cut) return route.continue()
      lost += 1
      await route.fetch() // the server has it on disk …
      await route.abort() // … and the phone does not know
    })
    await shoot(page)
    await pick(page, 'bllj', '暴露垃圾')
    await page.getByLabel('情况说明').fill('断网时上报的一处')
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL('**/outbox')
    const item = page.locator('.outbox-item', { hasText: '断网时上报的一处' })
    await item.locator('.state.waiting').waitFor()
    cut = false
    await item.getByRole('button', { name: '马上发' }).click()
    await item.getByRole('link', { name: '看工单' }).click()
    await page.waitForURL(/\/orders\//)
    await office.until(new URL(page.url()).pathname.split('/').at(-1) ?? '', ({ state }) => state === 'assigned')
    const { orders } = (await office.get(`/orders?q=${encodeURIComponent('断网时上报的一处')}`)).body as { orders: object[] }
    expect(lost).toBeGreaterThan(0)
    expect(orders).toHaveLength(1)
    await page.context().close()
  })

  it('a photo that did not get through is kept and goes out with the report', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    let refused = 0
    await page.route('**/api/v1/photos?*', (route) => refused++ === 0 ? route.abort() : route.continue())
    await shoot(page)
    await page.getByText(/先存本机/).first().waitFor()
    await pick(page, 'bllj', '暴露垃圾')
    await page.getByLabel('情况说明').fill('照片第二次才传上')
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL(/\/report\/done\//)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect((await office.until(id, ({ state }) => state === 'assigned')).photos).toHaveLength(1)
    await page.context().close()
  })

  it('a file that is no photo is refused in words, beside the photo it is about', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    await page.locator('input[type=file]').first().setInputFiles({ name: 'note.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') })
    await page.getByText('这个文件不是照片').waitFor()
    await page.getByRole('button', { name: '删掉这张' }).click()
    await page.getByText('先拍照，再定位置和类别').waitFor()
    await page.context().close()
  })

  it('without the device’s place a tap on the map gives one, and names the street', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector', { place: false })
    await page.getByText(/在图上选$/).waitFor()
    await page.getByRole('button', { name: '图上选位置' }).click()
    const sheet = page.getByRole('dialog', { name: '在图上选位置' })
    // The sheet slides in; a trial click waits until it stands.
    await sheet.getByRole('button', { name: '放大' }).click({ trial: true })
    const { areas } = (await office.get('/reference')).body as { areas: Area[] }
    const name = await nameOnMap(await drawnMap(sheet), areas, '410103100')
    await expect.poll(() => inkAt(page, name)).toBeGreaterThan(40)
    await page.touchscreen.tap(name.x, name.y)
    await sheet.locator('.phone-acts').getByText('马寨镇', { exact: true }).waitFor()
    await sheet.getByRole('button', { name: '用这里' }).click()
    const id = await reportOn(page, { initials: 'dlps', name: '道路破损', description: '图上选的一处' })
    const order = (await (await signIn(system.url, 'desk')).get(`/orders/${id}`)).body as { area: string }
    expect(order.area).toBe('410103100')
    await page.context().close()
  })

  it('a task that somebody else moved first shows how it stands now', async () => {
    const { page } = await phoneOf(browser, system.url, 'inspector')
    const id = await reportOn(page, { initials: 'dlps', name: '道路破损', description: '两人同时动的一处' })
    const crew = await signIn(system.url, 'crew.road')
    await crew.until(id, ({ state }) => state === 'assigned')
    const phone = await phoneOf(browser, system.url, 'crew.road')
    await phone.page.goto(`/orders/${id}`)
    const start = phone.page.getByRole('button', { name: '开始', exact: true })
    await start.waitFor()
    // The stream would tell the phone at once; cut it, so that the phone acts on what it last saw.
    await phone.page.route('**/api/v1/stream', (route) => route.abort())
    await phone.page.route(`**/api/v1/orders/${id}/start`, async (route) => {
      await office.verb(id, 'recall', { reason: '换班组' })
      await route.continue()
    })
    await start.click()
    await phone.page.getByText(/别人先动了这个工单|没有这个工单/).first().waitFor()
    await start.waitFor({ state: 'detached' })
    await phone.page.context().close()
    await page.context().close()
  })
})

describe('the phone itself', () => {
  it('shows each role its own tabs and tells who may see the rest', async () => {
    const { page } = await phoneOf(browser, system.url, 'crew.road')
    expect(await page.getByRole('navigation').innerText()).toMatch(/^\s*任务\s+待发\s+我的\s*$/)
    await page.goto('/report')
    await page.getByText('这里不归你看').waitFor()
    expect(await page.locator('main').innerText()).toContain('这一页给监督员看')
    await page.context().close()
  })

  it('says in words that a password is wrong, and remembers the language chosen', async () => {
    const { page } = await openPage(browser, { baseURL: system.url, ...phoneWindow })
    await page.goto('/tasks')
    await page.fill('[name=login]', 'crew.cleaning')
    await page.fill('[name=password]', 'not this one')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('alert').getByText('账号或密码不对。').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('alert').getByText('Login or password is wrong.').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })

  it('needs at most 150 KB of script, compressed, until its first screen stands, and asks once who is there', async () => {
    const { page } = await openPage(browser, { baseURL: system.url, ...phoneWindow })
    const scripts = new Map<string, Promise<Buffer>>()
    let asked = 0
    page.on('request', (request) => { if (request.url().endsWith('/api/v1/me')) asked += 1 })
    page.on('response', (response) => { if (response.url().endsWith('.js')) scripts.set(response.url(), response.body()) })
    await page.request.post('/api/v1/sessions', { data: { login: 'crew.road', password: 'zhenggai-demo' } })
    await page.goto('/')
    await page.getByRole('heading', { name: '我的任务' }).waitFor()
    await page.waitForLoadState('load')
    const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(20_000)
    expect(total).toBeLessThanOrEqual(150_000)
    // The answer that came beside the scripts is the one that is used.
    expect(asked).toBe(1)
    await page.context().close()
  })
})
