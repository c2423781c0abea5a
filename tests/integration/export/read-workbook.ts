import ExcelJS from 'exceljs'
import type { Client } from '../../support/client.ts'

export type Value = string | number | Date | boolean | null

export interface ReadSheet {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly Readonly<Record<string, Value>>[]
  readonly frozen: number
  readonly widths: readonly number[]
}

/** Asks for an export as a browser would. */
export function ask(url: string, client: Client, path: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, { headers: { Authorization: `Bearer ${client.token}` }, signal })
}

/** Every sheet of a workbook, its rows by header. */
export async function readWorkbook(answer: Response): Promise<ReadSheet[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  return book.worksheets.map((sheet) => {
    const lines = sheet.getSheetValues().slice(1).map((line) => (Array.isArray(line) ? Array.from(line as Value[]).slice(1) : []))
    const [header = [], ...rows] = lines
    const view = sheet.views[0]
    return {
      name: sheet.name,
      header: header.map(String),
      rows: rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null]))),
      frozen: view?.state === 'frozen' ? (view.ySplit ?? 0) : 0,
      widths: header.map((_, index) => sheet.getColumn(index + 1).width ?? 0),
    }
  })
}
