import type { Account } from '../../domain/accounts/account.ts'
import { usualSettings, type NotificationSettings } from '../../domain/notifications/settings.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { recordAudit } from '../accounts/audit.ts'
import { settingsOf } from './notify.ts'
import { findSettings, putSettings } from './settings-store.ts'

/** How an account wants to be told; what it has not set is as usual. */
export async function readSettings(db: Queryable, { districtId, id }: Pick<Account, 'districtId' | 'id'>): Promise<NotificationSettings> {
  const row = await findSettings(db, districtId, id)
  return row === null ? usualSettings : settingsOf(row)
}

/** Replaces an account's own settings. That the address for mail changed is kept, the address is not. */
export function writeSettings({ database, clock }: { database: Database; clock: Clock }, account: Account, settings: NotificationSettings): Promise<NotificationSettings> {
  return database.transaction(async (tx) => {
    const before = await readSettings(tx, account)
    await putSettings(tx, account.districtId, account.id, settings)
    if (before.email !== settings.email) {
      const { districtId, id: accountId } = account
      await recordAudit(tx, clock, { districtId, accountId, action: 'mail-address-changed', subject: `accounts:${accountId}`, data: { set: settings.email !== null } })
    }
    return settings
  })
}
