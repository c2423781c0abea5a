import { publicReporter } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { VerbFields } from '../../domain/lifecycle/command.ts'
import { decideAll } from '../../domain/lifecycle/decide.ts'
import { storeAll } from '../orders/apply-verb.ts'
import { findOrder } from '../orders/store.ts'
import { followView, reporterFacts, requireFollowed, type FollowView, type PublicVerb } from './follow.ts'
import { requireFreshPhotos, type PublicDeps } from './report-publicly.ts'

export interface PublicAct {
  readonly number: string
  readonly code: string
  readonly verb: PublicVerb
  readonly fields: VerbFields
}

/**
 * Uses a verb as the reporter who has the code, on the order that settles the finding, whose row is held meanwhile: a
 * resident names no version. Throws not-found where number or code is wrong, else as the lifecycle says.
 */
export async function actPublicly(deps: PublicDeps, { number, code, verb, fields }: PublicAct): Promise<FollowView> {
  const row = await requireFollowed(deps, number, code)
  const reference = await deps.reference.of(row.districtId)
  const after = await deps.database.transaction(async (tx) => {
    const order = await findOrder(tx, { kind: 'district', districtId: row.districtId }, row.settledBy, true)
    if (order === null) throw new DomainError('not-found')
    // Merged since it was looked up: the next try finds the order that settles it now.
    if (order.mergedInto !== null) throw new DomainError('version-conflict')
    const at = deps.clock.now()
    if (fields.photos !== undefined) await requireFreshPhotos(tx, row.districtId, fields.photos, at)
    const steps = decideAll(order, { verb, actor: publicReporter, at, version: order.version, fields, facts: reporterFacts(order, row) }, reference)
    return storeAll(tx, order, steps)
  })
  return followView(deps, row, after)
}
