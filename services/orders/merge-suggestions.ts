import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { metresBetween } from '../../domain/order/same-thing.ts'
import { metresPerDegree } from '../../domain/geometry/box-around.ts'
import { edgesOf } from '../../domain/lifecycle/table.ts'
import { notApart } from './apart-store.ts'
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
/** How many of the newest open orders are compared with their neighbours. */
const newest = 300
/** How many of an order's neighbours to the north, and to the south, are looked at: more of one sub-class within its radius are a crowd. */
const neighbours = 60
/** How many of those, the nearest in degrees, are measured in metres. */
const nearest = 8

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
 * each later order once, with its nearest earlier one that nobody has said to be another thing. The newest three hundred are
 * looked at, each by the index orders_open_alike, and of a crowd only its middle: 300,000 open orders in one street take 0.1 to
 * 0.2 s (2 busy cores, 2026-11-28).
 */
export async function mergeSuggestions(deps: OrdersDeps, account: Account): Promise<MergeSuggestion[]> {
  const { catalogue } = await deps.reference.of(account.districtId)
  const radii = new Map([...catalogue.categories].map(([code, { duplicateRadius }]) => [code, duplicateRadius]))
  const near = (await pairsIn(deps, account, radii))
    .map((pair) => ({ ...pair, distance: metresBetween({ category: pair.category, longitude: pair.atLongitude, latitude: pair.atLatitude }, pair) }))
    .filter(({ category, distance }) => distance <= (radii.get(category) ?? 0))
    .sort((a, b) => a.distance - b.distance)
  const once = [...new Map(near.toReversed().map((pair) => [pair.later, pair])).values()].sort((a, b) => a.distance - b.distance).slice(0, mostSuggestions)
  const views = new Map((await ordersByIds(deps, account, once.flatMap(({ later, earlier }) => [later, earlier]))).map((view) => [view.id, view]))
  return once.flatMap(({ later: laterId, earlier: earlierId, distance }) => {
    const [later, earlier] = [views.get(laterId), views.get(earlierId)]
    return later === undefined || earlier === undefined ? [] : [{ later, earlier, distance: Math.round(distance) }]
  })
}

function pairsIn({ database }: OrdersDeps, account: Account, radii: ReadonlyMap<string, number>): Promise<Pair[]> {
  const { values, next } = parameters()
  const mergeable = edgesOf('merge').flatMap(({ from }) => from)
  const district = next(account.districtId)
  const cosine = 'greatest(0.01, cos(radians(l.latitude)))'
  const most = next(neighbours)
  // In the order of the index, outwards: however crowded a street is, so many are read and no more.
  const side = (where: '<' | '>=', order: 'asc' | 'desc') => `(
         select o.id, o.longitude, o.latitude
         from orders o
         where o.district_id = ${district} and o.category = l.category
           and o.latitude ${where} l.latitude and o.latitude between l.latitude - r.degrees and l.latitude + r.degrees
           and o.longitude between l.longitude - r.degrees / ${cosine} and l.longitude + r.degrees / ${cosine}
           and (o.received_at, o.number) < (l.received_at, l.number)
           and ${openCondition}
         order by o.latitude ${order}
         limit ${most}
       )`
  return database.query<Pair>(
    `with recent as materialized (
       select o.id, o.category, o.longitude, o.latitude, o.received_at, o.number
       from orders o
       where ${scopeCondition(scopeOf(account), 'o', next)} and o.state = any(${next(mergeable)}::text[]) and ${openCondition}
       order by o.received_at desc
       limit ${next(newest)}
     )
     select l.id as later, l.category, l.longitude as "atLongitude", l.latitude as "atLatitude", e.id as earlier, e.longitude, e.latitude
     from recent l
     join unnest(${next([...radii.keys()])}::text[], ${next([...radii.values()].map((metres) => metres / metresPerDegree))}::double precision[]) as r (category, degrees) on r.category = l.category
     cross join lateral (
       select n.*
       from (${side('>=', 'asc')} union all ${side('<', 'desc')}) n
       order by (n.latitude - l.latitude) ^ 2 + ((n.longitude - l.longitude) * ${cosine}) ^ 2
       limit ${next(nearest)}
     ) e
     where ${notApart('l', 'e', account.districtId, next)}
     limit ${next(newest * nearest)}`,
    values,
  )
}
