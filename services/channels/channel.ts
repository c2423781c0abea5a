import type { Language } from '../../domain/notifications/settings.ts'
import type { Notice } from '../notifications/notice.ts'

export const channelKinds = ['email', 'webhook', 'wecom'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** What is sent to whom. */
export interface Parcel {
  /** The same at every try, so that a receiver can tell a repetition. */
  readonly deliveryId: string
  /** A mail address or a URL. */
  readonly address: string
  readonly secret: string | null
  readonly language: Language
  readonly district: { readonly code: string; readonly name: string; readonly nameEn: string; readonly timezone: string }
  /** None: a trial. */
  readonly notices: readonly Notice[]
}

/** What the other side said to one try. `permanent`: another try would end the same. */
export type Outcome =
  | { readonly sent: true; readonly status: string }
  | { readonly sent: false; readonly status: string | null; readonly error: string; readonly permanent: boolean; readonly waitMs?: number }

/** A way out of the house. `send` tries once, within 30 s, and answers instead of throwing. */
export interface Channel {
  readonly kind: ChannelKind
  send(parcel: Parcel): Promise<Outcome>
}

export type Channels = Partial<Record<ChannelKind, Channel>>
