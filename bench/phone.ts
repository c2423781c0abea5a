import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser, signInto } from './browser.ts'
import { layGround } from './ground.ts'
import type { Measure } from './measure.ts'
import { startProduct } from './product.ts'
import { writeOpenOrders } from './open-orders.ts'
import { median } from './percentile.ts'

/** The "Slow 4G" that Lighthouse simulates for phones: its network and its processor. */
export const slow4g = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8, offline: false }
const cpuTimes = 4
const runs = 5

/** A first screen: who opens it, and what must stand there and answer a tap. */
const screens = [
  { path: '/sign-in', login: null, usable: 'button[type=submit]' },
  { path: '/tasks', login: 'crew.road', usable: '.order-row a, .empty-state' },
  { path: '/report', login: 'inspector', usable: '.photo-stage input, .photo-stage button' },
] as const

/**
 * The phone's first screen with nothing kept: compressed JavaScript until it is usable, and how long that takes on a slow
 * network and a slow processor. Usable: the thing to tap is drawn, as the browser's own trace has it.
 */
export async function benchPhone(checkout: string): Promise<Measure[]> {
  const ground = await layGround(checkout)
  const browser = await launchBrowser()
  try {
    const { url, database, dataDir } = await ground.makeDatabase('bench_phone')
    await writeOpenOrders(database, 200, 0)
    const product = await startProduct(ground, { databaseUrl: url, dataDir, worker: false })
    const origin = `http://127.0.0.1:${product.port}`
    const measures: Measure[] = []
    for (const screen of screens) {
      const seen: Look[] = []
      for (let run = 0; run < runs; run += 1) seen.push(await look(browser, origin, screen))
      const [first] = seen
      if (first === undefined) throw new Error('nothing was measured')
      const section = 'phone'
      measures.push(
        { section, name: `${screen.path}: compressed JavaScript until usable`, value: first.scriptBytes / 1_000, unit: 'kB', aim: { kind: 'under', value: 150 } },
        { section, name: `${screen.path}: usable after, slow 4G (1.6 Mbit/s, 150 ms), ${cpuTimes} x CPU, median of ${runs}`, value: median(seen.map(({ usableMs }) => usableMs)), unit: 'ms', aim: { kind: 'under', value: 2_000 } },
      )
    }
    await product.stop()
    return measures
  } finally {
    await browser.close()
    await ground.stop()
  }
}

interface Look { readonly scriptBytes: number; readonly usableMs: number }

/** Opens a screen in a context of its own: no cache, no worker, only the session. */
async function look(browser: Browser, origin: string, { path, login, usable }: (typeof screens)[number]): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' })
  if (login !== null) await signInto(context, origin, login)
  const page = await context.newPage()
  await markWhenUsable(page, usable)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.clearBrowserCache')
  await cdp.send('Network.emulateNetworkConditions', slow4g)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuTimes })
  const scripts = countScripts(cdp)
  const trace = await startTrace(cdp)
  await page.goto(origin + path, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  const scriptBytes = scripts()
  const usableMs = await trace()
  await context.close()
  return { scriptBytes, usableMs }
}

/** Puts a mark into the trace in the frame after the thing to tap stands. As text: what tsx makes of a function asks for helpers. */
async function markWhenUsable(page: Page, selector: string): Promise<void> {
  await page.addInitScript(`{
    const check = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(check)
      else requestAnimationFrame(() => setTimeout(() => performance.mark('usable')))
    }
    requestAnimationFrame(check)
  }`)
}

/** Bytes of scripts as they came over the wire. */
function countScripts(cdp: CDPSession): () => number {
  const asked = new Set<string>()
  let bytes = 0
  cdp.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Script') asked.add(requestId) })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (asked.has(requestId)) bytes += encodedDataLength })
  return () => bytes
}

interface TraceEvent { readonly name: string; readonly ts: number; readonly args?: { readonly data?: { readonly isLoadingMainFrame?: boolean; readonly documentLoaderURL?: string } } }

/** Traces until the answer is called: milliseconds from the navigation's start to the mark. */
async function startTrace(cdp: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => { events.push(...value as unknown as TraceEvent[]) })
  await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['blink.user_timing', 'loading', 'devtools.timeline'] }, transferMode: 'ReportEvents' })
  return async () => {
    const complete = new Promise((resolve) => { cdp.once('Tracing.tracingComplete', resolve) })
    await cdp.send('Tracing.end')
    await complete
    const mark = events.find(({ name }) => name === 'usable')
    const start = events.filter(({ name, args, ts }) => name === 'navigationStart' && args?.data?.documentLoaderURL !== '' && mark !== undefined && ts < mark.ts).at(-1)
    if (mark === undefined || start === undefined) throw new Error('the trace holds no mark')
    return (mark.ts - start.ts) / 1_000
  }
}
