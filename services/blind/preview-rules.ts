import type { Account } from '../../domain/accounts/account.ts'
import { rulesFault, sampleSize, type BlindRules } from '../../domain/evidence/blind-rules.ts'
import type { Database } from '../../platform/database.ts'
import { lastDraw } from './draw-store.ts'

export interface RulesPreview {
  /** The local day of the last draw; null before the first. */
  readonly day: string | null
  /** How many checks were made of it. */
  readonly drawn: number
  /** Closings for which there was nobody to send. */
  readonly passedOver: number
  /** What it drew from, by office, and how many these rules would have drawn where somebody could be sent. */
  readonly offices: readonly { readonly office: string; readonly closings: number; readonly would: number }[]
}

/** What rules would have drawn from the closings of the last draw. Reads one row and changes nothing. Throws malformed-request. */
export async function previewBlindRules({ database }: { readonly database: Database }, { districtId }: Account, rules: BlindRules): Promise<RulesPreview> {
  const fault = rulesFault(rules)
  if (fault !== null) throw fault
  const last = await lastDraw(database, districtId)
  if (last === undefined) return { day: null, drawn: 0, passedOver: 0, offices: [] }
  const { closings, ...rest } = last
  const rows = Object.entries(closings).map(([office, count]) => ({ office, closings: count, would: sampleSize(rules.offices[office] ?? rules, count) }))
  return { ...rest, offices: rows.sort((a, b) => b.closings - a.closings || (a.office < b.office ? -1 : 1)) }
}
