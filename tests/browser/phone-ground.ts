import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { demoDistrict, demoPassword } from '../../services/demo/district.ts'
import { openPage, phoneWindow } from './support/launch-browser.ts'

/** Where the office of 福华街 sits, so a place surely within its street. */
export const fuhuajie = (() => {
  const [longitude, latitude] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? [0, 0]
  return { longitude, latitude, accuracy: 8 }
})()

export interface PhoneOptions extends BrowserContextOptions {
  /** False: the device refuses to tell its place. */
  readonly place?: boolean
}

/** What a worker fetches passes by a page's routes: only tests that are about the worker have one. */
const withoutWorker = { serviceWorkers: 'block' as const }

/** A phone on which somebody has typed login and password. */
export async function phoneOf(browser: Browser, url: string, login: string, { place = true, ...options }: PhoneOptions = {}) {
  const located = place ? { geolocation: fuhuajie, permissions: ['geolocation'] } : {}
  const opened = await openPage(browser, { baseURL: url, ...phoneWindow, ...withoutWorker, ...located, ...options })
  const { page } = opened
  await page.goto('/')
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', demoPassword)
  // The first look for a session finds none, and says so on the console: no error of the page.
  opened.errors.length = 0
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/(report|tasks)$/)
  return opened
}

let shade = 0

/** What a camera would hand over: a JPEG of some size that no other call makes, with the time it was taken. */
export async function cameraShot(): Promise<{ name: string, mimeType: string, buffer: Buffer }> {
  shade += 1
  const ground = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#a1937c"/>
    <rect y="480" width="1600" height="720" fill="#6d6e6c"/><rect y="470" width="1600" height="24" fill="#d8d4c8"/>
    <polygon points="500,${800 + shade} 820,740 1140,860 1040,1040 600,${1050 + shade}" fill="#3c3a37"/></svg>`)
  const taken = new Date(Date.now() + 8 * 3_600_000 - 60_000).toISOString().slice(0, 19).replace(/-/g, ':').replace('T', ' ')
  const buffer = await sharp(ground).jpeg().withExif({ IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: '+08:00' } }).toBuffer()
  return { name: `shot-${shade}.jpg`, mimeType: 'image/jpeg', buffer }
}

/** Takes a photo on the page that is open. */
export async function shoot(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(await cameraShot())
}

/** Says of whatever is offered as the same thing that this is another; call it once it is known what is near by. */
export async function insist(page: Page): Promise<void> {
  const card = page.locator('.same-card')
  for (let tries = 0; tries < 10 && await card.count() > 0 && await card.getByText('另立一件').count() === 0; tries += 1) {
    await card.getByRole('button', { name: /^(都)?不是$/ }).last().click()
  }
}

/** Chooses a category by its initials, and says that it is none of the orders that are near by. */
export async function pick(page: Page, initials: string, name: string): Promise<void> {
  const near = page.waitForResponse(/\/orders\/nearby/)
  await page.getByRole('searchbox', { name: /搜类别/ }).fill(initials)
  await page.locator('.found button', { hasText: name }).first().click()
  const { orders } = await (await near).json() as { orders: unknown[] }
  // The answer is known a moment before it is drawn.
  if (orders.length > 0) await page.locator('.same-card').waitFor()
  await insist(page)
}

/** Fills in and sends a finding on the report page; answers its order's id. */
export async function reportOn(page: Page, finding: { initials: string, name: string, description: string, address?: string }): Promise<string> {
  await shoot(page)
  await pick(page, finding.initials, finding.name)
  await page.getByLabel('情况说明').fill(finding.description)
  if (finding.address !== undefined) await page.getByLabel('地点说明').fill(finding.address)
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.waitForURL(/\/report\/done\//)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const rowOf = (page: Page, id: string) => page.locator('.order-row', { has: page.locator(`a[href="/orders/${id}"]`) })

/** The crew starts a task from its row of the list. */
export async function startTask(page: Page, id: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/tasks') await page.goto('/tasks')
  await rowOf(page, id).getByRole('button', { name: '开始' }).click()
  await rowOf(page, id).getByText('处置中').waitFor()
}

/** The crew proves a fix with an after-photo, from the task's row. */
export async function fixTask(page: Page, id: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/tasks') await page.goto('/tasks')
  await rowOf(page, id).getByRole('link', { name: '拍整改后' }).click()
  await page.locator('.phone-acts').getByRole('button', { name: '再拍 1 张后可提交' }).waitFor()
  // The camera's screen may stand before the page for a moment, until it is known that there is no camera.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await shoot(page)
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.waitForURL(`**/orders/${id}`)
  await page.locator('.phone-header').getByText('待确认').waitFor()
}

/** The inspector goes to a re-check from the list and finds the closing condition met, or not met for a reason. */
export async function recheckTask(page: Page, id: string, failure?: string): Promise<void> {
  await page.goto('/today')
  await rowOf(page, id).getByRole('link', { name: '去核查' }).click()
  await page.getByRole('button', { name: failure === undefined ? '达到条件' : '没达到' }).click()
  await shoot(page)
  if (failure !== undefined) await page.getByLabel('原因').fill(failure)
  await page.getByRole('button', { name: failure === undefined ? '通过' : '不通过', exact: true }).click()
  await page.waitForURL(`**/orders/${id}`)
  await page.locator('.phone-header').getByText(failure === undefined ? '已结案' : '已派遣').waitFor()
}
