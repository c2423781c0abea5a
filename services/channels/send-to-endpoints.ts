import { v7 as uuid } from 'uuid'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Queryable } from '../../platform/database.ts'
import { addDeliveries } from './delivery-store.ts'
import type { EndpointRow } from './endpoint-store.ts'

export interface EventKey {
  readonly orderId: string
  readonly seq: number
  readonly verb: Verb
  readonly officeId: string | null
  readonly priorOfficeId: string | null
}

/** Whether an endpoint wants an event: one of its verbs, at one of its offices (before or after it). */
export function wants({ verbs, offices }: Pick<EndpointRow, 'verbs' | 'offices'>, { verb, officeId, priorOfficeId }: EventKey): boolean {
  const there = [officeId, priorOfficeId].some((office) => office !== null && offices.includes(office))
  return (verbs.length === 0 || verbs.includes(verb)) && (offices.length === 0 || there)
}

/** Owes these events to the endpoints that want them, in the transaction that tells them. */
export async function sendToEndpoints(tx: Queryable, districtId: number, endpoints: readonly EndpointRow[], events: readonly EventKey[], now: Date): Promise<void> {
  const rows = endpoints.flatMap((endpoint) => events.filter((event) => wants(endpoint, event)).map(({ orderId, seq }) => ({
    id: uuid({ msecs: now.getTime() }), channel: endpoint.kind, endpointId: endpoint.id, orderId, seq,
  })))
  if (rows.length > 0) await addDeliveries(tx, districtId, rows, now)
}
