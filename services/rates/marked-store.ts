import type { Queryable } from '../../platform/database.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Credited } from './read-store.ts'

/** What a leader asks for of the log by itself; an index holds these events alone, so each verb is said in words. */
const marks = { suspended: "verb = 'grant-suspension'", recurred: "verb = 'recur'" } as const
export type Mark = keyof typeof marks

// The event's own office and crew: whose it was when it happened.
const own = 'district_id = $1 and ($2::text is null or office_id = $2) and ($3::text is null or crew_id = $3)'

/** How many orders were marked so in a period. */
export async function countMarked(db: Queryable, of: Credited, mark: Mark, period: Period): Promise<number> {
  const [row] = await db.query<{ orders: number }>(
    `select count(distinct order_id)::int as orders
     from order_events
     where ${own}
       and ${marks[mark]}
       and at >= $4
       and at < $5`,
    [of.districtId, of.office, of.crew, period.start, period.bound],
    `rates-marked-count-${mark}`,
  )
  return row?.orders ?? 0
}

/** The very orders of that count by id, after one. */
export async function markedOrders(db: Queryable, of: Credited, mark: Mark, period: Period, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct order_id as id
     from order_events
     where ${own}
       and ${marks[mark]}
       and at >= $4
       and at < $5
       and ($6::uuid is null or order_id > $6)
     order by order_id
     limit $7`,
    [of.districtId, of.office, of.crew, period.start, period.bound, after, limit],
    `rates-marked-orders-${mark}`,
  )
  return rows.map(({ id }) => id)
}

/** Where a thing came back: the order that was marked, and how many times it is now. */
export interface Recurrence {
  readonly id: string
  readonly times: number
}

/** The thing that came back most often among those that came back in a period; undefined where none did. */
export async function mostRecurring(db: Queryable, of: Credited, period: Period): Promise<Recurrence | undefined> {
  const [row] = await db.query<Recurrence>(
    `with recursive chain as (
       select o.id, o.recurrence_of, 1 as times
       from orders o
       where o.district_id = $1
         and o.id in (
           select order_id
           from order_events
           where ${own}
             and verb = 'recur'
             and at >= $4
             and at < $5
           order by at desc
           limit 1000
         )
       union all
       select c.id, o.recurrence_of, c.times + 1
       from chain c
       join orders o on o.district_id = $1 and o.id = c.recurrence_of
       where c.times < 20
     )
     select id, max(times)::int as times
     from chain
     group by id
     order by max(times) desc, id desc
     limit 1`,
    [of.districtId, of.office, of.crew, period.start, period.bound],
    'rates-most-recurring',
  )
  return row
}

/** An order and those that it came back from, the newest first; at most twenty. */
export async function chainOf(db: Queryable, districtId: number, orderId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with recursive chain as (
       select id, recurrence_of, 1 as times
       from orders
       where district_id = $1
         and id = $2
       union all
       select o.id, o.recurrence_of, c.times + 1
       from chain c
       join orders o on o.district_id = $1 and o.id = c.recurrence_of
       where c.times < 20
     )
     select id
     from chain
     order by times`,
    [districtId, orderId],
    'rates-recurrence-chain',
  )
  return rows.map(({ id }) => id)
}
