import type { Area } from '../geometry/area.ts'
import type { Why } from '../order/event.ts'
import type { Source } from '../order/order.ts'
import { patternHolds } from './contract.ts'
import { officesInService, type Office, type RoutingTable } from './routing-table.ts'
import { faultOf, passedOver, type PassedOver } from './rule-fault.ts'
import { hoursHold, versionOn, type RoutingRule, type RoutingVersion } from './rule.ts'

/** What the rules ask about an order. */
export interface RoutingQuestion {
  /** The areas that hold the place, most specific first. */
  readonly areas: readonly Area[]
  readonly category: string
  readonly source: Source
  /** Local minute of the day at which it was received: a dispatch that runs late decides as one in time would have. */
  readonly minute: number
  /** Local day on which it is dispatched: offices, contracts and the version of the rules are those of that day. */
  readonly day: string
}

export interface OfficeChoice {
  readonly office: Office
  /** The rule that decided; null: the built-in one. */
  readonly rule: RoutingRule | null
  readonly why: Why
}

export interface OfficeAnswer {
  /** Null where nobody answers for the place: the desk dispatches it then. */
  readonly choice: OfficeChoice | null
  /** Rules that hold and could not be applied, in the order in which they were asked. */
  readonly passed: readonly PassedOver[]
}

/** Whether all of a rule's conditions hold. Whether it can be applied is `faultOf`'s. */
export function ruleHolds(rule: RoutingRule, table: RoutingTable, question: RoutingQuestion): boolean {
  const { areas, category, source, minute } = question
  if (rule.area !== null && !areas.some(({ code }) => code === rule.area)) return false
  if (rule.category !== null && !patternHolds(rule.category, category)) return false
  if (rule.source !== null && rule.source !== source) return false
  if (rule.hours !== null && !hoursHold(rule.hours, minute)) return false
  return rule.contract === null || table.coverages.some((row) =>
    row.contract === rule.contract && patternHolds(row.category, category) && areas.some(({ code }) => code === row.area))
}

/**
 * The office of an order: by the first rule of the version in force that holds and can be applied, else by the built-in
 * rule, the office that answers for the most specific area that holds the place. Depends on nothing but the arguments,
 * and not on the order of the table's rows. `version` stands in for the one in force, as a dry run needs it.
 */
export function chooseOffice(table: RoutingTable, question: RoutingQuestion, version: RoutingVersion | null = versionOn(table.versions, question.day)): OfficeAnswer {
  const passed: PassedOver[] = []
  for (const rule of version?.rules ?? []) {
    if (version === null || !ruleHolds(rule, table, question)) continue
    const fault = faultOf(rule, table, question.day)
    const office = table.offices.get(rule.office)
    if (fault === null && office !== undefined) return { choice: { office, rule, why: whyOf(rule, version, table, question, passed) }, passed }
    passed.push(passedOver(rule, version.version, fault ?? 'office-gone'))
  }
  return { choice: byArea(table, question, version, passed), passed }
}

function byArea(table: RoutingTable, { areas, day }: RoutingQuestion, version: RoutingVersion | null, passed: readonly PassedOver[]): OfficeChoice | null {
  const offices = officesInService(table, day)
  for (const area of areas) {
    const office = offices.find((candidate) => candidate.area === area.code)
    if (office === undefined) continue
    return {
      office,
      rule: null,
      why: {
        rule: 'street-holds-place',
        version: table.version,
        area: area.code,
        areaName: area.name,
        text: `地点在${area.name}内`,
        textEn: `the place lies in ${area.nameEn}`,
        ...asked(version, passed),
      },
    }
  }
  return null
}

/** What an explanation says of the rules that were asked before. */
export function asked(version: RoutingVersion | null, passed: readonly PassedOver[]): Pick<Why, 'rules' | 'passed'> {
  return { ...(version === null ? {} : { rules: version.version }), ...(passed.length === 0 ? {} : { passed: passed.slice(0, mostTold) }) }
}

const mostTold = 10

/** Why a rule gave the order to its office, or to its crew. */
export function whyOf(rule: RoutingRule, { version }: RoutingVersion, table: RoutingTable, { areas }: RoutingQuestion, passed: readonly PassedOver[]): Why {
  const area = areas.find(({ code }) => code === rule.area)
  const contract = rule.contract === null ? undefined : table.contracts.get(rule.contract)
  const conditions: readonly (readonly [string, string] | null)[] = [
    area === undefined ? null : [`区域 ${area.name}`, `area ${area.nameEn}`],
    rule.category === null ? null : [`类别 ${rule.category}`, `category ${rule.category}`],
    rule.source === null ? null : [`来源 ${rule.source}`, `source ${rule.source}`],
    rule.hours === null ? null : [`时段 ${rule.hours.from}–${rule.hours.to}`, `hours ${rule.hours.from}–${rule.hours.to}`],
    contract === undefined ? null : [`合同「${contract.name}」`, `contract "${contract.nameEn}"`],
  ]
  const said = conditions.filter((condition) => condition !== null)
  return {
    rule: rule.id,
    version,
    area: area?.code ?? null,
    areaName: area?.name ?? null,
    text: `规则「${rule.name}」${said.length === 0 ? '' : `：${said.map(([zh]) => zh).join('，')}`}`,
    textEn: `rule "${rule.nameEn}"${said.length === 0 ? '' : `: ${said.map(([, en]) => en).join(', ')}`}`,
    ...(contract === undefined ? {} : { contract: contract.id, contractName: contract.name, from: contract.from }),
    ...asked(null, passed),
  }
}
