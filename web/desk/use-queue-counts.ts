import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { countOrders, listOrders, mergeSuggestions } from '../api/orders.ts'
import type { MergeSuggestion } from '../api/types.ts'
import { rested } from '../shared/live/rested.ts'
import type { QueueReadings } from './queues.ts'

const countedAppeals = 100
/** As many pairs as the server offers at once. */
const offeredPairs = 50
const pairsRest = 20_000

export const countedPairs = (pairs: readonly MergeSuggestion[]): QueueReadings['merges'] => ({ n: pairs.length, more: pairs.length >= offeredPairs })

/** What the desk's tabs count. Pairs are looked for among all orders, so they are asked about less often than the rest. */
export function useQueueCounts(): { readings: ShallowRef<QueueReadings>, readCounts: () => Promise<void> } {
  const readings = shallowRef<QueueReadings>({ open: undefined, asked: undefined, sessions: undefined, appeals: undefined, merges: undefined })

  const pairs = rested(async () => {
    const found = await mergeSuggestions().catch(() => undefined)
    if (found !== undefined) readings.value = { ...readings.value, merges: countedPairs(found) }
  }, { rest: pairsRest })
  onScopeDispose(pairs.stop)

  async function readCounts(): Promise<void> {
    pairs.soon()
    const [open, asked, sessions, appealed] = await Promise.all([
      countOrders().catch(() => undefined), countOrders({ asked: 'any' }).catch(() => undefined), countOrders({ session: true }).catch(() => undefined),
      listOrders({ state: 'closed', asked: 'appeal', limit: countedAppeals }).catch(() => undefined),
    ])
    // What can't be read keeps its last value.
    const before = readings.value
    const appeals = appealed === undefined ? before.appeals : { n: appealed.orders.length, more: appealed.next !== null }
    readings.value = { ...before, open: open ?? before.open, asked: asked ?? before.asked, sessions: sessions ?? before.sessions, appeals }
  }
  return { readings, readCounts }
}
