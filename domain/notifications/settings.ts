import type { Kind } from './kinds.ts'
import type { QuietHours } from './quiet-hours.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** How one account wants to be told. */
export interface NotificationSettings {
  readonly language: Language
  /** Where mail goes; null: nowhere. */
  readonly email: string | null
  /** Kinds that are switched off, by channel. */
  readonly appOff: readonly Kind[]
  readonly emailOff: readonly Kind[]
  readonly quiet: QuietHours | null
}

/** What holds until an account says otherwise. */
export const usualSettings: NotificationSettings = { language: 'zh', email: null, appOff: [], emailOff: [], quiet: null }

/** By which channels an account wants to hear of a kind. */
export function channelsFor({ email, appOff, emailOff }: NotificationSettings, kind: Kind): { app: boolean; email: boolean } {
  return { app: !appOff.includes(kind), email: email !== null && !emailOff.includes(kind) }
}
