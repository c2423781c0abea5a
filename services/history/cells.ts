import type { Columns } from './columns.ts'
import type { RowFault } from './row-fault.ts'
import type { MappedField } from './mapping.ts'

/** The cells of one row by the mapping's fields; what is wrong with them gathers in `faults`. */
export interface Cells {
  readonly faults: readonly RowFault[]
  /** Notes what is wrong with a field, once a field; answers null, for the value that is not there. */
  fault(field: MappedField, reason: string): null
  faulty(field: MappedField): boolean
  /** The trimmed text; null where the cell is blank or bad. */
  text(field: MappedField, longest: number): string | null
  /** Degrees; null where the cell is blank or bad. */
  degrees(field: 'longitude' | 'latitude'): number | null
}

const shown = 200

/** Makes the view of a file's rows: `header` and `columns` are the file's, `blanks` the words that mean nothing, in lower case. */
export function createCells(header: readonly string[], columns: Columns, blanks: ReadonlySet<string>): (line: number, fields: readonly string[]) => Cells {
  return (line, fields) => {
    const faults: RowFault[] = []
    const columnOf = (field: MappedField): string => header[columns.get(field) ?? -1] ?? field
    const raw = (field: MappedField): string => fields[columns.get(field) ?? -1] ?? ''
    const faulty = (field: MappedField): boolean => faults.some(({ column }) => column === columnOf(field))

    function fault(field: MappedField, reason: string): null {
      if (!faulty(field)) faults.push({ line, column: columnOf(field), value: raw(field).slice(0, shown), reason })
      return null
    }

    function text(field: MappedField, longest: number): string | null {
      const value = raw(field).trim()
      if (value === '' || blanks.has(value.toLowerCase())) return null
      if (value.includes('\0')) return fault(field, 'holds a NUL byte')
      return value.length > longest ? fault(field, `is longer than ${longest} characters`) : value
    }

    function degrees(field: 'longitude' | 'latitude'): number | null {
      const value = text(field, shown)
      if (value === null) return null
      const number = Number(value)
      return Math.abs(number) <= (field === 'longitude' ? 180 : 90) ? number : fault(field, 'is no coordinate')
    }

    return { faults, fault, faulty, text, degrees }
  }
}
