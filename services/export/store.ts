import type { Scope } from '../../domain/accounts/scope.ts'
import type { Statement } from '../../platform/cursor.ts'
import { filterCondition, type FilterReference, type OrderFilter } from '../orders/order-filter.ts'
import { parameters, scopeCondition } from '../orders/scope-sql.ts'

// Instants as milliseconds.
const instants = ['received_at', 'filed_at', 'dispatched_at', 'handling_deadline', 'handled_at', 'closed_at']
  .map((column) => `(extract(epoch from o.${column}) * 1000)::double precision as ${column}`)
  .join(', ')

/**
 * The orders of a filter in scope as a statement for a cursor, soonest deadline first, as the list has them; its rows are
 * ExportedOrder: only what a sheet shows, without clocks and proceedings, and no dates to parse.
 */
export function ordersStatement(scope: Scope, filter: OrderFilter, reference: FilterReference, now: Date, limit: number): Statement {
  const { values, next } = parameters()
  const scoped = scopeCondition(scope, 'o', next)
  const text = `select o.number, o.state, o.category, o.description, o.address, o.area_code as area, o.office_id as office,
       o.crew_id as crew, o.source, o.round, o.rework, o.redo, o.returns, o.longitude, o.latitude, ${instants},
       coalesce(o.handling_deadline < coalesce(o.handled_at, o.closed_at, ${next(now)}), false) as overdue
     from orders o
     where ${scoped}
     ${filterCondition(filter, reference, now, next)}
     order by o.due_sort, o.id
     limit ${next(limit)}`
  return { text, values }
}
