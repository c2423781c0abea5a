import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
]
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Flags of a browser that has a camera, and lets every page that may ask use it: a moving test picture. */
export const withCamera: readonly string[] = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** A headless Chromium: the system's where there is one, else the one that comes with the npm package. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more]
  const system = installed.find((path) => existsSync(path))
  if (system !== undefined) return chromium.launch({ executablePath: system, args, headless: true })
  // Its own list of arguments is for another host: one process for all, so that two contexts would share their cookies.
  return chromium.launch({ executablePath: await packedBrowser(), args, headless: true })
}

/** Unpacks the browser of the npm package, once for all: a file still being written can't be started. */
export async function packedBrowser(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** The system's browser, or the package's made ready; called before tests run side by side. */
export async function prepareBrowser(): Promise<void> {
  if (!installed.some((path) => existsSync(path))) await packedBrowser()
}

export interface PageProblems {
  /** What the page wrote to the console as an error, or threw; among it each breach of the content policy. */
  readonly errors: string[]
}

export const phoneWindow: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
export const deskWindow: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/**
 * A page in a context of its own (own cookies), at the district's time zone and language, with its errors collected. Motion is
 * reduced, so that colours are measured as they stay and not half-way of a fade.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<{ page: Page } & PageProblems> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`) })
  return { page, errors }
}
