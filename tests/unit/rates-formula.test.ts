import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { changeOf, formula, formulaVersions, noCounts, percent, rateNames, ratesOf } from '../../domain/rates/formula.ts'

describe('rates', () => {
  it('are percent with two decimals, rounded half up', () => {
    expect(percent(1, 3)).toBe(33.33)
    expect(percent(2, 3)).toBe(66.67)
    expect(percent(1, 800)).toBe(0.13)
    expect(percent(7, 7)).toBe(100)
    expect(percent(12_345_678, 12_345_679)).toBe(100)
  })

  it('are none, not 100 %, where nothing was due', () => {
    expect(ratesOf(noCounts)).toEqual(Object.fromEntries(rateNames.map((name) => [name, null])))
  })

  it('are compared in points, where both are', () => {
    const now = ratesOf({ ...noCounts, due: 3, closed: 2, closedOnTime: 1 })
    const then = ratesOf({ ...noCounts, due: 3, closed: 1, rated: 2, solved: 1 })
    expect(changeOf(now, then)).toMatchObject({ closingRate: 33.34, onTimeClosingRate: 33.33, reworkRate: 0, filingRate: null, solutionRate: null })
  })

  it('name the newest version of their formulas', () => {
    expect(formulaVersions.at(-1)?.version).toBe(formula)
    expect(new Set(formulaVersions.map(({ version }) => version)).size).toBe(formulaVersions.length)
  })

  it('are none where the dimension has no such row', () => {
    expect(percent(null, 5)).toBeNull()
    expect(percent(5, null)).toBeNull()
  })
})

const file = '../shared/data/zhengzhou-week-2019-04-08.csv'
const present = existsSync(file)
if (!present && process.env.CI === 'true') throw new Error(`${file} is missing: the formulas can't be held against a printed report`)
if (!present) console.log(`The printed weekly report is skipped: ${file} is not beside this checkout`)

describe.skipIf(!present)('a printed weekly report', () => {
  const rows = present ? (parse(readFileSync(file), { columns: true }) as Record<string, string>[]) : []
  const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))

  it('has two rows', () => {
    expect(rows.map(({ scope }) => scope)).toEqual(['city total', '二七'])
  })

  it.each(rows)('of $scope has the rates that its counts make', (row) => {
    const rates = ratesOf({
      ...noCounts, received: number(row.received), filed: number(row.filed), dispatched: number(row.dispatched), due: number(row.due),
      closed: number(row.closed), closedOnTime: number(row.closed_on_time), reworked: number(row.reworked), extended: number(row.extended),
    })
    const printed = {
      filingRate: number(row.filing_rate), dispatchRate: number(row.dispatch_rate), closingRate: number(row.closing_rate),
      onTimeClosingRate: number(row.on_time_closing_rate), reworkRate: number(row.rework_rate), extensionRate: number(row.extension_rate),
    }
    for (const [name, value] of Object.entries(printed)) if (value !== null) expect({ [name]: rates[name as keyof typeof rates] }).toEqual({ [name]: value })
  })
})
