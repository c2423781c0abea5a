import type { Database, Queryable } from '../../platform/database.ts'
import { timeOfDistrict } from './days-of-district.ts'
import { spansByOrder } from './facts-rows.ts'
import * as rebuildStore from './rebuild-store.ts'
import * as store from './store.ts'

/** What the tally keeps has this shape; raise it with a new fact, cell or formula, and the workers make each tally anew. */
export const tallyShape = 2

const pageSize = 1_000

type Progress = (orders: number) => void

/**
 * Makes a district's tally anew from its events, in one transaction, so that readers see the old one until the new one
 * stands; the running tally waits meanwhile. Memory stays bounded by a page of orders. Answers how many orders there are.
 */
export function rebuildTally(database: Database, districtId: number, progress: Progress = () => undefined): Promise<number> {
  return database.transaction(async (tx) => {
    await store.lock(tx, districtId)
    return rebuild(tx, districtId, progress)
  })
}

/** Districts whose tally was made in an older shape, as after an update of the product. */
export function outdatedTallies(db: Queryable): Promise<number[]> {
  return store.outdatedDistricts(db, tallyShape)
}

/** Makes a district's tally anew if it still has an older shape; false where another process has done it or is at it. */
export function renewTally(database: Database, districtId: number): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await store.tryLock(tx, districtId)) || !(await outdatedTallies(tx)).includes(districtId)) return false
    await rebuild(tx, districtId, () => undefined)
    return true
  })
}

async function rebuild(tx: Queryable, districtId: number, progress: Progress): Promise<number> {
  const { days, calendar } = await timeOfDistrict(tx, districtId)
  await rebuildStore.dropTally(tx, districtId)
  let orders = 0
  for (let after: string | null = null; ;) {
    const page: string[] = await rebuildStore.orderIdsAfter(tx, districtId, after, pageSize)
    after = page.at(-1) ?? null
    if (after === null) break
    const spans = [...spansByOrder(await store.eventsOf(tx, districtId, page), calendar).values()].flat()
    if (spans.length > 0) await store.putSpans(tx, districtId, spans)
    orders += page.length
    progress(orders)
  }
  await rebuildStore.fillDays(tx, districtId, days.timezone)
  await rebuildStore.fillMonths(tx, districtId)
  await store.putShape(tx, districtId, tallyShape)
  return orders
}
