import type { Order } from '../../domain/order/order.ts'
import { requestKinds, type RequestKind } from '../../domain/lifecycle/edge.ts'
import type { Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { extendedDeadline } from './extended-deadline.ts'

/** What somebody asked about an order of a list, or why it came back: enough to decide from the row. */
export interface Waiting {
  readonly kind: RequestKind | 'appeal' | 'return'
  readonly by: string | null
  readonly at: string
  readonly reason: string
  /** The deadline that granting an extension would make, or the day until which a suspension is asked for. */
  readonly until: string | null
}

interface Returned {
  readonly orderId: string
  readonly by: string | null
  readonly at: Date
  readonly reason: string
}

/** What waits on each of these orders of one district, by order id; orders on which nothing waits are left out. */
export async function waitingOf(db: Queryable, reference: DistrictReference, districtId: number, orders: readonly Order[], now: Date): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const asked = new Map(orders.map((order) => [order.id, askedOf(order, reference, now)]))
  const [names, returns] = await Promise.all([
    namesOf(db, districtId, [...asked.values()].flat().flatMap(({ by }) => by ?? [])),
    returnsOf(db, districtId, orders.filter(({ state, returns: times }) => state === 'returned' && times > 0).map(({ id }) => id)),
  ])
  return new Map(orders.flatMap(({ id }) => {
    const requests: Waiting[] = (asked.get(id) ?? []).map((one) => ({ ...one, by: one.by === null ? null : (names.get(one.by) ?? null) }))
    const came = returns.find(({ orderId }) => orderId === id)
    const all = came === undefined ? requests : [...requests, { kind: 'return' as const, by: came.by, at: came.at.toISOString(), reason: came.reason, until: null }]
    return all.length === 0 ? [] : [[id, all] as const]
  }))
}

function askedOf(order: Order, reference: DistrictReference, now: Date): Waiting[] {
  const { requests, appeal } = order.proceedings
  const waiting = requestKinds.flatMap((kind): Waiting[] => {
    const request = requests[kind]
    if (request === undefined) return []
    const until = kind === 'extension' ? (extendedDeadline(order, reference, now)?.toISOString() ?? null) : (request.until ?? null)
    return [{ kind, by: request.by, at: request.at, reason: request.reason, until }]
  })
  return appeal === null || appeal.settledAt !== null ? waiting : [...waiting, { kind: 'appeal', by: appeal.by, at: appeal.at, reason: appeal.reason, until: null }]
}

async function namesOf(db: Queryable, districtId: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.query<{ id: string, name: string }>(
    `select a.id, a.name
     from accounts a
     where a.district_id = $1 and a.id = any($2::uuid[])
     limit 1000`,
    [districtId, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function returnsOf(db: Queryable, districtId: number, ids: readonly string[]): Promise<Returned[]> {
  if (ids.length === 0) return []
  return await db.query<Returned>(
    `select w.id as "orderId", last.at, last.reason, a.name as by
     from unnest($2::uuid[]) w (id)
     cross join lateral (
       select e.at, e.actor_id, coalesce(e.data ->> 'reason', '') as reason
       from order_events e
       where e.district_id = $1 and e.order_id = w.id and e.verb = 'return'
       order by e.seq desc
       limit 1
     ) last
     left join accounts a on a.district_id = $1 and a.id = last.actor_id
     limit 200`,
    [districtId, ids],
  )
}
