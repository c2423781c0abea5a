import type { Account } from '../../domain/accounts/account.ts'
import { periodOf } from '../../domain/rates/period.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import type { OrderView } from '../orders/order-view.ts'
import { creditedTo, type OrdersPage } from './account-rates.ts'
import { changesOf, type Change, type Changes, type ChangesQuery } from './changes.ts'
import { chainOf, markedOrders, type Mark } from './marked-store.ts'
import { nameOfKey, type Named } from './names.ts'
import { groundOf } from './rate-ground.ts'

/** A change with the names of its row, or with the order that came back. */
export type NamedChange = Change & { readonly names: readonly Named[]; readonly place: OrderView | null }

/** What changed as an account may read it. What came back is told only where its latest order is in scope. */
export async function changesFor(deps: OrdersDeps, account: Account, query: ChangesQuery): Promise<Omit<Changes, 'changes'> & { readonly changes: readonly NamedChange[] }> {
  const district = await deps.reference.of(account.districtId)
  const found = await changesOf(deps.database, creditedTo(account), query, groundOf(district), deps.clock.now())
  const places = await ordersByIds(deps, account, found.changes.flatMap((change) => (change.kind === 'recurrence' ? [change.order] : [])))
  const named = (change: Change): readonly Named[] => {
    if (change.kind !== 'rate' && change.kind !== 'count') return []
    const { by, key, by2, key2 } = change
    return [nameOfKey(district, by, key), ...(by2 === null || key2 === null ? [] : [nameOfKey(district, by2, key2)])]
  }
  const changes = found.changes.map((change) => ({ ...change, names: named(change), place: change.kind === 'recurrence' ? (places.find(({ id }) => id === change.order) ?? null) : null }))
  return { ...found, changes: changes.filter(({ kind, place }) => kind !== 'recurrence' || place !== null) }
}

export interface MarkedQuery {
  readonly from: string
  readonly to: string
  readonly mark: Mark
  readonly limit: number
  readonly cursor?: string
}

/** The orders that were suspended, or came back, in a period, as far as the account may still see them. */
export async function markedFor(deps: OrdersDeps, account: Account, { from, to, mark, limit, cursor }: MarkedQuery): Promise<OrdersPage> {
  const { days } = groundOf(await deps.reference.of(account.districtId))
  const period = periodOf(from, to, days, deps.clock.now())
  const ids = await markedOrders(deps.database, creditedTo(account), mark, period, cursor ?? null, limit + 1)
  const shown = ids.slice(0, limit)
  return { orders: await ordersByIds(deps, account, shown), next: ids.length > limit ? (shown.at(-1) ?? null) : null }
}

/** An order and those of the same thing before it, the newest first, as far as they are in scope; none where it is not. */
export async function recurrencesFor(deps: OrdersDeps, account: Account, orderId: string): Promise<OrdersPage> {
  creditedTo(account)
  const [own] = await ordersByIds(deps, account, [orderId])
  if (own === undefined) return { orders: [], next: null }
  return { orders: await ordersByIds(deps, account, await chainOf(deps.database, account.districtId, orderId)), next: null }
}
