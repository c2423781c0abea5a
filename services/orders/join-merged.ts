import { job } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { decide, type District } from '../../domain/lifecycle/decide.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import { findOrder, storeSteps } from './store.ts'

/**
 * Writes into the history of the order that a merged one went into that it did, in the merge's own transaction, which
 * holds that order's row. Both histories stay.
 */
export async function joinMerged(tx: Queryable, merged: Order, district: District, at: Date): Promise<void> {
  const into = merged.mergedInto === null ? null : await findOrder(tx, { kind: 'district', districtId: merged.districtId }, merged.mergedInto, true)
  if (into === null) throw new DomainError('not-found')
  const step = decide(into, { verb: 'join', actor: job, at, version: into.version, fields: {}, facts: { joins: { merged: merged.id, public: merged.public } } }, district)
  const stored = await storeSteps(tx, step.order, into, [step.event], [], [])
  if (!stored) throw new DomainError('version-conflict')
}
