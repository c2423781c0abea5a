import { listBacklogOrders, listRateOrders } from '../../api/rates.ts'
import type { Order, OrderPage } from '../../api/types.ts'

/** As many as one call can urge. */
export const mostUrged = 500
const page = 200

/** What stands behind a number, a page at a time. */
export type UrgeSource = (cursor: string | undefined, limit: number) => Promise<OrderPage>

const ended = ['closed', 'declined', 'withdrawn', 'merged']

/** Of the orders behind a number those that can still be urged, at most 500, and how many were looked at. */
export async function openOrdersOf(source: UrgeSource): Promise<{ open: Order[], all: number, more: boolean }> {
  const open: Order[] = []
  let all = 0
  let cursor: string | undefined
  do {
    const { orders, next } = await source(cursor, page)
    all += orders.length
    open.push(...orders.filter(({ state }) => !ended.includes(state)))
    cursor = next ?? undefined
  } while (cursor !== undefined && open.length < mostUrged)
  return { open: open.slice(0, mostUrged), all, more: cursor !== undefined || open.length > mostUrged }
}

/** What an office has not closed on time in a period. */
export function behindOffice(from: string, to: string, key: string): UrgeSource {
  return (cursor, limit) => listRateOrders({ from, to, by: 'office', key, count: 'overdue', limit, ...(cursor === undefined ? {} : { cursor }) })
}

/** What an office has open past its deadline. */
export function lateAtOffice(key: string): UrgeSource {
  return (cursor, limit) => listBacklogOrders({ by: 'office', key, late: 'true', limit, ...(cursor === undefined ? {} : { cursor }) })
}
