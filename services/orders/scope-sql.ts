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
 * what it leaves out does not exist for the reader. An inspector sees what settles own findings, what waits for a check or
 * a re-check by nobody else, and what they re-checked.
 */
export function scopeCondition(scope: Scope, alias: string, next: NextParameter): string {
  const district = `${alias}.district_id = ${next(scope.districtId)}`
  switch (scope.kind) {
    case 'district':
      return district
    case 'office': {
      const office = next(scope.officeId)
      return `${district} and (${alias}.office_id = ${office} or ${office} = any(${alias}.called_offices))`
    }
    case 'crew':
      return `${district} and ${alias}.crew_id = ${next(scope.crewId)}`
    case 'inspector': {
      const account = next(scope.accountId)
      return `${district} and (
        ${reported(scope, account, alias, next)}
        or (${alias}.state in ('checking', 'rectified', 'rechecking') and (${alias}.inspector_id is null or ${alias}.inspector_id = ${account}))
        or ${alias}.rechecker_id = ${account}
      )`
    }
    case 'reporter':
      return `${district} and ${reportedCondition(scope, alias, next)}`
  }
}

/**
 * The same condition in parts that no order is in twice, each with an index of its own that has it in the order of lists. An
 * office has many orders and is called to few: as one condition with `or`, a page reads on through the district's orders until
 * it has found enough, or sorts all that the office has.
 */
export function scopeParts(scope: Scope, alias: string, next: NextParameter): string[] {
  if (scope.kind !== 'office') return [scopeCondition(scope, alias, next)]
  const district = `${alias}.district_id = ${next(scope.districtId)}`
  const office = next(scope.officeId)
  return [
    `${district} and ${alias}.office_id = ${office}`,
    `${district} and ${alias}.called_offices is not null and ${office} = any(${alias}.called_offices) and ${alias}.office_id is distinct from ${office}`,
  ]
}

/** Orders that an account began, and those that settle other findings of it. */
export function reportedCondition(reporter: { districtId: number; accountId: string }, alias: string, next: NextParameter): string {
  return `(${reported(reporter, next(reporter.accountId), alias, next)})`
}

/**
 * Beside the orders that an account began, those that its findings joined and those into which its orders were merged,
 * however often. These are worked out once a statement, from the few findings that joined and the few orders that were merged.
 */
function reported({ districtId }: { districtId: number }, account: string, alias: string, next: NextParameter): string {
  const district = next(districtId)
  return `${alias}.reporter_id = ${account} or ${alias}.id in (
    with recursive settling (id) as (
      select sf.order_id
      from findings sf
      where sf.district_id = ${district} and sf.reporter_id = ${account} and sf.joined
      union
      select so.merged_into
      from orders so
      where so.district_id = ${district} and so.reporter_id = ${account} and so.merged_into is not null
      union
      select sm.merged_into
      from settling s
      join orders sm on sm.district_id = ${district} and sm.id = s.id
      where sm.merged_into is not null
    )
    select id
    from settling
  )`
}
