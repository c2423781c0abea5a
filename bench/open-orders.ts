import type { Queryable } from '../platform/database.ts'
import { demoDistrict } from '../services/demo/district.ts'

/** Writes open orders of the demo district straight into the table, in work with 16 offices or with the one named, due far in the future. */
export async function writeOpenOrders(db: Queryable, count: number, after: number, office?: string): Promise<void> {
  await db.query(
    `insert into orders (
       district_id, id, number, state, version, head_hash, category, standard, catalogue_version, limit_amount, limit_unit, source,
       description, longitude, latitude, area_code, office_id, crew_id, received_at, filed_at, dispatched_at, clocks, deadline,
       handling_deadline, alarm_at
     )
     select $1, gen_random_uuid(), 'S-' || lpad(n::text, 8, '0'), 'assigned', 3, sha256(n::text::bytea), 'event-0113', 'event-0113-1', 1, 5,
       'urgent-day', 'inspector', '路面破损 ' || n, 113.6 + (n % 1000) * 1e-5, 34.7 + (n / 1000) * 1e-6, o.area_code, o.id, 'road', now(), now(), now(),
       jsonb_build_object('kind', 'handling', 'offices', jsonb_build_object(o.id, jsonb_build_object('used', 0, 'since', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'missed', null, 'told', jsonb_build_array('warn')))),
       later, later, later
     from generate_series($3::int + 1, $3::int + $2::int) as n
     join (select id, area_code, row_number() over (order by id) - 1 as place from offices where district_id = $1) as o on case when $4::text is null then o.place = n % 16 else o.id = $4 end
     cross join lateral (select now() + interval '30 days' + n * interval '1 second' as later) as moments`,
    [demoDistrict.id, count, after, office ?? null],
  )
}

/** Makes that many of the open orders overdue, one every `stepMs` from an instant on. */
export async function setDue(db: Queryable, count: number, from: Date, stepMs: number): Promise<void> {
  await db.query(
    `with chosen as (
       select id, row_number() over (order by alarm_at desc) as place
       from orders
       where district_id = $1 and version = 3
       order by alarm_at desc
       limit $2
     )
     update orders o
     set deadline = moment, handling_deadline = moment, alarm_at = moment
     from chosen
     cross join lateral (select $3::timestamptz + chosen.place * $4::int * interval '1 millisecond' as moment) as moments
     where o.district_id = $1 and o.id = chosen.id`,
    [demoDistrict.id, count, from, stepMs],
  )
}
