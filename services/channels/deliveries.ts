import type { Account } from '../../domain/accounts/account.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { deliveriesOf, deliveryCounts, findDelivery, type DeliveryListRow } from './delivery-list-store.ts'
import { retryFailed, type DeliveryState } from './delivery-store.ts'
import { maskedUrl } from './endpoints.ts'

/** A delivery as the admin sees it. */
export interface DeliveryView extends Omit<DeliveryListRow, 'url' | 'nextAt' | 'createdAt' | 'endedAt'> {
  /** Where it goes, without what may be a key. Not told for mail: whose it is, is. */
  readonly address: string | null
  /** Of one that waits: when it is tried. */
  readonly nextAt: string | null
  readonly createdAt: string
  readonly endedAt: string | null
}

export interface DeliveryPage {
  readonly deliveries: readonly DeliveryView[]
  readonly counts: Readonly<Record<DeliveryState, number>>
  readonly next: string | null
}

function viewOf({ url, ...row }: DeliveryListRow): DeliveryView {
  const { state, nextAt, createdAt, endedAt } = row
  return {
    ...row, address: url === null ? null : maskedUrl(url), nextAt: state === 'waiting' ? nextAt.toISOString() : null,
    createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null,
  }
}

/** A keyset page of the district's deliveries of a state, newest first; with how many there are of each (up to 1,000). */
export async function listDeliveries({ database }: { database: Database }, { districtId }: Account, state: DeliveryState, page: { limit: number; cursor?: string }): Promise<DeliveryPage> {
  const after = page.cursor === undefined ? null : decode(page.cursor)
  const rows = await deliveriesOf(database, districtId, state, after, page.limit + 1)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    deliveries: shown.map(viewOf),
    counts: await deliveryCounts(database, districtId),
    next: rows.length > page.limit && last !== undefined ? `${last.createdAt.getTime()}_${last.id}` : null,
  }
}

function decode(cursor: string): { createdAt: Date; id: string } {
  const [, time, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (time === undefined || id === undefined) throw refuse('malformed-request', 'cursor', 'not a cursor of ours')
  return { createdAt: new Date(Number(time)), id }
}

/** Has a delivery that failed for good tried anew, with all its tries before it. */
export function retryDelivery({ database, clock }: { database: Database; clock: Clock }, account: Account, id: string): Promise<DeliveryView> {
  const { districtId, id: accountId } = account
  return database.transaction(async (tx) => {
    const retried = await retryFailed(tx, districtId, id, clock.now())
    const row = await findDelivery(tx, districtId, id)
    if (row === null) throw new DomainError('not-found')
    if (!retried) throw new DomainError('delivery-not-failed')
    await recordAudit(tx, clock, { districtId, accountId, action: 'delivery-retried', subject: `deliveries:${id}`, data: { channel: row.channel } })
    return viewOf(row)
  })
}
