import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { owe } from './reconciler.ts'
import { districts, undispatchedOrders, type Undispatched } from './store.ts'

const batch = 1_000

/**
 * Owes the dispatch of all orders that stand filed and are not held for the desk, at once; answers how many. Harmless
 * where their jobs still exist: whoever comes second finds the order dispatched. In batches, so that none waits long for
 * another's locks.
 */
export async function requeue({ database, clock }: { database: Database; clock: Clock }): Promise<number> {
  const until = clock.now()
  let owed = 0
  for (const districtId of await districts(database)) {
    let last: Undispatched | null = null
    do {
      const from: Undispatched | null = last
      const orders = await database.transaction(async (tx) => {
        const found = await undispatchedOrders(tx, districtId, until, batch, from)
        if (found.length > 0) await owe(tx, districtId, found, until)
        return found
      })
      owed += orders.length
      last = orders.length === batch ? orders.at(-1) ?? null : null
    } while (last !== null)
  }
  return owed
}
