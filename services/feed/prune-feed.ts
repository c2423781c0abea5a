import type { Queryable } from '../../platform/database.ts'
import { dropFedBefore, fedDistricts } from './store.ts'

/** How long a stream can be resumed: three days, in milliseconds. */
export const feedKept = 3 * 24 * 3_600_000

const batch = 5_000

/** Drops what is older than three days from every district's feed, in short statements; answers how many rows. */
export async function pruneFeed(db: Queryable, now: Date): Promise<number> {
  const before = new Date(now.getTime() - feedKept)
  let dropped = 0
  for (const district of await fedDistricts(db)) {
    for (let count = batch; count === batch; dropped += count) count = await dropFedBefore(db, district, before, batch)
  }
  return dropped
}
