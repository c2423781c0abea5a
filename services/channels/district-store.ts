import type { Queryable } from '../../platform/database.ts'
import type { Parcel } from './channel.ts'

/** How messages name a district. */
export async function districtOf(db: Queryable, districtId: number): Promise<Parcel['district']> {
  const [row] = await db.query<Parcel['district']>('select code, name, name_en as "nameEn", timezone from districts where id = $1', [districtId], 'channels-district')
  if (row === undefined) throw new Error(`there is no district ${districtId}`)
  return row
}

/** Those of these that are no offices of the district. */
export async function unknownOffices(db: Queryable, districtId: number, offices: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select g.id
     from unnest($2::text[]) as g (id)
     where not exists (select from offices o where o.district_id = $1 and o.id = g.id)`,
    [districtId, offices],
  )
  return rows.map(({ id }) => id)
}
