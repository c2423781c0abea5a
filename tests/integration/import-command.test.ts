import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { verifyHistory } from '../../services/history/verify-history.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { bostonId, createFolder, csv, line, load, mappingPath, orders, tableSizes } from './import-files.ts'

// Each run of the command is a process that compiles its imports first.
vi.setConfig({ testTimeout: 180_000 })

const folder = createFolder()
const children: ChildProcess[] = []
let test: TestDatabase

beforeEach(async () => {
  test = await createTestDatabase()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await test.drop()
})
afterAll(() => folder.remove())

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(command: string, args: readonly string[], input = ''): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, DATABASE_URL: test.url, ZHENGGAI_EMBEDDED: '0' }
  const child = spawn(process.execPath, ['--import', 'tsx', `commands/${command}.ts`, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  children.push(child)
  child.stdin.end(input)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err }))) }
}

function runImport(args: readonly string[], input?: string): Promise<Ended> {
  return start('import', args, input).ended
}

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => line({
  id: `k${index}`, target: '2018-05-02 10:00:00', closed: index % 3 === 0 ? '' : '2018-05-02 09:00:00', type: `Type ${index % 9}`, neighborhood: `Place ${index % 5}`,
}))

it('tells what it did and the rates, ends with 0, and says so again when nothing is new', async () => {
  const path = folder.write('good.csv', csv(...rows(30)))
  const first = await runImport([path, '--mapping', mappingPath])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain('30 new, 0 closed since, 0 unchanged, 0 differ, 0 rejected')
  expect(first.out).toContain('new categories: 9')
  expect(first.out).toContain('received 30, closed 20, due 30, closed on time 20, overdue 10')
  expect(first.out).not.toContain('Sign in')
  const again = await runImport([path, '--mapping', mappingPath])
  expect(again.code).toBe(0)
  expect(again.out).toContain('0 new, 0 closed since, 30 unchanged')
})

it('lists bad rows and ends with 1', async () => {
  const path = folder.write('some.csv', csv(...rows(3), line({ id: 'b1', opened: '=1+1' }), line({ id: 'b2', title: 'a, b' })))
  const { code, out, err } = await runImport([path, '--mapping', mappingPath])
  expect(code).toBe(1)
  expect(out).toContain('3 new')
  expect(err).toContain('line 5, open_dt: "=1+1" is no time')
  expect(readFileSync(`${path}.rejects.csv`, 'utf8').split('\r\n').slice(0, 2)).toEqual(['line,column,value,reason', `5,open_dt,'=1+1,is no time`])
  const dry = await runImport([path, '--mapping', mappingPath, '--dry-run', '--rejects', `${path}.other.csv`])
  expect(dry.code).toBe(1)
  expect(dry.out).toContain('Dry run, nothing was written. 5 rows')
  expect(existsSync(`${path}.other.csv`)).toBe(true)
})

it('ends with 2 and says why when it can’t be done', async () => {
  const path = folder.write('good.csv', csv(...rows(1)))
  const mapping = folder.write('bad.json', JSON.stringify({ ...JSON.parse(readFileSync(mappingPath, 'utf8')), times: { zone: 'Mars/Olympus' }, extra: 1 }))
  const [bad, without, nowhere] = await Promise.all([
    runImport([path, '--mapping', mapping]), runImport([path]), runImport(['nowhere.csv', '--mapping', mappingPath]),
  ])
  expect(bad.code).toBe(2)
  expect(bad.err).toContain('times.zone: is not a time zone')
  expect(bad.err).toContain('extra')
  expect(without).toMatchObject({ code: 2, out: '' })
  expect(nowhere).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nowhere.csv') as string })
})

it('makes a leader’s account when it is asked for, once', async () => {
  const path = folder.write('good.csv', csv(...rows(1)))
  const short = await runImport([path, '--mapping', mappingPath, '--leader', 'boss'], 'short\n')
  expect(short.code).toBe(2)
  const { out } = await runImport([path, '--mapping', mappingPath, '--leader', 'boss'], 'long enough\n')
  expect(out).toContain('Sign in as boss.')
  const accounts = await test.database.query('select login, role, password_hash <> $2 as hashed from accounts where district_id = $1', [bostonId, 'long enough'])
  expect(accounts).toEqual([{ login: 'boss', role: 'leader', hashed: true }])
})

it('killed in the middle and run again completes exactly', async () => {
  const path = folder.write('long.csv', csv(...rows(8000)))
  const { child, ended } = start('import', [path, '--mapping', mappingPath])
  await untilSome(1000)
  child.kill('SIGKILL')
  await ended
  const partly = await tableSizes(test.database)
  expect(partly.orders).toBeLessThan(8000)
  expect(partly.orders).toBe(partly.findings)
  const { counts } = await load(test.database, path)
  expect(counts).toMatchObject({ created: 8000 - (partly.orders ?? 0), unchanged: partly.orders, differing: 0, rejected: 0 })
  expect(await tableSizes(test.database)).toMatchObject({ orders: 8000, findings: 8000, order_events: 8000 + 5333, categories: 9 })
  expect((await orders(test.database)).size).toBe(8000)
  const verdicts = await verifyHistory(test.database, 'boston', (fault) => expect.fail(JSON.stringify(fault)))
  expect(verdicts).toMatchObject([{ orders: 8000, events: 13_333 }])
  const [owed] = await test.database.query('select count(distinct (order_id, seq)) as events, count(*) as rows from tally_pending where district_id = $1', [bostonId])
  expect(owed).toEqual({ events: 13_333, rows: 13_333 })
})

it('the check of history runs as a command, and fails when something was changed', async () => {
  await load(test.database, folder.write('good.csv', csv(...rows(5))))
  expect(await start('verify-history', []).ended).toMatchObject({ code: 0, out: expect.stringContaining('boston: 5 orders, 8 events, no faults') as string })
  await test.database.query(`update order_events set at = at + interval '1 hour' where district_id = $1 and seq = 2`, [bostonId])
  const found = await start('verify-history', ['--district', 'boston']).ended
  expect(found).toMatchObject({ code: 1, out: 'boston: 5 orders, 8 events, 3 faults\n' })
  expect(found.err).toContain('an event was changed')
  expect(await start('verify-history', ['--district', 'nowhere']).ended).toMatchObject({ code: 2 })
})

async function untilSome(count: number): Promise<void> {
  for (;;) {
    const [row] = await test.database.query<{ count: number }>('select count(*) as count from orders where district_id = $1', [bostonId])
    if ((row?.count ?? 0) >= count) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
