import type { Account, Role } from '../../../domain/accounts/account.ts'
import type { Queryable } from '../../../platform/database.ts'

export interface AccountRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly office: string | null
  readonly crew: string | null
  readonly contractor: string | null
  readonly disabledAt: Date | null
  readonly createdAt: Date
  readonly lastSignInAt: Date | null
  /** Sessions that hold. */
  readonly sessions: number
}

export interface AccountFilter {
  /** Part of the login or the name. */
  readonly q?: string
  readonly role?: Role
  readonly office?: string
  readonly crew?: string
  readonly disabled?: boolean
}

const shown = `
  a.id, a.login, a.name, a.role, a.office_id as office, a.crew_id as crew, c.contractor_id as contractor,
  a.disabled_at as "disabledAt", a.created_at as "createdAt", a.last_sign_in_at as "lastSignInAt",
  (select count(*)::integer
   from sessions s
   where s.district_id = a.district_id and s.account_id = a.id and s.revoked_at is null and s.expires_at > $2) as sessions`

const around = 'left join crews c on c.district_id = a.district_id and c.id = a.crew_id'

/** Accounts of a district by login, after one. */
export function accountsOf(db: Queryable, districtId: number, now: Date, filter: AccountFilter, after: string | null, limit: number): Promise<AccountRow[]> {
  const like = filter.q === undefined ? null : `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return db.query(
    `select ${shown}
     from accounts a
     ${around}
     where a.district_id = $1
       and ($3::text is null or a.login ilike $3 or a.name ilike $3)
       and ($4::text is null or a.role = $4)
       and ($5::text is null or a.office_id = $5)
       and ($6::text is null or a.crew_id = $6)
       and ($7::boolean is null or (a.disabled_at is not null) = $7)
       and ($8::text is null or a.login > $8)
     order by a.login
     limit $9`,
    [districtId, now, like, filter.role ?? null, filter.office ?? null, filter.crew ?? null, filter.disabled ?? null, after, limit],
  )
}

/** One account of a district, or null. */
export async function findAccount(db: Queryable, districtId: number, id: string, now: Date): Promise<AccountRow | null> {
  const [row] = await db.query<AccountRow>(`select ${shown} from accounts a ${around} where a.district_id = $1 and a.id = $3`, [districtId, now, id])
  return row ?? null
}

/** Locks an account until the transaction ends; false where the district has none of this id. */
export async function lockAccount(tx: Queryable, districtId: number, id: string): Promise<boolean> {
  const rows = await tx.query('select 1 from accounts where district_id = $1 and id = $2 for update', [districtId, id])
  return rows.length > 0
}

/** Locks the admins of a district who can sign in, in one order for all, and answers them: two can't take each other away at once. */
export async function lockAdmins(tx: Queryable, districtId: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id
     from accounts
     where district_id = $1
       and role = 'admin'
       and disabled_at is null
     order by id
     for update`,
    [districtId],
  )
  return rows.map(({ id }) => id)
}

/** Whether a district has this office, or this crew. */
export async function unitExists(tx: Queryable, districtId: number, table: 'offices' | 'crews', id: string): Promise<boolean> {
  const rows = await tx.query(`select 1 from ${table} where district_id = $1 and id = $2`, [districtId, id])
  return rows.length > 0
}

/** Changes who an account is. */
export async function updateAccount(tx: Queryable, districtId: number, account: Pick<Account, 'id' | 'name' | 'role' | 'officeId' | 'crewId'>): Promise<void> {
  await tx.query(
    `update accounts
     set name = $3, role = $4, office_id = $5, crew_id = $6
     where district_id = $1
       and id = $2`,
    [districtId, account.id, account.name, account.role, account.officeId, account.crewId],
  )
}

/** Disables an account as of an instant, or enables it (null). */
export async function setDisabled(tx: Queryable, districtId: number, id: string, at: Date | null): Promise<void> {
  await tx.query('update accounts set disabled_at = $3 where district_id = $1 and id = $2', [districtId, id, at])
}

/** Gives an account another password. */
export async function setPassword(tx: Queryable, districtId: number, id: string, passwordHash: string): Promise<void> {
  await tx.query('update accounts set password_hash = $3 where district_id = $1 and id = $2', [districtId, id, passwordHash])
}
