import type { Account } from '../../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../../domain/errors.ts'
import type { Queryable } from '../../../platform/database.ts'
import { recordAudit, type AuditEntry } from '../audit.ts'
import { readAccount, type AccountView, type AdministerDeps } from './account-view.ts'
import * as store from './store.ts'

/** What is done to an account, and what of it is audited. */
export interface AccountChange {
  readonly action: AuditEntry['action']
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Does something to an account of the caller's district in one transaction, audited: the account is locked first. `work`
 * answers null where there was nothing to do. Answers the account as it is now. Throws not-found.
 */
export async function changeAccount(deps: AdministerDeps, caller: Account, id: string, work: (tx: Queryable, before: AccountView) => Promise<AccountChange | null>): Promise<AccountView> {
  const { districtId } = caller
  const after = await deps.database.transaction(async (tx) => {
    // The admins first, as everybody locks them: in another order two changes could wait for each other.
    await store.lockAdmins(tx, districtId)
    if (!await store.lockAccount(tx, districtId, id)) throw new DomainError('not-found')
    const change = await work(tx, await readAccount(tx, deps.clock, caller, id))
    if (change !== null) await recordAudit(tx, deps.clock, { districtId, accountId: caller.id, action: change.action, subject: `accounts:${id}`, data: change.data })
    return readAccount(tx, deps.clock, caller, id)
  })
  deps.sessions.forget({ districtId, id })
  return after
}

/** Refuses with own-account what an admin may only do to others, such as to lose the way back in. */
export function requireOther(caller: Account, id: string): void {
  if (caller.id === id) throw refuse('own-account', 'id')
}

/** Refuses with last-admin to take away the only admin who can sign in. Inside `changeAccount`, which holds them all. */
export async function requireAnotherAdmin(tx: Queryable, districtId: number, id: string): Promise<void> {
  const admins = await store.lockAdmins(tx, districtId)
  if (!admins.some((admin) => admin !== id)) throw new DomainError('last-admin')
}

/** Refuses with account-invalid an office or a crew that the district does not have. */
export async function requireUnitExists(tx: Queryable, districtId: number, { office, crew }: { office: string | null; crew: string | null }): Promise<void> {
  if (office !== null && !await store.unitExists(tx, districtId, 'offices', office)) throw refuse('account-invalid', 'office', `there is no office ${office}`)
  if (crew !== null && !await store.unitExists(tx, districtId, 'crews', crew)) throw refuse('account-invalid', 'crew', `there is no crew ${crew}`)
}
