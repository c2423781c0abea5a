import type { BlindRules } from '../../domain/evidence/blind-rules.ts'
import type { Checker, Closing } from '../../domain/evidence/blind-draw.ts'
import type { Queryable } from '../../platform/database.ts'

/** A district and whether its draw of a day was made. */
export async function isDrawn(db: Queryable, districtId: number, day: string): Promise<boolean> {
  const rows = await db.query('select day from blind_draws where district_id = $1 and day = $2', [districtId, day], 'blind-is-drawn')
  return rows.length === 1
}

/** The rules of a district as stored; undefined: the default ones. `lock` keeps others from changing them. */
export async function storedRules(db: Queryable, districtId: number, lock = false): Promise<BlindRules | undefined> {
  const [row] = await db.query<{ rules: BlindRules }>(`select rules from blind_rules where district_id = $1 ${lock ? 'for update' : ''}`, [districtId])
  return row?.rules
}

export async function saveRules(tx: Queryable, districtId: number, rules: BlindRules): Promise<void> {
  await tx.query(
    `insert into blind_rules (district_id, rules)
     values ($1, $2)
     on conflict (district_id) do update set rules = excluded.rules`,
    [districtId, JSON.stringify(rules)],
  )
}

/** Up to when the draws before a day have gone through the closings; null before the first. */
export async function drawnUntil(db: Queryable, districtId: number, day: string): Promise<Date | null> {
  const [row] = await db.query<{ until: Date | null }>('select max(until_at) as until from blind_draws where district_id = $1 and day < $2', [districtId, day])
  return row?.until ?? null
}

export interface LastDraw {
  readonly day: string
  readonly drawn: number
  readonly passedOver: number
  /** How many closings it drew from, by office. */
  readonly closings: Readonly<Record<string, number>>
}

/** The newest draw of a district; undefined before the first. */
export async function lastDraw(db: Queryable, districtId: number): Promise<LastDraw | undefined> {
  const [row] = await db.query<LastDraw>(
    `select to_char(day, 'YYYY-MM-DD') as day, drawn, passed_over as "passedOver",
       (select coalesce(jsonb_object_agg(c.key, jsonb_array_length(c.value)), '{}') from jsonb_each(candidates) as c) as closings
     from blind_draws
     where district_id = $1
     order by blind_draws.day desc
     limit 1`,
    [districtId],
  )
  return row
}

export interface NewDraw {
  readonly districtId: number
  readonly day: string
  readonly seed: string
  readonly rules: BlindRules
  readonly from: Date
  readonly until: Date
  readonly at: Date
}

/** Makes the day's draw this transaction's; false when it is another's, which is waited for. */
export async function claimDraw(tx: Queryable, draw: NewDraw): Promise<boolean> {
  const rows = await tx.query(
    `insert into blind_draws (district_id, day, seed, rules, from_at, until_at, drawn_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (district_id, day) do nothing
     returning day`,
    [draw.districtId, draw.day, draw.seed, JSON.stringify(draw.rules), draw.from, draw.until, draw.at],
  )
  return rows.length === 1
}

/** Whether something recorded before an instant still waits for the tally, from which the closings are read. */
export async function tallyIsBehind(db: Queryable, districtId: number, until: Date): Promise<boolean> {
  const rows = await db.query(
    `select t.id
     from tally_pending t
     join order_events e on e.district_id = t.district_id and e.order_id = t.order_id and e.seq = t.seq
     where t.district_id = $1 and e.recorded_at < $2
     limit 1`,
    [districtId, until],
  )
  return rows.length === 1
}

export type ClosingRow = Closing & { readonly closedAt: Date }

/**
 * Orders closed in a span of time that stand closed, were re-checked here and never drawn; not what was settled on the
 * spot, which no office had. With each all accounts that reported it or acted on it, or on an order merged into it.
 */
