import { isOpen } from '../../domain/lifecycle/states.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Codes } from './directory.ts'
import type { HistoryRow } from './history-row.ts'

/** How a row stands to the order that has its external id. */
export interface Comparison {
  /** True: the source has closed what stands open here since it was imported. */
  readonly closes: boolean
  /** What the row says differently of what is stored, by the names of the mapping's fields. */
  readonly differs: readonly string[]
}

/** Compares a row with the stored order. History that is written is not rewritten: differences are only told. */
export function compareWithOrder(row: HistoryRow, codes: Codes, order: Order): Comparison {
  const closes = row.closedAt !== null && order.state === 'dispatched'
  const pairs: readonly (readonly [string, string | number | null, string | number | null])[] = [
    ['openedAt', row.openedAt.getTime(), order.receivedAt.getTime()],
    ['closedAt', closes ? null : time(row.closedAt), closes ? null : time(order.closedAt)],
    // Work that goes on here is no difference; an end that the source does not know is one.
    ['state', closes || row.closedAt !== null ? 'closed' : 'open', closes ? 'closed' : isOpen(order.state) ? 'open' : order.state],
    ['targetAt', time(row.targetAt), time(order.handlingDeadline)],
    ['category', codes.category, order.category],
    ['area', codes.area, order.area],
    ['office', codes.office, order.officeId],
    ['description', row.description, order.description],
    ['address', row.address, order.address],
    ['longitude', row.longitude, order.longitude],
    ['latitude', row.latitude, order.latitude],
  ]
  return { closes, differs: pairs.filter(([, ours, theirs]) => ours !== theirs).map(([field]) => field) }
}

function time(date: Date | null): number | null {
  return date === null ? null : date.getTime()
}
