import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../support/client.ts'
import { stageAt, type Stage } from '../support/situations.ts'
import { createTestSystem, type TestSystem } from '../support/test-system.ts'
import { fuhuajie, insist, phoneOf, shoot } from './phone-ground.ts'
import { launchBrowser } from './support/launch-browser.ts'

interface Kept { key: string, said: Record<string, unknown>, photos: number }

/** What the phone has of forms that were not sent, read from its own disk. */
function keptOn(page: Page): Promise<Kept[]> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => one.startsWith('zhenggai-outbox-'))
    if (name === undefined) return []
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => { resolve(opening.result) }
      opening.onerror = () => { reject(new Error('closed')) }
    })
    const all = (from: string) => new Promise<Record<string, unknown>[]>((resolve) => {
      if (!db.objectStoreNames.contains(from)) return resolve([])
      const asked = db.transaction(from).objectStore(from).getAll()
      asked.onsuccess = () => { resolve(asked.result as Record<string, unknown>[]) }
    })
    const [drafts, photos] = [await all('drafts'), await all('photos')]
    db.close()
    return drafts.map(({ key, said }) => ({ key: String(key), said: said as Record<string, unknown>, photos: photos.filter(({ item }) => item === `draft:${String(key)}`).length }))
  })
}

async function untilKept(page: Page, is: (kept: Kept[]) => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (is(await keptOn(page))) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect.fail(`kept: ${JSON.stringify(await keptOn(page))}`)
}

/** Writes drafts down as if they had been left on the phone so many days ago. */
function leave(page: Page, drafts: { key: string, days: number }[]): Promise<void> {
  return page.evaluate(async (left) => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => one.startsWith('zhenggai-outbox-')) ?? ''
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => { resolve(opening.result) }
    })
    const writing = db.transaction('drafts', 'readwrite')
    for (const { key, days } of left) writing.objectStore('drafts').put({ key, needs: null, said: {}, trays: {}, savedAt: Date.now() - days * 86_400_000 })
    await new Promise<void>((resolve) => { writing.oncomplete = () => { resolve() } })
    db.close()
  }, drafts)
}

/** The app is closed, and opened again on a page. */
async function reopen(page: Page, path: string): Promise<Page> {
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await again.goto(path)
  return again
}

