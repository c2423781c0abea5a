import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret for a webhook: 32 random bytes. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`
}

/** HMAC-SHA256, hex, over `timestamp.body` under a webhook's secret; `timestamp` in seconds since 1970. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

/** How old a signed message may be, and how far ahead its sender's clock, in seconds: what is older is a replay. */
export const replayWindow = 300

/** What a receiver does: whether a message is signed under the secret and not too old. */
export function isSigned(secret: string, headers: { timestamp: string; signature: string }, body: string, now: Date): boolean {
  const timestamp = Number(headers.timestamp)
  if (!Number.isInteger(timestamp) || Math.abs(now.getTime() / 1_000 - timestamp) > replayWindow) return false
  const expected = Buffer.from(`v1=${signatureOf(secret, timestamp, body)}`)
  const given = Buffer.from(headers.signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
