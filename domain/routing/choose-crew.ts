import type { Area } from '../geometry/area.ts'
import type { Why } from '../order/event.ts'
import { chooseOffice, ruleHolds, whyOf, type RoutingQuestion } from './choose-office.ts'
import { compareText } from './compare-text.ts'
import { patternHolds, type Contract } from './contract.ts'
import { inService, lineInForce, type Crew, type RoutingTable } from './routing-table.ts'
import { faultOf } from './rule-fault.ts'
import { versionOn, type RoutingVersion } from './rule.ts'

/** A crew that the contracts put first for an order, and by which line. */
export interface CrewCandidate {
  readonly crew: Crew
  readonly contract: Contract
  readonly area: Area
}

export interface CrewChoice {
  readonly crew: Crew
  readonly why: Why
}

/**
 * The crews whose contract covers place and category on the day, all equally near: the most specific area first, then the
 * exact category before its class. Each crew once, under the lowest contract id; by id. Empty where no contract covers it.
 */
export function crewCandidates(table: RoutingTable, { areas, category, day }: RoutingQuestion): CrewCandidate[] {
  for (const area of areas) {
    const lines = table.coverages
      .filter((row) => row.area === area.code && patternHolds(row.category, category) && lineInForce(table, row, day))
      .flatMap((row) => {
        const [crew, contract] = [table.crews.get(row.crew), table.contracts.get(row.contract)]
        return crew !== undefined && contract !== undefined && inService(crew, day) ? [{ crew, contract, area, exact: row.category.length }] : []
      })
      .sort((a, b) => b.exact - a.exact || compareText(a.crew.id, b.crew.id) || compareText(a.contract.id, b.contract.id))
    const nearest = lines.filter((line) => line.exact === lines[0]?.exact)
    if (nearest.length > 0) return nearest.filter((line, index) => line.crew.id !== nearest[index - 1]?.crew.id)
  }
  return []
}

/**
 * Of the candidates the one with the fewest open orders, of several the lowest id. `loads` says how many each has; a crew
 * it does not name has none. Null without candidates.
 */
export function chooseCrew(table: RoutingTable, candidates: readonly CrewCandidate[], loads: ReadonlyMap<string, number>): CrewChoice | null {
  const load = ({ crew }: CrewCandidate) => loads.get(crew.id) ?? 0
  const [first] = candidates.toSorted((a, b) => load(a) - load(b) || compareText(a.crew.id, b.crew.id))
  if (first === undefined) return null
  const { crew, contract, area } = first
  const several = candidates.length > 1
  const [zh, en] = several ? [`；${candidates.length} 个班组中在手最少（${load(first)} 件）`, `; of ${candidates.length} crews it has the fewest open orders (${load(first)})`] : ['', '']
  return {
    crew,
    why: {
      rule: 'contract-covers',
      version: table.version,
      area: area.code,
      areaName: area.name,
      contract: contract.id,
      contractName: contract.name,
      from: contract.from,
      text: `合同「${contract.name}」覆盖${area.name}，${contract.from} 起${zh}`,
      textEn: `contract "${contract.nameEn}" covers ${area.nameEn} from ${contract.from}${en}`,
      ...(several ? { loads: Object.fromEntries(candidates.map((candidate) => [candidate.crew.id, load(candidate)])) } : {}),
    },
  }
}

/**
 * The crew that the rules name for an order that `officeId` has: that of the first rule of this office that holds and can
 * be applied. Null where that rule names none, or there is no such rule: then the contracts decide.
 */
export function crewByRule(table: RoutingTable, question: RoutingQuestion, officeId: string, version: RoutingVersion | null = versionOn(table.versions, question.day)): CrewChoice | null {
  const rule = version?.rules.find((candidate) =>
    candidate.office === officeId && ruleHolds(candidate, table, question) && faultOf(candidate, table, question.day) === null)
  const crew = rule?.crew == null ? undefined : table.crews.get(rule.crew)
  if (version === null || rule === undefined || crew === undefined) return null
  return { crew, why: whyOf(rule, version, table, question, []) }
}

/** Crews that have a contract in force on a day; those whose contract covers place and category come first. */
export function crewsUnderContract(table: RoutingTable, areas: readonly Area[], category: string, day: string): Crew[] {
  const codes = new Set(areas.map((area) => area.code))
  const covering = new Set<string>()
  const others = new Set<string>()
  for (const row of table.coverages) {
    if (!lineInForce(table, row, day)) continue
    if (codes.has(row.area) && patternHolds(row.category, category)) covering.add(row.crew)
    else others.add(row.crew)
  }
  return [...covering, ...[...others].filter((id) => !covering.has(id))]
    .flatMap((id) => table.crews.get(id) ?? [])
    .filter((crew) => inService(crew, day))
}

/** Where an order would go on a day under a version, as far as that does not depend on the load: what a dry run compares. */
export function routeUnder(table: RoutingTable, question: RoutingQuestion, version: RoutingVersion | null): { office: string | null; rule: string | null; crews: readonly string[] } {
  const { choice } = chooseOffice(table, question, version)
  if (choice === null) return { office: null, rule: null, crews: [] }
  const named = crewByRule(table, question, choice.office.id, version)
  return {
    office: choice.office.id,
    rule: choice.why.rule,
    crews: named === null ? crewCandidates(table, question).map(({ crew }) => crew.id) : [named.crew.id],
  }
}
