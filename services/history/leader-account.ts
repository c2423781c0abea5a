import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { createAccount } from '../accounts/create-account.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { findAccountByLogin } from '../accounts/store.ts'
import { demoPassword } from '../demo/district.ts'
import { slugOf } from './slug.ts'

export interface LeaderRequest {
  /** Asked for by name; null: only what embedded mode brings. */
  readonly login: string | null
  readonly password: string | null
  /** Embedded mode: its accounts share the demo's password, which everybody can read. */
  readonly embedded: boolean
}

const shortestPassword = 8

/**
 * Makes the account by which a leader sees an imported district, where it is asked for or in embedded mode; answers a line
 * that says so, or null. One that exists stays as it is. Throws for a password of less than 8 characters.
 */
export async function ensureLeader(
  { database, clock }: { database: Database; clock: Clock },
  district: { id: number; code: string; name: string },
  { login: asked, password: given, embedded }: LeaderRequest,
): Promise<string | null> {
  if (asked === null && !embedded) return null
  const login = asked ?? `leader.${slugOf(district.code)}`
  const known = await findAccountByLogin(database, login)
  if (known !== null) return known.account.districtId === district.id ? `Sign in as ${login}.` : `The login ${login} belongs to another district.`
  const password = asked === null ? demoPassword : (given ?? '')
  if (password.length < shortestPassword) throw new Error(`the password of ${login} needs at least ${shortestPassword} characters, on standard input`)
  await createAccount(database, clock, {
    districtId: district.id,
    login,
    name: `${district.name} 领导`,
    role: 'leader',
    passwordHash: await hashPassword(password),
  })
  return `Sign in as ${login}${asked === null ? ` with the password ${demoPassword}` : ''}.`
}
