import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { OrderEvent } from './event.ts'

/** What the first event of an order points back to. */
export const genesisHash = '0'.repeat(64)

/**
 * The hash of an event: SHA-256, hex, over its canonical JSON (RFC 8785) with the hash of the event before it, so that
 * no event of an order can be changed, dropped or put between others unseen.
 */
export function hashEvent(event: Omit<OrderEvent, 'hash'>): string {
  return hash('sha256', canonicalJson({ ...event, at: event.at.toISOString(), recordedAt: event.recordedAt.toISOString() }))
}

/** The event with its hash. */
export function seal(event: Omit<OrderEvent, 'hash'>): OrderEvent {
  return { ...event, hash: hashEvent(event) }
}

/** The first sequence number at which a chain of one order breaks, or null when it holds. */
export function firstBreak(events: readonly OrderEvent[]): number | null {
  let previous = genesisHash
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.prevHash !== previous || hashEvent(stripHash(event)) !== event.hash) return index + 1
    previous = event.hash
  }
  return null
}

function stripHash(event: OrderEvent): Omit<OrderEvent, 'hash'> {
  const { hash: _hash, ...rest } = event
  return rest
}
