import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { limitText } from '../../domain/catalogue/parse-limit.ts'
import { columnNames, type Column } from './columns.ts'

const kinds = { component: '部件', event: '事件' } as const

/** A catalogue as the table that can be adapted and imported again, with a byte order mark so that spreadsheets read it as UTF-8. */
export function catalogueCsv({ categories }: Pick<Catalogue, 'categories'>): string {
  const columns = (Object.keys(columnNames) as Column[]).filter((column) => column !== 'unit')
  const rows = [...categories.values()].flatMap((category) => category.standards.map((standard) => {
    const values: Record<Column, string | number> = {
      kind: kinds[category.kind], classCode: category.classCode, className: category.className, subclassCode: category.subclassCode,
      subclassName: category.name, filingCondition: standard.filingCondition, closingCondition: standard.closingCondition,
      timeLimit: limitText(standard.limit), unit: '', responsible: standard.responsible, beforePhotos: standard.beforePhotos,
      afterPhotos: standard.afterPhotos, measuredUnit: standard.measuredUnit ?? '', duplicateRadius: category.duplicateRadius,
      recurrenceDays: category.recurrenceDays, classNameEn: category.classNameEn, subclassNameEn: category.nameEn,
      filingConditionEn: standard.filingConditionEn, closingConditionEn: standard.closingConditionEn,
    }
    return columns.map((column) => cell(values[column]))
  }))
  return `\uFEFF${[columns.map((column) => columnNames[column][0]), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