export function closingsOf(db: Queryable, districtId: number, from: Date, until: Date, limit: number): Promise<ClosingRow[]> {
  return db.query(
    `with recursive closings as (
       select o.id, o.office_id, o.closed_at, o.fixed_by_contractor
       from rate_spans s
       join orders o on o.district_id = s.district_id and o.id = s.order_id
       where s.district_id = $1
         and s.kind = 'closed'
         and s.from_at >= $2
         and s.from_at < $3
         and o.state = 'closed'
         and not o.on_spot
         and o.dispatched_at is not null
         and o.office_id is not null
         and o.rechecker_id is not null
         and not exists (select from blind_checks b where b.district_id = $1 and b.order_id = o.id)
       order by s.from_at, o.id
       limit $4
     ), settled (root, id) as (
       select id, id
       from closings
       union
       select s.root, m.id
       from settled s
       join orders m on m.district_id = $1 and m.merged_into = s.id
     ), parts (root, who) as (
       select s.root, e.actor_id
       from settled s
       join order_events e on e.district_id = $1 and e.order_id = s.id
       where e.actor_id is not null
       union
       select s.root, f.reporter_id
       from settled s
       join findings f on f.district_id = $1 and f.order_id = s.id
       where f.reporter_id is not null
     )
     select c.id as "order", c.office_id as office, c.closed_at as "closedAt", c.fixed_by_contractor as contractor,
       array(select p.who::text from parts p where p.root = c.id) as barred
     from closings c
     order by c.id`,
    [districtId, from, until, limit],
  )
}

/**
 * The inspectors in use, with the offices of whose orders each touched any since an instant, a finding that joined one
 * among them, and how many blind checks each has open. Once a day: the index by time bounds what of the log is read.
 */
export function checkersOf(db: Queryable, districtId: number, since: Date, now: Date): Promise<Checker[]> {
  return db.query(
    `with touched (who, office) as (
       select coalesce(f.reporter_id, e.actor_id), coalesce(e.office_id, o.office_id)
       from order_events e
       join orders o on o.district_id = $1 and o.id = e.order_id
       left join findings f on f.district_id = $1 and e.verb = 'join' and f.id = (e.data ->> 'finding')::uuid
       where e.district_id = $1
         and e.recorded_at >= $2
         and (e.actor_role = 'inspector' or e.verb = 'join')
     )
     select a.id, c.contractor_id as contractor,
       array(select distinct t.office from touched t where t.who = a.id and t.office is not null) as served,
       (select count(*)::int from blind_checks b where b.district_id = $1 and b.inspector_id = a.id and b.answered_at is null and b.due_at > $3) as open
     from accounts a
     left join crews c on c.district_id = a.district_id and c.id = a.crew_id
     where a.district_id = $1
       and a.role = 'inspector'
       and a.disabled_at is null
     order by a.id
     limit 2000`,
    [districtId, since, now],
  )
}

export interface NewCheck {
  readonly id: string
  readonly order: string
  readonly office: string
  readonly closedAt: Date
  readonly inspector: string
  readonly eligible: readonly string[]
}

/** Writes down what was drawn and from what. */
export async function storeDrawn(tx: Queryable, draw: NewDraw & { readonly dueAt: Date }, checks: readonly NewCheck[], candidates: Readonly<Record<string, readonly string[]>>, passedOver: number): Promise<void> {
  await tx.query(
    `with made as (
       insert into blind_checks (district_id, id, order_id, day, place, office_id, closed_at, inspector_id, eligible, drawn_at, due_at)
       select $1, c.id, c."order", $2, c.place, c.office, c."closedAt", c.inspector, c.eligible, $3, $4
       from jsonb_to_recordset($5::jsonb) as c (id uuid, "order" uuid, place integer, office text, "closedAt" timestamptz, inspector uuid, eligible uuid[])
       returning id
     )
     update blind_draws
     set candidates = $6, drawn = (select count(*) from made), passed_over = $7
     where district_id = $1 and day = $2`,
    [draw.districtId, draw.day, draw.at, draw.dueAt, JSON.stringify(checks.map((check, place) => ({ ...check, place: place + 1 }))), JSON.stringify(candidates), passedOver],
  )
}
