import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { unprivilegedAccount } from '../../../platform/embedded-postgres/server-user.ts'
import { copyCheckout, type CheckoutCopy, type CheckoutCopyOptions } from './support/checkout-copy.ts'
import { launch, type Launch, type LaunchOptions } from './support/launch.ts'
import { launcherPid } from './support/launcher-pid.ts'
import { processesBelow } from './support/processes-below.ts'

// The real programs, as somebody who has just cloned and installed would run them.
const root = process.getuid?.() === 0
let copy: CheckoutCopy
let running: Launch[] = []

afterEach(async () => {
  const home = join(copy.data, 'postgres.location')
  const outside = existsSync(home) ? readFileSync(home, 'utf8') : undefined
  for (const { pid } of processesBelow(copy.path)) process.kill(pid, 'SIGKILL')
  await Promise.all(running.map((one) => one.ended()))
  running = []
  copy.remove()
  if (outside) rmSync(outside, { recursive: true, force: true })
})

describe('npm start', () => {
  it('is ready within 20 s, ends whole and in order within 10 s of Ctrl-C, and finds its data at the next start', async () => {
    clone({ programs: 'real' })
    const begun = performance.now()
    const first = start()
    const address = await first.ready()
    expect(performance.now() - begun).toBeLessThan(20_000)
    for (const said of ['inspector', 'desk', 'office.fuhuajie', 'crew.road', 'leader', 'admin', 'zhenggai-demo']) expect(first.output()).toContain(said)
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html')
    const token = await signIn(address)

    first.interrupt()
    expect((await first.ended()).milliseconds).toBeLessThan(10_000)
    expect(processesBelow(copy.path)).toEqual([])
    const shutdown = shutdownTime()
    expect(lastLogTime('web')).toBeLessThanOrEqual(shutdown)
    expect(lastLogTime('workers')).toBeLessThanOrEqual(shutdown)

    const second = start()
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    await end(second)
  })

  it('recovers after its launcher was killed', async () => {
    clone({ programs: 'real' })
    const first = start()
    const token = await signIn(await first.ready())
    process.kill(launcherPid(copy.path), 'SIGKILL')
    await first.ended()
    const second = start()
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    expect(processesBelow(copy.path).filter(({ command }) => command.includes('dist/server/main.js'))).toHaveLength(1)
    await end(second)
  })

  it('recovers after everything was killed at once', async () => {
    clone({ programs: 'real' })
    const first = start()
    const token = await signIn(await first.ready())
    for (const { pid } of processesBelow(copy.path)) process.kill(pid, 'SIGKILL')
    await first.ended()
    const second = start()
    expect(await accountOf(await second.ready(), token)).toBe('inspector')
    await end(second)
  })
})

if (!root) console.log('not run: npm start as root and as another ordinary user, for these tests do not run as root')
describe.runIf(root)('npm start under other accounts', () => {
  it('runs as root below root\'s closed home', async () => {
    clone({ programs: 'real', closed: true })
    const one = start()
    await signIn(await one.ready())
    const [home] = [readFileSync(join(copy.data, 'postgres.location'), 'utf8')]
    expect(statSync(join(home, 'postgres')).uid).not.toBe(0)
    await end(one)
  })

  it('runs as an ordinary user, in that user\'s own closed home', async (test) => {
    const user = unprivilegedAccount('nobody:x:65534:65534::/:/bin/false')
    if (!user || spawnSync(process.execPath, ['--version'], { ...user, cwd: '/' }).status !== 0) {
      console.log(`not run: npm start as an ordinary user, for no such user can run ${process.execPath}`)
      return test.skip()
    }
    clone({ programs: 'real', closed: true, owner: user })
    const one = start({ user })
    await signIn(await one.ready())
    expect(statSync(join(copy.data, 'postgres')).uid).toBe(user.uid)
    expect(processesBelow(copy.path).map(({ pid }) => statSync(`/proc/${pid}`).uid)).not.toContain(0)
    await end(one)
  })
})

function clone(options: CheckoutCopyOptions): void {
  copy = copyCheckout(options)
}

function start(options: Partial<LaunchOptions> = {}): Launch {
  const one = launch({ checkout: copy.path, ...options })
  running.push(one)
  return one
}

async function end(one: Launch): Promise<void> {
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
  const line = readFileSync(join(copy.data, 'log', 'postgres.log'), 'utf8').split('\n').findLast((text) => text.includes('received fast shutdown request')) ?? ''
  return Date.parse(line.slice(0, 27).replace(' UTC', 'Z').replace(' ', 'T'))
}

function lastLogTime(name: string): number {
  const lines = readFileSync(join(copy.data, 'log', `${name}.log`), 'utf8').trimEnd().split('\n')
  return (JSON.parse(lines.at(-1) ?? '') as { time: number }).time
}