describe('a form that was not sent', () => {
  let system: TestSystem
  let browser: Browser
  let office: Client
  let stage: Stage

  beforeAll(async () => {
    system = await createTestSystem()
    browser = await launchBrowser()
    office = await signIn(system.url, 'office.fuhuajie')
    stage = stageAt(system.url)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
  })

  const restored = (page: Page) => page.getByText('已恢复未提交的内容')

  it('to report is there again with its photo and its place, also after the server refused it, and is gone once it is sent', async () => {
    const { page: first } = await phoneOf(browser, system.url, 'inspector')
    await shoot(first)
    await first.getByText(/照片 1 \/ 1/).waitFor()
    await first.getByRole('searchbox', { name: /搜类别/ }).fill('bllj')
    await first.locator('.found button', { hasText: '暴露垃圾' }).first().click()
    await first.getByLabel('情况说明').fill('写到一半')
    await untilKept(first, ([one]) => one?.said.description === '写到一半' && one.photos === 1)

    // The inspector has gone elsewhere; the finding has not.
    await first.context().setGeolocation({ longitude: fuhuajie.longitude + 0.02, latitude: fuhuajie.latitude, accuracy: 5 })
    const second = await reopen(first, '/report')
    await restored(second).waitFor()
    await second.getByText(/照片 1 \/ 1/).waitFor()
    await second.locator('.photo-stage canvas').first().waitFor()
    expect(await second.getByLabel('情况说明').inputValue()).toBe('写到一半')
    await second.getByLabel('情况说明').fill('写完了')
    await insist(second)
    await second.route('**/api/v1/findings', (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ type: 'x', title: 'x', status: 422, detail: 'x', code: 'guard-refused' }) }))
    await second.getByRole('button', { name: '上报', exact: true }).click()
    await second.getByText('填的和照片都还在').waitFor()
    await untilKept(second, ([one]) => one?.said.description === '写完了' && one.photos === 1)

    const third = await reopen(second, '/report')
    await restored(third).waitFor()
    await third.getByText(/照片 1 \/ 1/).waitFor()
    await insist(third)
    await third.getByRole('button', { name: '上报', exact: true }).click()
    await third.waitForURL(/\/report\/done\//)
    const rows = await system.database.query<{ description: string, longitude: number, photos: number }>(
      `select f.description, f.longitude, (select count(*) from order_photos p where p.district_id = f.district_id and p.finding_id = f.id)::integer as photos
       from findings f
       where f.description like '写%'`)
    expect(rows).toEqual([{ description: '写完了', longitude: expect.closeTo(fuhuajie.longitude, 5), photos: 1 }])

    expect(await keptOn(third)).toEqual([])
    const fourth = await reopen(third, '/report')
    await fourth.getByLabel('情况说明').waitFor()
    await fourth.waitForFunction(async () => (await indexedDB.databases()).length > 0)
    expect([await restored(fourth).count(), await fourth.getByLabel('情况说明').inputValue()]).toEqual([0, ''])
    await fourth.context().close()
  })

  it('of a re-check and a check is there again without a network, and goes out from there', async () => {
    const [recheck, check] = [await stage.bring('rectified'), await stage.bring('checking')]
    const { page: first } = await phoneOf(browser, system.url, 'inspector', { serviceWorkers: 'allow' })
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await first.goto(`/orders/${check.id}/check`)
    await first.getByRole('button', { name: '现场有', exact: true }).click()
    await first.getByLabel('情况说明').fill('确有其事')
    await untilKept(first, (kept) => kept.some(({ said }) => said.text === '确有其事' && said.found === true))
    await first.goto(`/orders/${recheck.id}/recheck`)
    await first.getByRole('button', { name: '没达到' }).click()
    await first.getByLabel('原因').fill('只盖了土')
    await shoot(first)
    await first.getByText(/照片 1 \/ 1/).waitFor()
    await untilKept(first, (kept) => kept.some(({ said, photos }) => said.reason === '只盖了土' && photos === 1))
    await first.context().setOffline(true)

    const second = await reopen(first, `/orders/${recheck.id}/recheck`)
    await restored(second).waitFor()
    await second.getByText(/照片 1 \/ 1/).waitFor()
    expect(await second.getByLabel('原因').inputValue()).toBe('只盖了土')
    await second.getByRole('button', { name: '不通过', exact: true }).click()
    await second.waitForURL(`**/orders/${recheck.id}`)
    expect((await keptOn(second)).map(({ said }) => said.text)).toEqual(['确有其事'])
    await second.context().setOffline(false)
    const failed = await office.until(recheck.id, ({ state }) => state === 'dispatched')
    expect(failed.photos.filter(({ kind }) => kind === 'recheck')).toHaveLength(1)

    await second.goto(`/orders/${check.id}/check`)
    await restored(second).waitFor()
    expect(await second.getByRole('button', { name: '现场有', exact: true }).getAttribute('aria-pressed')).toBe('true')
    await second.context().close()
  })

  it('to fix is cleared by one tap, and goes by itself when the order is in other hands, when it is old, and when there are too many', async () => {
    const { id } = await stage.bring('working')
    const { page: first } = await phoneOf(browser, system.url, 'crew.road')
    await first.goto(`/tasks/${id}/fix`)
    await first.getByLabel('备注').fill('先记一句')
    await untilKept(first, ([one]) => one?.said.note === '先记一句')
    const second = await reopen(first, `/tasks/${id}/fix`)
    await restored(second).waitFor()
    const clear = second.getByRole('button', { name: '清空' })
    expect((await clear.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await clear.click()
    await restored(second).waitFor({ state: 'detached' })
    expect(await second.getByLabel('备注').inputValue()).toBe('')
    await untilKept(second, (kept) => kept.length === 0)

    await second.getByLabel('备注').fill('再记一句')
    await untilKept(second, ([one]) => one?.said.note === '再记一句')
    await leave(second, [{ key: 'too-old', days: 15 }, ...Array.from({ length: 24 }, (_, at) => ({ key: `left-${at}`, days: 1 + at / 10 }))])
    await office.verb(id, 'recall', { reason: '换人处置' })
    const third = await reopen(second, '/outbox')
    await untilKept(third, (kept) => kept.length < 20)
    const keys = (await keptOn(third)).map(({ key }) => key)
    expect(keys).toHaveLength(19)
    expect(keys).toEqual(expect.arrayContaining(['left-0', 'left-18']))
    await third.context().close()
  })
})
