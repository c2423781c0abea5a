import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'

// Each run is a process that compiles its imports first.
vi.setConfig({ testTimeout: 180_000 })

let db: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-catalogue-'))
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

function catalogue(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, DATABASE_URL: db.url, ZHENGGAI_EMBEDDED: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'commands/catalogue.ts', ...args], { env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

it('imports a file with its difference, lists it as a draft, and puts it in force when told to', () => {
  const path = join(folder, 'standards.csv')
  writeFileSync(path, [
    'kind,class_code,class_name,subclass_code,subclass_name,filing_condition,closing_condition,time_limit',
    '事件,01,市容环境,13,道路破损,车道或便道出现坑槽、裂缝、翻浆,补平,3天', '事件,01,市容环境,13,道路破损,起拱,铲平,一会儿',
  ].join('\n'))
  const first = catalogue('import', path)
  expect([first.code, first.err]).toEqual([1, ''])
  expect(first.out).toContain('Draft 2: 2 rows, 1 standards over 1 sub-classes.')
  expect(first.out).toContain('line 3: time_limit "一会儿" (limit-unclear)')
  expect(first.out).toContain('~ event-0113-1 车道或便道出现坑槽、裂缝、翻浆')
  expect(first.out).toContain('limit: 5工作日 -> 3工作日')
  expect(catalogue('list').out).toMatch(/^2 {2}draft {2}1 standards over 1 sub-classes {2}standards.csv\n1 {2}in force since 2025-01-01 .* sample/)
  const published = catalogue('import', path, '--publish', '--effective', '2999-01-01')
  expect(published.out).toContain('Draft 2 was there already')
  expect(published.out).toContain('Version 2 is in force from 2999-01-01 on.')
  expect(catalogue('import', join(folder, 'none.csv'))).toMatchObject({ code: 2, out: '' })
  expect(catalogue('diff').err).toContain('there is no draft')
})
