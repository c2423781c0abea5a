import type { Area } from '../geometry/area.ts'
import type { Why } from '../order/event.ts'

export interface Office {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Code of the street it answers for. */
  readonly area: string | null
}

export interface Crew {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly contractor: string
  readonly contractorName: string
}

export interface Contract {
  readonly id: string
  readonly contractor: string
  readonly name: string
  readonly nameEn: string
  /** First day, local date. */
  readonly from: string
  /** First day it covers no more; null: open-ended. */
  readonly until: string | null
}

/** One line of a contract: this crew, for this category (or class, as in component-01), in this area. */
export interface Coverage {
  readonly contract: string
  readonly area: string
  readonly category: string
  readonly crew: string
}

export interface RoutingTable {
  readonly version: number
  readonly offices: ReadonlyMap<string, Office>
  readonly crews: ReadonlyMap<string, Crew>
  readonly contracts: ReadonlyMap<string, Contract>
  readonly coverages: readonly Coverage[]
}

export interface OfficeChoice {
  readonly office: Office
  readonly why: Why
}

export interface CrewChoice {
  readonly crew: Crew
  readonly why: Why
}

/**
 * The office that answers for a place: of the areas that hold it, most specific first, the first one that an office
 * answers for. Null outside every area, or where no office does.
 */
export function chooseOffice(table: RoutingTable, areas: readonly Area[]): OfficeChoice | null {
  for (const area of areas) {
    for (const office of table.offices.values()) {
      if (office.area !== area.code) continue
      return {
        office,
        why: {
          rule: 'street-holds-place',
          version: table.version,
          area: area.code,
          areaName: area.name,
          text: `地点在${area.name}内`,
          textEn: `the place lies in ${area.nameEn}`,
        },
      }
    }
  }
  return null
}

/** True while a contract is in force on a local day (YYYY-MM-DD). */
export function inForce(contract: Contract, day: string): boolean {
  return contract.from <= day && (contract.until === null || day < contract.until)
}

/**
 * The crew whose contract covers place and category on a day: the most specific area first, then the exact category
 * before its class, then the contract's id, so that a retry chooses the same. Null where no contract does.
 */
export function chooseCrew(table: RoutingTable, areas: readonly Area[], category: string, day: string): CrewChoice | null {
  for (const area of areas) {
    const candidates = table.coverages
      .filter((row) => row.area === area.code && covers(row, category))
      .flatMap((row) => {
        const contract = table.contracts.get(row.contract)
        const crew = table.crews.get(row.crew)
        return contract !== undefined && crew !== undefined && inForce(contract, day) ? [{ row, contract, crew }] : []
      })
      .sort((a, b) => b.row.category.length - a.row.category.length || compare(a.contract.id, b.contract.id) || compare(a.crew.id, b.crew.id))
    const first = candidates[0]
    if (first === undefined) continue
    const { contract, crew } = first
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
        text: `合同「${contract.name}」覆盖${area.name}，${contract.from} 起`,
        textEn: `contract "${contract.nameEn}" covers ${area.nameEn} from ${contract.from}`,
      },
    }
  }
  return null
}

/** Crews that have a contract in force on a day; those whose contract covers place and category come first. */
export function crewsUnderContract(table: RoutingTable, areas: readonly Area[], category: string, day: string): Crew[] {
  const codes = new Set(areas.map((area) => area.code))
  const covering = new Set<string>()
  const others = new Set<string>()
  for (const row of table.coverages) {
    const contract = table.contracts.get(row.contract)
    if (contract === undefined || !inForce(contract, day)) continue
    if (codes.has(row.area) && covers(row, category)) covering.add(row.crew)
    else others.add(row.crew)
  }
  return [...covering, ...[...others].filter((id) => !covering.has(id))].flatMap((id) => table.crews.get(id) ?? [])
}

function covers(row: Coverage, category: string): boolean {
  return category === row.category || (row.category.length < category.length && category.startsWith(row.category))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
