import type { Account } from '../../domain/accounts/account.ts'
import { categoryOf, type Category } from '../../domain/catalogue/catalogue.ts'
import { boxAround } from '../../domain/geometry/box-around.ts'
import { toWgs84, type CoordinateSystem } from '../../domain/geometry/coordinates.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import { joinRefusal, metresBetween, type Spot } from '../../domain/order/same-thing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { firstPhotos, openOrdersIn, type NearRow } from './near-store.ts'

/** An open order that a finding may be of: as much of it as a reporter out of its scope may see. */
export interface NearbyOrder {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly state: State
  /** Whole metres. */
  readonly distance: number
  readonly receivedAt: string
  readonly photo: string | null
  readonly joinable: boolean
}

const most = 10

/** The open orders of the same sub-class within its radius, nearest first, at most ten. Throws unknown-category. */
export async function nearbyOrders(deps: OrdersDeps, account: Account, asked: Spot & { readonly coordinates: CoordinateSystem }): Promise<NearbyOrder[]> {
  const { database } = deps
  const reference = await deps.reference.of(account.districtId)
  const category = categoryOf(reference.catalogue, asked.category)
  const [longitude, latitude] = toWgs84([asked.longitude, asked.latitude], asked.coordinates)
  const spot = { category: category.code, longitude, latitude }
  const near = (await ordersNear(database, account.districtId, spot, category)).slice(0, most)
  const photos = await firstPhotos(database, account.districtId, near.map(({ row }) => row.id))
  return near.map(({ row, distance }) => ({
    id: row.id,
    number: row.number,
    category: row.category,
    state: row.state,
    distance: Math.round(distance),
    receivedAt: row.receivedAt.toISOString(),
    photo: photos.get(row.id) ?? null,
    joinable: joinRefusal(spot, row, category.duplicateRadius) === null,
  }))
}

/** Open orders that may be of the same thing as something seen at a spot, nearest first. */
export async function ordersNear(db: Queryable, districtId: number, spot: Spot, { duplicateRadius }: Pick<Category, 'duplicateRadius'>): Promise<{ row: NearRow; distance: number }[]> {
  const rows = await openOrdersIn(db, districtId, spot.category, boxAround([spot.longitude, spot.latitude], duplicateRadius))
  return rows
    .map((row) => ({ row, distance: metresBetween(spot, row) }))
    .filter(({ distance }) => distance <= duplicateRadius)
    .sort((a, b) => a.distance - b.distance)
}
