import type { OfficeAnswer } from '../../domain/routing/routing.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { clearFlags, raiseFlag } from './store.ts'

/**
 * Tells the admin of rules that were passed over, and takes back what was told of a rule that decides again. The order is
 * dispatched by then: what goes wrong here is tried anew with the next order and stops none.
 */
export async function keepFlags({ database, clock }: Pick<OrdersDeps, 'database' | 'clock'>, districtId: number, { choice, passed }: OfficeAnswer): Promise<void> {
  const at = clock.now()
  try {
    for (const { version, rule, reason } of passed) await raiseFlag(database, { districtId, version, rule, reason, at })
    if (choice !== null && choice.rule !== null) await clearFlags(database, { districtId, version: choice.why.version, rule: choice.rule.id, at })
  } catch {
    // See above.
  }
}
