import type { Source } from './order.ts'

/** An immutable fact: who saw what, where, when, with which evidence. Places are WGS84 degrees. */
export interface Finding {
  readonly districtId: number
  readonly id: string
  readonly orderId: string
  readonly category: string
  readonly standard: string | null
  readonly description: string
  readonly longitude: number
  readonly latitude: number
  readonly address: string | null
  readonly observedAt: Date
  readonly receivedAt: Date
  readonly source: Source
  readonly reporterId: string | null
  readonly photos: readonly string[]
  /** What the device that reported it calls itself, and the kind of its alarm; absent: no device did. */
  readonly device?: string | null
  readonly alarm?: string | null
  /** SHA-256 over the canonical content, hex: the same id with another content is a conflict. */
  readonly contentHash: string
}
