import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { refuse } from '../../domain/errors.ts'
import { isOpen, type State } from '../../domain/lifecycle/states.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { filterCondition, openCondition, type OrderFilter } from '../orders/order-filter.ts'
import type { NextParameter } from '../orders/scope-sql.ts'
import { cellsIn, pointsIn, type CellRow, type PointRow, type Wanted } from './map-store.ts'
import { cellSize, type Bounds } from './map-view.ts'

/** A cell with the street that the mean of its orders lies in. */
export type MapCell = CellRow & { readonly area: string | null }

/** Each order by itself, or counts by cells where there are too many to tell apart. */
export type MapOrders =
  | { readonly kind: 'points'; readonly points: readonly PointRow[]; readonly cells: readonly [] }
  | { readonly kind: 'cells'; readonly points: readonly []; readonly cells: readonly MapCell[] }

// As many marks as a map of a desk's size can show one by one; more are counted.
const mostPoints = 300
const clusterColumns = 10
const heatColumns = 40

/** How long what is settled stays on a map. */
const settledDays = 30

/**
 * The orders in scope in a window of the map: open ones unless states are named; of the settled those of the last 30 days.
 * `heat` always answers counts, by finer cells. Refuses (malformed-request) the other ends, which have no place in work.
 */
export async function mapOrders(deps: OrdersDeps, account: Account, bounds: Bounds, filter: OrderFilter, heat: boolean): Promise<MapOrders> {
  const now = deps.clock.now()
  const reference = await deps.reference.of(account.districtId)
  const { areasAt } = reference
  const { states, ...rest } = filter
  const conditions = (next: NextParameter): string => `${standing(states, now, next)}\n${filterCondition(rest, reference, now, next)}`
  const wanted: Wanted = { scope: scopeOf(account), bounds, conditions, now }
  if (!heat) {
    const points = await pointsIn(deps.database, wanted, mostPoints + 1)
    if (points.length <= mostPoints) return { kind: 'points', points, cells: [] }
  }
  const columns = heat ? heatColumns : clusterColumns
  // A cell at each edge lies in the window by a part only.
  const cells = await cellsIn(deps.database, wanted, cellSize(bounds, columns), (columns + 1) ** 2)
  const streetOf = ({ longitude, latitude }: CellRow) => areasAt([longitude, latitude]).find(({ kind }) => kind === 'street')?.code ?? null
  return { kind: 'cells', points: [], cells: cells.map((cell) => ({ ...cell, area: streetOf(cell) })) }
}

function standing(states: readonly State[] | undefined, now: Date, next: NextParameter): string {
  if (states === undefined || states.length === 0) return `and ${openCondition}`
  if (states.some((state) => !isOpen(state) && state !== 'closed')) throw refuse('malformed-request', 'state', 'a map shows open and closed orders')
  const open = states.filter(isOpen)
  const ways = [
    ...(open.length === 0 ? [] : [`(${openCondition} and o.state = any(${next(open)}::text[]))`]),
    ...(states.includes('closed') ? [`(o.state = 'closed' and o.closed_at >= ${next(new Date(now.getTime() - settledDays * 86_400_000))})`] : []),
  ]
  return `and (${ways.join(' or ')})`
}
