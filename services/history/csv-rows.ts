import { open, type FileHandle } from 'node:fs/promises'
import { CsvError, parse, type Parser } from 'csv-parse'

/** A row as it stands in the file; `line` is the physical line that it begins on, the first being 1. */
export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

/** A place in the file that is no row: reading goes on with the line after. */
export interface CsvFault {
  readonly line: number
  readonly reason: string
}

export type CsvItem = CsvRow | CsvFault

const chunkSize = 256 * 1024
/** Longer than any honest row: an opening quote that is never closed must not swallow the file. */
const longestRow = 1_000_000
const newline = 10

/**
 * Reads a CSV file (RFC 4180; LF or CRLF, also mixed; with or without a byte order mark) in pieces of bounded size, its
 * header as the first row. Blank lines are passed over. A row whose quotes are broken is a fault of the line that it
 * begins on, and the next line is read as a row again, so that one stray quote loses nothing else.
 */
export async function* readCsv(path: string, delimiter: string): AsyncGenerator<CsvItem[]> {
  const file = await open(path)
  try {
    let from: Place = { offset: 0, line: 1, expected: null }
    for (;;) {
      const ended: Ended = yield* readFrom(file, from, delimiter)
      if (ended.fault === null) return
      yield [{ line: ended.at.line, reason: ended.fault }]
      const next = await nextLine(file, ended.at.offset)
      if (next === null) return
      from = { offset: next, line: ended.at.line + 1, expected: ended.at.expected }
    }
  } finally {
    await file.close()
  }
}

/** Where a row begins, and how many fields the header has. */
interface Place {
  readonly offset: number
  readonly line: number
  readonly expected: number | null
}

interface Ended {
  readonly at: Place
  readonly fault: string | null
}

interface Record {
  readonly fields: readonly string[]
  /** Bytes from the start of the piece to the end of the record. */
  readonly end: number
}

async function* readFrom(file: FileHandle, from: Place, delimiter: string): AsyncGenerator<CsvItem[], Ended> {
  const records: Record[] = []
  const parser = parse({
    delimiter,
    bom: from.offset === 0,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: longestRow,
    on_record: (fields: string[], { bytes_records }) => {
      records.push({ fields, end: bytes_records })
      return null
    },
  })
  let failure: Error | null = null
  parser.on('error', (error) => (failure = error))
  let at = from
  let position = from.offset
  // The bytes after the last record, of which the line numbers are counted.
  let pending = Buffer.alloc(0)
  for (let more = true; more;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize, position)
    more = bytesRead > 0
    const chunk = buffer.subarray(0, bytesRead)
    position += bytesRead
    const error = await (more ? written(parser, chunk) : ended(parser))
    failure ??= error
    pending = Buffer.concat([pending, chunk])
    const items: CsvItem[] = []
    for (const { fields, end } of records.splice(0)) {
      const length = from.offset + end - at.offset
      const lines = countLines(pending.subarray(0, length))
      const blank = fields.length === 1 && fields[0]?.trim() === ''
      // Quotes that were never closed tie rows together: their fields don't come out even.
      if (at.expected !== null && !blank && fields.length !== at.expected && lines > 1) {
        if (items.length > 0) yield items
        parser.destroy()
        return { at, fault: 'a quote is not closed, or the number of fields is wrong' }
      }
      if (!blank) items.push({ line: at.line, fields })
      pending = pending.subarray(length)
      at = { offset: from.offset + end, line: at.line + lines, expected: at.expected ?? (blank ? null : fields.length) }
    }
    if (items.length > 0) yield items
    if (failure !== null) return { at, fault: faultOf(failure) }
  }
  return { at, fault: null }
}

function written(parser: Parser, chunk: Buffer): Promise<Error | null> {
  return new Promise((resolve) => parser.write(chunk, (error) => resolve(error ?? null)))
}

function ended(parser: Parser): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve)
    parser.once('finish', () => resolve(null))
    parser.end()
  })
}

function faultOf(error: Error): string {
  if (!(error instanceof CsvError)) throw error
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'a quote is opened and never closed'
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands in the middle of a field'
    default:
      return error.message
  }
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (let index = bytes.indexOf(newline); index !== -1; index = bytes.indexOf(newline, index + 1)) count += 1
  return count
}

/** The offset after the first line end at or after `offset`; null at the end of the file. */
async function nextLine(file: FileHandle, offset: number): Promise<number | null> {
  const buffer = Buffer.allocUnsafe(chunkSize)
  for (let position = offset; ;) {
    const { bytesRead } = await file.read(buffer, 0, chunkSize, position)
    if (bytesRead === 0) return null
    const index = buffer.subarray(0, bytesRead).indexOf(newline)
    if (index !== -1) return position + index + 1
    position += bytesRead
  }
}
