import { isDeepStrictEqual } from 'node:util'
import type { Account } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import { defaultBlindRules, rulesFault, type BlindRules } from '../../domain/evidence/blind-rules.ts'
import { recordAudit } from '../accounts/audit.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { saveRules, storedRules } from './draw-store.ts'

/** The rules of a district's draw. */
export async function readBlindRules({ database }: Pick<OrdersDeps, 'database'>, districtId: number): Promise<BlindRules> {
  return { ...defaultBlindRules, ...await storedRules(database, districtId) }
}

/** Sets them; the next draw goes by them. Audited. Throws malformed-request and unknown-office with the field at fault. */
export async function setBlindRules({ database, clock, reference }: OrdersDeps, account: Account, rules: BlindRules): Promise<BlindRules> {
  const { districtId, id } = account
  const fault = rulesFault(rules)
  if (fault !== null) throw fault
  const { routing } = await reference.of(districtId)
  const unknown = Object.keys(rules.offices).find((office) => !routing.offices.has(office))
  if (unknown !== undefined) throw refuse('unknown-office', `offices.${unknown}`)
  await database.transaction(async (tx) => {
    const was = { ...defaultBlindRules, ...await storedRules(tx, districtId, true) }
    if (isDeepStrictEqual(was, rules)) return
    await saveRules(tx, districtId, rules)
    await recordAudit(tx, clock, { districtId, accountId: id, action: 'blind-rules-changed', subject: null, data: { ...rules, was } })
  })
  return rules
}
