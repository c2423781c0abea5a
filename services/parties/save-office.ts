import type { Account } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import type { ChangeDeps } from '../routing/change-reference.ts'
import { saveParty } from './save-party.ts'
import { upsertOffice, type OfficeRow } from './store.ts'

/** Adds or changes an office. `closedOn`: the first local day on which it takes no more orders; those it has stay with it. */
export function saveOffice(deps: ChangeDeps, account: Account, how: 'add' | 'change', row: OfficeRow): Promise<OfficeRow> {
  return saveParty(deps, account, {
    table: 'offices', row, how,
    check(office, { areas }) {
      if (office.area !== null && !areas.has(office.area)) throw refuse('party-invalid', 'area', `there is no area ${office.area}`)
      return office
    },
    found: ({ routing }) => {
      const office = routing.offices.get(row.id)
      return office === undefined ? undefined : { ...office, closedOn: office.closedOn ?? null }
    },
    write: (tx, office) => upsertOffice(tx, account.districtId, office),
  })
}
