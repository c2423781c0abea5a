import { formula } from '../../domain/rates/formula.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ratesOrdersFor } from '../rates/account-rates.ts'
import type { DrillQuery } from '../rates/drill-down.ts'
import { momentText, zoneLines } from './about.ts'
import { exportedOrder, type ExportedOrder } from './exported-order.ts'
import { mostRows, type Export, type ExportRequest } from './export.ts'
import { orderColumns } from './order-columns.ts'

export type CountQuery = Omit<DrillQuery, 'limit' | 'cursor'>

const page = 200

/** The very orders of one count, as GET /rates/orders lists them, all of its pages as of one instant. */
export async function exportRateOrders(deps: OrdersDeps, { account, language }: ExportRequest, query: CountQuery): Promise<Export<ExportedOrder>> {
  const reference = await deps.reference.of(account.districtId)
  const now = deps.clock.now()
  // Pages that were each read as of their own moment would disagree about what is late.
  const asOfNow = { ...deps, clock: { now: () => now } }
  return {
    subject: 'rates-orders',
    title: { zh: '工单', en: 'Orders' },
    columns: orderColumns(reference, language),
    about: [
      { name: { zh: '时段（不含末日）', en: 'Period (end excluded)' }, value: `${query.from} – ${query.to}` },
      { name: { zh: '数', en: 'Count' }, value: [query.count, query.by, query.key ?? '*'].join(' / ') },
      { name: { zh: '公式版本', en: 'Formula version' }, value: formula },
      { name: { zh: '截至', en: 'As of' }, value: momentText(now, reference.timezone) },
      ...zoneLines(reference),
    ],
    asked: { ...query },
    async read(take, signal) {
      let cursor: string | undefined
      let rows = 0
      do {
        signal.throwIfAborted()
        const { orders, next } = await ratesOrdersFor(asOfNow, account, { ...query, limit: page, cursor })
        await take(orders.map(exportedOrder))
        rows += orders.length
        cursor = next ?? undefined
      } while (cursor !== undefined && rows <= mostRows)
    },
  }
}
