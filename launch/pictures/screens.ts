import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import sharp from 'sharp'
import { demoDistrict, demoPassword } from '../../services/demo/district.ts'
import type { Clock } from '../../platform/clock.ts'
import { drawnPhoto } from './drawn-photo.ts'

const flags = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const [longitude = 0, latitude = 0] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? []

interface Screen {
  readonly name: string
  readonly login: string
  readonly size: BrowserContextOptions
  /** Brings the page to what is to be seen. */
  readonly show: (page: Page, clock: Clock) => Promise<void>
}

const screens: readonly Screen[] = [
  { name: 'leader-desk', login: 'leader', size: desk, show: showRates },
  { name: 'leader-phone', login: 'leader', size: phone, show: showRates },
  { name: 'desk-inbox', login: 'office.fuhuajie', size: desk, show: showInbox },
  {
    name: 'desk-order', login: 'office.fuhuajie', size: desk,
    async show(page) {
      await showInbox(page)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /道路破损/ }).waitFor()
      await page.locator('.time-line').waitFor()
    },
  },
  {
    name: 'phone-tasks', login: 'crew.road', size: phone,
    async show(page) {
      await page.goto('/tasks')
      await page.getByText('按距离').click()
      await page.getByText('由近到远').waitFor()
      await page.getByText('按时限').click()
      await page.locator('.row-acts .act').first().waitFor()
    },
  },
  {
    name: 'phone-report', login: 'inspector', size: phone,
    async show(page, clock) {
      await page.addInitScript(`localStorage.setItem('zhenggai.recent-categories', ${JSON.stringify(JSON.stringify(['event-0113', 'event-0410', 'event-0498', 'event-0110']))})`)
      await page.goto('/report')
      const buffer = await drawnPhoto('road', 'before', 3, { at: new Date(clock.now().getTime() - 60_000), longitude: longitude + 0.00005, latitude: latitude + 0.00003 })
      await page.locator('input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
      await page.getByText(/拍摄/).waitFor()
      await page.getByLabel('地点说明').fill('苗圃街 17 号院门口')
      await page.getByRole('button', { name: '道路破损' }).click()
      await page.getByLabel('情况说明').fill('路面破损约 1.2 m²，雨后积水')
      await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)')
    },
  },
]

async function showRates(page: Page): Promise<void> {
  await page.goto('/rates')
  await page.locator('.trend-line').first().waitFor()
  await page.locator('.live-mark.on').waitFor({ state: 'attached' })
}

async function showInbox(page: Page): Promise<void> {
  await page.goto('/inbox')
  await page.locator('.live-mark.on').waitFor()
  await page.locator('.order-row', { hasText: '苗圃街 17 号院门口' }).click()
  await page.locator('.order-panel .act').first().waitFor()
}

/** Takes every picture of the README and the docs into `folder`, as palette PNGs. */
export async function takeScreens(url: string, folder: string, clock: Clock, say: (line: string) => void): Promise<void> {
  const browser = await launch()
  try {
    for (const screen of screens) say(`${screen.name}.png ${await takeScreen(browser, url, folder, screen, clock)} KB`)
  } finally {
    await browser.close()
  }
}

async function takeScreen(browser: Browser, baseURL: string, folder: string, { name, login, size, show }: Screen, clock: Clock): Promise<number> {
  const place = { geolocation: { longitude, latitude, accuracy: 8 }, permissions: ['geolocation'] }
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...place, ...size })
  const page = await context.newPage()
  const answer = await page.request.post('/api/v1/sessions', { data: { login, password: demoPassword } })
  if (!answer.ok()) throw new Error(`sign-in of ${login}: ${answer.status()}`)
  await show(page, clock)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode().catch(() => null)))')
  await page.waitForTimeout(400)
  const { size: bytes } = await sharp(await page.screenshot()).png({ palette: true, colours: 200, effort: 10, compressionLevel: 9 }).toFile(join(folder, `${name}.png`))
  await context.close()
  return Math.round(bytes / 1024)
}

async function launch(): Promise<Browser> {
  const system = installed.find((path) => existsSync(path))
  if (system !== undefined) return chromium.launch({ executablePath: system, args: flags, headless: true })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: flags, headless: true })
}
