import type { Database } from '../../platform/database.ts'
import { openLog, readLog, type LogQuestion } from './log-store.ts'
import type { EventRow } from './store.ts'

const page = 5_000
// Clocks of several machines differ by less: what was recorded earlier happened before.
const skew = 600_000

/** An order as the log told it. */
export interface LoggedOrder {
  readonly orderId: string
  readonly events: readonly EventRow[]
}

/**
 * Walks the orders that may count in a period that begins at `since`, each with its events recorded by `asOf`, in the
 * order of their ids, until `visit` answers false. Reads nothing of the tally. All is of one snapshot; memory is
 * bounded by a page of events and one order.
 */
export function walkLog(database: Database, question: LogQuestion, visit: (order: LoggedOrder) => boolean): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    // All rows are wanted, so a plan that is quick for the first ones is no gain.
    await tx.query('set local cursor_tuple_fraction = 1')
    await openLog(tx, { ...question, since: new Date(question.since.getTime() - skew) })
    let own: EventRow[] = []
    const told = (): boolean => {
      const [first] = own
      return first === undefined || visit({ orderId: first.orderId, events: own })
    }
    for (let rows = await readLog(tx, page); rows.length > 0; rows = await readLog(tx, page)) {
      for (const row of rows) {
        if (own[0] !== undefined && own[0].orderId !== row.orderId) {
          if (!told()) return
          own = []
        }
        own.push(row)
      }
    }
    told()
  })
}
