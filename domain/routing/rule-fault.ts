import { inForce } from './contract.ts'
import { crewUnderContract, inService, type RoutingTable } from './routing-table.ts'
import type { RoutingRule } from './rule.ts'

export const ruleFaults = ['office-gone', 'crew-gone', 'crew-without-contract', 'contract-over', 'contract-not-begun', 'area-gone'] as const
/** Why a rule can't be applied although its conditions hold. */
export type RuleFault = (typeof ruleFaults)[number]

/** A rule that would have decided and could not; the next one was asked. */
export interface PassedOver {
  readonly rule: string
  readonly version: number
  readonly reason: RuleFault
  readonly text: string
  readonly textEn: string
}

/** Why the rule can't be applied on a local day, or null where it can. */
export function faultOf(rule: RoutingRule, table: RoutingTable, day: string): RuleFault | null {
  const office = table.offices.get(rule.office)
  if (office === undefined || !inService(office, day)) return 'office-gone'
  const contract = rule.contract === null ? undefined : table.contracts.get(rule.contract)
  if (rule.contract !== null && contract === undefined) return 'contract-over'
  if (contract !== undefined && !inForce(contract, day)) return contract.from > day ? 'contract-not-begun' : 'contract-over'
  if (rule.crew === null) return null
  const crew = table.crews.get(rule.crew)
  if (crew === undefined || !inService(crew, day)) return 'crew-gone'
  return crewUnderContract(table, crew.id, day) ? null : 'crew-without-contract'
}

const words: Readonly<Record<RuleFault, readonly [string, string]>> = {
  'office-gone': ['承办单位已停用', 'its office is gone'],
  'crew-gone': ['班组已停用', 'its crew is gone'],
  'crew-without-contract': ['班组当天没有合同', 'its crew is not under contract that day'],
  'contract-over': ['合同已到期', 'its contract is over'],
  'contract-not-begun': ['合同还没开始', 'its contract has not begun'],
  'area-gone': ['区域已不存在', 'its area is gone'],
}

export function passedOver(rule: RoutingRule, version: number, reason: RuleFault): PassedOver {
  const [text, textEn] = words[reason]
  return { rule: rule.id, version, reason, text: `规则「${rule.name}」跳过：${text}`, textEn: `rule "${rule.nameEn}" passed over: ${textEn}` }
}
