import { answer, client } from './client.ts'
import type { components } from './generated.ts'

/** What pages for paper read beside orders and rates. */
export type Deadline = components['schemas']['Deadline']
export type Ledger = components['schemas']['Ledger']
export type Backlog = components['schemas']['Backlog']
export type HandlingTimes = components['schemas']['HandlingTimes']

/** The ledger of an order's clocks. */
export async function readLedgers(id: string): Promise<Deadline> {
  return await answer(client.GET('/orders/{id}/deadline', { params: { path: { id } } }))
}

/** The open orders by age at 00:00 of a local day, or now where that lies ahead. */
export async function readBacklogAt(to: string): Promise<Backlog> {
  return await answer(client.GET('/rates/backlog', { params: { query: { by: 'office', to } } }))
}

/** Handling times of the orders closed in a period, by street office. */
export async function readHandlingTimes(from: string, to: string): Promise<HandlingTimes> {
  return await answer(client.GET('/rates/handling', { params: { query: { from, to, by: 'office' } } }))
}
