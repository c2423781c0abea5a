import { scopeOf } from '../../domain/accounts/scope.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { dueText } from './list-orders.ts'
import { encodeCursor, filterCondition, type OrderFilter } from './order-filter.ts'
import { parameters, scopeParts } from './scope-sql.ts'

/** Where the pages of a list begin. */
export interface ListPages {
  /** How many orders the list has, counted up to `mostListed`. */
  readonly total: number
  /** Whether there are more than were counted. */
  readonly more: boolean
  /** Orders of a page. */
  readonly every: number
  /** The cursor of each page, the second page's first. */
  readonly starts: readonly string[]
}

/** Orders of a page: as many as one call lists at most. */
export const pageLength = 200
/** How far a list is measured: nobody scrolls further, and the statement stays bounded. */
export const mostListed = 20_000

/**
 * How long a list is and where each page of it begins, so that a reader can jump to any place without reading what lies
 * between. One walk over the index of the list: 10,000 open orders of
 * an office among 300,000 in 49 ms (load of 14 on 2 cores, 2026-11-28).
 */
export async function listPages(deps: OrdersDeps, account: Account, filter: OrderFilter): Promise<ListPages> {
  const { values, next } = parameters()
  const reference = await deps.reference.of(account.districtId)
  const filtered = filterCondition(filter, reference, deps.clock.now(), next)
  const limit = next(mostListed + 1)
  const parts = scopeParts(scopeOf(account), 'o', next).map((part) => `(
       select o.id, o.due_sort
       from orders o
       where ${part}
       ${filtered}
       order by o.due_sort, o.id
       limit ${limit}
     )`)
  const rows = await deps.database.query<{ id: string | null; due: string | null; place: number | null; total: number }>(
    `with listed as (
       select o.id, o.due_sort, row_number() over (order by o.due_sort, o.id) as place
       from (${parts.join(' union all ')}) o
       order by o.due_sort, o.id
       limit ${limit}
     )
     select o.id, ${dueText} as due, o.place, t.total
     from (select count(*) as total from listed) as t
     left join listed o on o.place % ${next(pageLength)} = 0
     order by o.place`,
    values,
  )
  const total = rows[0]?.total ?? 0
  const counted = Math.min(total, mostListed)
  return {
    total: counted,
    more: total > mostListed,
    every: pageLength,
    starts: rows.flatMap(({ id, due, place }) => (id === null || due === null || place === null || place >= counted ? [] : [encodeCursor({ due, id })])),
  }
}
