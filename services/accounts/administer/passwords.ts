import type { Account } from '../../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../../domain/errors.ts'
import { recordAudit } from '../audit.ts'
import { firstPassword, requireGoodPassword } from '../password-rules.ts'
import { hashPassword, inTurn } from '../passwords.ts'
import type { SignInThrottle } from '../sign-in-throttle.ts'
import { findAccountByLogin, revokeSessionsOf } from '../store.ts'
import { readAccount, type AdministerDeps } from './account-view.ts'
import type { AccountWithFirstPassword } from './add-account.ts'
import { changeAccount } from './change.ts'
import * as store from './store.ts'

/** Gives an account another password, the one given or one that is made and told this once; its sessions end. Throws not-found or password-weak. */
export async function resetPassword(deps: AdministerDeps, caller: Account, id: string, given: string | undefined): Promise<AccountWithFirstPassword> {
  const { login } = await readAccount(deps.database, deps.clock, caller, id)
  const made = given === undefined ? firstPassword() : null
  const password = made ?? given ?? ''
  requireGoodPassword(login, password, 'password')
  const passwordHash = await inTurn(deps.passwords, () => hashPassword(password))
  const account = await changeAccount(deps, caller, id, async (tx) => {
    await store.setPassword(tx, caller.districtId, id, passwordHash)
    const sessionsEnded = await revokeSessionsOf(tx, caller.districtId, id, deps.clock.now())
    return { action: 'password-reset', data: { sessionsEnded } }
  })
  return { account, password: made }
}

/** Who changes the own password, and from where. */
export interface OwnPasswordChange {
  readonly current: string
  readonly next: string
  /** Counted with the failures of signing in. */
  readonly address: string
  /** SHA-256 of the token of the session that asks, hex: that session stays. */
  readonly tokenHash: string
}

/**
 * Changes the caller's own password; the account's other sessions end, and how many did is the answer. Throws
 * too-many-attempts, password-wrong or password-weak.
 */
export async function changeOwnPassword(deps: AdministerDeps & { throttle: SignInThrottle }, caller: Account, { current, next, address, tokenHash }: OwnPasswordChange): Promise<number> {
  const { districtId, id, login } = caller
  requireGoodPassword(login, next, 'next')
  const passwordHash = await inTurn(deps.passwords, async () => {
    // Asked when it is this attempt's turn, as in signing in: a stolen session is no place to guess a password from.
    await deps.throttle.check(login, address)
    const found = await findAccountByLogin(deps.database, login)
    if (found === null || !await deps.passwords.matches(found.passwordHash, current)) {
      await deps.throttle.failed(login, address)
      throw refuse('password-wrong', 'current')
    }
    return hashPassword(next)
  })
  const ended = await deps.database.transaction(async (tx) => {
    if (!await store.lockAccount(tx, districtId, id)) throw new DomainError('not-found')
    await store.setPassword(tx, districtId, id, passwordHash)
    const sessionsEnded = await revokeSessionsOf(tx, districtId, id, deps.clock.now(), Buffer.from(tokenHash, 'hex'))
    await recordAudit(tx, deps.clock, { districtId, accountId: id, action: 'password-changed', subject: `accounts:${id}`, data: { sessionsEnded } })
    return sessionsEnded
  })
  deps.sessions.forget(caller)
  return ended
}
