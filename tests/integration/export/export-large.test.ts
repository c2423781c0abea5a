import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { writeOrders } from './many-orders.ts'
import { ask } from './read-workbook.ts'
import { startWebProcess, type WebProcess } from './web-process.ts'

const rows = 100_000
let test: TestDatabase
let web: WebProcess

beforeAll(async () => {
  test = await createTestDatabase()
  await writeOrders(test.database, rows)
  web = await startWebProcess(test.url)
})
afterAll(async () => {
  await web.stop()
  await test.drop()
})

/** The numbers in the first column of the first sheet, read as a stream. */
async function numbersIn(answer: Response): Promise<string[]> {
  const numbers: string[] = []
  const book = new ExcelJS.stream.xlsx.WorkbookReader(Readable.fromWeb(answer.body as ReadableStream), { sharedStrings: 'ignore', styles: 'ignore' })
  for await (const sheet of book) {
    for await (const row of sheet) {
      const number: unknown = row.getCell(1).value
      if (typeof number === 'string' && number.startsWith('M-')) numbers.push(number)
    }
  }
  return numbers
}

/** The exports that still read, as the database sees them. */
async function reading(): Promise<number> {
  const [found] = await test.database.query<{ n: number }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'zhenggai-web' and xact_start is not null`,
  )
  return Number(found?.n)
}

async function lastAudit(): Promise<{ rows: number; whole: boolean } | undefined> {
  const [entry] = await test.database.query<{ data: { rows: number; whole: boolean } }>(`select data from audit_entries where action = 'exported' order by at desc limit 1`)
  return entry?.data
}

it('100,000 orders take less than 100 MB beyond what the process holds idle, and none is missing', async () => {
  const desk = await signIn(web.url, 'desk')
  await desk.get('/orders')
  const idle = await web.idle()
  const numbers = await numbersIn(await ask(web.url, desk, '/orders/export.xlsx'))
  const peak = await web.peak()
  console.log(`      idle ${idle.resident.toFixed(0)} MiB resident, ${idle.heap.toFixed(0)} heap; peak ${peak.resident.toFixed(0)} and ${peak.heap.toFixed(0)}`)
  expect(new Set(numbers).size).toBe(rows)
  expect(numbers).toHaveLength(rows)
  expect(peak.resident - idle.resident).toBeLessThan(100)
  expect(peak.heap - idle.heap).toBeLessThan(100)
  expect(await lastAudit()).toMatchObject({ rows, whole: true })
}, 240_000)

it('a reader that stands still holds the export and not memory, and one account has one at a time', async () => {
  const [desk, leader, admin] = await Promise.all(['desk', 'leader', 'admin'].map((login) => signIn(web.url, login)))
  if (desk === undefined || leader === undefined || admin === undefined) throw new Error('three accounts')
  const leave = new AbortController()
  const idle = await web.idle()
  const first = await ask(web.url, desk, '/orders/export.xlsx', leave.signal)
  const second = await ask(web.url, leader, '/orders/export.xlsx', leave.signal)
  expect([first.status, second.status]).toEqual([200, 200])

  const again = await ask(web.url, desk, '/orders/export.xlsx')
  expect([again.status, Number(again.headers.get('retry-after'))]).toEqual([429, 15])
  const third = await ask(web.url, admin, '/orders/export.xlsx')
  expect([third.status, Number(third.headers.get('retry-after'))]).toEqual([503, 2])

  // Nobody reads on: what can't be sent is not made.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await reading()).toBe(2)
  const peak = await web.peak()
  expect(peak.heap - idle.heap).toBeLessThan(60)

  leave.abort()
  await expect.poll(reading, { timeout: 10_000 }).toBe(0)
  expect(await lastAudit()).toMatchObject({ whole: false })
  expect((await lastAudit())?.rows).toBeLessThan(rows)
  const after = await ask(web.url, desk, '/orders/export.xlsx?q=M-0000001')
  expect(after.status).toBe(200)
  await after.arrayBuffer()
}, 60_000)
