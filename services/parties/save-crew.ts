import type { Account } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import type { Queryable } from '../../platform/database.ts'
import type { ChangeDeps } from '../routing/change-reference.ts'
import { saveParty } from './save-party.ts'
import { contractors, upsertCrew, type CrewRow } from './store.ts'

/**
 * Adds or changes a crew. Its contractor is settled when it is added: who fixed an order is told by it. `closedOn`: the
 * first local day on which it takes no more orders.
 */
export function saveCrew(deps: ChangeDeps, account: Account, how: 'add' | 'change', row: CrewRow): Promise<CrewRow> {
  return saveParty(deps, account, {
    table: 'crews', row, how,
    check: (crew, { routing }) => ({ ...crew, contractor: routing.crews.get(crew.id)?.contractor ?? crew.contractor }),
    found: ({ routing }) => {
      const crew = routing.crews.get(row.id)
      return crew === undefined ? undefined : { id: crew.id, contractor: crew.contractor, name: crew.name, nameEn: crew.nameEn, closedOn: crew.closedOn ?? null }
    },
    async write(tx, crew) {
      await requireContractor(tx, account.districtId, crew.contractor)
      await upsertCrew(tx, account.districtId, crew)
    },
  })
}

/** Refuses a contractor that does not exist. */
export async function requireContractor(tx: Queryable, districtId: number, id: string): Promise<void> {
  const known = await contractors(tx, districtId)
  if (!known.some((contractor) => contractor.id === id)) throw refuse('party-invalid', 'contractor', `there is no contractor ${id}`)
}
