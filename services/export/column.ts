/** The language of headers and words in a sheet. */
export const exportLanguages = ['zh', 'en'] as const
export type ExportLanguage = (typeof exportLanguages)[number]

/** A text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** What stands in a cell; null leaves it empty. Dates are wall clocks (see local-time.ts). */
export type Cell = string | number | Date | null

/** How a column shows its cells: `rate` is a percentage as the API gives it, with two decimals. */
export type CellKind = 'text' | 'whole' | 'degrees' | 'rate' | 'hours' | 'moment'

export interface Column<Row> {
  readonly header: Words
  /** In characters of the sheet's font. */
  readonly width: number
  readonly kind: CellKind
  readonly cell: (row: Row) => Cell
}
