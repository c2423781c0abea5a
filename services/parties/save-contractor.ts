import type { Account } from '../../domain/accounts/account.ts'
import type { ChangeDeps } from '../routing/change-reference.ts'
import { saveParty } from './save-party.ts'
import { contractors, upsertContractor, type ContractorRow } from './store.ts'

/** Adds or renames a contractor. */
export function saveContractor(deps: ChangeDeps, account: Account, how: 'add' | 'change', row: ContractorRow): Promise<ContractorRow> {
  return saveParty(deps, account, {
    table: 'contractors', row, how,
    check: (contractor) => contractor,
    found: async (_reference, tx) => (await contractors(tx, account.districtId)).find(({ id }) => id === row.id),
    write: (tx, contractor) => upsertContractor(tx, account.districtId, contractor),
  })
}
