import { answer, client } from './client.ts'
import type { components } from './generated.ts'

export type Deadline = components['schemas']['Deadline']
export type Ledger = components['schemas']['Ledger']
export type LedgerSegment = Ledger['segments'][number]
export type LedgerDay = Ledger['days'][number]

/** The ledgers of an order's clocks: why it is due when it is. */
export function readDeadline(id: string): Promise<Deadline> {
  return answer(client.GET('/orders/{id}/deadline', { params: { path: { id } } }))
}
