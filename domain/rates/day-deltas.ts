import type { LocalDays } from './local-days.ts'
import type { Span } from './span.ts'

/** What a day adds. Stock is how many orders it gained less how many it lost. */
export const measures = [
  'received', 'filed', 'dispatched', 'closed', 'closedOnTime', 'closedReworked', 'closedExtended', 'exempt', 'remote',
  'stock', 'stockReworked', 'stockExtended', 'requested', 'responded', 'rated', 'solved', 'satisfied',
] as const
export type Measure = (typeof measures)[number]
export type Measured = Record<Measure, number>

/** Measures that most cells have nothing of: extensions, exemptions, and what the public says. */
export const rareMeasures: readonly Measure[] = ['closedExtended', 'exempt', 'remote', 'stockExtended', 'requested', 'responded', 'rated', 'solved', 'satisfied']

/** Measures that say what stands, not what happened. */
export const stockMeasures: readonly Measure[] = ['stock', 'stockReworked', 'stockExtended']

export const noMeasures = Object.fromEntries(measures.map((measure) => [measure, 0])) as Readonly<Measured>

/** By what the cells of a scope are kept; `total` has one cell a day. */
export const cellDimensions = ['total', 'office', 'crew', 'category', 'area', 'source'] as const
export type CellDimension = (typeof cellDimensions)[number]

/** A cell of the tally: a day, and whose orders (scopeKey) with which value of a dimension; '' where they have none. */
export interface Cell {
  readonly scope: string
  readonly dimension: CellDimension
  readonly day: string
  readonly key: string
  readonly counts: Measured
}

/** Cells by their key, which sorts as the table's key does. */
export type Cells = Map<string, Cell>

/** Adds a row's worth to the cells; `sign` −1 takes it away. Dated when it takes effect, which may be in the future. */
export function addSpan(cells: Cells, span: Span, sign: 1 | -1, days: LocalDays): void {
  const when = (holds: boolean) => (holds ? sign : 0)
  const [reworked, extended] = [when(span.reworkedAt !== null), when(span.extendedAt !== null)]
  const day = () => days.dayOf(span.from)
  switch (span.kind) {
    case 'received':
    case 'filed':
    case 'dispatched':
    case 'requested':
    case 'responded':
      return add(cells, span, day(), { [span.kind]: sign })
    case 'closed':
      return add(cells, span, day(), {
        closed: sign, closedOnTime: when(span.onTime), closedReworked: reworked, closedExtended: extended, exempt: when(span.exempt), remote: when(span.remote),
      })
    case 'rated':
      return add(cells, span, day(), { rated: sign, solved: when(span.solved), satisfied: when(span.satisfied) })
    case 'stock':
      add(cells, span, day(), { stock: sign, stockReworked: reworked, stockExtended: extended })
      if (span.to !== null) add(cells, span, days.dayOf(span.to), { stock: -sign, stockReworked: -reworked, stockExtended: -extended })
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
  for (const { scope, dimension, day, key, counts } of cells) {
    const month = cellAt(months, scope, dimension, `${day.slice(0, 7)}-01`, key)
    for (const measure of measures) month.counts[measure] += counts[measure]
  }
  return changedCells(months)
}

export type ScopeKind = 'district' | 'office' | 'crew'

/** The scope of a district, or of what is credited to one office or crew of it; '' for what has none. */
export function scopeKey(kind: ScopeKind, id = ''): string {
  return kind === 'district' ? '' : `${kind}:${id}`
}

/**
 * By what the cells of each kind of scope are kept; domain/rates/cube.ts finds the answer to a pair in them. Pairs of
 * category, area and source have no cells: nearly every order would have one of its own.
 */
export const scopeDimensions = {
  district: ['total', 'office', 'crew', 'category', 'area', 'source'],
  office: ['total', 'crew', 'category', 'area', 'source'],
  crew: ['total', 'office', 'category', 'area', 'source'],
} as const satisfies Readonly<Record<ScopeKind, readonly CellDimension[]>>

type Place = readonly [scope: string, dimension: CellDimension, key: string]

/** The cells of a day that a span counts in. What is received, filed or dispatched has no office and no crew. */
function placesOf({ kind, office, crew, area, category, source }: Span): Place[] {
  const placed = (scope: string): Place[] => [[scope, 'total', ''], [scope, 'category', category], [scope, 'area', area ?? ''], [scope, 'source', source]]
  if (kind !== 'closed' && kind !== 'stock' && kind !== 'rated') return placed('')
  const [ofOffice, ofCrew] = [scopeKey('office', office ?? ''), scopeKey('crew', crew ?? '')]
  return [
    ...placed(''), ['', 'office', office ?? ''], ['', 'crew', crew ?? ''],
    ...placed(ofOffice), [ofOffice, 'crew', crew ?? ''],
    ...placed(ofCrew), [ofCrew, 'office', office ?? ''],
  ]
}

function add(cells: Cells, span: Span, day: string, counts: Partial<Measured>): void {
  const addition = (Object.entries(counts) as [Measure, number][]).filter(([, count]) => count !== 0)
  for (const [scope, dimension, key] of placesOf(span)) {
    const cell = cellAt(cells, scope, dimension, day, key)
    for (const [measure, count] of addition) cell.counts[measure] += count
  }
}

function cellAt(cells: Cells, scope: string, dimension: CellDimension, day: string, key: string): Cell {
  const place = `${scope}\u0000${dimension}\u0000${day}\u0000${key}`
  const known = cells.get(place)
  if (known !== undefined) return known
  const cell: Cell = { scope, dimension, day, key, counts: { ...noMeasures } }
  cells.set(place, cell)
  return cell
}
