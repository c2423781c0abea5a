import { resolveColumns } from './columns.ts'
import { readCsv, type CsvItem } from './csv-rows.ts'
import { createRowReader, type HistoryRow, type RowReader } from './history-row.ts'
import type { RowFault } from './row-fault.ts'
import type { Mapping } from './mapping.ts'

/** A row, or all that is wrong with it. */
export type HistoryItem = HistoryRow | readonly RowFault[]

/** A file that can't be read as a table at all. */
export class FileError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FileError'
  }
}

/**
 * Reads a file of a foreign source by a mapping, in groups of bounded size. Throws a FileError for a file without a
 * header and a HeaderError for one that lacks a column. `now` bounds what can have happened.
 */
export async function* readHistory(path: string, mapping: Mapping, now: Date): AsyncGenerator<HistoryItem[], void> {
  let readRow: RowReader | null = null
  for await (const group of readCsv(path, mapping.delimiter)) {
    const items: HistoryItem[] = []
    for (const item of group) {
      if (readRow === null) readRow = rowReaderFor(item, mapping, now)
      else items.push('fields' in item ? readRow(item) : [{ line: item.line, column: '', value: '', reason: item.reason }])
    }
    yield items
  }
  if (readRow === null) throw new FileError(`${path} is empty`)
}

function rowReaderFor(header: CsvItem, mapping: Mapping, now: Date): RowReader {
  if (!('fields' in header)) throw new FileError(`the header can't be read: ${header.reason} (line ${header.line})`)
  return createRowReader(mapping, header.fields, resolveColumns(header.fields, mapping), now)
}
