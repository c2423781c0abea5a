import type { Queryable } from '../../platform/database.ts'
import type { FeedRow } from './feed-row.ts'

/**
 * Gives events the next positions of their district's feed, without gaps, in the order given. For the tally's
 * transaction only: its lock keeps others from the head.
 */
export async function feedEvents(tx: Queryable, districtId: number, events: readonly { orderId: string; seq: number }[], now: Date): Promise<void> {
  await tx.query(
    `with head as (
       insert into feed_heads as h (district_id, position)
       values ($1, $4)
       on conflict (district_id) do update set position = h.position + excluded.position
       returning position - $4 as last
     )
     insert into feed (district_id, position, order_id, seq, fed_at, verb, from_state, to_state, office_id, crew_id,
       prior_office_id, prior_crew_id, reporter_id, rechecker_id, inspector_id, number, category, deadline, called_offices,
       prior_called_offices)
     select $1, head.last + g.place, e.order_id, e.seq, $5, e.verb, e.from_state, e.to_state, e.office_id, e.crew_id,
       p.office_id, p.crew_id, o.reporter_id, o.rechecker_id, o.inspector_id, o.number, o.category,
       case when e.data ? 'deadline' then (e.data ->> 'deadline')::timestamptz else o.deadline end,
       case when c.data is not null then array(select jsonb_array_elements_text(c.data -> 'called')) end,
       case when e.data ? 'called' then array(
         select jsonb_array_elements_text(b.data -> 'called')
         from (
           select data
           from order_events
           where district_id = $1 and order_id = g.order_id and seq < g.seq and data ? 'called'
           order by seq desc
           limit 1
         ) b
       ) end
     from head
     cross join unnest($2::uuid[], $3::int[]) with ordinality as g (order_id, seq, place)
     join order_events e on e.district_id = $1 and e.order_id = g.order_id and e.seq = g.seq
     join orders o on o.district_id = $1 and o.id = g.order_id
     left join order_events p on p.district_id = $1 and p.order_id = g.order_id and p.seq = g.seq - 1
     -- As it was by the event: the order may have moved on since.
     left join lateral (
       select data
       from order_events
       where district_id = $1 and order_id = g.order_id and seq <= g.seq and data ? 'called'
       order by seq desc
       limit 1
     ) c on true`,
    [districtId, events.map(({ orderId }) => orderId), events.map(({ seq }) => seq), events.length, now],
    'feed-events',
  )
}

/** Up to `limit` rows after a position, oldest first. */
export function feedAfter(db: Queryable, districtId: number, position: number, limit: number): Promise<FeedRow[]> {
  return db.query(
    `select position, order_id as "orderId", seq, verb, from_state as "from", to_state as "to", office_id as "officeId",
       crew_id as "crewId", prior_office_id as "priorOfficeId", prior_crew_id as "priorCrewId", reporter_id as "reporterId",
       rechecker_id as "recheckerId", inspector_id as "inspectorId", number, category, deadline,
       called_offices as "calledOffices", prior_called_offices as "priorCalledOffices",
       array(
         select j.reporter_id
         from findings j
         where j.district_id = $1 and j.order_id = f.order_id and j.joined and j.reporter_id is not null
       ) as "alsoReportedBy"
     from feed f
     where district_id = $1
       and position > $2
     order by position
     limit $3`,
    [districtId, position, limit],
    'feed-after',
  )
}

/** The newest position and the oldest that is kept; both 0 before the first event, `oldest` null when none is kept. */
export async function feedEnds(db: Queryable, districtId: number): Promise<{ newest: number; oldest: number | null }> {
  const [row] = await db.query<{ newest: number; oldest: number | null }>(
    `select coalesce((select position from feed_heads where district_id = $1), 0) as newest,
       (select min(position) from feed where district_id = $1) as oldest`,
    [districtId],
    'feed-ends',
  )
  return row ?? { newest: 0, oldest: null }
}

/** Drops up to `limit` of the oldest rows fed before an instant whose news have been told; answers how many. Reads no more than that many. */
export async function dropFedBefore(db: Queryable, districtId: number, before: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from feed
     where district_id = $1
       and fed_at < $2
       and position <= coalesce((select c.position from notification_cursors c where c.district_id = $1), 0)
       and position = any(array(select position from feed where district_id = $1 order by position limit $3))
     returning position`,
    [districtId, before, limit],
  )
  return rows.length
}

/** Districts that have a feed. */
export async function fedDistricts(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>('select district_id as id from feed_heads order by district_id')
  return rows.map(({ id }) => id)
}
