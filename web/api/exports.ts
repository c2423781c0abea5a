import { i18n } from '../i18n/i18n.ts'
import type { OrderFilters, RateOrdersQuery, RateQuery } from './types.ts'

/** Where the browser itself fetches an Excel workbook of what a page shows, in the reader's language. */
function address(path: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [name, String(value)])
  return `/api/v1${path}?${new URLSearchParams([...given, ['lang', i18n.global.locale.value]]).toString()}`
}

/** All orders of a filter; pages of the list don't matter. */
export function ordersExport({ limit: _limit, cursor: _cursor, ...filters }: OrderFilters): string {
  return address('/orders/export.xlsx', filters)
}

export function ratesExport(query: RateQuery): string {
  return address('/rates/export.xlsx', query)
}

export function rateOrdersExport({ limit: _limit, cursor: _cursor, ...query }: RateOrdersQuery): string {
  return address('/rates/orders/export.xlsx', query)
}

export function backlogOrdersExport(query: { by?: string, to?: string | undefined, key?: string | undefined, band?: string | undefined, late: boolean }): string {
  return address('/rates/backlog/orders/export.xlsx', query)
}
