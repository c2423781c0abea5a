import type { Account } from '../../../domain/accounts/account.ts'
import { refuse } from '../../../domain/errors.ts'
import { isDay } from '../../../domain/rates/local-days.ts'
import type { Targets } from '../../../domain/rates/targets.ts'
import { recordAudit } from '../../accounts/audit.ts'
import type { OrdersDeps } from '../../orders/apply-verb.ts'
import { groundOf } from '../rate-ground.ts'
import { saveTargets } from './targets-store.ts'

export interface NewTargets extends Targets {
  /** Null: the district's. */
  readonly office: string | null
  /** Today where it is not said. */
  readonly effectiveFrom?: string
}

/**
 * Sets what the rates ought to be from a local day on; periods that ended before it keep theirs, so the day can't lie in
 * the past. Audited; what says the same again writes nothing. Refuses (period-invalid, malformed-request) with the field at fault.
 */
export async function setTargets(deps: OrdersDeps, account: Account, { office, effectiveFrom, ...targets }: NewTargets): Promise<void> {
  const { database, clock } = deps
  const reference = await deps.reference.of(account.districtId)
  const now = clock.now()
  const today = groundOf(reference).days.dayOf(now)
  const from = effectiveFrom ?? today
  if (!isDay(from)) throw refuse('period-invalid', 'effectiveFrom', 'effectiveFrom is not a day as YYYY-MM-DD')
  if (from < today) throw refuse('period-invalid', 'effectiveFrom', 'periods that are over keep their targets')
  if (office !== null && !reference.routing.offices.has(office)) throw refuse('malformed-request', 'office', 'there is no such office')
  const { closingRate, onTimeClosingRate, reworkRate } = targets
  if (closingRate !== null && onTimeClosingRate !== null && onTimeClosingRate > closingRate) {
    throw refuse('malformed-request', 'onTimeClosingRate', 'no more can be closed on time than is closed')
  }
  await database.transaction(async (tx) => {
    if (!(await saveTargets(tx, account.districtId, office, from, { closingRate, onTimeClosingRate, reworkRate }, now))) return
    const data = { effectiveFrom: from, closingRate, onTimeClosingRate, reworkRate }
    await recordAudit(tx, clock, { districtId: account.districtId, accountId: account.id, action: 'rate-targets-set', subject: office ?? 'district', data })
  })
}
