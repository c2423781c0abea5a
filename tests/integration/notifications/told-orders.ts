import { randomUUID } from 'node:crypto'
import type { ActorRole } from '../../../domain/accounts/account.ts'
import type { Verb } from '../../../domain/lifecycle/edge.ts'
import type { State } from '../../../domain/lifecycle/states.ts'
import type { EventData } from '../../../domain/order/event.ts'
import type { Database } from '../../../platform/database.ts'
import { feedEvents } from '../../../services/feed/store.ts'

export interface ToldEvent {
  readonly verb: Verb
  readonly to?: State
  readonly from?: State
  readonly office?: string | null
  readonly crew?: string | null
  readonly actorId?: string
  readonly actorRole?: ActorRole
  readonly data?: EventData
  readonly at?: Date
}

export interface ToldOrders {
  readonly districtId: number
  /** An order of these reporters' findings, with one event that nobody is told of. */
  order(reporterIds?: readonly string[]): Promise<string>
  /** The next events of an order, in the log and in the feed, as the tally leaves them. Answers the last one's seq. */
  happens(orderId: string, ...events: ToldEvent[]): Promise<number>
  mergeInto(orderId: string, into: string): Promise<void>
  accountOf(login: string): Promise<string>
}

/** Writes orders with just what notifications are made from, so that these tests don't lean on the whole lifecycle. */
export async function toldOrders(database: Database, districtCode?: string): Promise<ToldOrders> {
  const [district] = await database.query<{ id: number }>('select id from districts where $1::text is null or code = $1 order by id limit 1', [districtCode ?? null])
  const districtId = district?.id ?? 0
  let made = 0

  async function happens(orderId: string, ...events: ToldEvent[]): Promise<number> {
    return database.transaction(async (tx) => {
      let last = 0
      for (const { verb, to = 'dispatched', from = 'dispatched', office = null, crew = null, actorId = null, actorRole = 'job', data = {}, at = new Date() } of events) {
        const [row] = await tx.query<{ seq: number }>(
          `insert into order_events (district_id, order_id, seq, at, recorded_at, verb, actor_id, actor_role, from_state, to_state, office_id, crew_id, data, prev_hash, hash)
           select $1, $2, coalesce(max(seq), 0) + 1, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', ''
           from order_events
           where district_id = $1 and order_id = $2
           returning seq`,
          [districtId, orderId, at, verb, actorId, actorRole, from, to, office, crew, JSON.stringify(data)],
        )
        last = row?.seq ?? 0
        await tx.query('update orders set state = $3, version = $4, office_id = $5, crew_id = $6 where district_id = $1 and id = $2', [districtId, orderId, to, last, office, crew])
        await feedEvents(tx, districtId, [{ orderId, seq: last }], new Date())
      }
      return last
    })
  }

  return {
    districtId,
    happens,
    async order(reporterIds = []) {
      const id = randomUUID()
      made += 1
      await database.query(
        `insert into orders (district_id, id, number, state, version, head_hash, category, catalogue_version, source, description, longitude, latitude, received_at, clocks, reporter_id)
         select $1, $2, $3, 'filed', 1, '', c.code, c.catalogue_version, 'inspector', '', 0, 0, now(), '{}', $4
         from categories c where c.district_id = $1 order by c.code limit 1`,
        [districtId, id, `T${String(made).padStart(5, '0')}-${id.slice(0, 4)}`, reporterIds[0] ?? null],
      )
      for (const reporter of reporterIds) {
        await database.query(
          `insert into findings (district_id, id, order_id, category, description, longitude, latitude, observed_at, received_at, source, reporter_id, content_hash)
           values ($1, $2, $3, 'x', '', 0, 0, now(), now(), 'inspector', $4, '')`,
          [districtId, randomUUID(), id, reporter],
        )
      }
      await happens(id, { verb: 'report', from: 'pending', to: 'filed' })
      return id
    },
    async mergeInto(orderId, into) {
      await database.query('update orders set merged_into = $3 where district_id = $1 and id = $2', [districtId, orderId, into])
    },
    async accountOf(login) {
      const [row] = await database.query<{ id: string }>('select id from accounts where login = $1', [login])
      if (row === undefined) throw new Error(`there is no account ${login}`)
      return row.id
    },
  }
}

/** A clock that a test sets. */
export function setClock(start: string): { now(): Date; set(to: string | Date): void; pass(ms: number): void } {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set: (to) => void (now = new Date(to)),
    pass: (ms) => void (now = new Date(now.getTime() + ms)),
  }
}
