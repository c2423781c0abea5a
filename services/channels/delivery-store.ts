import type { Queryable } from '../../platform/database.ts'
import type { ChannelKind } from './channel.ts'

export const deliveryStates = ['waiting', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export interface NewMail {
  readonly id: string
  readonly accountId: string
  /** When it is due. */
  readonly at: Date
}

/** Mails that carry one notification each. */
export async function addMail(tx: Queryable, districtId: number, mails: readonly NewMail[], now: Date): Promise<void> {
  await tx.query(
    `insert into deliveries (district_id, id, channel, account_id, next_at, created_at)
     select $1, g.id, 'email', g.account_id, g.at, $2
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) as g (id, account_id, at)`,
    [districtId, now, mails.map(({ id }) => id), mails.map(({ accountId }) => accountId), mails.map(({ at }) => at)],
  )
}

/**
 * The mail that each account gathers, opened where there is none. A mail that is open keeps its time, so that it leaves
 * however much comes; what falls into quiet hours puts it off to their end.
 */
export function openMail(tx: Queryable, districtId: number, mails: readonly (NewMail & { quiet: boolean })[], now: Date): Promise<{ id: string; accountId: string }[]> {
  return tx.query(
    `insert into deliveries as d (district_id, id, channel, account_id, gathers, next_at, created_at)
     select $1, g.id, 'email', g.account_id, true, g.at, $2
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) as g (id, account_id, at)
     on conflict (district_id, account_id) where gathers do update
     set next_at = case when excluded.account_id = any($6::uuid[]) then greatest(d.next_at, excluded.next_at) else d.next_at end
     returning id, account_id as "accountId"`,
    [
      districtId, now, mails.map(({ id }) => id), mails.map(({ accountId }) => accountId), mails.map(({ at }) => at),
      mails.filter(({ quiet }) => quiet).map(({ accountId }) => accountId),
    ],
  )
}

export interface NewDelivery {
  readonly id: string
  readonly channel: ChannelKind
  readonly endpointId: string
  /** Null: a trial, about no order. */
  readonly orderId: string | null
  readonly seq: number | null
}

/** Deliveries to endpoints, one for each event and endpoint for all time. */
export async function addDeliveries(tx: Queryable, districtId: number, rows: readonly NewDelivery[], now: Date): Promise<void> {
  await tx.query(
    `insert into deliveries (district_id, id, channel, endpoint_id, order_id, seq, next_at, created_at)
     select $1, g.id, g.channel, g.endpoint_id, g.order_id, g.seq, $2, $2
     from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::int[]) as g (id, channel, endpoint_id, order_id, seq)
     on conflict do nothing`,
    [
      districtId, now, rows.map(({ id }) => id), rows.map(({ channel }) => channel), rows.map(({ endpointId }) => endpointId),
      rows.map(({ orderId }) => orderId), rows.map(({ seq }) => seq),
    ],
  )
}

/** Districts in which a delivery is due. */
export async function districtsWithDue(db: Queryable, now: Date): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select distinct district_id as id
     from deliveries
     where state = 'waiting'
       and next_at <= $1`,
    [now],
    'deliveries-districts',
  )
  return rows.map(({ id }) => id)
}

/** Takes up to `limit` due deliveries for a turn; unless its end is recorded each is due again at `lease`. */
export function claimDue(tx: Queryable, districtId: number, now: Date, lease: Date, limit: number): Promise<{ id: string; turn: number }[]> {
  return tx.query(
    `with due as materialized (
       select id
       from deliveries
       where district_id = $1
         and state = 'waiting'
         and next_at <= $2
       order by next_at
       limit $4
       for update skip locked
     )
     update deliveries d
     set turn = d.turn + 1, next_at = $3, gathers = false
     from due
     where d.district_id = $1
       and d.id = due.id
     returning d.id, d.turn`,
    [districtId, now, lease, limit],
    'deliveries-claim',
  )
}

export interface DeliveryRow {
  readonly id: string
  readonly channel: ChannelKind
  readonly accountId: string | null
  readonly endpointId: string | null
  readonly orderId: string | null
  readonly seq: number | null
  readonly attempts: number
}

/** A delivery as long as this turn of it has not ended; null afterwards. */
export async function deliveryOfTurn(db: Queryable, districtId: number, id: string, turn: number): Promise<DeliveryRow | null> {
  const [row] = await db.query<DeliveryRow>(
    `select id, channel, account_id as "accountId", endpoint_id as "endpointId", order_id as "orderId", seq, attempts
     from deliveries
     where district_id = $1
       and id = $2
       and state = 'waiting'
       and turn = $3`,
    [districtId, id, turn],
    'deliveries-of-turn',
  )
  return row ?? null
}

export interface TurnEnd {
  readonly state: DeliveryState
  /** 0 where nothing was tried. */
  readonly tries: 0 | 1
  readonly nextAt: Date
  readonly status: string | null
  readonly error: string | null
}

/** Records how a turn ended; false when it had ended before, and nothing is written then. */
export async function endTurn(db: Queryable, districtId: number, id: string, turn: number, end: TurnEnd, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update deliveries
     set state = $4, attempts = attempts + $5, turn = turn + 1, next_at = $6, last_status = coalesce($7, last_status), last_error = $8,
       ended_at = case when $4 = 'waiting' then null else $9::timestamptz end
     where district_id = $1
       and id = $2
       and turn = $3
       and state = 'waiting'
     returning 1`,
    [districtId, id, turn, end.state, end.tries, end.nextAt, end.status, end.error, now],
    'deliveries-end-turn',
  )
  return rows.length > 0
}

/** Has a delivery that failed for good tried again; false where there is none. */
export async function retryFailed(db: Queryable, districtId: number, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update deliveries
     set state = 'waiting', attempts = 0, turn = turn + 1, next_at = $3, ended_at = null
     where district_id = $1
       and id = $2
       and state = 'failed'
     returning 1`,
    [districtId, id, now],
  )
  return rows.length > 0
}

/** Drops up to `limit` deliveries of a state that ended before an instant, oldest first; answers how many. */
export async function dropEndedBefore(db: Queryable, districtId: number, state: DeliveryState, before: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from deliveries
     where district_id = $1
       and id = any(array(
         select id
         from deliveries
         where district_id = $1 and state = $2 and created_at < $3
         order by created_at, id
         limit $4
       ))
     returning 1`,
    [districtId, state, before, limit],
  )
  return rows.length
}
