import { scopeOf } from '../../domain/accounts/scope.ts'
import { readByCursor } from '../../platform/cursor.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import type { OrderFilter } from '../orders/order-filter.ts'
import type { ExportedOrder } from './exported-order.ts'
import { mostRows, type Export, type ExportRequest } from './export.ts'
import { momentText, zoneLines } from './about.ts'
import { orderColumns } from './order-columns.ts'
import { ordersStatement } from './store.ts'

const batch = 100

/** The orders of a filter that the account may see, in the order of the list, as they stood at one instant. */
export async function exportOrders(deps: OrdersDeps, { account, language }: ExportRequest, filter: OrderFilter): Promise<Export<ExportedOrder>> {
  const reference = await deps.reference.of(account.districtId)
  const now = deps.clock.now()
  const statement = ordersStatement(scopeOf(account), filter, reference, now, mostRows + 1)
  return {
    subject: 'orders',
    title: { zh: '工单', en: 'Orders' },
    columns: orderColumns(reference, language),
    about: [
      { name: { zh: '条件', en: 'Filter' }, value: filterText(filter) },
      { name: { zh: '截至', en: 'As of' }, value: momentText(now, reference.timezone) },
      ...zoneLines(reference),
    ],
    asked: { filter },
    read: (take, signal) =>
      readByCursor<ExportedOrder>(deps.database, statement, { batch, signal }, async (next) => {
        for (let rows = await next(); rows.length > 0; rows = await next()) {
          await take(rows)
        }
      }),
  }
}

/** The filter as it was asked for, `name=value` with commas. */
function filterText(filter: OrderFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return given.length === 0 ? '-' : given.map(([name, value]) => `${name}=${String(value)}`).join(', ')
}
