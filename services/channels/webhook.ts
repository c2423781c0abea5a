import type { Clock } from '../../platform/clock.ts'
import { AddressRefused, type AddressGuard } from '../../platform/channels/address-guard.ts'
import { postJson, type Posted } from '../../platform/channels/post.ts'
import { signatureOf } from '../../platform/channels/sign.ts'
import type { Channel, Outcome, Parcel } from './channel.ts'
import { orderUrl } from './message-words.ts'

/** What a webhook is sent, as an object of JSON: ids and facts, nobody's name. */
export function webhookBody({ deliveryId, district, notices }: Parcel, publicUrl: string | null): object {
  const [notice] = notices
  if (notice === undefined) return { delivery: deliveryId, district: district.code, event: null }
  const { orderId, number, seq, verb, from, to, category, officeId, crewId, at, data } = notice
  const { clock, level, due, deadline } = data
  return {
    delivery: deliveryId,
    district: district.code,
    event: {
      order: orderId, number, version: seq, verb, from, state: to, category, office: officeId, crew: crewId, at: at.toISOString(),
      deadline: deadline ?? null, clock: clock ?? null, level: level ?? null, due: due ?? null, url: orderUrl(publicUrl, orderId),
    },
  }
}

/** A failed try, from what the transport threw. An address that is refused once is refused for good. */
export function failed(error: unknown): Outcome {
  return { sent: false, status: null, error: error instanceof Error ? error.message : String(error), permanent: error instanceof AddressRefused || error instanceof RangeError }
}

function answered({ status, body }: Posted): Outcome {
  if (status >= 200 && status < 300) return { sent: true, status: String(status) }
  // 410: the receiver says that it is gone for good.
  return { sent: false, status: String(status), error: body.slice(0, 300), permanent: status === 410 }
}

/** Signed JSON to a program, see docs/channels.md. */
export function webhookChannel({ guard, clock, publicUrl }: { guard: AddressGuard; clock: Clock; publicUrl: string | null }): Channel {
  return {
    kind: 'webhook',
    async send(parcel) {
      const body = JSON.stringify(webhookBody(parcel, publicUrl))
      const timestamp = Math.floor(clock.now().getTime() / 1_000)
      const headers = {
        'Zhenggai-Delivery': parcel.deliveryId,
        'Zhenggai-Timestamp': String(timestamp),
        'Zhenggai-Signature': `v1=${signatureOf(parcel.secret ?? '', timestamp, body)}`,
      }
      return postJson(guard, new URL(parcel.address), body, headers).then(answered, failed)
    },
  }
}
