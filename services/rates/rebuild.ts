import type { Database } from '../../platform/database.ts'
import { daysOfDistrict } from './days-of-district.ts'
import { spansByOrder } from './facts-rows.ts'
import * as rebuildStore from './rebuild-store.ts'
import * as store from './store.ts'

const pageSize = 1_000

/**
 * Makes a district's tally anew from its events, in one transaction, so that readers see the old one until the new one
 * stands; the running tally waits meanwhile. Memory stays bounded by a page of orders. Answers how many orders there are.
 */
export function rebuildTally(database: Database, districtId: number, progress: (orders: number) => void = () => undefined): Promise<number> {
  return database.transaction(async (tx) => {
    await store.lock(tx, districtId)
    const { timezone } = await daysOfDistrict(tx, districtId)
    await rebuildStore.dropTally(tx, districtId)
    let orders = 0
    for (let after: string | null = null; ;) {
      const page: string[] = await rebuildStore.orderIdsAfter(tx, districtId, after, pageSize)
      after = page.at(-1) ?? null
      if (after === null) break
      const spans = [...spansByOrder(await store.eventsOf(tx, districtId, page)).values()].flat()
      await store.putSpans(tx, districtId, spans)
      orders += page.length
      progress(orders)
    }
    await rebuildStore.fillDays(tx, districtId, timezone)
    await rebuildStore.fillMonths(tx, districtId)
    return orders
  })
}
