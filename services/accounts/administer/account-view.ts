import type { Account } from '../../../domain/accounts/account.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Queryable } from '../../../platform/database.ts'
import type { Sessions } from '../sessions.ts'
import type { PasswordCheck } from '../passwords.ts'
import * as store from './store.ts'

export interface AdministerDeps {
  readonly database: Database
  readonly clock: Clock
  readonly sessions: Sessions
  readonly passwords: PasswordCheck
}

/** An account as an admin sees it: whatever it is, never its password. */
export interface AccountView extends Omit<store.AccountRow, 'disabledAt' | 'createdAt' | 'lastSignInAt'> {
  readonly disabledAt: string | null
  readonly createdAt: string
  readonly lastSignInAt: string | null
}

export function viewOf({ disabledAt, createdAt, lastSignInAt, ...row }: store.AccountRow): AccountView {
  return { ...row, disabledAt: disabledAt?.toISOString() ?? null, createdAt: createdAt.toISOString(), lastSignInAt: lastSignInAt?.toISOString() ?? null }
}

/** A keyset page of the accounts of the caller's district, by login. */
export async function listAccounts({ database, clock }: Pick<AdministerDeps, 'database' | 'clock'>, caller: Account, filter: store.AccountFilter, page: { limit: number; cursor?: string }): Promise<{ accounts: AccountView[]; next: string | null }> {
  const rows = await store.accountsOf(database, caller.districtId, clock.now(), filter, page.cursor ?? null, page.limit + 1)
  const accounts = rows.slice(0, page.limit).map(viewOf)
  return { accounts, next: rows.length > page.limit ? accounts.at(-1)?.login ?? null : null }
}

/** One account of the caller's district. Throws not-found. */
export async function readAccount(db: Queryable, clock: Clock, caller: Account, id: string): Promise<AccountView> {
  const row = await store.findAccount(db, caller.districtId, id, clock.now())
  if (row === null) throw new DomainError('not-found')
  return viewOf(row)
}
