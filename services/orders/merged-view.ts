import type { MergedFinding } from './join-store.ts'
import type { OrderFinding } from './store.ts'

/** A finding that an order settles, as its readers see it. */
export interface FindingView extends Omit<OrderFinding, 'reporterId' | 'reporterName' | 'observedAt' | 'receivedAt'> {
  readonly observedAt: string
  readonly receivedAt: string
  readonly reporter: { readonly id: string; readonly name: string | null } | null
  readonly photos: readonly string[]
}

/** An order that was merged into another, with what had been found. */
export interface MergedView {
  readonly id: string
  readonly number: string
  readonly findings: readonly FindingView[]
}

export function findingView({ reporterId, reporterName, observedAt, receivedAt, ...finding }: OrderFinding, photos: readonly string[]): FindingView {
  return {
    ...finding,
    observedAt: observedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    reporter: reporterId === null ? null : { id: reporterId, name: reporterName },
    photos,
  }
}

/** The merged orders with their findings, in the order of the rows. */
export function mergedViews(rows: readonly MergedFinding[]): MergedView[] {
  const orders = new Map<string, { id: string; number: string; findings: FindingView[] }>()
  for (const { order: id, number, photos, ...finding } of rows) {
    const known = orders.get(id) ?? { id, number, findings: [] }
    known.findings.push(findingView(finding, photos))
    orders.set(id, known)
  }
  return [...orders.values()]
}
