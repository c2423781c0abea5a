import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { deleteExpiredSessions, deleteExpiredThrottle } from './store.ts'

const batch = 1_000

/** Deletes sessions that are over and windows of failed sign-ins that have passed, in small steps. For a worker's loop. */
export async function sweepSessions({ database, clock }: { database: Database; clock: Clock }): Promise<{ sessions: number; throttle: number }> {
  const now = clock.now()
  return {
    sessions: await inBatches(() => deleteExpiredSessions(database, now, batch)),
    throttle: await inBatches(() => deleteExpiredThrottle(database, now, batch)),
  }
}

async function inBatches(step: () => Promise<number>): Promise<number> {
  let total = 0
  let last: number
  do {
    last = await step()
    total += last
  } while (last === batch)
  return total
}
