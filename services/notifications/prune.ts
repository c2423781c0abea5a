import type { Queryable } from '../../platform/database.ts'
import { dropEndedBefore, type DeliveryState } from '../channels/delivery-store.ts'
import { dropToldBefore, toldDistricts } from './store.ts'

const day = 24 * 3_600_000

/** How long a notification is kept, read or not, in ms. */
export const notificationKept = 90 * day
/** How long a delivery is kept since it was made; what failed for good, as long as a quarter's reckoning. */
export const deliveryKept: Record<Exclude<DeliveryState, 'waiting'>, number> = { sent: 14 * day, dropped: 14 * day, failed: 90 * day }

const batch = 2_000

/** Drops old notifications and deliveries of every district, in short statements; answers how many rows. */
export async function pruneNotifications(db: Queryable, now: Date): Promise<number> {
  const before = (kept: number) => new Date(now.getTime() - kept)
  let dropped = 0
  for (const district of await toldDistricts(db)) {
    dropped += await whole((limit) => dropToldBefore(db, district, before(notificationKept), limit))
    for (const [state, kept] of Object.entries(deliveryKept) as [DeliveryState, number][]) {
      dropped += await whole((limit) => dropEndedBefore(db, district, state, before(kept), limit))
    }
  }
  return dropped
}

async function whole(drop: (limit: number) => Promise<number>): Promise<number> {
  let dropped = 0
  for (let count = batch; count === batch; dropped += count) count = await drop(batch)
  return dropped
}
