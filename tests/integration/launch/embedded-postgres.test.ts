import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { livePostmaster } from '../../../platform/embedded-postgres/postmaster-pid.ts'
import { processBeginning, processEnd, signalProcess } from '../../../platform/embedded-postgres/processes.ts'
import { unprivilegedAccount } from '../../../platform/embedded-postgres/server-user.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../platform/embedded-postgres/start-embedded-postgres.ts'
import { withDatabase } from '../../../platform/embedded-postgres/with-database.ts'
import { copyCheckout } from './support/checkout-copy.ts'
import { processesBelow } from './support/processes-below.ts'

const checkout = fileURLToPath(new URL('../../../', import.meta.url))
const log = () => {}
const root = process.getuid?.() === 0
let dataDir: string

beforeEach(() => {
  dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-postgres-')))
})

afterEach(async () => {
  for (const { pid } of processesBelow(dataDir)) signalProcess(pid, 'SIGKILL')
  await Promise.all(processesBelow(dataDir).map(({ pid }) => processEnd(pid, 5000)))
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  it('keeps its data between two starts, in UTF-8 and with durable commits', async () => {
    const first = await begin()
    await ask(first.url, 'create table street as select $1::text as name', ['福华街'])
    await first.stop()
    expect(processesBelow(dataDir)).toEqual([])
    const second = await begin()
    expect(await ask(second.url, 'select name, upper($1) as upper from street', ['é'])).toEqual([{ name: '福华街', upper: 'É' }])
    expect(await ask(second.url, 'select current_setting($1) as fsync, current_setting($2) as commit', ['fsync', 'synchronous_commit'])).toEqual([{ fsync: 'on', commit: 'on' }])
    await second.stop()
  })

  it('lets nobody in without the password, and the application is no superuser', async () => {
    const server = await begin()
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(await ask(server.url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false }])
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o077).toBe(0)
    await server.stop()
  })

  it('is shared by all who start it at once, and stops with the last of them', async () => {
    const servers = await Promise.all([begin(), begin(), begin()])
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1)
    const [first, second, third] = servers
    await first?.stop()
    await third?.stop()
    expect(await ask(second?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
    await second?.stop()
    expect(processesBelow(dataDir)).toEqual([])
  })

  it('is adopted when who started it was killed', async () => {
    const { child, pid } = await beginElsewhere('no')
    await kill(child)
    const server = await begin()
    expect(server.adopted).toBe(true)
    expect(server.pid).toBe(pid)
    await server.stop()
    expect(processBeginning(pid)).toBeUndefined()
  })

  it('is started afresh instead when it was started with other settings', async () => {
    const { child, pid } = await beginElsewhere('no')
    await kill(child)
    const server = await startEmbeddedPostgres({ checkout, dataDir, log, settings: { work_mem: '8MB' } })
    expect(server.adopted).toBe(false)
    expect(processBeginning(pid)).toBeUndefined()
    expect(await ask(server.url, 'show work_mem')).toEqual([{ work_mem: '8MB' }])
    await server.stop()
  })

  it('ends with a killed process where that was asked for', async () => {
    const { child, pid } = await beginElsewhere('yes')
    await kill(child)
    expect(await processEnd(pid, 5000)).toBe(true)
  })

  it('recovers what was committed when its own process was killed', async () => {
    const first = await begin()
    await ask(first.url, 'create table kept as select 1 as one')
    signalProcess(first.pid, 'SIGKILL')
    await processEnd(first.pid, 5000)
    const second = await begin()
    expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
    await second.stop()
    await first.stop()
  })

  it('starts although the pid in its stale pid file now belongs to another process', async () => {
    const first = await begin()
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    signalProcess(first.pid, 'SIGKILL')
    await processEnd(first.pid, 5000)
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    const other = spawn('sleep', ['60'], root ? { uid, gid } : {})
    writeFileSync(pidFile, [String(other.pid), ...lines.slice(1)].join('\n'))
    const second = await begin()
    expect(second.adopted).toBe(false)
    expect(processBeginning(other.pid ?? 0)).toBeDefined()
    other.kill()
    await second.stop()
    await first.stop()
  })

  it('is there for a command only as long as the command runs', async () => {
    const place = { databaseUrl: null, checkout, dataDir, log }
    const answer = await withDatabase(place, (url) => ask(url, 'select 1 as one'))
    expect(answer).toEqual([{ one: 1 }])
    expect(livePostmaster(join(dataDir, 'postgres'))).toBeUndefined()
    expect(await withDatabase({ ...place, databaseUrl: 'postgres://elsewhere/db' }, async (url) => url)).toBe('postgres://elsewhere/db')
  })

  it('says what to do where npm left its package out', async () => {
    await expect(startEmbeddedPostgres({ checkout: dataDir, dataDir, log })).rejects.toThrow(/not installed.*set DATABASE_URL/)
  })
})

