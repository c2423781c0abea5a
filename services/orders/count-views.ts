import { scopeOf } from '../../domain/accounts/scope.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { isOpen } from '../../domain/lifecycle/states.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { filterCondition, openCondition, type OrderFilter } from './order-filter.ts'
import { parameters, scopeCondition } from './scope-sql.ts'

/**
 * How many open orders in scope each of some filters holds, in one walk over the open orders; null for a filter that asks
 * for ended ones, which nobody counts at a glance. 30 filters, a third of them
 * words and a third urges, over 10,000 open orders: 330 ms (load of 14 on 2 cores, 2026-11-28).
 */
export async function countViews(deps: OrdersDeps, account: Account, filters: readonly OrderFilter[]): Promise<(number | null)[]> {
  const { values, next } = parameters()
  const now = deps.clock.now()
  const reference = await deps.reference.of(account.districtId)
  const scoped = scopeCondition(scopeOf(account), 'o', next)
  const counted = filters.map((filter) => filter.states === undefined || filter.states.every(isOpen))
  const columns = filters.flatMap((filter, index) =>
    counted[index] === true ? [`count(*) filter (where true ${filterCondition(filter, reference, now, next)}) as "v${index}"`] : [])
  const [row = {}] = await deps.database.query<Record<string, number>>(
    `select ${columns.length === 0 ? '0 as none' : columns.join(',\n       ')}
     from orders o
     where ${scoped} and ${openCondition}`,
    values,
  )
  return filters.map((_filter, index) => (counted[index] === true ? row[`v${index}`] ?? 0 : null))
}
