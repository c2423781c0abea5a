import type { LocalDays } from './local-days.ts'
import type { Span } from './span.ts'

/** What a day adds. Closings are those that hold; stock is how many orders it gained less how many it lost. */
export const measures = ['received', 'filed', 'dispatched', 'closed', 'closedOnTime', 'closedReworked', 'stock', 'stockReworked'] as const
export type Measure = (typeof measures)[number]

/** A cell of the tally: one day and one value of each dimension; '' where a dimension has none. */
export interface Cell {
  readonly day: string
  readonly office: string
  readonly crew: string
  readonly area: string
  readonly category: string
  readonly source: string
  readonly counts: Record<Measure, number>
}

/** Cells by their key, which sorts as the table's key does. */
export type Cells = Map<string, Cell>

/** Adds a row's worth to the cells; `sign` −1 takes it away. Dated when it takes effect, which may be in the future. */
export function addSpan(cells: Cells, span: Span, sign: 1 | -1, days: LocalDays): void {
  const reworked = span.reworkedAt === null ? 0 : sign
  if (span.kind === 'stock') {
    add(cells, span, days.dayOf(span.from), { stock: sign, stockReworked: reworked })
    if (span.to !== null) add(cells, span, days.dayOf(span.to), { stock: -sign, stockReworked: -reworked })
  } else if (span.kind !== 'closing') {
    add(cells, span, days.dayOf(span.from), { [span.kind]: sign })
  } else if (span.to === null) {
    // An undone closing is in no cell: few are, and `due` looks them up.
    add(cells, span, days.dayOf(span.from), { closed: sign, closedOnTime: span.onTime ? sign : 0, closedReworked: reworked })
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

function add(cells: Cells, { office, crew, area, category, source }: Span, day: string, counts: Partial<Record<Measure, number>>): void {
  addCell(cells, { day, office: office ?? '', crew: crew ?? '', area: area ?? '', category, source }, counts)
}

function addCell(cells: Cells, at: Omit<Cell, 'counts'>, counts: Partial<Record<Measure, number>>): void {
  const key = [at.day, at.office, at.crew, at.area, at.category, at.source].join('\u0000')
  let cell = cells.get(key)
  if (cell === undefined) {
    const none = { received: 0, filed: 0, dispatched: 0, closed: 0, closedOnTime: 0, closedReworked: 0, stock: 0, stockReworked: 0 }
    cell = { day: at.day, office: at.office, crew: at.crew, area: at.area, category: at.category, source: at.source, counts: none }
    cells.set(key, cell)
  }
  for (const measure of measures) cell.counts[measure] += counts[measure] ?? 0
}
