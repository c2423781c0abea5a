import { DateTime } from 'luxon'
import type { Column, ExportLanguage, Words } from './column.ts'

/** A line of the sheet that says what a workbook holds, so that each of its numbers can be traced. */
export interface AboutLine {
  readonly name: Words
  readonly value: string | number | Date
}

export const aboutName: Words = { zh: '说明', en: 'About' }

/** The columns of that sheet. A date keeps the format of its column, so instants come as text. */
export function aboutColumns(language: ExportLanguage): Column<AboutLine>[] {
  return [
    { header: { zh: '项目', en: 'What' }, width: 16, kind: 'text', cell: ({ name }) => name[language] },
    { header: { zh: '内容', en: 'Content' }, width: 60, kind: 'text', cell: ({ value }) => value },
  ]
}

/** An instant as a text of the district's wall clock, with its offset from UTC. */
export function momentText(instant: Date, timezone: string): string {
  return DateTime.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm:ss ZZ')
}

/** Whose district, and in which zone its times are. */
export function zoneLines({ name, nameEn, timezone }: { readonly name: string; readonly nameEn: string; readonly timezone: string }): AboutLine[] {
  return [
    { name: { zh: '区', en: 'District' }, value: `${name} / ${nameEn}` },
    { name: { zh: '时区', en: 'Time zone' }, value: timezone },
  ]
}
