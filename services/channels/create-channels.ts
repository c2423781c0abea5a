import type { AddressGuard } from '../../platform/channels/address-guard.ts'
import type { Mailer } from '../../platform/channels/mailer.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Channels } from './channel.ts'
import { emailChannel } from './email.ts'
import { webhookChannel } from './webhook.ts'
import { wecomChannel } from './wecom.ts'

export interface ChannelParts {
  readonly clock: Clock
  readonly guard: AddressGuard
  /** Null: this house sends no mail. */
  readonly mailer: Mailer | null
  readonly publicUrl: string | null
}

/** The ways out of the house that are set up. */
export function createChannels({ clock, guard, mailer, publicUrl }: ChannelParts): Channels {
  return {
    webhook: webhookChannel({ guard, clock, publicUrl }),
    wecom: wecomChannel({ guard, publicUrl }),
    ...(mailer === null ? {} : { email: emailChannel(mailer, publicUrl) }),
  }
}
