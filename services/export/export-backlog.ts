import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import { backlogIdsFor } from '../rates/account-rates.ts'
import type { BacklogDrill } from '../rates/backlog.ts'
import { momentText, zoneLines } from './about.ts'
import { exportedOrder, type ExportedOrder } from './exported-order.ts'
import { mostRows, type Export, type ExportRequest } from './export.ts'
import { orderColumns } from './order-columns.ts'

export type BacklogCountQuery = Omit<BacklogDrill, 'limit' | 'cursor' | 'asOf'>

const page = 200

/** The very orders of one number of the backlog, as GET /rates/backlog/orders lists them, counted once and read page by page. */
export async function exportBacklog(deps: OrdersDeps, { account, language }: ExportRequest, query: BacklogCountQuery): Promise<Export<ExportedOrder>> {
  const reference = await deps.reference.of(account.districtId)
  const now = deps.clock.now()
  const asOfNow = { ...deps, clock: { now: () => now } }
  return {
    subject: 'backlog-orders',
    title: { zh: '存量工单', en: 'Backlog' },
    columns: orderColumns(reference, language),
    about: [
      { name: { zh: '数', en: 'Count' }, value: [query.by, query.key ?? '*', query.band ?? '*', query.late ? 'late' : 'open'].join(' / ') },
      { name: { zh: '截至', en: 'As of' }, value: query.to ?? momentText(now, reference.timezone) },
      ...zoneLines(reference),
    ],
    asked: { ...query },
    async read(take, signal) {
      const ids = await backlogIdsFor(asOfNow, account, query, mostRows + 1)
      for (let from = 0; from < ids.length; from += page) {
        signal.throwIfAborted()
        await take((await ordersByIds(asOfNow, account, ids.slice(from, from + page))).map(exportedOrder))
      }
    },
  }
}
