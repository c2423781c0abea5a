import type { Account } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { inTurn, type PasswordCheck } from './passwords.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { findAccountByLogin, insertSession, noteSignIn, type AccountWithPassword } from './store.ts'

export interface SignInDeps {
  readonly database: Database
  readonly clock: Clock
  readonly passwords: PasswordCheck
  readonly throttle: SignInThrottle
  /** How long a session lasts, in hours. */
  readonly sessionHours: number
}

export interface Credentials {
  readonly login: string
  readonly password: string
  /** Where the attempt comes from, for the throttle and the audit. */
  readonly address: string
}

export interface SignedIn {
  readonly account: Account
  /** The secret of the new session: given to the client, kept nowhere. */
  readonly token: string
  readonly expiresAt: Date
}

/**
 * Starts a session. Refuses with wrong-credentials, in the same words and after the same work, an unknown login, a wrong
 * password and a disabled account; with too-many-attempts before any work; with unavailable when too many sign in at once.
 */
export function signIn(deps: SignInDeps, credentials: Credentials): Promise<SignedIn> {
  // The throttle is asked when it is this attempt's turn: attempts that came all at once can't pass it all at once.
  return inTurn(deps.passwords, () => attempt(deps, credentials))
}

async function attempt(deps: SignInDeps, credentials: Credentials): Promise<SignedIn> {
  const { login, password, address } = credentials
  await deps.throttle.check(login, address)
  const found = await findAccountByLogin(deps.database, login)
  const correct = await deps.passwords.matches(found?.passwordHash ?? null, password)
  if (found === null || !correct || found.disabled) {
    await deps.throttle.failed(login, address)
    await auditFailure(deps, credentials, found, correct)
    throw new DomainError('wrong-credentials')
  }
  return startSession(deps, found, address)
}

async function startSession(deps: SignInDeps, { account, passwordHash }: AccountWithPassword, address: string): Promise<SignedIn> {
  const token = newSessionToken()
  const tokenHash = hashSessionToken(token)
  if (tokenHash === null) throw new Error('a new token is not of the form of tokens')
  const createdAt = deps.clock.now()
  const expiresAt = new Date(createdAt.getTime() + deps.sessionHours * 3_600_000)
  await deps.database.transaction(async (tx) => {
    // Whoever was disabled, or got another password, since the password was checked gets no session that outlives it.
    if (!await noteSignIn(tx, account, passwordHash, createdAt)) throw new DomainError('wrong-credentials')
    await insertSession(tx, { tokenHash, districtId: account.districtId, accountId: account.id, createdAt, expiresAt })
    await recordAudit(tx, deps.clock, {
      districtId: account.districtId, accountId: account.id, action: 'sign-in', subject: account.login, data: { address },
    })
  })
  return { account, token, expiresAt }
}

async function auditFailure(deps: SignInDeps, { login, address }: Credentials, found: AccountWithPassword | null, correct: boolean): Promise<void> {
  const why = found === null ? 'unknown login' : correct ? 'disabled account' : 'wrong password'
  await recordAudit(deps.database, deps.clock, {
    districtId: found?.account.districtId ?? null,
    accountId: found?.account.id ?? null,
    action: 'sign-in-failed',
    subject: login,
    data: { address, why },
  })
}
