import { compareText } from './compare-text.ts'
import { inForce, type Contract, type Coverage } from './contract.ts'
import type { RoutingVersion } from './rule.ts'

export interface Office {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Code of the street it answers for. */
  readonly area: string | null
  /** First local day on which it takes no more orders; null or absent: it goes on. */
  readonly closedOn?: string | null
}

export interface Crew {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly contractor: string
  readonly contractorName: string
  /** First local day on which it takes no more orders; null or absent: it goes on. */
  readonly closedOn?: string | null
}

/** Who there is, who is under contract for what, and the rules. */
export interface RoutingTable {
  /** The revision of the reference data: the version of the built-in rules. */
  readonly version: number
  readonly offices: ReadonlyMap<string, Office>
  readonly crews: ReadonlyMap<string, Crew>
  readonly contracts: ReadonlyMap<string, Contract>
  readonly coverages: readonly Coverage[]
  /** Published versions. */
  readonly versions: readonly RoutingVersion[]
}

/** Whether an office or a crew still takes orders on a local day. */
export function inService(party: { readonly closedOn?: string | null }, day: string): boolean {
  return party.closedOn == null || day < party.closedOn
}

/** The offices that an order can go to on a local day, by id. */
export function officesInService(table: RoutingTable, day: string): Office[] {
  return [...table.offices.values()].filter((office) => inService(office, day)).sort((a, b) => compareText(a.id, b.id))
}

/** Whether a crew takes orders on a day and is named by a line of a contract in force then. */
export function crewUnderContract(table: RoutingTable, crewId: string, day: string): boolean {
  const crew = table.crews.get(crewId)
  if (crew === undefined || !inService(crew, day)) return false
  return table.coverages.some((row) => row.crew === crewId && lineInForce(table, row, day))
}

/** Whether a line belongs to a contract in force on a day. */
export function lineInForce(table: RoutingTable, row: Coverage, day: string): boolean {
  const contract = table.contracts.get(row.contract)
  return contract !== undefined && inForce(contract, day)
}
