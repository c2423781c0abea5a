import { v7 as uuid } from 'uuid'
import type { Kind } from '../../domain/notifications/kinds.ts'
import { mailDue, type QuietHours } from '../../domain/notifications/quiet-hours.ts'
import type { Queryable } from '../../platform/database.ts'
import { addMail, openMail } from '../channels/delivery-store.ts'
import { putIntoMail } from './store.ts'

export interface Mailed {
  readonly accountId: string
  readonly orderId: string
  readonly seq: number
  readonly kind: Kind
  readonly quiet: QuietHours | null
}

/**
 * Puts new notifications into mails: the urgent ones into one of their own, the others into the one that the account
 * gathers, for a minute or until its quiet hours end.
 */
export async function gatherMail(tx: Queryable, districtId: number, rows: readonly Mailed[], { now, timezone }: { now: Date; timezone: string }): Promise<void> {
  const newId = () => uuid({ msecs: now.getTime() })
  const due = rows.map(({ quiet, ...row }) => ({ ...row, ...mailDue(quiet, row.kind, now, timezone) }))
  const single = due.filter(({ gathered }) => !gathered).map((row) => ({ ...row, deliveryId: newId() }))
  if (single.length > 0) await addMail(tx, districtId, single.map(({ deliveryId, accountId, at }) => ({ id: deliveryId, accountId, at })), now)

  const gathered = due.filter((row) => row.gathered)
  const latest = new Map<string, { id: string; accountId: string; at: Date; quiet: boolean }>()
  for (const { accountId, at, quiet } of gathered) {
    const known = latest.get(accountId)
    if (known === undefined || known.at < at) latest.set(accountId, { id: newId(), accountId, at, quiet })
  }
  const open = new Map((await openMail(tx, districtId, [...latest.values()], now)).map(({ accountId, id }) => [accountId, id]))
  const joined = gathered.flatMap((row) => {
    const deliveryId = open.get(row.accountId)
    return deliveryId === undefined ? [] : [{ ...row, deliveryId }]
  })
  await putIntoMail(tx, districtId, [...single, ...joined])
}
