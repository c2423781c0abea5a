import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lifecyclePage } from '../../commands/docs/lifecycle-page.ts'
import { problemTable, withProblemTable } from '../../commands/docs/problem-table.ts'
import { errorCodes } from '../../domain/errors.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'

describe('what the documents take from the code', () => {
  it('is the lifecycle as the table has it today (npm run docs writes it)', () => {
    expect(readFileSync('docs/lifecycle.md', 'utf8')).toBe(lifecyclePage())
  })

  it('is the problems as the errors are today (npm run docs writes them)', () => {
    const page = readFileSync('docs/api.md', 'utf8')
    expect(withProblemTable(page)).toBe(page)
  })

  it('tells of every error that a use case may throw', () => {
    const table = problemTable()
    expect(Object.keys(errorCodes).filter((code) => !table.includes(`| \`${code}\` |`))).toEqual([])
  })
})

describe('the page of the lifecycle', () => {
  it('says another thing when the table does', () => {
    expect(lifecyclePage(lifecycle.slice(1))).not.toBe(lifecyclePage())
  })

  it('draws every step that moves an order from a state that it can be in, and tells every edge', () => {
    const page = lifecyclePage()
    for (const { verb, from, to, why } of lifecycle) {
      expect(page).toContain(`| ${why} |`)
      for (const state of from.filter(() => to !== 'same')) {
        expect(page).toMatch(new RegExp(`  ${state} --> ${to} : .*\\b${verb}\\b`))
      }
    }
  })

  it('names the states that nothing enters instead of drawing them', () => {
    expect(lifecyclePage()).not.toContain('No verb enters')
    const page = lifecyclePage(lifecycle.filter(({ to }) => to !== 'checking'))
    expect(page).toContain('No verb enters these states yet: 核实中 checking.')
    expect(page).not.toContain(' as checking')
  })
})
