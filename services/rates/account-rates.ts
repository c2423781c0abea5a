import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError } from '../../domain/errors.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import type { OrderView } from '../orders/order-view.ts'
import { daysOfZone } from './days-of-district.ts'
import { ratesOrders, type DrillQuery } from './drill-down.ts'
import { nameOfKey, type Named } from './names.ts'
import { ratesOfPeriod, type RateRow, type RatesQuery, type RateTable } from './read.ts'
import type { Credited } from './read-store.ts'

export type NamedRates = Omit<RateTable, 'rows'> & { readonly rows: readonly (RateRow & Named)[] }

/** Whose rates an account may read: an office and a crew their own, an inspector none (role-forbidden), others the district's. */
export function creditedTo(account: Account): Credited {
  const scope = scopeOf(account)
  const { districtId } = scope
  switch (scope.kind) {
    case 'district':
      return { districtId, office: null, crew: null }
    case 'office':
      return { districtId, office: scope.officeId, crew: null }
    case 'crew':
      return { districtId, office: null, crew: scope.crewId }
    case 'inspector':
      throw new DomainError('role-forbidden')
  }
}

/** The rates that an account may read of a period, with the names of the rows. */
export async function ratesFor({ database, clock, reference }: OrdersDeps, account: Account, query: RatesQuery): Promise<NamedRates> {
  const of = creditedTo(account)
  const district = await reference.of(account.districtId)
  const table = await ratesOfPeriod(database, of, query, daysOfZone(district.timezone), clock.now())
  return { ...table, rows: table.rows.map(({ key, ...row }) => ({ key, ...nameOfKey(district, query.by, key), ...row })) }
}

/** The orders of one count, a page at a time, as far as the account may still see them. */
export async function ratesOrdersFor(deps: OrdersDeps, account: Account, query: DrillQuery): Promise<{ orders: OrderView[]; next: string | null }> {
  const of = creditedTo(account)
  const district = await deps.reference.of(account.districtId)
  const { ids, next } = await ratesOrders(deps.database, of, query, daysOfZone(district.timezone), deps.clock.now())
  return { orders: await ordersByIds(deps, account, ids), next }
}
