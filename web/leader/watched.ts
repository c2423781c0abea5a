import type { RateTargets } from '../api/leader.ts'
import type { Backlog, Rates, RateRow } from '../api/types.ts'
import { meets, targetsOf } from './targets.ts'

/** A street to ask about: its rate is below its target, or it has open orders past their deadline. */
export interface Watched {
  key: string
  row: Pick<RateRow, 'name' | 'nameEn'>
  below: { rate: number, change: number | null } | null
  late: { orders: number, longestMinutes: number | null } | null
}

/** Whom to ask, the worst first: streets furthest below their target, then those with most orders past their deadline. */
export function watchedOf(rates: Rates, backlog: Backlog, targets: RateTargets | null, most: number): Watched[] {
  const lateOf = new Map(backlog.by === 'office' ? backlog.rows.map((row) => [row.key, row]) : [])
  const late = (key: string): Watched['late'] => {
    const row = lateOf.get(key)
    return row === undefined || row.late === 0 ? null : { orders: row.late, longestMinutes: row.longestMinutes }
  }
  const gap = (row: RateRow): number => (targetsOf(targets, row.key)?.onTimeClosingRate ?? 100) - (row.onTimeClosingRate ?? 100)
  const below = rates.rows
    .filter((row) => row.rank !== null && (targets === null ? (row.overdue ?? 0) > 0 : meets('onTimeClosingRate', row.onTimeClosingRate, targetsOf(targets, row.key)?.onTimeClosingRate) === false))
    .toSorted((a, b) => gap(b) - gap(a))
    .map((row): Watched => ({ key: row.key, row, below: { rate: row.onTimeClosingRate ?? 0, change: row.compared?.change.onTimeClosingRate ?? null }, late: late(row.key) }))
  const others = [...lateOf.values()]
    .filter((row) => row.late > 0 && row.key !== 'none' && below.every(({ key }) => key !== row.key))
    .toSorted((a, b) => b.late - a.late)
    .map((row): Watched => ({ key: row.key, row, below: null, late: late(row.key) }))
  return [...below, ...others].slice(0, most)
}
