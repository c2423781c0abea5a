import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError } from '../../domain/errors.ts'
import type { VerbFields } from '../../domain/lifecycle/command.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { createSlots } from '../../platform/slots.ts'
import { applyVerb, type OrdersDeps } from './apply-verb.ts'
import { firstPhotos } from './near-store.ts'
import { viewOf, type OrderView } from './order-view.ts'
import { findOrder } from './store.ts'

/** How many orders one call may name. */
export const largestBulk = 500

export interface BulkRequest {
  readonly verb: Verb
  readonly orders: readonly { readonly id: string; readonly version?: number }[]
  readonly fields: VerbFields
}

/** What became of one order of a bulk; an error is thrown by the verb on that order alone. */
export type BulkResult = { readonly id: string } & ({ readonly order: OrderView } | { readonly error: unknown })

/**
 * Uses a verb on many orders, each by itself in a transaction of its own, eight at a time: what one order refuses touches
 * no other. Answers in the order asked. A conflict carries the order as it is now.
 */
export async function applyToMany(deps: OrdersDeps, account: Account, { verb, orders, fields }: BulkRequest): Promise<BulkResult[]> {
  const slots = createSlots({ running: 8, waiting: largestBulk })
  const done = await Promise.all(orders.map(({ id, version }) => slots.run(() => attempt(deps, account, { orderId: id, verb, version, fields }))))
  const photos = await firstPhotos(deps.database, account.districtId, done.flatMap((one) => ('order' in one ? [one.id] : [])))
  const reference = await deps.reference.of(account.districtId)
  const now = deps.clock.now()
  const view = (order: Order) => viewOf({ ...order, photo: photos.get(order.id) ?? null }, reference, now)
  return done.map((one) => {
    if ('order' in one) return { id: one.id, order: view(one.order) }
    const { error, current } = one
    return { id: one.id, error: current === null ? error : new DomainError('version-conflict', { current: view(current) }) }
  })
}

type Attempt = { readonly id: string } & ({ readonly order: Order } | { readonly error: unknown; readonly current: Order | null })

async function attempt(deps: OrdersDeps, account: Account, request: Parameters<typeof applyVerb>[2]): Promise<Attempt> {
  const id = request.orderId
  try {
    return { id, order: await applyVerb(deps, account, request) }
  } catch (error) {
    const stale = error instanceof DomainError && error.code === 'version-conflict'
    return { id, error, current: stale ? await findOrder(deps.database, scopeOf(account), id) : null }
  }
}
