import type { BeatLine } from '../../domain/accounts/beat.ts'
import type { Queryable } from '../../platform/database.ts'

/** An inspector's beat, by area. */
export function beatOf(db: Queryable, districtId: number, accountId: string): Promise<BeatLine[]> {
  return db.query(
    `select area_code as area, weekdays
     from inspector_beats
     where district_id = $1
       and account_id = $2
     order by area_code`,
    [districtId, accountId],
  )
}

/** The inspectors of a district who can sign in, by login, each with the own beat. */
export function inspectorsWithBeats(db: Queryable, districtId: number, limit: number): Promise<{ id: string; login: string; name: string; lines: BeatLine[] }[]> {
  return db.query(
    `select a.id, a.login, a.name,
       coalesce((select jsonb_agg(jsonb_build_object('area', b.area_code, 'weekdays', b.weekdays) order by b.area_code)
         from inspector_beats b
         where b.district_id = a.district_id and b.account_id = a.id), '[]') as lines
     from accounts a
     where a.district_id = $1
       and a.role = 'inspector'
       and a.disabled_at is null
     order by a.login
     limit $2`,
    [districtId, limit],
  )
}

/** Removes an inspector's beat. */
export async function deleteBeat(db: Queryable, districtId: number, accountId: string): Promise<void> {
  await db.query('delete from inspector_beats where district_id = $1 and account_id = $2', [districtId, accountId])
}

/** Adds the lines of a beat. */
export async function insertBeat(db: Queryable, districtId: number, accountId: string, lines: readonly BeatLine[]): Promise<void> {
  await db.query(
    `insert into inspector_beats (district_id, account_id, area_code, weekdays)
     select $1, $2, r.area, r.weekdays
     from jsonb_to_recordset($3::jsonb) as r (area text, weekdays integer[])`,
    [districtId, accountId, JSON.stringify(lines)],
  )
}

/** The role of an account, locked until the transaction ends, so that two beats given at once are written one after the other. */
export async function lockRole(db: Queryable, districtId: number, accountId: string): Promise<string | null> {
  const [row] = await db.query<{ role: string }>('select role from accounts where district_id = $1 and id = $2 for update', [districtId, accountId])
  return row?.role ?? null
}