describe('the account that PostgreSQL runs as under root', () => {
  it('is postgres, else nobody, else any other', () => {
    const base = 'root:x:0:0:root:/root:/bin/sh\n# a note: 1:2:3\ndaemon:x:1:1::/:/bin/false\n'
    expect(unprivilegedAccount(`${base}nobody:x:65534:65533::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n`)).toEqual({ uid: 101, gid: 104 })
    expect(unprivilegedAccount(`${base}nobody:*:-2:-2::/:/bin/false\n`)).toEqual({ uid: 4294967294, gid: 4294967294 })
    expect(unprivilegedAccount(base)).toEqual({ uid: 1, gid: 1 })
    expect(unprivilegedAccount('root:x:0:0:root:/root:/bin/sh\n')).toBeUndefined()
  })
})

if (!root) console.log('not run: a checkout below root\'s closed home, for these tests do not run as root')
describe.runIf(root)('a checkout below root\'s closed home', () => {
  it('has data and programs outside, and a copy of it gets its own', async () => {
    const copy = copyCheckout({ programs: 'stand-ins', closed: true })
    const homes: string[] = []
    const beginIn = async (data: string) => {
      const server = await startEmbeddedPostgres({ checkout: copy.path, dataDir: data, log })
      homes.push(readFileSync(join(data, 'postgres.location'), 'utf8'))
      return server
    }
    try {
      const first = await beginIn(copy.data)
      await ask(first.url, 'create table kept as select 1 as one')
      await first.stop()
      const second = await beginIn(copy.data)
      expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
      const copied = join(copy.path, 'copied')
      cpSync(copy.data, copied, { recursive: true })
      const third = await beginIn(copied)
      expect(third.pid).not.toBe(second.pid)
      await expect(ask(third.url, 'select one from kept')).rejects.toThrow(/does not exist/)
      await Promise.all([second.stop(), third.stop()])
      expect(homes[0]).toBe(homes[1])
      expect(homes[2]).not.toBe(homes[0])
      expect(existsSync(join(copy.data, 'postgres'))).toBe(false)
    } finally {
      copy.remove()
      for (const home of homes) rmSync(home, { recursive: true, force: true })
    }
  })

  it('keeps the data of a checkout that was used in the open before', async () => {
    const copy = copyCheckout({ programs: 'stand-ins', closed: true })
    try {
      const open = await begin()
      await ask(open.url, 'create table kept as select 1 as one')
      await open.stop()
      // As `mv` does: owners and all.
      await new Promise((resolve) => spawn('cp', ['-a', dataDir, copy.data]).once('exit', resolve))
      const moved = await startEmbeddedPostgres({ checkout: copy.path, dataDir: copy.data, log })
      expect(await ask(moved.url, 'select one from kept')).toEqual([{ one: 1 }])
      await moved.stop()
    } finally {
      const pointer = join(copy.data, 'postgres.location')
      if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8'), { recursive: true, force: true })
      copy.remove()
    }
  })
})

function begin(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ checkout, dataDir, log })
}

async function beginElsewhere(endsWithUs: 'yes' | 'no'): Promise<{ child: ChildProcess, pid: number }> {
  const script = fileURLToPath(new URL('support/start-and-wait.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, checkout, dataDir, endsWithUs], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
  return { child, pid: (JSON.parse(said) as { pid: number }).pid }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function ask(url: string, question: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question, values)).rows
  } finally {
    await client.end()
  }
}
