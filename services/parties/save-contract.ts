import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, type FieldError, refuse } from '../../domain/errors.ts'
import { patternHolds, type Contract, type Coverage, type RoutingTable } from '../../domain/routing/routing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { ChangeDeps } from '../routing/change-reference.ts'
import { requireContractor } from './save-crew.ts'
import { saveParty } from './save-party.ts'
import * as store from './store.ts'

export type ContractWithLines = Contract & { readonly coverages: readonly Omit<Coverage, 'contract'>[] }

/**
 * Adds or changes a contract with all its lines. Its contractor is settled when it is added, and only its own crews may
 * be named. When it ends, the system takes back what its crews had not yet fixed. Throws party-invalid by field.
 */
export function saveContract(deps: ChangeDeps, account: Account, how: 'add' | 'change', row: ContractWithLines): Promise<ContractWithLines> {
  return saveParty(deps, account, {
    table: 'contracts', row, how,
    check(contract, reference) {
      const checked = { ...contract, contractor: reference.routing.contracts.get(contract.id)?.contractor ?? contract.contractor }
      if (checked.until !== null && checked.until <= checked.from) throw refuse('party-invalid', 'until', 'a contract ends after it begins')
      checkLines(checked, reference)
      return checked
    },
    found: ({ routing }) => {
      const contract = routing.contracts.get(row.id)
      return contract === undefined ? undefined : { ...contract, coverages: linesOf(routing, row.id) }
    },
    // Two thousand lines are no line or two: how many there are, and the first that came or went.
    shown: ({ coverages, ...contract }) => ({ ...contract, lines: coverages.length }),
    more: (before, after) => linesChanged(before?.coverages ?? [], after.coverages),
    async write(tx, contract) {
      await requireContractor(tx, account.districtId, contract.contractor)
      await store.upsertContract(tx, account.districtId, contract)
      await store.deleteCoverages(tx, account.districtId, contract.id)
      await store.insertCoverages(tx, account.districtId, contract.id, contract.coverages)
    },
  })
}

/** The lines of a contract, without its id. */
export function linesOf({ coverages }: RoutingTable, contract: string): Omit<Coverage, 'contract'>[] {
  return coverages.filter((row) => row.contract === contract).map(({ area, category, crew }) => ({ area, category, crew }))
}

const shownLines = 30

function linesChanged(before: ContractWithLines['coverages'], after: ContractWithLines['coverages']): Record<string, readonly string[]> {
  const words = (lines: ContractWithLines['coverages']) => lines.map(({ area, category, crew }) => `${area} ${category} ${crew}`)
  const [was, is] = [new Set(words(before)), new Set(words(after))]
  return { linesAdded: [...is].filter((line) => !was.has(line)).slice(0, shownLines), linesRemoved: [...was].filter((line) => !is.has(line)).slice(0, shownLines) }
}

function checkLines({ contractor, coverages }: ContractWithLines, { areas, catalogue, routing }: DistrictReference): void {
  const codes = [...catalogue.categories.keys()]
  const known = new Set<string>()
  const errors = coverages.flatMap(({ area, category, crew }, index): FieldError[] => {
    const key = JSON.stringify([area, category, crew])
    const twice = known.has(key)
    known.add(key)
    const say = (field: string, message: string): FieldError => ({ path: `coverages.${index}.${field}`, message, code: 'party-invalid' })
    return [
      ...(twice ? [say('area', 'this line stands twice')] : []),
      ...(areas.has(area) ? [] : [say('area', `there is no area ${area}`)]),
      ...(codes.some((code) => patternHolds(category, code)) ? [] : [say('category', `the catalogue has nothing under ${category}`)]),
      ...(routing.crews.get(crew)?.contractor === contractor ? [] : [say('crew', `${contractor} has no crew ${crew}`)]),
    ]
  })
  const [first] = errors
  if (first !== undefined) throw new DomainError('party-invalid', { detail: first.message, fields: errors.slice(0, 50) })
}
