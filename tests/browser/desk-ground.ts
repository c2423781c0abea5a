import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { demoDistrict, demoPassword } from '../../services/demo/district.ts'
import type { OrderDetail } from '../../services/orders/order-detail.ts'
import type { Client } from '../support/client.ts'
import { openPage } from './support/launch-browser.ts'

/** Where an office sits, so a place surely within its street. */
export function seatOf(office: string): { longitude: number; latitude: number } {
  const [longitude, latitude] = demoDistrict.offices.find((one) => one.id === office)?.seat ?? [0, 0]
  return { longitude, latitude }
}

/** Reports a finding with a photo and answers its order's id. */
export async function report(inspector: Client, finding: { category: string; description: string; address: string; office?: string }): Promise<string> {
  const { office = 'fuhuajie', ...rest } = finding
  const answer = await inspector.post('/findings', { ...rest, ...seatOf(office), photos: [await inspector.photo()] })
  if (answer.status !== 201) throw new Error(`report: ${answer.status} ${answer.text}`)
  return (answer.body as { order: { id: string } }).order.id
}

/** Has the crew that got an order start and fix it, with as many photos as it is asked for. */
export async function fixBy(crew: Client, order: OrderDetail): Promise<void> {
  await crew.verb(order.id, 'start')
  await crew.verb(order.id, 'fix', { outcome: 'fixed', photos: [await crew.photo()] })
}

/** A page on which somebody is signed in. */
export async function openAs(browser: Browser, url: string, login: string, options: BrowserContextOptions) {
  const opened = await openPage(browser, { baseURL: url, ...options })
  const answer = await opened.page.request.post('/api/v1/sessions', { data: { login, password: demoPassword } })
  if (!answer.ok()) throw new Error(`sign-in of ${login}: ${answer.status()}`)
  return opened
}

/** Opens the form of a verb of the order that is shown, has it filled in, and sends it. */
export async function actOn(page: Page, verb: string, name: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await page.locator(`button[data-verb="${verb}"]`).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
