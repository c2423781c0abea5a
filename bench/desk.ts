import type { Browser, Page } from 'playwright-core'
import { launchBrowser, signInto } from './browser.ts'
import { layGround } from './ground.ts'
import type { Measure } from './measure.ts'
import { writeOpenOrders } from './open-orders.ts'
import { median, percentile } from './percentile.ts'
import { startProduct } from './product.ts'

const orders = 10_000
const openings = 5
const steps = 40
const scrollSeconds = 20
const plainSeconds = 10
/** A screen's frame at 60 Hz. */
const frameMs = 1_000 / 60

/**
 * An office's inbox with ten thousand open orders in a Chromium at 1440x900: when its first rows stand, what scrolling from the
 * first to the last costs in frames, tasks and rows of the document, and how soon `j` marks the next row.
 */
export async function benchDesk(checkout: string): Promise<Measure[]> {
  const ground = await layGround(checkout)
  const browser = await launchBrowser()
  try {
    const { url, database, dataDir } = await ground.makeDatabase('bench_desk')
    await writeOpenOrders(database, orders, 0, 'fuhuajie')
    await database.query('vacuum analyze orders')
    const product = await startProduct(ground, { databaseUrl: url, dataDir, worker: true })
    try {
      return await measure(browser, `http://127.0.0.1:${product.port}`)
    } finally {
      await product.stop()
    }
  } finally {
    await browser.close()
    await ground.stop()
  }
}

async function measure(browser: Browser, origin: string): Promise<Measure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await signInto(context, origin, 'office.fuhuajie')
  const page = await context.newPage()
  const opened: number[] = []
  for (let n = 0; n < openings; n += 1) opened.push(await openInbox(page, origin))
  const scroll = await scrollThrough(page, scrollSeconds)
  await openInbox(page, origin)
  const marked = await stepDown(page)
  const plain = await scrollPlainRows(await context.newPage(), origin)
  await context.close()
  const section = 'desk'
  return [
    { section, name: `${orders} open orders: first rows stand after, median of ${openings}`, value: median(opened), unit: 'ms' },
    { section, name: `scrolled to the end in ${scrollSeconds} s: frame time, p95`, value: percentile(scroll.frames, 0.95), unit: 'ms' },
    { section, name: 'the same of as many plain rows that nobody draws (what browser and machine cost)', value: percentile(plain.frames, 0.95), unit: 'ms' },
    { section, name: `frames of 60 a second that were not drawn`, value: 100 * dropped(scroll.frames), unit: '%' },
    { section, name: 'longest task while scrolling', value: Math.max(0, ...scroll.tasks), unit: 'ms', aim: { kind: 'under', value: 50 } },
    { section, name: 'tasks over 50 ms while scrolling', value: scroll.tasks.filter((ms) => ms > 50).length, unit: '', aim: { kind: 'under', value: 1 } },
    { section, name: `tasks over 50 ms among plain rows, made ${scrollSeconds} s of`, value: plain.tasks.filter((ms) => ms > 50).length * scrollSeconds / plainSeconds, unit: '' },
    { section, name: 'rows in the document, most at any frame', value: Math.max(...scroll.rows), unit: '', aim: { kind: 'under', value: 60 } },
    { section, name: 'frames that showed rows not read yet', value: 100 * scroll.grey.filter((n) => n > 0).length / scroll.grey.length, unit: '%' },
    { section, name: `key j to the next row marked, p50 of ${steps}`, value: percentile(marked, 0.5), unit: 'ms' },
    { section, name: 'key j to the next row marked, p95', value: percentile(marked, 0.95), unit: 'ms' },
  ]
}

/** The share of frames that a screen at 60 Hz would have drawn and this page did not. */
function dropped(frames: readonly number[]): number {
  const due = frames.reduce((sum, ms) => sum + Math.max(1, Math.round(ms / frameMs)), 0)
  return 1 - frames.length / due
}

/** Opens the inbox anew; milliseconds from the navigation to the frame after the first rows stand. */
async function openInbox(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/inbox`, { waitUntil: 'commit' })
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.querySelector('.order-row') === null ? requestAnimationFrame(look) : requestAnimationFrame(() => resolve(performance.now()))
    look()
  })`)
}

interface Scroll { readonly frames: number[]; readonly tasks: number[]; readonly rows: number[]; readonly grey: number[] }

/** Scrolls from the first row to the last at one pace, a frame at a time. As text: what tsx makes of a function asks for helpers. */
async function scrollThrough(page: Page, seconds: number): Promise<Scroll> {
  return page.evaluate<Scroll>(`new Promise((resolve) => {
    const seen = { frames: [], tasks: [], rows: [], grey: [] }
    const box = document.querySelector('.order-rows')
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.tasks.push(duration) })
    observer.observe({ type: 'longtask' })
    const height = box.scrollHeight - box.clientHeight
    let begun
    let before
    const turn = (now) => {
      begun ??= now
      if (before !== undefined) seen.frames.push(now - before)
      before = now
      seen.rows.push(box.querySelectorAll('[role="row"]').length)
      seen.grey.push(box.querySelectorAll('.grey').length)
      const far = Math.min(1, (now - begun) / ${seconds * 1_000})
      box.scrollTop = far * height
      if (far < 1) requestAnimationFrame(turn)
      else setTimeout(() => { observer.disconnect(); resolve(seen) }, 500)
    }
    requestAnimationFrame(turn)
  })`)
}

/** The same scrolling over a ground of the same height with a line a row and no script: what it costs here at the least. */
async function scrollPlainRows(page: Page, origin: string): Promise<Scroll> {
  await page.goto(`${origin}/robots.txt`)
  await page.setContent(`<div class="order-rows" style="height:800px;overflow-y:auto"><div style="height:${orders * 46}px;background:repeating-linear-gradient(#fff 0 45px,#ccc 45px 46px)"></div></div>`)
  return scrollThrough(page, plainSeconds)
}

/** Presses j again and again; milliseconds from the key to the frame in which another row is marked. */
async function stepDown(page: Page): Promise<number[]> {
  await page.evaluate(`{
    let pressed = 0
    let before
    const marked = () => document.querySelector('.order-row[aria-current]')?.dataset.number
    window.marks = []
    addEventListener('keydown', (event) => {
      pressed = event.timeStamp
      before = marked()
      const look = (now) => marked() === before ? requestAnimationFrame(look) : requestAnimationFrame(() => window.marks.push(performance.now() - pressed))
      requestAnimationFrame(look)
    }, true)
  }`)
  for (let n = 1; n <= steps; n += 1) {
    await page.keyboard.press('j')
    await page.evaluate(`new Promise((resolve) => {
      const look = () => window.marks.length < ${n} ? requestAnimationFrame(look) : resolve()
      look()
    })`)
    // A clerk looks at what was marked: the panel has read its order.
    await page.locator('.order-panel h2').waitFor()
    await page.waitForTimeout(150)
  }
  return page.evaluate<number[]>('window.marks')
}
