import { job } from '../../domain/accounts/account.ts'
import { categoryOf } from '../../domain/catalogue/catalogue.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import { decide } from '../../domain/lifecycle/decide.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Order } from '../../domain/order/order.ts'
import { joinRefusal } from '../../domain/order/same-thing.ts'
import type { Queryable } from '../../platform/database.ts'
import { attachmentsOf } from '../orders/attachments.ts'
import { insertJoined } from '../orders/join-store.ts'
import { findOrder, storeSteps } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { knownFindings, type Accepted } from './store.ts'

/**
 * Hangs a finding on the order that its reporter names: finding, photos and the order's event in one transaction that
 * holds the order's row. The same id again answers the first receipt. Throws unknown-order, order-ended, other-category
 * or too-far, at the field `joins`.
 */
export async function joinNamed(tx: Queryable, district: DistrictReference, { finding }: Accepted, orderId: string): Promise<Receipt> {
  const order = await findOrder(tx, { kind: 'district', districtId: district.id }, orderId, true)
  // Looked up behind the lock: whoever sends the same twice at once gets one answer.
  const [known] = await knownFindings(tx, district.id, [finding.id])
  if (known !== undefined) return receiptOf(known)
  if (order === null) throw refuse('unknown-order', 'joins')
  const refusal = joinRefusal(finding, order, categoryOf(district.catalogue, finding.category).duplicateRadius)
  if (refusal !== null) throw refuse(refusal, 'joins')
  return storeJoin(tx, district, finding, order)
}

/** Hangs a finding on an order whose row this transaction holds, by the system's own mark. */
export async function storeJoin(tx: Queryable, district: DistrictReference, begun: Finding, order: Order): Promise<Receipt> {
  const finding = { ...begun, orderId: order.id }
  const joins = { finding: finding.id, public: finding.source === 'public', ...(finding.photos.length === 0 ? {} : { photos: finding.photos }) }
  const step = decide(order, { verb: 'join', actor: job, at: finding.receivedAt, version: order.version, fields: {}, facts: { joins } }, district)
  if (!await insertJoined(tx, finding)) throw new DomainError('finding-conflict', { fields: [{ path: 'id', message: 'this id was used for another finding' }] })
  const stored = await storeSteps(tx, step.order, order, [step.event], attachmentsOf(step), [])
  if (!stored) throw new DomainError('version-conflict')
  return { created: true, joined: true, finding, order: step.order }
}
