import { firstBreak } from '../../domain/order/chain.ts'
import type { Database } from '../../platform/database.ts'
import { districts, ordersWithEvents, type OrderWithEvents } from './verify-store.ts'

export const faultKinds = {
  'no-events': 'the order has no events',
  'not-dense': 'its events are not numbered from 1 to its version',
  'chain-broken': 'an event was changed: its hash, or the one before it, does not fit',
  'head-differs': 'the order does not point at its last event',
  'row-differs': 'state, office or crew are not what the last event says',
} as const
export type FaultKind = keyof typeof faultKinds

export interface HistoryFault {
  readonly district: string
  readonly order: string
  readonly number: string
  readonly kind: FaultKind
  /** The event at which the chain breaks. */
  readonly seq: number | null
}

export interface DistrictVerdict {
  readonly district: string
  readonly orders: number
  readonly events: number
  readonly faults: number
}

const pageSize = 500

/**
 * Checks the history of every order, district by district: dense events, an unbroken chain, a head that points at its end,
 * and a row that says what the last event says. Reads in pages, so that memory stays bounded; each fault is told as it is
 * found. `code` names one district, null means all.
 */
export async function verifyHistory(database: Database, code: string | null, tell: (fault: HistoryFault) => void): Promise<DistrictVerdict[]> {
  const verdicts: DistrictVerdict[] = []
  for (const district of await districts(database, code)) verdicts.push(await verifyDistrict(database, district, tell))
  return verdicts
}

async function verifyDistrict(database: Database, district: { id: number; code: string }, tell: (fault: HistoryFault) => void): Promise<DistrictVerdict> {
  const verdict = { district: district.code, orders: 0, events: 0, faults: 0 }
  for (let after: string | null = null; ;) {
    const page: OrderWithEvents[] = await ordersWithEvents(database, district.id, after, pageSize)
    for (const order of page) {
      verdict.orders += 1
      verdict.events += order.events.length
      for (const { kind, seq } of faultsOf(order)) {
        verdict.faults += 1
        tell({ district: district.code, order: order.id, number: order.number, kind, seq })
      }
    }
    after = page.at(-1)?.id ?? null
    if (after === null) return verdict
  }
}

/** All that is wrong with an order and its events. */
export function faultsOf(order: OrderWithEvents): { kind: FaultKind; seq: number | null }[] {
  const { events } = order
  const last = events.at(-1)
  if (last === undefined) return [{ kind: 'no-events', seq: null }]
  const faults: { kind: FaultKind; seq: number | null }[] = []
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1)
  if (gap !== -1 || events.length !== order.version) faults.push({ kind: 'not-dense', seq: gap === -1 ? null : gap + 1 })
  const broken = firstBreak(events)
  if (broken !== null) faults.push({ kind: 'chain-broken', seq: events[broken - 1]?.seq ?? broken })
  if (last.hash !== order.headHash) faults.push({ kind: 'head-differs', seq: last.seq })
  if (last.to !== order.state || last.officeId !== order.officeId || last.crewId !== order.crewId) faults.push({ kind: 'row-differs', seq: last.seq })
  return faults
}
