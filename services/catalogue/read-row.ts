import { parseLimit, type PlainTime } from '../../domain/catalogue/parse-limit.ts'
import type { Limit } from '../../domain/catalogue/limit.ts'
import { columnNames, type Column } from './columns.ts'
import type { RowFault, RowFaultCode } from './row-fault.ts'
import type { Table, TableRow } from './table-rows.ts'

/** The sub-class that a row names. Undefined members are those that the file has no column or no value for. */
export interface SubclassOfRow {
  readonly line: number
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly classCode: string
  readonly className: string
  readonly classNameEn: string | undefined
  readonly subclassCode: string
  readonly name: string
  readonly nameEn: string | undefined
  readonly duplicateRadius: number | undefined
  readonly recurrenceDays: number | undefined
}

export interface StandardOfRow {
  readonly line: number
  readonly category: string
  readonly filingCondition: string
  readonly filingConditionEn: string | undefined
  readonly closingCondition: string
  readonly closingConditionEn: string | undefined
  readonly limit: Limit
  readonly beforePhotos: number | undefined
  readonly afterPhotos: number | undefined
  readonly measuredUnit: string | undefined
  readonly responsible: string | undefined
}

export interface RowRead {
  readonly subclass: SubclassOfRow | null
  readonly standard: StandardOfRow | null
  readonly faults: readonly RowFault[]
}

const kinds = new Map<string, 'component' | 'event'>([['部件', 'component'], ['事件', 'event'], ['component', 'component'], ['event', 'event']])
const longestText = 1_000
const longestName = 60
const shownText = 200

/** What one row says. A row whose sub-class can be read names it even where its standard can't be read. */
export function readRow({ columns, width }: Pick<Table, 'columns' | 'width'>, row: TableRow, plainTime: PlainTime): RowRead {
  const faults: RowFault[] = []
  const blame = (column: Column, code: RowFaultCode, text: string) => {
    faults.push({ line: row.line, column: columnNames[column][0], text: text.slice(0, shownText).toWellFormed(), code })
    return undefined
  }
  if (row.fields.length !== width) {
    blame('kind', 'fields-wrong', row.fields.join(','))
    return { subclass: null, standard: null, faults }
  }
  const field = (column: Column) => row.fields[columns.get(column) ?? -1] ?? ''
  // A column that is there says '' where it is blank; one that is not says nothing.
  const optional = (column: Column) => (field(column) !== '' ? text(column, longestText) : columns.has(column) ? '' : undefined)

  function text(column: Column, longest: number): string | undefined {
    const value = field(column)
    if (value === '') return blame(column, 'value-missing', row.fields.join(','))
    return value.length > longest ? blame(column, 'value-too-long', value) : value
  }

  function digits(column: Column): string | undefined {
    const value = field(column).normalize('NFKC')
    // A spreadsheet makes 1 of 01.
    return /^\d{1,2}$/.test(value) && Number(value) > 0 ? value.padStart(2, '0') : blame(column, 'code-invalid', field(column))
  }

  function count(column: Column, most: number): number | undefined {
    const value = field(column).normalize('NFKC')
    if (value === '') return undefined
    return /^\d{1,4}$/.test(value) && Number(value) <= most ? Number(value) : blame(column, 'number-invalid', field(column))
  }

  function limit(): Limit | undefined {
    const parsed = parseLimit(field('timeLimit'), plainTime, field('unit'))
    if ('limit' in parsed) return parsed.limit
    const unit = field('unit')
    return blame('timeLimit', parsed.fault, unit === '' ? field('timeLimit') : `${field('timeLimit')} ${unit}`)
  }

  function subclass(): SubclassOfRow | null {
    const kind = kinds.get(field('kind').toLowerCase()) ?? blame('kind', 'kind-unknown', field('kind'))
    const classCode = digits('classCode')
    const subclassCode = digits('subclassCode')
    const className = text('className', longestName)
    const name = text('subclassName', longestName)
    const rest = { classNameEn: optional('classNameEn'), nameEn: optional('subclassNameEn'), duplicateRadius: count('duplicateRadius', 1_000), recurrenceDays: count('recurrenceDays', 365) }
    if (kind === undefined || classCode === undefined || subclassCode === undefined || className === undefined || name === undefined) return null
    return { line: row.line, code: `${kind}-${classCode}${subclassCode}`, kind, classCode, className, subclassCode, name, ...rest }
  }

  const named = subclass()
  const before = faults.length
  const filingCondition = text('filingCondition', longestText)
  const closingCondition = text('closingCondition', longestText)
  const read = limit()
  const rest = {
    filingConditionEn: optional('filingConditionEn'), closingConditionEn: optional('closingConditionEn'), beforePhotos: count('beforePhotos', 20),
    afterPhotos: count('afterPhotos', 20), measuredUnit: optional('measuredUnit'), responsible: optional('responsible'),
  }
  if (named === null || faults.length > before || filingCondition === undefined || closingCondition === undefined || read === undefined) return { subclass: named, standard: null, faults }
  return { subclass: named, standard: { line: row.line, category: named.code, filingCondition, closingCondition, limit: read, ...rest }, faults }
}
