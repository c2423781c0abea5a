import { createWriteStream, type WriteStream } from 'node:fs'
import type { RowFault } from './row-fault.ts'

export interface Rejects {
  /** Writes a fault down; true where it should be shown as well. */
  add(fault: RowFault): boolean
  /** Closes the file; what is left to say of it, a line each. */
  end(): Promise<string[]>
}

// With a file of them only the first are shown.
const shown = 20

/** Lists bad rows in a CSV file that is made with the first of them; null: there is no file, and all are to be shown. */
export function createRejects(path: string | null): Rejects {
  let file: WriteStream | null = null
  let failure: Error | null = null
  let count = 0

  function write(fault: RowFault): void {
    if (path === null || failure !== null) return
    if (file === null) {
      file = createWriteStream(path)
      file.on('error', (error) => (failure = error))
      file.write('line,column,value,reason\r\n')
    }
    file.write(`${[String(fault.line), fault.column, fault.value, fault.reason].map(cell).join(',')}\r\n`)
  }

  return {
    add(fault) {
      count += 1
      write(fault)
      return path === null || failure !== null || count <= shown
    },
    async end() {
      const open = file
      if (open === null) return []
      await new Promise<void>((resolve) => {
        open.once('close', resolve)
        open.end()
      })
      if (failure !== null) return [`the bad rows could not be written to ${path}: ${failure.message}`]
      return count > shown ? [`… ${count - shown} more; all are in ${path}`] : [`The bad rows are listed in ${path}`]
    },
  }
}

/** A cell as RFC 4180 wants it; a leading quote keeps spreadsheets from taking a value for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
