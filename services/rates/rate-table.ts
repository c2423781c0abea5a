import type { ContractorOf } from '../../domain/rates/counts-of.ts'
import type { Cube } from '../../domain/rates/cube.ts'
import { measures, noMeasures, stockMeasures } from '../../domain/rates/day-deltas.ts'
import { hasFlows, noneKey, type PlaceDimension } from '../../domain/rates/dimension.ts'
import { flowCounts, type CountName, type Counts } from '../../domain/rates/formula.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Credited, Sums } from './read-store.ts'

/** Counts of one row: of a period of the series (by its first day), by the keys of the places asked for. */
export interface KeyedCounts {
  readonly label: string
  readonly keys: readonly string[]
  readonly counts: Counts
}

/** Sums with nothing in them. */
export const noSums: Omit<Sums, 'label' | 'outer' | 'inner'> = { ...noMeasures, undone: 0, undoneReworked: 0, undoneExtended: 0 }
type Numbers = typeof noSums
const numbers = [...measures, 'undone', 'undoneReworked', 'undoneExtended'] as const

/** Adds two sums. */
export function plus(one: Numbers, other: Numbers): Numbers {
  return Object.fromEntries(numbers.map((name) => [name, one[name] + other[name]])) as unknown as Numbers
}

/** The counts that sums make; `flows` false where nothing of the kind is received. */
export function countsFrom(sums: Numbers, flows: boolean): Counts {
  const due = sums.closed + sums.stock + sums.undone
  const counts: Record<CountName, number | null> = {
    received: sums.received,
    filed: sums.filed,
    dispatched: sums.dispatched,
    due,
    closed: sums.closed,
    closedOnTime: sums.closedOnTime,
    overdue: due - sums.closedOnTime,
    reworked: sums.closedReworked + sums.stockReworked + sums.undoneReworked,
    extended: sums.closedExtended + sums.stockExtended + sums.undoneExtended,
    exempt: sums.exempt,
    remote: sums.remote,
    requests: sums.requested,
    responded: sums.responded,
    rated: sums.rated,
    solved: sums.solved,
    satisfied: sums.satisfied,
  }
  if (!flows) for (const count of flowCounts) counts[count] = null
  return counts
}

/**
 * The rows of a series by places: stock adds up from period to period, so that a row stands wherever an order stood, and a
 * contractor's crews become one.
 */
export function rowsFrom(sums: readonly Sums[], series: readonly Period[], places: readonly PlaceDimension[], cube: Cube, of: Credited, contractorOf: ContractorOf): KeyedCounts[] {
  const byKeys = new Map<string, { keys: readonly string[]; periods: Map<string | null, Numbers> }>()
  for (const row of sums) {
    const keys = places.map((place, index) => keyOf(row, place, cube.keys[index] ?? 'cell', of, contractorOf))
    const id = JSON.stringify(keys)
    const known = byKeys.get(id) ?? { keys, periods: new Map<string | null, Numbers>() }
    known.periods.set(row.label, plus(known.periods.get(row.label) ?? noSums, row))
    byKeys.set(id, known)
  }
  const flows = of.office === null && of.crew === null && places.every(hasFlows)
  return [...byKeys.values()].flatMap(({ keys, periods }) => {
    let before = periods.get(null) ?? noSums
    return series.map(({ from }) => {
      const standing = plus(periods.get(from) ?? noSums, stockOf(before))
      before = standing
      return { label: from, keys, counts: countsFrom(standing, flows) }
    })
  })
}

function stockOf(sums: Numbers): Numbers {
  return { ...noSums, ...Object.fromEntries(stockMeasures.map((measure) => [measure, sums[measure]])) }
}

function keyOf(row: Sums, place: PlaceDimension, where: Cube['keys'][number], of: Credited, contractorOf: ContractorOf): string {
  const own = place === 'office' ? of.office : of.crew
  const key = where === 'own' ? (own ?? '') : where === 'scope' ? row.outer : row.inner
  if (place === 'contractor') return (key === '' ? null : contractorOf(key)) ?? noneKey
  return key === '' ? noneKey : key
}
