import type { Account, Role } from '../../../domain/accounts/account.ts'
import { createAccount } from '../create-account.ts'
import { firstPassword, requireGoodPassword } from '../password-rules.ts'
import { hashPassword, inTurn } from '../passwords.ts'
import { readAccount, type AccountView, type AdministerDeps } from './account-view.ts'
import { requireUnitExists } from './change.ts'

/** What an admin says of an account. */
export interface AccountFields {
  readonly name: string
  readonly role: Role
  readonly office: string | null
  readonly crew: string | null
}

/** An account and the password that was made for it: told this once, kept nowhere. Null: the admin set one. */
export interface AccountWithFirstPassword {
  readonly account: AccountView
  readonly password: string | null
}

/** Adds an account to the caller's district. Throws malformed-request, account-invalid, login-taken or password-weak. */
export async function addAccount(deps: AdministerDeps, caller: Account, fields: AccountFields & { login: string; password?: string }): Promise<AccountWithFirstPassword> {
  const { login, name, role, office, crew } = fields
  const made = fields.password === undefined ? firstPassword() : null
  const password = made ?? fields.password ?? ''
  requireGoodPassword(login, password, 'password')
  const passwordHash = await inTurn(deps.passwords, () => hashPassword(password))
  const account = await deps.database.transaction(async (tx) => {
    await requireUnitExists(tx, caller.districtId, fields)
    const id = await createAccount(tx, deps.clock, { districtId: caller.districtId, login, name, role, officeId: office ?? undefined, crewId: crew ?? undefined, passwordHash, by: caller.id })
    return readAccount(tx, deps.clock, caller, id)
  })
  return { account, password: made }
}
