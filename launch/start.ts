import { join, resolve } from 'node:path'
import { announcement } from './announcement.ts'
import { childLog } from './child-log.ts'
import { freePort } from './free-port.ts'
import { takeLauncherLock, type LauncherLock } from './launcher-lock.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { runOnce } from './run-once.ts'
import { spawnChild, type ChildEnvironment } from './spawn-child.ts'
import { supervise, type Supervised } from './supervise.ts'
import { untilReady } from './until-ready.ts'

export type StartOptions = {
  checkout: string
  environment: ChildEnvironment
  /** Resolves when the browser's part is built; until then the database is prepared. */
  webBuilt: Promise<void>
  /** On performance.now()'s clock, for the time shown. */
  startedAt: number
  stop: AbortSignal
  hurry: AbortSignal
  say(line: string): void
}

/** After `stop` all is over within 10 s: this long for web and workers to drain, the rest for PostgreSQL. */
const drainMilliseconds = 8000
const stopMilliseconds = 9500
const readyMilliseconds = 60_000

type Running = { database?: OpenDatabase, children: Supervised[] }

/**
 * Runs the whole: database, migrations, demo district, web and workers. Resolves with the exit code once `stop` is
 * aborted and everything it started has ended: web and workers first, PostgreSQL last.
 */
export async function start(options: StartOptions): Promise<number> {
  const { checkout, environment, say } = options
  const dataDir = resolve(checkout, environment.ZHENGGAI_DATA || '.data')
  const taken = await takeLauncherLock(dataDir)
  if ('runningPid' in taken) {
    say(`Zhenggai is already running here (process ${taken.runningPid})${taken.runningAt ? `: ${taken.runningAt}` : ', and not ready yet'}`)
    return 1
  }
  const failure = new AbortController()
  const giveUp = (reason: string) => failure.abort(new Error(reason))
  const stop = AbortSignal.any([options.stop, failure.signal])
  const crash = (error: Error) => giveUp(error.stack ?? error.message)
  process.on('uncaughtException', crash)
  const running: Running = { children: [] }
  try {
    await bringUp({ ...options, stop, dataDir, lock: taken.lock, running, giveUp })
    await aborted(stop)
  } catch (error) {
    if (!stop.aborted) giveUp(error instanceof Error ? error.message : String(error))
  }
  if (failure.signal.aborted) say(`\n${(failure.signal.reason as Error).message}`)
  await takeDown(running, options.hurry, say)
  taken.lock.release()
  process.off('uncaughtException', crash)
  return failure.signal.aborted ? 1 : 0
}

type BringUpOptions = StartOptions & { dataDir: string, lock: LauncherLock, running: Running, giveUp(reason: string): void }

async function bringUp(options: BringUpOptions): Promise<void> {
  const { checkout, environment, webBuilt, startedAt, stop, say, dataDir, lock, running, giveUp } = options
  const database = await openDatabase({ databaseUrl: environment.DATABASE_URL, checkout, dataDir, say, giveUp })
  running.database = database
  const host = environment.HOST || '127.0.0.1'
  const shared = {
    ...environment,
    HOST: host,
    DATABASE_URL: database.url,
    ZHENGGAI_DATA: dataDir,
    ZHENGGAI_EMBEDDED: database.embedded ? '1' : undefined,
    // Before ours, so that a program which gives up draining can still say so.
    ZHENGGAI_DRAIN_SECONDS: String(drainMilliseconds / 1000 - 1),
  }
  for (const command of ['migrate', 'seed-demo']) {
    await runOnce(checkout, join('dist', 'commands', `${command}.js`), shared, childLog(dataDir, command), stop)
  }
  await webBuilt
  stop.throwIfAborted()

  const wanted = Number(environment.PORT || 3000)
  const port = await freePort(host, wanted)
  if (wanted !== 0 && port !== wanted) say(`port ${wanted} is taken: using ${port}`)
  keep('web', 'server/main.js', { ...shared, PORT: String(port) }, options)
  keep('workers', 'workers/main.js', shared, options)

  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  await untilReady(address.replace('//0.0.0.0:', '//127.0.0.1:'), readyMilliseconds, stop)
  lock.noteAddress(address)
  const seconds = (performance.now() - startedAt) / 1000
  say(announcement({ address, seconds, demo: database.embedded, logFolder: join(dataDir, 'log') }))
}

/** Supervises one of our programs from now on. */
function keep(name: string, path: string, environment: ChildEnvironment, { checkout, dataDir, say, giveUp, running, lock }: BringUpOptions): void {
  const log = childLog(dataDir, name)
  const spawn = () => spawnChild(checkout, join('dist', path), environment, log)
  const changed = () => lock.noteChildren(running.children.flatMap((child) => child.pid() ?? []))
  running.children.push(supervise({ name, log, spawn, say, changed, giveUp }))
  changed()
}

async function takeDown({ database, children }: Running, hurry: AbortSignal, say: (line: string) => void): Promise<void> {
  const begun = performance.now()
  if (children.length > 0) say('stopping: web and workers finish what they hold (Ctrl-C again hurries)')
  await Promise.all([database?.prepareStop(), ...children.map((child) => child.drain(drainMilliseconds, hurry))])
  await database?.stop(Math.max(1000, stopMilliseconds - (performance.now() - begun)))
  say('stopped')
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
