import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Queryable } from '../../platform/database.ts'
import { readReference, type DistrictReference } from '../reference/district-reference.ts'
import { changeReference, type ChangeDeps } from '../routing/change-reference.ts'
import * as store from './store.ts'

const mostParties = 2_000

export interface PartyWrite<Row extends { readonly id: string }> {
  readonly table: store.PartyTable
  readonly row: Row
  /** `add` refuses an id that is taken, `change` one that is not. */
  readonly how: 'add' | 'change'
  /** Throws where the row can't be; answers the row to be written. */
  readonly check: (row: Row, reference: DistrictReference) => Row
  readonly write: (tx: Queryable, row: Row) => Promise<void>
  /** The row as it was, or undefined. */
  readonly found: (reference: DistrictReference, tx: Queryable) => Row | undefined | Promise<Row | undefined>
  /** What is audited of a row, where not all of it, and what else of the change. */
  readonly shown?: (row: Row) => Readonly<Record<string, unknown>>
  readonly more?: (before: Row | undefined, after: Row) => Readonly<Record<string, unknown>>
}

/**
 * Adds or changes an office, a contractor, a crew or a contract: in one transaction, audited, and every process reads the
 * reference data anew. Throws already-exists (adding twice adds once), not-found, or what `check` throws.
 */
export function saveParty<Row extends { readonly id: string }>(deps: ChangeDeps, account: Account, { table, row, how, check, write, found, shown = (one) => ({ ...one }), more = () => ({}) }: PartyWrite<Row>): Promise<Row> {
  return changeReference(deps, account, async (tx) => {
    const { districtId } = account
    const exists = await store.partyExists(tx, districtId, table, row.id)
    if (how === 'add' && exists) throw refuse('already-exists', 'id')
    if (how === 'change' && !exists) throw new DomainError('not-found')
    if (how === 'add' && await store.countParties(tx, districtId, table) >= mostParties) throw refuse('party-invalid', 'id', `a district has at most ${mostParties} ${table}`)
    const reference = await readReference(tx, districtId, deps.clock.now())
    if (reference === null) throw new DomainError('not-found')
    const checked = check(row, reference)
    const before = await found(reference, tx)
    await write(tx, checked)
    const data = { how, ...(before === undefined ? {} : { before: shown(before) }), after: shown(checked), ...more(before, checked) }
    return { result: checked, action: 'party-saved', subject: `${table}:${row.id}`, data }
  })
}
