import type { TargetVersion, Targets } from '../../../domain/rates/targets.ts'
import type { Queryable } from '../../../platform/database.ts'

// Far more than anybody sets: one a month for ten years, for every office of a district.
const mostVersions = 5_000

/** All versions of a district's targets, the newest first; with an office only its own and the district's. */
export function targetVersions(db: Queryable, districtId: number, office: string | null): Promise<TargetVersion[]> {
  return db.query(
    `select nullif(office_id, '') as office, to_char(effective_from, 'YYYY-MM-DD') as "effectiveFrom",
       closing::float8 as "closingRate", on_time::float8 as "onTimeClosingRate", rework::float8 as "reworkRate"
     from rate_targets
     where district_id = $1
       and ($2::text is null or office_id in ('', $2))
     order by effective_from desc, office_id
     limit $3`,
    [districtId, office, mostVersions],
  )
}

/** Writes what holds from a day on; a version of the same day gives way. Answers false where it said the same. */
export async function saveTargets(db: Queryable, districtId: number, office: string | null, effectiveFrom: string, targets: Targets, now: Date): Promise<boolean> {
  const rows = await db.query(
    `insert into rate_targets as t (district_id, office_id, effective_from, closing, on_time, rework, set_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (district_id, office_id, effective_from) do update
     set closing = excluded.closing, on_time = excluded.on_time, rework = excluded.rework, set_at = excluded.set_at
     where (t.closing, t.on_time, t.rework) is distinct from (excluded.closing, excluded.on_time, excluded.rework)
     returning office_id`,
    [districtId, office ?? '', effectiveFrom, targets.closingRate, targets.onTimeClosingRate, targets.reworkRate, now],
  )
  return rows.length > 0
}
