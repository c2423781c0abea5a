import type { Role } from '../../domain/accounts/account.ts'
import type { Queryable } from '../../platform/database.ts'

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly accountId: string | null
  readonly accountName: string | null
  readonly accountLogin: string | null
  readonly accountRole: Role | null
  /** Of a subject that is an account. */
  readonly subjectName: string | null
}

export interface AuditFilter {
  readonly who?: string
  readonly actions?: readonly string[]
  /** The whole subject (`offices:huaihelu`), or what is before its colon (`offices`). */
  readonly subject?: string
  /** First and past-the-last id that the period can hold. */
  readonly firstId?: string
  readonly endId?: string
}

/** Entries of a district, newest first, before one. Ids begin with their time, so that the key alone gives the order. */
export function auditEntries(db: Queryable, districtId: number, filter: AuditFilter, before: string | null, limit: number): Promise<AuditRow[]> {
  return db.query(
    `select e.id, e.at, e.action, e.subject, e.data, e.account_id as "accountId",
       a.name as "accountName", a.login as "accountLogin", a.role as "accountRole", s.name as "subjectName"
     from (
       select id, at, action, subject, data, account_id
       from audit_entries
       where district_id = $1
         and ($2::uuid is null or account_id = $2)
         and ($3::text[] is null or action = any($3))
         and ($4::text is null or subject = $4 or starts_with(subject, $4 || ':'))
         and ($5::uuid is null or id >= $5)
         and ($6::uuid is null or id < $6)
         and ($7::uuid is null or id < $7)
       order by id desc
       limit $8
     ) e
     left join accounts a on a.district_id = $1 and a.id = e.account_id
     left join accounts s on s.district_id = $1 and e.subject = 'accounts:' || s.id::text
     order by e.id desc`,
    [districtId, filter.who ?? null, filter.actions ?? null, filter.subject ?? null, filter.firstId ?? null, filter.endId ?? null, before, limit],
  )
}
