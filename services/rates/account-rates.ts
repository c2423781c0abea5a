import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError } from '../../domain/errors.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ordersByIds } from '../orders/list-orders.ts'
import type { OrderView } from '../orders/order-view.ts'
import { backlogOf, backlogOrders, type Backlog, type BacklogDrill, type BacklogQuery } from './backlog.ts'
import { ratesOrders, type DrillPage, type DrillQuery } from './drill-down.ts'
import { handlingOfPeriod, type HandlingQuery, type HandlingTable } from './handling.ts'
import { nameOfKey, type Named } from './names.ts'
import { groundOf, type RateGround } from './rate-ground.ts'
import { ratesOfPeriod, type RateRow, type RatesQuery, type RateTable } from './read.ts'
import type { Credited } from './read-store.ts'

/** A row with the names of its keys; those of the second are null where there is one dimension. */
export type NamedRow<Row> = Row & Named & { readonly name2: string | null; readonly name2En: string | null }
export type NamedTable<Table extends { readonly rows: readonly unknown[] }> = Omit<Table, 'rows'> & { readonly rows: readonly NamedRow<Table['rows'][number]>[] }
export type NamedRates = NamedTable<RateTable>

/** Whose rates an account may read: an office and a crew their own, an inspector and a device none (role-forbidden), others the district's. */
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
    case 'reporter':
      throw new DomainError('role-forbidden')
  }
}

/** The rates that an account may read of a period, with the names of the rows. */
export async function ratesFor(deps: OrdersDeps, account: Account, query: RatesQuery): Promise<NamedRates> {
  const { of, ground, named } = await reading(deps, account)
  const table = await ratesOfPeriod(deps.database, of, query, ground, deps.clock.now())
  return { ...table, rows: table.rows.map((row): NamedRow<RateRow> => named(table, row)) }
}

/** The handling times that an account may read of a period. */
export async function handlingFor(deps: OrdersDeps, account: Account, query: HandlingQuery): Promise<NamedTable<HandlingTable>> {
  const { of, ground, named } = await reading(deps, account)
  const table = await handlingOfPeriod(deps.database, of, query, ground, deps.clock.now())
  return { ...table, rows: table.rows.map((row) => named(table, row)) }
}

/** The backlog that an account may read, with the orders that are open longest, as far as it may still see them. */
export async function backlogFor(deps: OrdersDeps, account: Account, query: BacklogQuery): Promise<Omit<NamedTable<Backlog>, 'oldest'> & { readonly oldest: readonly OrderView[] }> {
  const { of, ground, named } = await reading(deps, account)
  const backlog = await backlogOf(deps.database, of, query, ground, deps.clock.now())
  const rows = backlog.rows.map((row) => named({ by: backlog.by, by2: null }, { ...row, key2: null }))
  return { ...backlog, rows, oldest: await ordersByIds(deps, account, backlog.oldest) }
}

export interface OrdersPage {
  readonly orders: OrderView[]
  readonly next: string | null
}

/** The orders of one count, a page at a time, as far as the account may still see them. */
export async function ratesOrdersFor(deps: OrdersDeps, account: Account, query: DrillQuery): Promise<OrdersPage> {
  const { of, ground } = await reading(deps, account)
  return pageOf(deps, account, await ratesOrders(deps.database, of, query, ground, deps.clock.now()))
}

/** The orders of one number of the backlog, the oldest first, as far as the account may still see them. */
export async function backlogOrdersFor(deps: OrdersDeps, account: Account, query: BacklogDrill): Promise<OrdersPage> {
  const { of, ground } = await reading(deps, account)
  return pageOf(deps, account, await backlogOrders(deps.database, of, query, ground, deps.clock.now()))
}

/** All of them at once, up to `most`: for who takes them along. */
export async function backlogIdsFor(deps: OrdersDeps, account: Account, query: Omit<BacklogDrill, 'limit' | 'cursor'>, most: number): Promise<string[]> {
  const { of, ground } = await reading(deps, account)
  return (await backlogOrders(deps.database, of, { ...query, limit: most }, ground, deps.clock.now())).ids
}

async function pageOf(deps: OrdersDeps, account: Account, { ids, next }: DrillPage): Promise<OrdersPage> {
  return { orders: await ordersByIds(deps, account, ids), next }
}

type Keyed = Pick<RateRow, 'key' | 'key2'>

interface Reading {
  readonly of: Credited
  readonly ground: RateGround
  readonly named: <Row extends Keyed>(table: Pick<RateTable, 'by' | 'by2'>, row: Row) => NamedRow<Row>
}

async function reading({ reference }: OrdersDeps, account: Account): Promise<Reading> {
  const of = creditedTo(account)
  const district = await reference.of(account.districtId)
  return {
    of,
    ground: groundOf(district),
    named: ({ by, by2 }, row) => {
      const second = by2 === null || row.key2 === null ? null : nameOfKey(district, by2, row.key2)
      return { ...row, ...nameOfKey(district, by, row.key), name2: second?.name ?? null, name2En: second?.nameEn ?? null }
    },
  }
}
