import type { Account, Role } from '../../domain/accounts/account.ts'
import type { Database } from '../../platform/database.ts'
import type { Reference } from '../reference/reference.ts'
import { actionsOf, kindOf, type AuditKind } from './kinds.ts'
import { auditEntries, type AuditRow } from './store.ts'

export interface AuditQuestion {
  readonly who?: string
  readonly kind?: AuditKind
  readonly subject?: string
  /** Local days, from 00:00 to 00:00. */
  readonly from?: string
  readonly to?: string
}

export interface AuditLine {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly kind: AuditKind | null
  /** Null: the operator by a command, or nobody known. */
  readonly by: { readonly id: string; readonly name: string; readonly login: string; readonly role: Role } | null
  readonly subject: string | null
  readonly subjectName: string | null
  /** Null where the entry tells of no change from one to another. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  /** The rest of what was noted. */
  readonly more: Readonly<Record<string, unknown>>
}

/** A keyset page of the trail of the caller's district, newest first. */
export async function readAudit(deps: { database: Database; reference: Reference }, caller: Account, question: AuditQuestion, page: { limit: number; cursor?: string }): Promise<{ entries: AuditLine[]; next: string | null }> {
  const { calendar } = await deps.reference.of(caller.districtId)
  const idAt = (day: string | undefined) => (day === undefined ? undefined : firstIdAt(calendar.startOfDay(day)))
  const filter = {
    who: question.who, subject: question.subject, actions: question.kind === undefined ? undefined : actionsOf(question.kind),
    firstId: idAt(question.from), endId: idAt(question.to),
  }
  const rows = await auditEntries(deps.database, caller.districtId, filter, page.cursor ?? null, page.limit + 1)
  const entries = rows.slice(0, page.limit).map(lineOf)
  return { entries, next: rows.length > page.limit ? entries.at(-1)?.id ?? null : null }
}

/** The least UUID of version 7 of an instant: its first 48 bits are the milliseconds. */
export function firstIdAt(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

function lineOf({ data, accountId: id, accountName: name, accountLogin: login, accountRole: role, ...row }: AuditRow): AuditLine {
  const { before, after, more } = changeIn(data)
  const known = id !== null && name !== null && login !== null && role !== null
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    kind: row.action in kindOf ? kindOf[row.action as keyof typeof kindOf] : null,
    by: known ? { id, name, login, role } : null,
    subject: row.subject,
    subjectName: row.subjectName,
    before,
    after,
    more,
  }
}

/** What was and what is. Some entries say `was` beside the fields themselves. */
function changeIn({ before, after, was, ...more }: AuditRow['data']): Pick<AuditLine, 'before' | 'after' | 'more'> {
  return fieldsOf(was) !== null && before === undefined && after === undefined
    ? { before: fieldsOf(was), after: more, more: {} }
    : { before: fieldsOf(before), after: fieldsOf(after), more: was === undefined ? more : { ...more, was } }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null
}
