import { addSpan, byMonth, changedCells, type Cells } from '../../domain/rates/day-deltas.ts'
import type { LocalDays } from '../../domain/rates/local-days.ts'
import { sameSpan } from '../../domain/rates/span.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { feedEvents } from '../feed/store.ts'
import { timeOfDistrict, type DistrictTime } from './days-of-district.ts'
import { groupedByOrder, spansByOrder } from './facts-rows.ts'
import * as store from './store.ts'

export interface TallyDeps {
  readonly database: Database
  readonly clock: Clock
}

/** Events of one transaction. */
export const tallyBatch = 1_000

/** Districts that have events to tally. A plain read; which of them another process works on, tallyOnce finds out. */
export function districtsWithTally(db: Queryable): Promise<number[]> {
  return store.pendingDistricts(db)
}

/**
 * Tallies the oldest waiting events of a district and gives them their places in the feed, in one transaction: each
 * exactly once, whenever the process dies. Answers how many; 0 also when another process is at it.
 *
 * An order's rows are made anew from all its events and compared with what stands, so nothing depends on what was
 * tallied before, and two events of one order cost one comparison.
 *
 * 2026-11-22, two cores shared with other work (load 5), PostgreSQL 15: 5,300 events/s in batches of 1,000, of which half
 * the time is the server's; 246 bytes an event in rate_spans, 45 in days and months, 193 in the feed while it is kept. With
 * the facts and cells of shape 2 it does 0.8 of that (2026-11-23, median of pairs of runs at load 5 to 8).
 */
export function tallyOnce({ database, clock }: TallyDeps, districtId: number, limit = tallyBatch): Promise<number> {
  return database.transaction(async (tx) => {
    if (!(await store.tryLock(tx, districtId))) return 0
    const pending = await store.takePending(tx, districtId, limit)
    if (pending.length === 0) return 0
    pending.sort((one, other) => one.id - other.id)
    await feedEvents(tx, districtId, pending, clock.now())
    const orders = [...new Set(pending.map(({ orderId }) => orderId))]
    await tallyOrders(tx, districtId, orders, await timeOfDistrict(tx, districtId))
    return pending.length
  })
}

/** Brings the rows of these orders up to their events and posts the difference to days and months. */
export async function tallyOrders(tx: Queryable, districtId: number, orders: readonly string[], { days, calendar }: DistrictTime): Promise<void> {
  const after = spansByOrder(await store.eventsOf(tx, districtId, orders), calendar)
  const before = groupedByOrder(await store.spansOfOrders(tx, districtId, orders))
  const { put, dropped, cells } = differences(orders, before, after, days)
  if (dropped.length > 0) await store.dropSpans(tx, districtId, dropped)
  if (put.length > 0) await store.putSpans(tx, districtId, put)
  await postCells(tx, districtId, cells)
}

/** Adds cells to the day and the month table. */
export async function postCells(tx: Queryable, districtId: number, cells: Cells): Promise<void> {
  const changed = changedCells(cells)
  if (changed.length > 0) await store.addCells(tx, 'tally_days', districtId, changed)
  const months = byMonth(changed)
  if (months.length > 0) await store.addCells(tx, 'tally_months', districtId, months)
}

type Rows = ReadonlyMap<string, readonly store.SpanRow[]>

function differences(orders: readonly string[], before: Rows, after: Rows, days: LocalDays): { put: store.SpanRow[]; dropped: store.SpanRow[]; cells: Cells } {
  const put: store.SpanRow[] = []
  const dropped: store.SpanRow[] = []
  const cells: Cells = new Map()
  for (const order of orders) {
    const old = before.get(order) ?? []
    const now = after.get(order) ?? []
    for (const row of now) {
      const stood = old.find((other) => other.kind === row.kind && other.n === row.n)
      if (stood !== undefined && sameSpan(stood, row)) continue
      put.push(row)
      addSpan(cells, row, 1, days)
      if (stood !== undefined) addSpan(cells, stood, -1, days)
    }
    for (const row of old.filter((stood) => !now.some((other) => other.kind === stood.kind && other.n === stood.n))) {
      dropped.push(row)
      addSpan(cells, row, -1, days)
    }
  }
  return { put, dropped, cells }
}
