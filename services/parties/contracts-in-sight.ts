import type { Account } from '../../domain/accounts/account.ts'
import type { Contract, Coverage } from '../../domain/routing/contract.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

export interface ContractInSight extends Contract {
  readonly coverages: readonly Pick<Coverage, 'area' | 'category' | 'crew'>[]
}

/**
 * The contracts that an account may read, each with its lines: an office those that cover its street, what lies in it or
 * what is around it; everybody else of the district all.
 */
export function contractsInSight({ routing, areasAround }: DistrictReference, account: Pick<Account, 'role' | 'officeId'>): ContractInSight[] {
  const own = account.role === 'office' ? (routing.offices.get(account.officeId ?? '')?.area ?? null) : null
  const around = own === null ? [] : areasAround(own).map(({ code }) => code)
  const concerns = (area: string): boolean => account.role !== 'office' || around.includes(area) || areasAround(area).some(({ code }) => code === own)
  return [...routing.contracts.values()].flatMap((contract) => {
    const lines = routing.coverages.filter((line) => line.contract === contract.id && concerns(line.area)).map(({ area, category, crew }) => ({ area, category, crew }))
    return lines.length === 0 && account.role === 'office' ? [] : [{ ...contract, coverages: lines }]
  })
}
