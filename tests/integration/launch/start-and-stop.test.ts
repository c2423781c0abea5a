import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signalProcess } from '../../../platform/embedded-postgres/processes.ts'
import { copyCheckout, type CheckoutCopy } from './support/checkout-copy.ts'
import { launch, type Launch } from './support/launch.ts'
import { launcherPid } from './support/launcher-pid.ts'
import { processesBelow } from './support/processes-below.ts'

// The real programs, as somebody who has just cloned and installed would run them.
const root = process.getuid?.() === 0
let fresh: CheckoutCopy
let running: { one: Launch, copy: CheckoutCopy }[] = []

beforeAll(() => {
  fresh = copyCheckout({ programs: 'real' })
})

afterEach(async () => {
  for (const { one, copy } of running) {
    for (const { pid } of processesBelow(copy.path)) signalProcess(pid, 'SIGKILL')
    await one.ended()
    if (copy !== fresh) remove(copy)
  }
  running = []
})

afterAll(() => remove(fresh))

describe('npm start', { timeout: 180_000 }, () => {
  it('is ready within 20 s, ends whole and in order within 10 s of Ctrl-C, and finds its data at the next start', async () => {
    // 20 s on a machine of its own; what other programs take of it now is not counted.
    const [load = 0] = loadavg()
    const limit = 20_000 * Math.max(1, load / availableParallelism())
    const begun = performance.now()
    const first = start(fresh)
    const address = await first.ready(limit)
    console.log(`npm start with a build was ready in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    for (const said of ['inspector', 'desk', 'office.fuhuajie', 'crew.road', 'leader', 'admin', 'zhenggai-demo']) expect(first.output()).toContain(said)
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html')
    const token = await signIn(address)

    first.interrupt()
    expect((await first.ended()).milliseconds).toBeLessThan(10_000)
    expect(processesBelow(fresh.path)).toEqual([])
    const shutdown = shutdownTime()
    expect(lastLogTime('web')).toBeLessThanOrEqual(shutdown)
    expect(lastLogTime('workers')).toBeLessThanOrEqual(shutdown)

    const second = start(fresh)
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    await end(second, fresh)
  })

  it('recovers after its launcher was killed', async () => {
    const first = start(fresh)
    const token = await signIn(await first.ready())
    process.kill(launcherPid(fresh.path), 'SIGKILL')
    await first.ended()
    const second = start(fresh)
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    expect(processesBelow(fresh.path).filter(({ command }) => command.includes('dist/server/main.js'))).toHaveLength(1)
    await end(second, fresh)
  })

  it('recovers after everything was killed at once', async () => {
    const first = start(fresh)
    const token = await signIn(await first.ready())
    for (const { pid } of processesBelow(fresh.path)) signalProcess(pid, 'SIGKILL')
    await first.ended()
    const second = start(fresh)
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    await end(second, fresh)
  })
})

if (!root) console.log('not run: npm start as root and as another ordinary user, for these tests do not run as root')
describe.runIf(root)('npm start under other accounts', { timeout: 180_000 }, () => {
  it('runs as root below root\'s closed home', async () => {
    const copy = copyCheckout({ programs: 'real', like: fresh, closed: true })
    const one = start(copy)
    await signIn(await one.ready())
    const home = readFileSync(join(copy.data, 'postgres.location'), 'utf8')
    expect(statSync(join(home, 'postgres')).uid).not.toBe(0)
    await end(one, copy)
  })

  it('runs as an ordinary user, in that user\'s own closed home', async (test) => {
    const user = { uid: 65_534, gid: 65_534 }
    if (spawnSync(process.execPath, ['--version'], { ...user, cwd: '/' }).status !== 0) {
      console.log(`not run: npm start as an ordinary user, who can't run ${process.execPath}`)
      return test.skip()
    }
    const copy = copyCheckout({ programs: 'real', like: fresh, closed: true, owner: user })
    const one = start(copy, user)
    await signIn(await one.ready())
    expect(statSync(join(copy.data, 'postgres')).uid).toBe(user.uid)
    expect(processesBelow(copy.path).map(({ pid }) => statSync(`/proc/${pid}`).uid)).not.toContain(0)
    await end(one, copy)
  })
})

function remove(copy: CheckoutCopy): void {
  const pointer = join(copy.data, 'postgres.location')
  const outside = existsSync(pointer) ? readFileSync(pointer, 'utf8') : undefined
  copy.remove()
  if (outside) rmSync(outside, { recursive: true, force: true })
}

function start(copy: CheckoutCopy, user?: { uid: number, gid: number }): Launch {
  const one = launch({ checkout: copy.path, user })
  running.push({ one, copy })
  return one
}

async function end(one: Launch, copy: CheckoutCopy): Promise<void> {
  one.interrupt()
  expect((await one.ended()).milliseconds).toBeLessThan(10_000)
  expect(processesBelow(copy.path)).toEqual([])
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'inspector', password: 'zhenggai-demo' }),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return ((await answer.json()) as { token: string }).token
}

async function accountOf(address: string, token: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  const body = await answer.text()
  expect(answer.status, body).toBe(200)
  const { account } = JSON.parse(body) as { account: { login: string } }
  return account.login
}

/** When PostgreSQL was told to stop, in milliseconds. */
function shutdownTime(): number {
  const line = readFileSync(join(fresh.data, 'log', 'postgres.log'), 'utf8').split('\n').findLast((text) => text.includes('received fast shutdown request')) ?? ''
  return Date.parse(line.slice(0, 27).replace(' UTC', 'Z').replace(' ', 'T'))
}

function lastLogTime(name: string): number {
  const lines = readFileSync(join(fresh.data, 'log', `${name}.log`), 'utf8').trimEnd().split('\n')
  return (JSON.parse(lines.at(-1) ?? '') as { time: number }).time
}
