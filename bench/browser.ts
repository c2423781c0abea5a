import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { demoPassword } from '../services/demo/district.ts'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A headless Chromium: the machine's own, else the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const system = installed.find((path) => existsSync(path))
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: system ?? await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'], headless: true })
}

/** Signs a demo account into a context. */
export async function signInto(context: BrowserContext, origin: string, login: string): Promise<void> {
  const answer = await context.request.post(`${origin}/api/v1/sessions`, { data: { login, password: demoPassword }, headers: { origin } })
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`)
}
