/** A company under contract with its lines; `until` is the first day it covers no more, null: open-ended. Local days. */
export interface Contract {
  readonly id: string
  readonly contractor: string
  readonly name: string
  readonly nameEn: string
  readonly from: string
  readonly until: string | null
  /** What makes it a trial, in words; empty or absent: it is none. */
  readonly pilotNote?: string
}

/** One line of a contract: this crew, for this category (or class, as in component-01), in this area. */
export interface Coverage {
  readonly contract: string
  readonly area: string
  readonly category: string
  readonly crew: string
}

/** True while a contract is in force on a local day (YYYY-MM-DD). */
export function inForce(contract: Contract, day: string): boolean {
  return contract.from <= day && (contract.until === null || day < contract.until)
}

/** True where `pattern` is the category itself, its class (`component-01`) or its kind (`component`). */
export function patternHolds(pattern: string, category: string): boolean {
  return category === pattern || (pattern.length < category.length && category.startsWith(pattern))
}
