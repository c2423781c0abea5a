import type { Queryable } from '../../../platform/database.ts'

/** Writes that many orders of the demo district straight into the table, with texts of a usual length; no two alike. */
export async function writeOrders(db: Queryable, count: number): Promise<void> {
  const [district] = await db.query<{ id: number }>(`select id from districts limit 1`)
  await db.query(
    `insert into orders (
       district_id, id, number, state, version, head_hash, category, catalogue_version, source, description, address,
       longitude, latitude, area_code, office_id, crew_id, received_at, filed_at, dispatched_at, clocks, deadline, handling_deadline
     )
     select $1, gen_random_uuid(), 'M-' || lpad(n::text, 7, '0'), 'assigned', 3, sha256(n::text::bytea), 'event-0113', 1, 'inspector',
       '路面破损，长约 ' || n || ' 米，影响通行：' || md5(n::text), '福华街 ' || n || ' 号', 113.6 + n * 1e-7, 34.7 + n * 1e-7,
       '410103009', 'fuhuajie', 'road', at, at, at, '{"kind": "handling", "offices": {}}', at + interval '1 day', at + interval '1 day'
     from generate_series(1, $2::int) as n
     cross join lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as at) as moments`,
    [district?.id, count],
  )
}
