import { scopeOf, type Scope } from '../../domain/accounts/scope.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { decodeCursor, encodeCursor, filterCondition, openCondition, soonWithin, type OrderFilter } from './order-filter.ts'
import { orderColumns, orderOf, type OrderRow } from './order-row.ts'
import { viewOf, type OrderView } from './order-view.ts'
import { parameters, scopeCondition, scopeParts } from './scope-sql.ts'
import { waitingOf } from './waiting.ts'

export interface OrderPage {
  readonly orders: readonly OrderView[]
  readonly next: string | null
}

interface ListRow extends OrderRow {
  readonly photo: string | null
  readonly due: string
}

const firstPhoto = `(
  select op.photo_id
  from order_photos op
  where op.district_id = o.district_id and op.order_id = o.id and op.kind = 'before'
  order by op.seq, op.photo_id
  limit 1
)`

// Microseconds would be lost in a JavaScript date; the columns hold milliseconds, so text round-trips.
export const dueText = `case when o.due_sort = 'infinity' then 'infinity' else to_char(o.due_sort at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`

/** A keyset page of orders in scope, soonest deadline first; what has no deadline comes last. `limit` is at most 200. */
export async function listOrders(deps: OrdersDeps, account: Account, filter: OrderFilter, page: { limit: number; cursor?: string }): Promise<OrderPage> {
  const now = deps.clock.now()
  const reference = await deps.reference.of(account.districtId)
  const rows = await pageOf(deps.database, scopeOf(account), filter, reference, now, page)
  const shown = rows.slice(0, page.limit).map(orderOf)
  const waiting = await waitingOf(deps.database, reference, account.districtId, shown, now)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last !== undefined
  return {
    orders: shown.map((order) => {
      const waits = waiting.get(order.id)
      return { ...viewOf(order, reference, now), ...(waits === undefined ? {} : { waiting: waits }) }
    }),
    next: more ? encodeCursor({ due: last.due, id: last.id }) : null,
  }
}

function pageOf(db: Queryable, scope: Scope, filter: OrderFilter, reference: DistrictReference, now: Date, page: { limit: number; cursor?: string }): Promise<ListRow[]> {
  const { values, next } = parameters()
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor)
  const beyond = after === null ? '' : `and (o.due_sort, o.id) > (${next(after.due)}::timestamptz, ${next(after.id)}::uuid)`
  const filtered = filterCondition(filter, reference, now, next)
  const limit = next(page.limit + 1)
  const parts = scopeParts(scope, 'o', next).map((part) => `(
       select o.*
       from orders o
       where ${part}
       ${filtered}
       ${beyond}
       order by o.due_sort, o.id
       limit ${limit}
     )`)
  return db.query(
    `select ${orderColumns}, ${firstPhoto} as photo, ${dueText} as due
     from (${parts.join(' union all ')}) o
     order by o.due_sort, o.id
     limit ${limit}`,
    values,
  )
}

/** These orders, as far as they are in scope, in the order of the ids given (at most 200). */
export async function ordersByIds(deps: OrdersDeps, account: Account, ids: readonly string[]): Promise<OrderView[]> {
  const { values, next } = parameters()
  const now = deps.clock.now()
  const rows = await deps.database.query<ListRow>(
    `select ${orderColumns}, ${firstPhoto} as photo, ${dueText} as due
     from orders o
     where ${scopeCondition(scopeOf(account), 'o', next)} and o.id = any(${next(ids)}::uuid[])
     limit 200`,
    values,
  )
  const reference = await deps.reference.of(account.districtId)
  const byId = new Map(rows.map((row): [string, Order & { photo: string | null }] => [row.id, orderOf(row)]))
  return ids.flatMap((id) => {
    const order = byId.get(id)
    return order === undefined ? [] : [viewOf(order, reference, now)]
  })
}

export interface OrderCounts {
  readonly total: number
  readonly byState: Partial<Record<State, number>>
  readonly overdue: number
  readonly dueSoon: number
}

/** How many open orders in scope stand where, how many are late, and how many not yet handled are due within two hours. */
export async function countOrders(deps: OrdersDeps, account: Account, filter: OrderFilter): Promise<OrderCounts> {
  const { values, next } = parameters()
  const now = deps.clock.now()
  const reference = await deps.reference.of(account.districtId)
  const scoped = scopeCondition(scopeOf(account), 'o', next)
  const at = next(now)
  const rows = await deps.database.query<{ state: State; total: number; overdue: number; dueSoon: number }>(
    `select o.state, count(*) as total,
       count(*) filter (where o.handling_deadline < coalesce(o.handled_at, ${at})) as overdue,
       count(*) filter (where o.handled_at is null and o.deadline >= ${at} and o.deadline < ${next(new Date(now.getTime() + soonWithin))}) as "dueSoon"
     from orders o
     where ${scoped} and ${openCondition}
     ${filterCondition(filter, reference, now, next)}
     group by o.state`,
    values,
  )
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
  return {
    total: sum((row) => row.total),
    byState: Object.fromEntries(rows.map((row) => [row.state, row.total])),
    overdue: sum((row) => row.overdue),
    dueSoon: sum((row) => row.dueSoon),
  }
}
