import type { Account, Role } from '../../domain/accounts/account.ts'
import type { Queryable } from '../../platform/database.ts'

/** An account as it signs in. */
export interface AccountWithPassword {
  readonly account: Account
  readonly passwordHash: string
  readonly disabled: boolean
}

export interface NewAccount {
  readonly districtId: number
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly officeId: string | null
  readonly crewId: string | null
  readonly passwordHash: string
  readonly createdAt: Date
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly districtId: number
  readonly accountId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

const accountColumns = `
  a.district_id as "districtId", a.id, a.login, a.name, a.role, a.office_id as "officeId", a.crew_id as "crewId",
  c.contractor_id as "contractorId"`

export async function findAccountByLogin(target: Queryable, login: string): Promise<AccountWithPassword | null> {
  const [row] = await target.query<Account & { passwordHash: string; disabled: boolean }>(
    `select ${accountColumns}, a.password_hash as "passwordHash", a.disabled_at is not null as disabled
     from accounts a
     left join crews c on c.district_id = a.district_id and c.id = a.crew_id
     where a.login = $1`,
    [login],
    'accounts-find-by-login',
  )
  if (row === undefined) return null
  const { passwordHash, disabled, ...account } = row
  return { account, passwordHash, disabled }
}

/** The account behind a session that holds at `now` and when it ends; null when revoked, expired or disabled. */
export async function findSession(target: Queryable, tokenHash: Buffer, now: Date): Promise<{ account: Account; expiresAt: Date } | null> {
  const [row] = await target.query<Account & { expiresAt: Date }>(
    `select ${accountColumns}, s.expires_at as "expiresAt"
     from sessions s
     join accounts a on a.district_id = s.district_id and a.id = s.account_id
     left join crews c on c.district_id = a.district_id and c.id = a.crew_id
     where s.token_hash = $1
       and s.revoked_at is null
       and s.expires_at > $2
       and a.disabled_at is null`,
    [tokenHash, now],
    'sessions-find',
  )
  if (row === undefined) return null
  const { expiresAt, ...account } = row
  return { account, expiresAt }
}

export async function insertSession(target: Queryable, session: NewSession): Promise<void> {
  await target.query(
    `insert into sessions (token_hash, district_id, account_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [session.tokenHash, session.districtId, session.accountId, session.createdAt, session.expiresAt],
    'sessions-insert',
  )
}

/** Notes when an account signed in last; false when it was disabled or got another password meanwhile. */
export async function noteSignIn(target: Queryable, account: Pick<Account, 'districtId' | 'id'>, passwordHash: string, at: Date): Promise<boolean> {
  const rows = await target.query(
    `update accounts
     set last_sign_in_at = $4
     where district_id = $1
       and id = $2
       and password_hash = $3
       and disabled_at is null
     returning 1`,
    [account.districtId, account.id, passwordHash, at],
    'accounts-note-sign-in',
  )
  return rows.length > 0
}

/** True when the session stood until now. */
export async function revokeSession(target: Queryable, tokenHash: Buffer, now: Date): Promise<boolean> {
  const rows = await target.query(
    `update sessions
     set revoked_at = $2
     where token_hash = $1
       and revoked_at is null
     returning 1`,
    [tokenHash, now],
  )
  return rows.length > 0
}

/** Revokes every session of an account, but for one where it is named; answers how many stood. */
export async function revokeSessionsOf(target: Queryable, districtId: number, accountId: string, now: Date, except: Buffer | null = null): Promise<number> {
  const rows = await target.query(
    `update sessions
     set revoked_at = $3
     where district_id = $1
       and account_id = $2
       and revoked_at is null
       and expires_at > $3
       and ($4::bytea is null or token_hash <> $4)
     returning 1`,
    [districtId, accountId, now, except],
  )
  return rows.length
}

/** Deletes up to `limit` sessions that ended before `now`; answers how many. */
export async function deleteExpiredSessions(target: Queryable, now: Date, limit: number): Promise<number> {
  const rows = await target.query(
    `delete from sessions
     where token_hash in (select token_hash from sessions where expires_at <= $1 limit $2 for update skip locked)
     returning 1`,
    [now, limit],
  )
  return rows.length
}

/** Deletes up to `limit` counts of failed sign-ins whose window is over; answers how many. */
export async function deleteExpiredThrottle(target: Queryable, now: Date, limit: number): Promise<number> {
  const rows = await target.query(
    `delete from throttle
     where key in (select key from throttle where expire <= $1 limit $2 for update skip locked)
     returning 1`,
    [now.getTime(), limit],
  )
  return rows.length
}

/** False when the login is taken; nothing is written then. */
export async function insertAccount(target: Queryable, account: NewAccount): Promise<boolean> {
  const rows = await target.query(
    `insert into accounts (district_id, id, login, name, role, office_id, crew_id, password_hash, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (login) do nothing
     returning 1`,
    [account.districtId, account.id, account.login, account.name, account.role, account.officeId, account.crewId,
      account.passwordHash, account.createdAt],
  )
  return rows.length > 0
}

/** The role of an account of a district, or null. */
export async function findRole(target: Queryable, districtId: number, id: string): Promise<Role | null> {
  const [row] = await target.query<{ role: Role }>('select role from accounts where district_id = $1 and id = $2', [districtId, id])
  return row?.role ?? null
}

/** The names around an account: of its district, and of its office and crew where it has them. */
export interface Surroundings {
  readonly districtCode: string
  readonly districtName: string
  readonly districtNameEn: string
  readonly timezone: string
  readonly officeName: string | null
  readonly crewName: string | null
}

export async function findSurroundings(target: Queryable, account: Account): Promise<Surroundings | null> {
  const [row] = await target.query<Surroundings>(
    `select d.code as "districtCode", d.name as "districtName", d.name_en as "districtNameEn", d.timezone,
       o.name as "officeName", c.name as "crewName"
     from districts d
     left join offices o on o.district_id = d.id and o.id = $2
     left join crews c on c.district_id = d.id and c.id = $3
     where d.id = $1`,
    [account.districtId, account.officeId, account.crewId],
    'accounts-surroundings',
  )
  return row ?? null
}
