import { CsvError, parse } from 'csv-parse/sync'
import { unreadable } from './unreadable.ts'
import { readHeader, type Column } from './columns.ts'

// Ten times what a large city publishes.
export const mostRows = 5_000
const longestRow = 100_000
// Blank lines and line breaks in quotes beside the rows; columns: the nineteen known ones and what a city keeps beside them.
const mostLines = 50_000
const mostColumns = 200

export interface TableRow {
  /** The physical line on which the row begins, the first being 1. */
  readonly line: number
  readonly fields: readonly string[]
}

export interface Table {
  readonly columns: ReadonlyMap<Column, number>
  /** How many fields a row should have. */
  readonly width: number
  readonly rows: readonly TableRow[]
}

/**
 * The rows of a CSV text (comma, semicolon or tab; quoted line breaks belong to their field). Broken quotes refuse the file
 * with their line, since nobody can tell which of the following lines they swallowed. Blank lines are passed over.
 */
export function readTable(text: string): Table {
  if (text.split('\n', mostLines + 1).length > mostLines) throw unreadable('too-many-rows', 'file', String(mostRows))
  const [header, ...rows] = recordsOf(text)
  if (header === undefined) throw unreadable('file-empty', 'file')
  if (rows.length > mostRows) throw unreadable('too-many-rows', 'file', String(mostRows))
  const columns = readHeader(header.fields)
  const broken = rows.find(({ fields, lines }) => lines > 1 && fields.length !== header.fields.length)
  if (broken !== undefined) throw unreadable('quote-open', `line ${broken.line}`)
  return { columns, width: header.fields.length, rows }
}

type Record = TableRow & { readonly lines: number }

function recordsOf(text: string): Record[] {
  const records: Record[] = []
  let before = 0
  try {
    parse(text, {
      bom: true, relax_column_count: true, delimiter: delimiterOf(text), record_delimiter: '\n', max_record_size: longestRow,
      on_record: (fields: string[], { lines }) => {
        records.push({ line: before + 1, lines: lines - before, fields: fields.slice(0, mostColumns).map((field) => field.trim()) })
        before = lines
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('quote-open', `line ${before + 1}`)
    throw error
  }
  return records.filter(({ fields }) => fields.some((field) => field !== ''))
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined)
  return [',', '\t', ';'].find((sign) => header.includes(sign)) ?? ','
}
