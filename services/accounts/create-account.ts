import { v7 as uuid } from 'uuid'
import { roles, type Account, type Role } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Queryable } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { insertAccount } from './store.ts'

export interface AccountRequest {
  readonly districtId: number
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly officeId?: string
  readonly crewId?: string
  /** Made by hashPassword; several accounts of a demo may share one. */
  readonly passwordHash: string
  /** The account that makes it; left out: the operator, by a command. */
  readonly by?: string
}

const loginForm = /^[a-z0-9][a-z0-9._-]{0,99}$/

/**
 * Creates an account and answers its id. An office's account names its office and a crew's its crew, no other names one.
 * Refuses with malformed-request, account-invalid or login-taken and the path of the field.
 */
export async function createAccount(target: Queryable, clock: Clock, request: AccountRequest): Promise<string> {
  const { role, officeId = null, crewId = null } = request
  if (!loginForm.test(request.login)) throw refuse('malformed-request', 'login', 'a login is lower-case letters, digits, dots, dashes')
  if (!roles.includes(role)) throw refuse('malformed-request', 'role', 'there is no such role')
  requireUnit({ role, officeId, crewId })
  const createdAt = clock.now()
  const id = uuid({ msecs: createdAt.getTime() })
  const inserted = await insertAccount(target, { ...request, id, officeId, crewId, createdAt })
  if (!inserted) throw refuse('login-taken', 'login')
  await recordAudit(target, clock, { districtId: request.districtId, accountId: request.by ?? null, action: 'account-created', subject: `accounts:${id}`, data: { after: { login: request.login, name: request.name, role, office: officeId, crew: crewId } } })
  return id
}

/** Refuses with account-invalid an office account without an office, a crew account without a crew, and others with one. */
export function requireUnit({ role, officeId, crewId }: Pick<Account, 'role' | 'officeId' | 'crewId'>): void {
  if ((role === 'office') !== (officeId !== null)) throw refuse('account-invalid', 'office', 'an office account, and no other, has an office')
  if ((role === 'crew') !== (crewId !== null)) throw refuse('account-invalid', 'crew', 'a crew account, and no other, has a crew')
}
