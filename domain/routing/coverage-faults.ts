import { compareText } from './compare-text.ts'
import { patternHolds, type Contract, type Coverage } from './contract.ts'
import { inService, lineInForce, type RoutingTable } from './routing-table.ts'

/** Lines of two contracts with the same area and category and different crews, in force together for some time. */
export interface Overlap {
  readonly area: string
  readonly contracts: readonly string[]
  readonly crews: readonly string[]
  readonly categories: readonly string[]
  readonly from: string
  readonly until: string | null
}

/** Streets where the same sub-classes are covered by no contract. */
export interface Gap {
  readonly areas: readonly string[]
  readonly categories: readonly string[]
}

/**
 * Where contracts say the same of two crews, on a local day or later. A more specific area or category goes before a wider
 * one, so that only equal ones meet; then the load decides. At most `most` of them.
 */
export function overlapsFrom(table: RoutingTable, day: string, most = 100): Overlap[] {
  const found = new Map<string, Overlap>()
  for (const lines of alike(table.coverages)) {
    for (const [a, b] of pairsOf(lines)) {
      const span = shared(table.contracts.get(a.contract), table.contracts.get(b.contract), day)
      if (span === null) continue
      const contracts = [a.contract, b.contract].toSorted(compareText)
      const key = JSON.stringify([a.area, contracts, span])
      const known = found.get(key)
      const crews = [...new Set([...(known?.crews ?? []), a.crew, b.crew])].toSorted(compareText)
      found.set(key, { area: a.area, contracts, crews, categories: [...new Set([...(known?.categories ?? []), a.category])], ...span })
    }
  }
  return [...found.values()].slice(0, most)
}

/** The sub-classes that no contract covers in a street on a local day, streets with the same ones together. */
export function gapsOn(table: RoutingTable, streets: readonly { code: string; around: readonly string[] }[], categories: readonly string[], day: string): Gap[] {
  const lines = table.coverages.filter((row) => {
    const crew = table.crews.get(row.crew)
    return lineInForce(table, row, day) && crew !== undefined && inService(crew, day)
  })
  const groups = new Map<string, { areas: string[]; categories: string[] }>()
  for (const { code, around } of streets) {
    const patterns = new Set(lines.filter(({ area }) => around.includes(area)).map(({ category }) => category))
    const open = categories.filter((category) => ![...patterns].some((pattern) => patternHolds(pattern, category)))
    if (open.length === 0) continue
    const key = open.join(' ')
    const group = groups.get(key) ?? { areas: [], categories: open }
    group.areas.push(code)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function alike(coverages: readonly Coverage[]): Coverage[][] {
  const groups = new Map<string, Coverage[]>()
  for (const line of coverages) {
    const key = `${line.area} ${line.category}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return [...groups.values()]
}

function pairsOf(lines: readonly Coverage[]): [Coverage, Coverage][] {
  return lines.flatMap((a, index) => lines.slice(index + 1).filter((b) => b.contract !== a.contract && b.crew !== a.crew).map((b): [Coverage, Coverage] => [a, b]))
}

function shared(a: Contract | undefined, b: Contract | undefined, day: string): { from: string; until: string | null } | null {
  if (a === undefined || b === undefined) return null
  const from = [a.from, b.from, day].reduce((late, one) => (one > late ? one : late))
  const until = a.until === null || b.until === null ? a.until ?? b.until : a.until < b.until ? a.until : b.until
  return until === null || from < until ? { from, until } : null
}
