import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resolveColumns } from '../../services/history/columns.ts'
import { MappingError, parseMapping } from '../../services/history/mapping.ts'
import { slugOf } from '../../services/history/slug.ts'

const committed = readFileSync('commands/mappings/boston-311.json', 'utf8')

describe('a mapping', () => {
  it('that is wrong in several places is told of all of them at once', () => {
    const bad = { ...JSON.parse(committed) as object, district: { id: 0, code: 'x', name: 'x', nameEn: 'x', timezone: 'Nowhere' }, place: { default: [200, 0] }, colums: {} }
    const problems = problemsOf(JSON.stringify(bad))
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['district.id', 'district.timezone', 'place.default.0', 'the mapping'])
  })

  it('that is no JSON, or nothing, is told so', () => {
    expect(problemsOf('{')[0]).toContain('it is not JSON')
    expect(problemsOf('null')).toHaveLength(1)
  })
})

describe('the columns of a file', () => {
  const mapping = parseMapping(committed)

  it('are found by any of their names, no matter the case or how words are parted', () => {
    const columns = resolveColumns([' Case Enquiry ID', 'OPEN_DT', 'target-dt', 'CLOSED_DT', 'TYPE', 'Department', 'OnTime_Status'], mapping)
    expect(Object.fromEntries(columns)).toMatchObject({ id: 0, openedAt: 1, targetAt: 2, closedAt: 3, onTime: 6 })
  })

  it('are those of the first name that the file has', () => {
    const columns = resolveColumns(['case_id', 'open_date', 'close_date', 'service_name', 'assigned_department', 'neighborhood_services_district', 'neighborhood'], mapping)
    expect(columns.get('area')).toBe(6)
  })

  it('that are needed and missing are told with all their names', () => {
    expect(() => resolveColumns(['open_dt', 'closed_dt', 'type'], mapping)).toThrow(/no column for id \(case_enquiry_id, .*\); office \(department/)
  })
})

describe('a code made from a name', () => {
  it.each([
    ['Animal Generic Request', 'animal-generic-request'],
    ['Allston / Brighton', 'allston-brighton'],
    ['BPS_', 'bps'],
    ['Cañón & Sons', 'canon-sons'],
  ])('of %s is %s', (name, code) => {
    expect(slugOf(name)).toBe(code)
  })

  it('keeps names apart that differ only in what a code can’t hold', () => {
    expect(new Set(['道路', '桥梁', '道路 A', '桥梁 A'].map(slugOf)).size).toBe(4)
    expect(new Set([`${'a'.repeat(70)}1`, `${'a'.repeat(70)}2`].map(slugOf)).size).toBe(2)
  })
})

function problemsOf(json: string): readonly string[] {
  try {
    parseMapping(json)
  } catch (error) {
    if (error instanceof MappingError) return error.problems
  }
  return []
}
