import type { LocalDays } from './local-days.ts'
import type { Span } from './span.ts'

/** What a day adds. Stock is how many orders it gained less how many it lost. */
export const measures = ['received', 'filed', 'dispatched', 'closed', 'closedOnTime', 'closedReworked', 'stock', 'stockReworked'] as const
export type Measure = (typeof measures)[number]

/** By what the cells of a scope are kept; `total` has one cell a day. */
export type CellDimension = 'total' | 'office' | 'crew' | 'category' | 'area'

/** A cell of the tally: a day, and whose orders (scopeKey) with which value of a dimension; '' where they have none. */
export interface Cell {
  readonly scope: string
  readonly dimension: CellDimension
  readonly day: string
  readonly key: string
  readonly counts: Record<Measure, number>
}

/** Cells by their key, which sorts as the table's key does. */
export type Cells = Map<string, Cell>

/** Adds a row's worth to the cells; `sign` −1 takes it away. Dated when it takes effect, which may be in the future. */
export function addSpan(cells: Cells, span: Span, sign: 1 | -1, days: LocalDays): void {
  const reworked = span.reworkedAt === null ? 0 : sign
  switch (span.kind) {
    case 'received':
    case 'filed':
    case 'dispatched':
      return add(cells, span, days.dayOf(span.from), { [span.kind]: sign })
    case 'closed':
      return add(cells, span, days.dayOf(span.from), { closed: sign, closedOnTime: span.onTime ? sign : 0, closedReworked: reworked })
    case 'stock':
      add(cells, span, days.dayOf(span.from), { stock: sign, stockReworked: reworked })
      if (span.to !== null) add(cells, span, days.dayOf(span.to), { stock: -sign, stockReworked: -reworked })
      return
    case 'undone':
      // Whether it counts depends on the period's beginning too; few are, and `due` looks them up.
      return
  }
}

/** Cells that change anything, in the order of their keys. */
export function changedCells(cells: Cells): Cell[] {
  const keys = [...cells.keys()].sort()
  return keys.flatMap((key) => cells.get(key) ?? []).filter(({ counts }) => measures.some((measure) => counts[measure] !== 0))
}

/** The same cells by month; `day` is the first of the month. */
export function byMonth(cells: readonly Cell[]): Cell[] {
  const months: Cells = new Map()
  for (const cell of cells) addCell(months, { ...cell, day: `${cell.day.slice(0, 7)}-01` }, cell.counts)
  return changedCells(months)
}

/** The scope of a district, or of what is credited to one office or one crew of it. */
export function scopeKey(kind: 'district' | 'office' | 'crew', id = ''): string {
  return kind === 'district' ? '' : `${kind}:${id}`
}

/** The cells of a day that a span counts in. What is received, filed or dispatched has no office and no crew. */
function placesOf({ office, crew, area, category }: Span): (readonly [scope: string, dimension: CellDimension, key: string])[] {
  const everywhere = (scope: string) => [[scope, 'total', ''], [scope, 'category', category], [scope, 'area', area ?? '']] as const
  const [district, ofOffice, ofCrew] = [scopeKey('district'), scopeKey('office', office ?? ''), scopeKey('crew', crew ?? '')]
  return [
    ...everywhere(district),
    [district, 'office', office ?? ''],
    [district, 'crew', crew ?? ''],
    ...(office === null ? [] : [...everywhere(ofOffice), [ofOffice, 'crew', crew ?? ''] as const]),
    ...(crew === null ? [] : [...everywhere(ofCrew), [ofCrew, 'office', office ?? ''] as const]),
  ]
}

function add(cells: Cells, span: Span, day: string, counts: Partial<Record<Measure, number>>): void {
  for (const [scope, dimension, key] of placesOf(span)) addCell(cells, { scope, dimension, day, key }, counts)
}

function addCell(cells: Cells, { scope, dimension, day, key }: Omit<Cell, 'counts'>, counts: Partial<Record<Measure, number>>): void {
  const place = `${scope}\u0000${dimension}\u0000${day}\u0000${key}`
  let cell = cells.get(place)
  if (cell === undefined) {
    const none = { received: 0, filed: 0, dispatched: 0, closed: 0, closedOnTime: 0, closedReworked: 0, stock: 0, stockReworked: 0 }
    cell = { scope, dimension, day, key, counts: none }
    cells.set(place, cell)
  }
  for (const measure of measures) cell.counts[measure] += counts[measure] ?? 0
}
