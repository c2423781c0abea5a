import { addToOutbox } from '../../platform/outbox/store.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { claimDue, districtsWithDue } from './delivery-store.ts'

/** Deliveries of one claim. */
export const handOutBatch = 200

/** How long a turn may take before the delivery is due again, ms: its job was lost, or its queue is far behind. */
export const turnLease = 120_000

/**
 * Owes a job to the queues for each delivery that is due, in the transaction that puts it off: no turn is lost, and none
 * is owed twice. 'more' where a claim was full.
 */
export async function handOutDue({ database, clock }: { database: Database; clock: Clock }, stopped: AbortSignal): Promise<'more' | 'done'> {
  let more = false
  for (const districtId of await districtsWithDue(database, clock.now())) {
    if (stopped.aborted) break
    const handed = await database.transaction(async (tx) => {
      const now = clock.now()
      const due = await claimDue(tx, districtId, now, new Date(now.getTime() + turnLease), handOutBatch)
      if (due.length > 0) await addToOutbox(tx, districtId, due.map(({ id, turn }) => ({ job: 'deliver', payload: { districtId, deliveryId: id, turn } })), now)
      return due.length
    })
    more = handed >= handOutBatch || more
  }
  return more ? 'more' : 'done'
}
