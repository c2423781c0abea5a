import type { Account } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import { wilson, type Sampled } from '../../domain/evidence/wilson.ts'
import { periodOf } from '../../domain/rates/period.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import { creditedTo, ratesFor, type OrdersPage } from '../rates/account-rates.ts'
import { nameOfKey } from '../rates/names.ts'
import { groundOf } from '../rates/rate-ground.ts'
import type { RateRow } from '../rates/read.ts'
import { checkedByOffice, checkedOrders, type CheckedPlace } from './rates-store.ts'

export const checkedCounts = ['checked', 'rectified', 'notRectified'] as const
export type CheckedCount = (typeof checkedCounts)[number]

/** What the offices say, and what was found: the two always together. */
export interface ClaimedAndTrue {
  readonly claimed: { readonly closed: number; readonly due: number; readonly rate: number | null }
  readonly checked: { readonly rectified: number; readonly checked: number } & Sampled
  /** Where the orders behind each number are, below the API's root. */
  readonly links: Readonly<Record<'closed' | 'due' | CheckedCount, string>>
}

export interface BlindRates extends ClaimedAndTrue {
  readonly from: string
  readonly to: string
  readonly rows: readonly (ClaimedAndTrue & { readonly key: string; readonly name: string; readonly nameEn: string })[]
}

export interface BlindPeriod {
  readonly from: string
  readonly to: string
}

/**
 * The closing rate that is claimed of a period beside what blind re-checks of that period's closings found, in all and by
 * office; an office reads its own. Both speak of the same closings, whenever they were checked: a sample of the last days
 * still grows. Refuses (period-invalid) a period that is none.
 */
export async function blindRatesFor(deps: OrdersDeps, account: Account, { from, to }: BlindPeriod): Promise<BlindRates> {
  const of = creditedTo(account)
  const district = await deps.reference.of(account.districtId)
  const period = periodOf(from, to, groundOf(district).days, deps.clock.now())
  const [claims, checks] = await Promise.all([ratesFor(deps, account, { from, to, by: 'office' }), checkedByOffice(deps.database, of, period)])
  const keys = [...new Set([...claims.rows.filter(({ due }) => (due ?? 0) > 0).map(({ key }) => key), ...checks.map(({ office }) => office)])].sort()
  const none = { closed: 0, due: 0, closingRate: null }
  return {
    from, to,
    ...figures({ from, to }, claims.total, checks),
    rows: keys.map((key) => ({
      key, ...nameOfKey(district, 'office', key),
      ...figures({ from, to, key }, claims.rows.find((row) => row.key === key) ?? none, checks.filter(({ office }) => office === key)),
    })),
  }
}

type Claim = Pick<RateRow, 'closed' | 'due' | 'closingRate'>

function figures(of: BlindPeriod & { readonly key?: string }, claim: Claim, checks: readonly { rectified: number; checked: number }[]): ClaimedAndTrue {
  const sum = (pick: (row: { rectified: number; checked: number }) => number) => checks.reduce((total, row) => total + pick(row), 0)
  const [rectified, checked] = [sum((row) => row.rectified), sum((row) => row.checked)]
  const query = (count: string) => new URLSearchParams({ from: of.from, to: of.to, ...(of.key === undefined ? {} : { key: of.key }), count }).toString()
  const claimed = (count: string) => `/rates/orders?by=office&${query(count)}`
  const found = (count: CheckedCount) => `/rates/blind/orders?${query(count)}`
  return {
    claimed: { closed: claim.closed ?? 0, due: claim.due ?? 0, rate: claim.closingRate },
    checked: { rectified, checked, ...wilson(rectified, checked) },
    links: { closed: claimed('closed'), due: claimed('due'), checked: found('checked'), rectified: found('rectified'), notRectified: found('notRectified') },
  }
}

export interface CheckedQuery extends BlindPeriod {
  /** An office; without it all. */
  readonly key?: string
  readonly count: CheckedCount
  readonly limit: number
  readonly cursor?: string
}

/** The orders behind what was found, a page at a time, as far as the account may still see them. Who checked them is not told. */
export async function blindOrdersFor(deps: OrdersDeps, account: Account, query: CheckedQuery): Promise<OrdersPage> {
  const of = creditedTo(account)
  const district = await deps.reference.of(account.districtId)
  const period = periodOf(query.from, query.to, groundOf(district).days, deps.clock.now())
  const which = { office: query.key ?? null, rectified: query.count === 'checked' ? null : query.count === 'rectified' }
  const found = await checkedOrders(deps.database, of, period, which, query.cursor === undefined ? null : placeOf(query.cursor), query.limit + 1)
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    orders: await ordersByIds(deps, account, shown.map(({ id }) => id)),
    next: found.length > query.limit && last !== undefined ? `${last.at.toISOString()}_${last.id}` : null,
  }
}

const cursorForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function placeOf(cursor: string): CheckedPlace {
  const [, at, id] = cursorForm.exec(cursor) ?? []
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) throw refuse('malformed-request', 'cursor', 'this is no cursor of this list')
  return { at: new Date(at), id }
}
