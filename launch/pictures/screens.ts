import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import sharp from 'sharp'
import { demoDistrict, demoPassword } from '../../services/demo/district.ts'
import type { Clock } from '../../platform/clock.ts'
import { drawnPhoto } from './drawn-photo.ts'

const flags = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const wall: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const [longitude = 0, latitude = 0] = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? []

/** The order that the crew has repaired when the camera looks; its before-photo was drawn with this seed. */
const repaired = { address: '苗圃街 31 号对面', seed: 28 }

interface Screen {
  readonly name: string
  /** Null: a resident, who needs no account. */
  readonly login: string | null
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
  { name: 'wall', login: 'leader', size: wall, show: showWall },
  { name: 'phone-after-photo', login: 'crew.road', size: phone, show: showCamera },
  { name: 'public-follow', login: null, size: phone, show: showFollowed },
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

async function showWall(page: Page): Promise<void> {
  await page.goto('/wall')
  await page.locator('.wall-late').waitFor()
  await page.locator('.wall-latest li').first().waitFor()
}

async function showCamera(page: Page): Promise<void> {
  await page.goto('/tasks')
  await page.locator('.order-row', { hasText: repaired.address }).locator('a').first().click()
  await page.getByRole('link', { name: '拍整改后' }).click()
  await page.locator('dialog.camera-screen .shutter:enabled').waitFor()
}

async function showFollowed(page: Page, clock: Clock): Promise<void> {
  const image = await drawnPhoto('cover', 'before', 5, { at: clock.now(), longitude, latitude })
  const photo = await page.request.post('/api/v1/public/photos?district=410103', { multipart: { file: { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: image } } })
  const { id } = await photo.json() as { id: string }
  const report = { district: '410103', category: 'component-0101', description: '井盖一踩就晃', address: '福华街 8 号门前', longitude: longitude + 0.002, latitude, photos: [id] }
  const { number, code } = await (await page.request.post('/api/v1/public/findings', { data: report })).json() as { number: string, code: string }
  await page.goto('/public/follow')
  await page.locator('[name=number]').fill(number)
  await page.locator('[name=code]').fill(code)
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('.step-line').waitFor()
}

async function showInbox(page: Page): Promise<void> {
  await page.goto('/inbox')
  await page.locator('.live-mark.on').waitFor()
  await page.locator('.order-row', { hasText: '苗圃街 17 号院门口' }).click()
  await page.locator('.order-panel .act').first().waitFor()
}

/** Takes every picture of the README and the docs into `folder`, as palette PNGs. */
export async function takeScreens(url: string, folder: string, clock: Clock, say: (line: string) => void): Promise<void> {
  const films = mkdtempSync(join(tmpdir(), 'zhenggai-film-'))
  const film = join(films, 'street.mjpeg')
  writeFileSync(film, await drawnPhoto('road', 'after', repaired.seed, { at: clock.now(), longitude, latitude }))
  const browser = await launch(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`])
  try {
    for (const screen of screens) say(`${screen.name}.png ${await takeScreen(browser, url, folder, screen, clock)} KB`)
  } finally {
    await browser.close()
    rmSync(films, { recursive: true, force: true })
  }
}

async function takeScreen(browser: Browser, baseURL: string, folder: string, { name, login, size, show }: Screen, clock: Clock): Promise<number> {
  const place = { geolocation: { longitude, latitude, accuracy: 8 }, permissions: ['geolocation', ...(name === 'phone-after-photo' ? ['camera'] : [])] }
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...place, ...size })
  const page = await context.newPage()
  if (login !== null) {
    const answer = await page.request.post('/api/v1/sessions', { data: { login, password: demoPassword } })
    if (!answer.ok()) throw new Error(`sign-in of ${login}: ${answer.status()}`)
  }
  await show(page, clock)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode().catch(() => null)))')
  await page.waitForTimeout(400)
  const { size: bytes } = await sharp(await page.screenshot()).png({ palette: true, colours: 200, effort: 10, compressionLevel: 9 }).toFile(join(folder, `${name}.png`))
  await context.close()
  return Math.round(bytes / 1024)
}

async function launch(more: readonly string[]): Promise<Browser> {
  const args = [...flags, ...more]
  const system = installed.find((path) => existsSync(path))
  if (system !== undefined) return chromium.launch({ executablePath: system, args, headless: true })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args, headless: true })
}
