import type { Scope } from '../../domain/accounts/scope.ts'

/** Adds a value to a statement's parameters and answers its placeholder, as in `$3`. */
export type NextParameter = (value: unknown) => string

/** A list of parameters and the function that fills it. */
export function parameters(first: readonly unknown[] = []): { values: unknown[]; next: NextParameter } {
  const values = [...first]
  return { values, next: (value) => `$${values.push(value)}` }
}

/**
 * The condition that a scope puts on a table of orders under `alias`. There is no way to read an order without one;
 * what it leaves out does not exist for the reader. An inspector sees own findings, what waits for a re-check, and what
 * they re-checked.
 */
export function scopeCondition(scope: Scope, alias: string, next: NextParameter): string {
  const district = `${alias}.district_id = ${next(scope.districtId)}`
  switch (scope.kind) {
    case 'district':
      return district
    case 'office':
      return `${district} and ${alias}.office_id = ${next(scope.officeId)}`
    case 'crew':
      return `${district} and ${alias}.crew_id = ${next(scope.crewId)}`
    case 'inspector': {
      const account = next(scope.accountId)
      return `${district} and (
        ${alias}.reporter_id = ${account}
        or ${alias}.state in ('rectified', 'rechecking')
        or ${alias}.rechecker_id = ${account}
      )`
    }
  }
}
