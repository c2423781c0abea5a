import type { DegreeBox } from '../../domain/geometry/box-around.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { Queryable } from '../../platform/database.ts'
import { endedCondition, openCondition } from './search-sql.ts'

/** An order of a sub-class in a box of degrees. */
export interface NearRow {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly state: State
  readonly longitude: number
  readonly latitude: number
  readonly receivedAt: Date
}

const columns = 'o.id, o.number, o.category, o.state, o.longitude, o.latitude, o.received_at as "receivedAt"'

const inBox = `o.district_id = $1 and o.category = $2 and o.latitude between $3 and $4 and o.longitude between $5 and $6`

function boxValues(districtId: number, category: string, { south, north, west, east }: DegreeBox): unknown[] {
  return [districtId, category, south, north, west, east]
}

/**
 * The open orders of a sub-class in a box, newest first; at most 200. By the index orders_open_alike: it reads
 * the strip of latitude of one sub-class, and nothing that has ended.
 */
export function openOrdersIn(db: Queryable, districtId: number, category: string, box: DegreeBox): Promise<NearRow[]> {
  return db.query<NearRow>(
    `select ${columns}
     from orders o
     where ${inBox} and ${openCondition}
     order by o.received_at desc, o.id
     limit 200`,
    boxValues(districtId, category, box),
    'near-open-orders',
  )
}

/** The orders of a sub-class in a box that were closed in a span of time, last closed first; at most 200. */
export function closedOrdersIn(db: Queryable, districtId: number, category: string, box: DegreeBox, from: Date, to: Date): Promise<NearRow[]> {
  return db.query<NearRow>(
    `select ${columns}
     from orders o
     where ${inBox} and ${endedCondition} and o.state = 'closed' and o.closed_at between $7 and $8
     order by o.closed_at desc, o.id
     limit 200`,
    [...boxValues(districtId, category, box), from, to],
    'near-closed-orders',
  )
}

/** The first before-photo of each of these orders, where there is one. */
export async function firstPhotos(db: Queryable, districtId: number, orders: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ order: string; photo: string }>(
    `select distinct on (order_id) order_id as "order", photo_id as photo
     from order_photos
     where district_id = $1 and order_id = any($2::uuid[]) and kind = 'before'
     order by order_id, seq, photo_id`,
    [districtId, orders],
    'first-photos',
  )
  return new Map(rows.map(({ order, photo }) => [order, photo]))
}
