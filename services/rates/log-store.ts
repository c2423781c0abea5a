import { unreadVerbs } from '../../domain/rates/rate-event.ts'
import type { Queryable } from '../../platform/database.ts'
import { eventColumns, type EventRow } from './store.ts'

/** Events of the log that a question may turn on. */
export interface LogQuestion {
  readonly districtId: number
  /** Orders without an event recorded from here on, and not open now, had ended before. */
  readonly since: Date
  /** Events recorded later do not exist. */
  readonly asOf: Date
  /** Orders after this one only. */
  readonly after: string | null
}

/**
 * Opens the log: of each order that has an event recorded since an instant, or that is open now, all its events recorded
 * by `asOf`, order by order by their ids. For one transaction; readLog takes it page by page, so that memory stays bounded.
 */
export async function openLog(tx: Queryable, { districtId, since, asOf, after }: LogQuestion): Promise<void> {
  await tx.query(
    `declare rates_log no scroll cursor for
     select ${eventColumns}
     from order_events
     where district_id = $1
       and order_id in (
         select order_id
         from order_events
         where district_id = $1
           and recorded_at >= $2
         union
         select id
         from orders
         where district_id = $1
           and state not in ('closed', 'declined', 'withdrawn', 'merged')
       )
       and ($5::uuid is null or order_id > $5)
       and recorded_at <= $3
       and verb <> all($4::text[])
     order by order_id, seq`,
    [districtId, since, asOf, unreadVerbs, after],
  )
}

/** The next events of the opened log; none at its end. */
export function readLog(tx: Queryable, count: number): Promise<EventRow[]> {
  return tx.query(`fetch ${count} from rates_log`)
}
