import type { NotificationSettings } from '../../domain/notifications/settings.ts'
import type { Queryable } from '../../platform/database.ts'
import type { ReaderRow } from './store.ts'

export type SettingsRow = Omit<ReaderRow, 'id' | 'role' | 'officeId' | 'crewId'>

/** What an account has set; null where it has set nothing, or is disabled. */
export async function findSettings(db: Queryable, districtId: number, accountId: string): Promise<SettingsRow | null> {
  const [row] = await db.query<SettingsRow>(
    `select s.language, s.email, s.app_off as "appOff", s.email_off as "emailOff", s.quiet_from as "quietFrom",
       s.quiet_until as "quietUntil", s.urgent_through as "urgentThrough"
     from notification_settings s
     join accounts a on a.district_id = s.district_id and a.id = s.account_id
     where s.district_id = $1
       and s.account_id = $2
       and a.disabled_at is null`,
    [districtId, accountId],
    'settings-find',
  )
  return row ?? null
}

export async function putSettings(db: Queryable, districtId: number, accountId: string, settings: NotificationSettings): Promise<void> {
  const { language, email, appOff, emailOff, quiet } = settings
  await db.query(
    `insert into notification_settings (district_id, account_id, language, email, app_off, email_off, quiet_from, quiet_until, urgent_through)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (district_id, account_id) do update
     set language = excluded.language, email = excluded.email, app_off = excluded.app_off, email_off = excluded.email_off,
       quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, urgent_through = excluded.urgent_through`,
    [districtId, accountId, language, email, appOff, emailOff, quiet?.from ?? null, quiet?.until ?? null, quiet?.urgentThrough ?? true],
  )
}
