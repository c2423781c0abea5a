import type { Writable } from 'node:stream'
import { setImmediate as otherWork } from 'node:timers/promises'
import type { Style, Worksheet } from 'exceljs'
import { boundHeap } from '../../platform/heap-bound.ts'
import type { Cell, CellKind, Column, ExportLanguage } from './column.ts'
import { safeText } from './safe-text.ts'

/** One sheet that is being written. */
export interface Sheet<Row> {
  /** Resolves when whoever reads the workbook has taken the rows, so that a slow reader holds the writer and not memory. */
  write(rows: Iterable<Row>): Promise<void>
  close(): void
}

export interface Workbook {
  /** Begins a sheet with its header; one at a time, each closed before the next. */
  sheet<Row>(name: string, columns: readonly Column<Row>[], language: ExportLanguage): Sheet<Row>
  /** Writes what follows the sheets and ends the stream. */
  finish(): Promise<void>
}

const formats: Readonly<Record<CellKind, Partial<Style>>> = {
  text: {},
  whole: { numFmt: '0' },
  degrees: { numFmt: '0.000000' },
  rate: { numFmt: '0.00' },
  hours: { numFmt: '0.00' },
  moment: { numFmt: 'yyyy-mm-dd hh:mm' },
}
const headerStyle: Partial<Style> = { font: { bold: true }, alignment: { vertical: 'middle' } }

// A hundred rows take some 10 ms; other requests are served in between.
const rowsAtOnce = 100
const longestStallMs = 30_000
// MiB. Of 100,000 rows V8 takes some 100 MB for old and would keep it until the heap is four times what it was.
const mostGarbage = 32

/**
 * An Excel workbook (OOXML) written straight into a stream. Rejects when the signal is aborted, and when nobody takes what
 * is written for 30 s: a reader that stands still must not hold a snapshot of the database.
 */
export async function createWorkbook(output: Writable, signal: AbortSignal): Promise<Workbook> {
  // Loaded with the first export: it is large, and a process that exports nothing needs none of it.
  const { default: excel } = await import('exceljs')
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false, zip: { zlib: { level: 6 } } })

  return {
    sheet(name, columns, language) {
      const tidy = boundHeap(mostGarbage)
      const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
      sheet.columns = columns.map(({ width }) => ({ width }))
      const header = sheet.addRow(columns.map(({ header }) => header[language]))
      header.eachCell((cell) => (cell.style = headerStyle))
      header.commit()
      return {
        async write(rows) {
          let written = 0
          for (const row of rows) {
            addRow(sheet, columns, row)
            written += 1
            if (written % rowsAtOnce === 0) await pause(sheet, signal, tidy)
          }
          await pause(sheet, signal, tidy)
        },
        close: () => sheet.commit(),
      }
    },
    finish: () => unlessAborted(book.commit(), signal),
  }
}

async function pause(sheet: Worksheet, signal: AbortSignal, tidy: () => void): Promise<void> {
  await taken(sheet, signal)
  tidy()
  await otherWork()
}

function addRow<Row>(sheet: Worksheet, columns: readonly Column<Row>[], row: Row): void {
  const line = sheet.addRow([])
  for (const [index, { kind, cell }] of columns.entries()) {
    const value = cell(row)
    if (value === null) continue
    const target = line.getCell(index + 1)
    target.value = asValue(value)
    // The same object for all cells of a kind: exceljs looks a style up by its identity.
    target.style = formats[kind]
  }
  line.commit()
}

function asValue(value: Exclude<Cell, null>): Exclude<Cell, null> {
  return typeof value === 'string' ? safeText(value) : value
}

/**
 * Waits until the zip has taken what was written. exceljs never waits: its buffer hands all on to the stream behind it,
 * whose queue would grow with a slow reader; a write there is called back when all before it has gone on.
 */
function taken(sheet: Worksheet, signal: AbortSignal): Promise<void> {
  const behind = (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes[0]
  if (behind === undefined) throw new Error('exceljs no longer pipes its sheets')
  return unlessAborted(new Promise<void>((resolve) => behind.write('', () => resolve())), signal)
}

/** The outcome of `work`, or a rejection when the signal is aborted or 30 s go by, whichever comes first. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error('nobody takes what is exported'))
    }, longestStallMs)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(end)
  })
}
