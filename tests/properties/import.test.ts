import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { afterAll, expect, it } from 'vitest'
import { readCsv, type CsvItem } from '../../services/history/csv-rows.ts'
import { slugOf } from '../../services/history/slug.ts'
import { createTimeReader } from '../../services/history/source-time.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a local time written out is read back as its instant, or as the other pass of the same hour', () => {
  const zones = ['America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Europe/London', 'Asia/Kathmandu', 'America/Sao_Paulo']
  const readers = new Map(zones.map((zone) => [zone, createTimeReader(zone, 'mdy')]))
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.date({ min: new Date('1971-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }), (zone, instant) => {
      const text = DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss.SSS')
      const read = readers.get(zone)?.(text)
      const passes = [read?.instant, read?.later].map((date) => date?.getTime())
      expect(passes).toContain(instant.getTime())
      if (read?.later != null) expect(read.instant.getTime()).toBeLessThan(read.later.getTime())
    }),
    { numRuns: 2000 },
  )
})

it('the later a local time, the later its instant, except over an hour that comes twice', () => {
  const read = createTimeReader('America/New_York', 'mdy')
  const seconds = fc.integer({ min: 0, max: 14_400 })
  fc.assert(
    fc.property(fc.constantFrom('2018-03-11', '2018-07-01'), seconds, seconds, (day, one, other) => {
      const at = (second: number): number => read(`${day} ${new Date(second * 1000).toISOString().slice(11, 19)}`)?.instant.getTime() ?? Number.NaN
      // Within the gap of spring, times count on and may meet those after it.
      const gap = (second: number): boolean => day === '2018-03-11' && second >= 7_200
      if (!gap(one) && !gap(other)) expect(Math.sign(at(one) - at(other))).toBe(Math.sign(one - other))
    }),
  )
})

const field = fc.string({ unit: fc.constantFrom('a', 'ü', '道', '"', ',', ' ', '\n', '\r\n', '😀'), maxLength: 8 })
const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })

it('what was written as CSV is read back with the physical line of each row', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(), async (rows, end, mark, last) => {
      const texts = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      const items = await readAll(`${mark ? '\uFEFF' : ''}${texts.join(end)}${last ? end : ''}`)
      let line = 1
      const expected = rows.map((fields, index) => {
        const begin = line
        line += (texts[index]?.split('\n').length ?? 1)
        return { line: begin, fields }
      })
      expect(items).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

it('a broken row among good ones loses none of them', async () => {
  const broken = fc.constantFrom('"x', 'x"y,b,c', '"x"y,b,c', '"x,b,c', 'x,"b,c')
  const row = fc.constantFrom('1,2,3', '"q","r,s","t""u"')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: broken }), { maxLength: 12 }), async (lines) => {
      const items = await readAll(['a,b,c', ...lines, ''].join('\n'))
      const good = lines.flatMap((text, index) => (text === '1,2,3' || text.startsWith('"q"') ? [index + 2] : []))
      const read = items.slice(1)
      expect(read.flatMap((item) => ('fields' in item && item.fields.length === 3 ? [item.line] : []))).toEqual(good)
      expect(new Set(read.map((item) => item.line))).toEqual(new Set(lines.map((_, index) => index + 2)))
    }),
    { numRuns: 150 },
  )
})

it('a code is made of its name alone, and is its own code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (name) => {
      const code = slugOf(name)
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      if (code.length <= 60) expect(slugOf(code)).toBe(code)
    }),
  )
})

async function readAll(text: string): Promise<CsvItem[]> {
  const path = join(folder, 'table.csv')
  writeFileSync(path, text)
  const items: CsvItem[] = []
  for await (const group of readCsv(path, ',')) items.push(...group)
  return items
}
