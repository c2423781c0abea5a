import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fortnight, pictureMoment } from './pictures/fortnight.ts'
import { createMovingClock, type MovingClock } from './pictures/moving-clock.ts'
import { lifeOf } from './pictures/order-life.ts'
import { createPeople } from './pictures/person.ts'
import { startPictureSystem } from './pictures/picture-system.ts'
import { takeScreens } from './pictures/screens.ts'

/*
 * Takes the pictures of docs/pictures: starts the product on a database of its own, lets nine working days of Erqi
 * happen in it through the API, under a clock that is carried along, and photographs the pages in a headless Chromium.
 * The story is the same at every run, so that the pictures change only with the product.
 *
 * The browser has no Chinese font of its own: fontconfig must find one, best Noto Sans CJK SC, which is what the
 * pictures are meant to be set in (Debian: apt-get install fonts-noto-cjk). Without one this ends before it begins.
 */

function requireChineseFont(): void {
  // Elsewhere the system brings one, and Chromium asks the system.
  if (process.platform !== 'linux') return
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  if (error !== undefined) throw new Error(`can't ask fontconfig for fonts (${error.message}). Debian: apt-get install fontconfig fonts-noto-cjk`)
  if (stdout.trim() === '') throw new Error('no font with Chinese characters is installed, so that every word would be a box. Debian: apt-get install fonts-noto-cjk')
  if (!stdout.includes('Noto Sans CJK')) console.log('Noto Sans CJK is not installed: the pictures will be set in another Chinese font')
}

/** Lets every order go its way in the order of time, until the moment of the pictures. */
async function tellStory(url: string, clock: MovingClock): Promise<void> {
  const people = createPeople(url)
  const waiting = []
  for (const plan of fortnight()) {
    const life = lifeOf(plan, people)
    const first = await life.next(clock.now())
    if (!first.done) waiting.push({ life, next: first.value })
  }
  for (;;) {
    const soonest = waiting.sort((a, b) => a.next.getTime() - b.next.getTime())[0]
    if (soonest === undefined || soonest.next >= pictureMoment) break
    clock.moveTo(soonest.next)
    const step = await soonest.life.next(clock.now())
    if (step.done) waiting.shift()
    else soonest.next = step.value
  }
  clock.moveTo(pictureMoment)
}

async function main(): Promise<void> {
  requireChineseFont()
  const checkout = dirname(dirname(resolve(fileURLToPath(import.meta.url))))
  const folder = join(checkout, 'docs', 'pictures')
  mkdirSync(folder, { recursive: true })
  const built = spawnSync(process.execPath, [join(checkout, 'launch', 'build.mjs')], { cwd: checkout, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the build failed')
  const clock = createMovingClock(new Date(fortnight().reduce((first, { at }) => Math.min(first, at.getTime()), pictureMoment.getTime()) - 60_000))
  const system = await startPictureSystem(checkout, clock)
  try {
    await tellStory(system.url, clock)
    await takeScreens(system.url, folder, clock, console.log)
  } finally {
    await system.stop()
  }
}

await main()
