import type { Database } from '../../platform/database.ts'
import type { History } from './rates-histories.ts'

/** Makes an empty district in a zone. */
export async function makeDistrict(database: Database, id: number, timezone: string): Promise<void> {
  await database.query(
    `insert into districts (id, code, name, name_en, timezone, working_hours, weekdays, clock_lengths)
     values ($1, $2, '', '', $3, '[["08:00", "12:00"], ["14:00", "18:00"]]', '{1,2,3,4,5}', '{}')`,
    [id, String(id), timezone],
  )
}

/** Stores orders with events [from, to) of each and what the tally owes for them, as the use cases do. */
export async function storeEvents(database: Database, districtId: number, histories: readonly History[], part: (history: History) => readonly [number, number]): Promise<void> {
  const orders = histories.map(({ order }) => ({ ...order, districtId }))
  const events = histories.flatMap((history) => history.events.slice(...part(history))).map((event) => ({ ...event, districtId }))
  await database.query(
    `insert into orders (district_id, id, number, state, version, head_hash, category, catalogue_version, source, description,
       longitude, latitude, area_code, received_at, clocks, reporter_id, office_id, crew_id, fixed_by_crew, handled_at, handling_deadline)
     select "districtId", id, number, state, version, '', category, 1, source, '', 0, 0, area, "receivedAt", '{}', "reporterId",
       "officeId", "crewId", "fixedByCrew", "handledAt", "handlingDeadline"
     from jsonb_to_recordset($1::jsonb) as o ("districtId" integer, id uuid, number text, state text, version integer,
       category text, source text, area text, "receivedAt" timestamptz, "reporterId" uuid, "officeId" text, "crewId" text,
       "fixedByCrew" text, "handledAt" timestamptz, "handlingDeadline" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(orders)],
  )
  await database.query(
    `with logged as (
       insert into order_events (district_id, order_id, seq, at, recorded_at, verb, actor_id, actor_role, from_state, to_state,
         office_id, crew_id, data, prev_hash, hash)
       select "districtId", "orderId", seq, at, "recordedAt", verb, "actorId", "actorRole", "from", "to", "officeId", "crewId", data, '', ''
       from jsonb_to_recordset($1::jsonb) as e ("districtId" integer, "orderId" uuid, seq integer, at timestamptz,
         "recordedAt" timestamptz, verb text, "actorId" uuid, "actorRole" text, "from" text, "to" text, "officeId" text,
         "crewId" text, data jsonb)
       returning order_id, seq, at
     )
     insert into tally_pending (district_id, order_id, seq)
     select $2, order_id, seq
     from logged
     order by at, order_id, seq`,
    [JSON.stringify(events), districtId],
  )
}
