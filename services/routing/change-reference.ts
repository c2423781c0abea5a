import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { recordAudit, type AuditEntry } from '../accounts/audit.ts'
import { raiseRevision } from './store.ts'

export interface ChangeDeps {
  readonly database: Database
  readonly clock: Clock
}

/** Who changes it: an account, or the operator by a command (null). */
export interface Changer {
  readonly districtId: number
  readonly id: string | null
}

/** What is audited of a change; data holds no more than a line or two. */
export interface Change<Result> {
  readonly result: Result
  readonly action: AuditEntry['action']
  readonly subject: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Changes reference data in one transaction: raises the district's revision, so that every process reads anew, and audits
 * what was done. One change of a district at a time: the revision's row is locked first. `action: null` says that there was
 * nothing to change, and nothing is audited.
 */
export function changeReference<Result>(deps: ChangeDeps, by: Changer, work: (tx: Queryable) => Promise<Change<Result> | { readonly result: Result; readonly action: null }>): Promise<Result> {
  const { districtId, id: accountId } = by
  return deps.database.transaction(async (tx) => {
    await raiseRevision(tx, districtId)
    const change = await work(tx)
    if (change.action !== null) {
      const { action, subject, data } = change
      await recordAudit(tx, deps.clock, { districtId, accountId, action, subject, data })
    }
    return change.result
  })
}
