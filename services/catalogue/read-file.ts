import type { PlainTime } from '../../domain/catalogue/parse-limit.ts'
import { decodeFile } from './decode-file.ts'
import { readRow, type StandardOfRow, type SubclassOfRow } from './read-row.ts'
import type { RowFault, RowFaultCode } from './row-fault.ts'
import { readTable } from './table-rows.ts'

/** What a catalogue file holds: every sub-class and every standard that can be read, and what can't. */
export interface CatalogueFile {
  readonly rows: number
  readonly subclasses: readonly SubclassOfRow[]
  readonly standards: readonly StandardOfRow[]
  readonly faults: readonly RowFault[]
}

/** Reads a file as cities publish it. Refuses (catalogue-unreadable) what is no such table; a bad row is a fault and loses nothing else. */
export function readCatalogueFile(bytes: Uint8Array, plainTime: PlainTime): CatalogueFile {
  const table = readTable(decodeFile(bytes))
  const subclasses = new Map<string, SubclassOfRow>()
  const classNames = new Map<string, string>()
  const standards = new Map<string, StandardOfRow>()
  const faults: RowFault[] = []
  for (const row of table.rows) {
    const read = readRow(table, row, plainTime)
    faults.push(...read.faults)
    const blame = (column: string, text: string, code: RowFaultCode) => void faults.push({ line: row.line, column, text: text.slice(0, 200).toWellFormed(), code })
    const { subclass, standard } = read
    if (subclass === null) continue
    // One code, one name: which of two is meant nobody can tell.
    const known = subclasses.get(subclass.code)
    const classKey = `${subclass.kind}-${subclass.classCode}`
    if (known !== undefined && known.name !== subclass.name) {
      blame('subclass_name', subclass.name, 'name-differs')
      continue
    }
    if ((classNames.get(classKey) ?? subclass.className) !== subclass.className) {
      blame('class_name', subclass.className, 'name-differs')
      continue
    }
    classNames.set(classKey, subclass.className)
    if (known === undefined) subclasses.set(subclass.code, subclass)
    if (standard === null) continue
    const key = `${standard.category} ${sameWords(standard.filingCondition)}`
    const other = standards.get(key)
    if (other === undefined) standards.set(key, standard)
    else blame('filing_condition', standard.filingCondition, sameRow(other, standard) ? 'row-repeated' : 'condition-repeated')
  }
  return { rows: table.rows.length, subclasses: [...subclasses.values()], standards: [...standards.values()], faults }
}

/** A condition as it is compared: signs in their plain form, no blanks. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}

function sameRow(one: StandardOfRow, other: StandardOfRow): boolean {
  return JSON.stringify({ ...one, line: 0 }) === JSON.stringify({ ...other, line: 0 })
}
