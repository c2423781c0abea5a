import { photoAddress } from '../../api/photos.ts'
import { readOrder } from '../../api/orders.ts'
import type { Order } from '../../api/types.ts'
import { keeping } from './register-worker.ts'

/** As many as a crew does in a day; more would cost a phone's network more than it gains. */
const most = 12
const kept = new Map<string, number>()
let running = false

/**
 * Reads the first orders of a list, and the picture that an after-photo is taken against, so that the worker has them when
 * the network is gone. One after another, and each version once.
 */
export async function keepOrders(orders: readonly Pick<Order, 'id' | 'version' | 'photo'>[]): Promise<void> {
  if (running || !keeping.value || !navigator.onLine) return
  running = true
  try {
    for (const { id, version, photo } of orders.slice(0, most)) {
      if (kept.get(id) === version) continue
      await readOrder(id)
      if (photo !== null && !kept.has(id)) await Promise.all([fetch(photoAddress(photo)), fetch(photoAddress(photo, 'thumb'))])
      kept.set(id, version)
    }
  } catch {
    // What could not be read now is read with the next list.
  } finally {
    running = false
  }
}
