import type { Queryable } from '../../platform/database.ts'

/** A filter of the list, in the words of GET /orders. */
export type ViewQuery = Readonly<Record<string, string>>

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: ViewQuery
}

interface Owner {
  readonly districtId: number
  readonly id: string
}

/** An account's views in the order that it gave them. */
export function viewsOf(db: Queryable, owner: Owner, most: number): Promise<SavedView[]> {
  return db.query(
    `select id, name, query
     from saved_views
     where district_id = $1 and account_id = $2
     order by place, id
     limit $3`,
    [owner.districtId, owner.id, most],
    'views-of',
  )
}

/** One at a time changes an account's views: places and how many there are hang on all of them. */
export async function lockViews(tx: Queryable, owner: Owner): Promise<void> {
  await tx.query('select id from accounts where district_id = $1 and id = $2 for no key update', [owner.districtId, owner.id])
}

export async function insertView(tx: Queryable, owner: Owner, view: SavedView): Promise<void> {
  await tx.query(
    `insert into saved_views (district_id, account_id, id, name, query, place)
     select $1, $2, $3, $4, $5, coalesce(max(place), 0) + 1
     from saved_views
     where district_id = $1 and account_id = $2`,
    [owner.districtId, owner.id, view.id, view.name, JSON.stringify(view.query)],
  )
}

export async function updateView(tx: Queryable, owner: Owner, { id, name, query }: SavedView): Promise<void> {
  await tx.query(
    `update saved_views
     set name = $4, query = $5
     where district_id = $1 and account_id = $2 and id = $3`,
    [owner.districtId, owner.id, id, name, JSON.stringify(query)],
  )
}

/** Gives views their places in the order of the ids. */
export async function placeViews(tx: Queryable, owner: Owner, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update saved_views v
     set place = p.place
     from unnest($3::uuid[]) with ordinality as p (id, place)
     where v.district_id = $1 and v.account_id = $2 and v.id = p.id`,
    [owner.districtId, owner.id, ids],
  )
}

/** Whether there was such a view of the account. */
export async function deleteView(db: Queryable, owner: Owner, id: string): Promise<boolean> {
  const rows = await db.query('delete from saved_views where district_id = $1 and account_id = $2 and id = $3 returning id', [owner.districtId, owner.id, id])
  return rows.length > 0
}
