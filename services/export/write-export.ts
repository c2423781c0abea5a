import type { Writable } from 'node:stream'
import { recordAudit } from '../accounts/audit.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { aboutColumns, aboutName, type AboutLine } from './about.ts'
import { mostRows, type Export, type ExportRequest } from './export.ts'
import { createWorkbook, type Sheet, type Workbook } from './workbook.ts'

export interface Destination {
  /** Called once, when the first rows are there: what fails before can still be answered as a problem. */
  readonly open: () => Writable
  readonly signal: AbortSignal
}

type Deps = Pick<OrdersDeps, 'database' | 'clock'>

/**
 * Writes an export into a stream: the sheet, and one that says what it holds. At most 200,000 rows; the second sheet says
 * whether there were more. Kept in the audit, also when it breaks off: a whole file is one that the audit knows.
 */
export async function writeExport<Row>(deps: Deps, request: ExportRequest, what: Export<Row>, { open, signal }: Destination): Promise<void> {
  const { language } = request
  let book: Workbook | undefined
  let sheet: Sheet<Row> | undefined
  let rows = 0
  let cut = false

  async function begin(): Promise<Sheet<Row>> {
    book = await createWorkbook(open(), signal)
    return book.sheet(what.title[language], what.columns, language)
  }

  function* counted(batch: Iterable<Row>): Generator<Row> {
    for (const row of batch) {
      cut = rows === mostRows
      if (cut) return
      rows += 1
      yield row
    }
  }

  try {
    await what.read(async (batch) => {
      sheet ??= await begin()
      await sheet.write(counted(batch))
    }, signal)
    sheet ??= await begin()
    sheet.close()
    const about = book?.sheet(aboutName[language], aboutColumns(language), language)
    await about?.write([...what.about, ...outcome(rows, cut)])
    about?.close()
    await audit(deps, request, what, { rows, cut, whole: true })
  } catch (error) {
    if (sheet !== undefined) await audit(deps, request, what, { rows, cut, whole: false })
    throw error
  }
  await book?.finish()
}

function outcome(rows: number, cut: boolean): AboutLine[] {
  return [
    { name: { zh: '行数', en: 'Rows' }, value: rows },
    { name: { zh: '行数上限', en: 'Most rows' }, value: mostRows },
    { name: { zh: '是否截断', en: 'Cut off' }, value: cut ? '是：还有更多，缩小条件再导出 / yes: there are more, narrow the filter' : '否 / no' },
  ]
}

function audit(deps: Deps, { account, language }: ExportRequest, what: Pick<Export<never>, 'subject' | 'asked'>, came: { rows: number; cut: boolean; whole: boolean }): Promise<void> {
  return recordAudit(deps.database, deps.clock, {
    districtId: account.districtId,
    accountId: account.id,
    action: 'exported',
    subject: what.subject,
    data: { ...what.asked, language, ...came },
  })
}
