import { isDeepStrictEqual } from 'node:util'
import type { Account } from '../../../domain/accounts/account.ts'
import { requireUnit } from '../create-account.ts'
import { revokeSessionsOf } from '../store.ts'
import type { AccountView, AdministerDeps } from './account-view.ts'
import type { AccountFields } from './add-account.ts'
import { changeAccount, requireAnotherAdmin, requireOther, requireUnitExists } from './change.ts'
import * as store from './store.ts'

/**
 * Changes name, role or unit of an account. Where role or unit change its sessions end, so that nothing seen under the old
 * ones stays open. Nobody changes the own role. Throws not-found, account-invalid, own-account or last-admin.
 */
export function editAccount(deps: AdministerDeps, caller: Account, id: string, { name, role, office, crew }: AccountFields): Promise<AccountView> {
  requireUnit({ role, officeId: office, crewId: crew })
  return changeAccount(deps, caller, id, async (tx, was) => {
    const before = { name: was.name, role: was.role, office: was.office, crew: was.crew }
    const after = { name, role, office, crew }
    if (isDeepStrictEqual(before, after)) return null
    await requireUnitExists(tx, caller.districtId, after)
    const moved = !isDeepStrictEqual({ ...before, name }, after)
    if (moved) requireOther(caller, id)
    if (was.role === 'admin' && role !== 'admin' && was.disabledAt === null) await requireAnotherAdmin(tx, caller.districtId, id)
    await store.updateAccount(tx, caller.districtId, { id, name, role, officeId: office, crewId: crew })
    const ended = moved ? await revokeSessionsOf(tx, caller.districtId, id, deps.clock.now()) : 0
    return { action: 'account-changed', data: { before, after, sessionsEnded: ended } }
  })
}

/** Lets nobody sign in by an account any more and ends its sessions. Throws not-found, own-account or last-admin. */
export function disableAccount(deps: AdministerDeps, caller: Account, id: string): Promise<AccountView> {
  requireOther(caller, id)
  return changeAccount(deps, caller, id, async (tx, was) => {
    if (was.disabledAt !== null) return null
    if (was.role === 'admin') await requireAnotherAdmin(tx, caller.districtId, id)
    const now = deps.clock.now()
    await store.setDisabled(tx, caller.districtId, id, now)
    const ended = await revokeSessionsOf(tx, caller.districtId, id, now)
    return { action: 'account-disabled', data: { before: { enabled: true }, after: { enabled: false }, sessionsEnded: ended } }
  })
}

/** Lets somebody sign in by an account again. Throws not-found. */
export function enableAccount(deps: AdministerDeps, caller: Account, id: string): Promise<AccountView> {
  return changeAccount(deps, caller, id, async (tx, was) => {
    if (was.disabledAt === null) return null
    await store.setDisabled(tx, caller.districtId, id, null)
    return { action: 'account-enabled', data: { before: { enabled: false }, after: { enabled: true } } }
  })
}

/** Ends every session of an account: at once here, in other processes within five seconds. Throws not-found. */
export function endSessions(deps: AdministerDeps, caller: Account, id: string): Promise<AccountView> {
  return changeAccount(deps, caller, id, async (tx) => {
    const count = await revokeSessionsOf(tx, caller.districtId, id, deps.clock.now())
    return { action: 'sessions-revoked', data: { count } }
  })
}
