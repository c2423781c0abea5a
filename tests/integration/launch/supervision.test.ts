import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { livePostmaster } from '../../../platform/embedded-postgres/postmaster-pid.ts'
import { signalProcess } from '../../../platform/embedded-postgres/processes.ts'
import { copyCheckout, type CheckoutCopy } from './support/checkout-copy.ts'
import { launch, type Launch } from './support/launch.ts'
import { launcherPid } from './support/launcher-pid.ts'
import { processesBelow } from './support/processes-below.ts'

// Stand-ins for web, workers and commands: what is tested here is the launcher's part of every start and stop.
let copy: CheckoutCopy
let running: Launch[] = []

beforeAll(() => {
  copy = copyCheckout({ programs: 'stand-ins' })
})

afterEach(async () => {
  for (const { pid } of processesBelow(copy.path)) signalProcess(pid, 'SIGKILL')
  await Promise.all(running.map((one) => one.ended()))
  running = []
  rmSync(join(copy.data, 'log', 'workers.log'), { force: true })
})

afterAll(() => copy.remove())

function start(environment: Record<string, string> = {}): Launch {
  const one = launch({ checkout: copy.path, environment })
  running.push(one)
  return one
}

describe('npm start', { timeout: 120_000 }, () => {
  it('lets web and workers drain against a living database when Ctrl-C reaches the whole group', async () => {
    const one = start()
    await one.ready()
    await untilWorkersRun()
    one.interrupt()
    const { milliseconds } = await one.ended()
    expect(milliseconds).toBeLessThan(10_000)
    expect(one.output()).toMatch(/stopped\n$/)
    expect(drained().slice(-2).sort()).toEqual(['web SIGTERM', 'workers SIGTERM'])
    expect(processesBelow(copy.path)).toEqual([])
    expect(readFileSync(join(copy.data, 'log', 'postgres.log'), 'utf8').trimEnd()).toMatch(/database system is shut down$/)
  })

  it('stops everything when only npm is told to end', async () => {
    const one = start()
    await one.ready()
    await untilWorkersRun()
    process.kill(one.pid, 'SIGTERM')
    await one.ended()
    await untilNothingRuns(10_000)
    expect(drained().slice(-2).sort()).toEqual(['web SIGTERM', 'workers SIGTERM'])
  })

  it('stops everything when npm is killed without a word', async () => {
    const one = start()
    await one.ready()
    process.kill(one.pid, 'SIGKILL')
    await one.ended()
    await untilNothingRuns(10_000)
  })

  it('kills who does not drain, and is done within ten seconds all the same', async () => {
    const one = start({ STAND_IN_DEAF: '1' })
    await one.ready()
    one.interrupt()
    const { milliseconds } = await one.ended()
    expect(one.output()).toMatch(/has not drained within 8 s/)
    expect(milliseconds).toBeGreaterThan(7000)
    expect(milliseconds).toBeLessThan(10_000)
    expect(processesBelow(copy.path)).toEqual([])
  })

  it('hurries at a second Ctrl-C', async () => {
    const one = start({ STAND_IN_DEAF: '1' })
    await one.ready()
    one.interrupt()
    await pause(1300)
    one.interrupt()
    const { milliseconds } = await one.ended()
    expect(milliseconds).toBeLessThan(4000)
    expect(processesBelow(copy.path)).toEqual([])
  })

  it('tells a second start of the same checkout where the first one is', async () => {
    const first = start()
    const address = await first.ready()
    const second = start()
    const { code } = await second.ended()
    expect(code).toBe(1)
    expect(second.output()).toContain(`already running here (process ${launcherPid(copy.path)}): ${address}`)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  it('takes over after the launcher was killed: old children drain, the database goes on', async () => {
    const first = start()
    await first.ready()
    const database = livePostmaster(join(copy.data, 'postgres'))?.pid
    process.kill(launcherPid(copy.path), 'SIGKILL')
    await first.ended()
    const second = start()
    const address = await second.ready()
    expect(second.output()).toContain('found PostgreSQL still running')
    expect(livePostmaster(join(copy.data, 'postgres'))?.pid).toBe(database)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(processesBelow(copy.path).filter(({ command }) => command.includes('dist/server/main.js'))).toHaveLength(1)
    second.interrupt()
    await second.ended()
    expect(processesBelow(copy.path)).toEqual([])
  })

  it('starts a web process again that died', async () => {
    const one = start()
    const address = await one.ready()
    await fetch(`${address}/die`).catch(() => {})
    await expect.poll(() => fetch(`${address}/readyz`).then(({ status }) => status, () => 0), { timeout: 10_000 }).toBe(200)
    expect(one.output()).toMatch(/web ended with code 7; starting it again/)
  })

  it('starts a database again that was killed, at the same address', async () => {
    const one = start()
    await one.ready()
    await untilWorkersRun()
    const before = livePostmaster(join(copy.data, 'postgres'))
    process.kill(before?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => {
      const after = livePostmaster(join(copy.data, 'postgres'))
      return after?.pid !== before?.pid && after?.status
    }, { timeout: 10_000 }).toBe('ready')
    expect(livePostmaster(join(copy.data, 'postgres'))?.port).toBe(before?.port)
    one.interrupt()
    await one.ended()
    expect(drained().slice(-2).sort()).toEqual(['web SIGTERM', 'workers SIGTERM'])
    expect(processesBelow(copy.path)).toEqual([])
  })

  it('gives up on a web process that dies at every start, says why and leaves nothing behind', async () => {
    const one = start({ STAND_IN_WEB: 'crash' })
    const { code } = await one.ended()
    expect(code).toBe(1)
    expect(one.output()).toMatch(/web ended with code 1, 5 times in a row:[^]*stand-in web crashes at its start/)
    expect(processesBelow(copy.path)).toEqual([])
  })
})

function drained(): string[] {
  return readFileSync(join(copy.data, 'drained'), 'utf8').trimEnd().split('\n')
}

/** The launcher waits for the web's /readyz only; a signal that comes before a program listens just ends it. */
async function untilWorkersRun(): Promise<void> {
  const log = join(copy.data, 'log', 'workers.log')
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 10_000 }).toContain('the workers run')
}

async function untilNothingRuns(milliseconds: number): Promise<void> {
  await expect.poll(() => processesBelow(copy.path), { timeout: milliseconds, interval: 100 }).toEqual([])
}
