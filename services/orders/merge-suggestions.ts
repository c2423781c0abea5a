import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { metresBetween } from '../../domain/order/same-thing.ts'
import { edgesOf } from '../../domain/lifecycle/table.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { ordersByIds } from './list-orders.ts'
import { openCondition } from './order-filter.ts'
import type { OrderView } from './order-view.ts'
import { parameters, scopeCondition } from './scope-sql.ts'

/** Two open orders that may be one thing: the later could be merged into the earlier. */
export interface MergeSuggestion {
  readonly later: OrderView
  readonly earlier: OrderView
  /** Whole metres. */
  readonly distance: number
}

/** How many pairs are offered at most. */
export const mostSuggestions = 50
/** How many of the newest open orders are compared with their neighbours: each costs a look at its place, among the ended ones too. */
const newest = 300

interface Pair {
  readonly later: string
  readonly earlier: string
  readonly category: string
  readonly atLongitude: number
  readonly atLatitude: number
  readonly longitude: number
  readonly latitude: number
}

/**
 * Open orders of one sub-class that stand as near to each other as that sub-class takes for the same thing, nearest first;
 * each later order once, with its nearest earlier one. The newest three hundred are looked at, each by the index orders_by_place.
 */
export async function mergeSuggestions(deps: OrdersDeps, account: Account): Promise<MergeSuggestion[]> {
  const { catalogue } = await deps.reference.of(account.districtId)
  const radiusOf = (category: string): number => catalogue.categories.get(category)?.duplicateRadius ?? 0
  const near = (await pairsIn(deps, account, Math.max(0, ...[...catalogue.categories.values()].map(({ duplicateRadius }) => duplicateRadius))))
    .map((pair) => ({ ...pair, distance: metresBetween({ category: pair.category, longitude: pair.atLongitude, latitude: pair.atLatitude }, pair) }))
    .filter(({ category, distance }) => distance <= radiusOf(category))
    .sort((a, b) => a.distance - b.distance)
  const once = [...new Map(near.toReversed().map((pair) => [pair.later, pair])).values()].sort((a, b) => a.distance - b.distance).slice(0, mostSuggestions)
  const views = new Map((await ordersByIds(deps, account, once.flatMap(({ later, earlier }) => [later, earlier]))).map((view) => [view.id, view]))
  return once.flatMap(({ later: laterId, earlier: earlierId, distance }) => {
    const [later, earlier] = [views.get(laterId), views.get(earlierId)]
    return later === undefined || earlier === undefined ? [] : [{ later, earlier, distance: Math.round(distance) }]
  })
}

function pairsIn({ database }: OrdersDeps, account: Account, metres: number): Promise<Pair[]> {
  const { values, next } = parameters()
  const mergeable = edgesOf('merge').flatMap(({ from }) => from)
  const district = next(account.districtId)
  const degrees = next(metres / 111_000)
  return database.query<Pair>(
    `with recent as (
       select o.id, o.category, o.longitude, o.latitude, o.received_at, o.number
       from orders o
       where ${scopeCondition(scopeOf(account), 'o', next)} and o.state = any(${next(mergeable)}::text[]) and ${openCondition}
       order by o.received_at desc
       limit ${next(newest)}
     )
     select l.id as later, l.category, l.longitude as "atLongitude", l.latitude as "atLatitude", o.id as earlier, o.longitude, o.latitude
     from recent l
     join orders o on o.district_id = ${district} and o.category = l.category
       and o.latitude between l.latitude - ${degrees} and l.latitude + ${degrees}
       and o.longitude between l.longitude - 2 * ${degrees} and l.longitude + 2 * ${degrees}
       and (o.received_at, o.number) < (l.received_at, l.number)
       and ${openCondition}
     limit 5000`,
    values,
  )
}
