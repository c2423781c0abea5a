import { v7 as uuid } from 'uuid'
import type { Clock } from '../../platform/clock.ts'
import type { Queryable } from '../../platform/database.ts'

/** What was done to accounts and sessions, for whoever has to explain an access later. */
export interface AuditEntry {
  /** Null: nobody knows, as for a login that does not exist. */
  readonly districtId: number | null
  readonly accountId: string | null
  readonly action: 'sign-in' | 'sign-in-failed' | 'sign-out' | 'sessions-revoked' | 'account-created' | 'account-changed' | 'account-disabled' | 'account-enabled'
    | 'password-reset' | 'password-changed' | 'exported' | 'calendar-changed' | 'beat-changed'
    | 'party-saved' | 'routing-saved' | 'routing-published' | 'routing-discarded' | 'routing-flag-cleared' | 'areas-uploaded' | 'areas-imported' | 'area-codes-set' | 'catalogue-imported'
    | 'catalogue-published' | 'catalogue-draft-deleted' | 'catalogue-settings-changed'
    | 'rate-targets-set' | 'orders-apart' | 'orders-apart-taken-back'
    | 'mail-address-changed' | 'endpoint-created' | 'endpoint-changed' | 'endpoint-removed' | 'endpoint-secret-renewed' | 'endpoint-tried' | 'delivery-retried'
  /** What it was done to, as in `offices:huaihelu`. */
    | 'blind-check-answered' | 'blind-rules-changed'
  readonly subject: string | null
  /** `before` and `after`, where something was changed, are shown side by side. Never a secret, and a line or two. */
  readonly data: Readonly<Record<string, unknown>>
}

// The column is part of the key and can't be null; no district has this number.
const noDistrict = 0

export async function recordAudit(target: Queryable, clock: Clock, entry: AuditEntry): Promise<void> {
  const at = clock.now()
  await target.query(
    `insert into audit_entries (district_id, id, at, account_id, action, subject, data)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [entry.districtId ?? noDistrict, uuid({ msecs: at.getTime() }), at, entry.accountId, entry.action, entry.subject,
      JSON.stringify(entry.data)],
    'audit-insert',
  )
}
