import { factsOf } from '../../domain/rates/facts.ts'
import type { WorkingTime } from '../../domain/rates/handling.ts'
import { spansOf } from '../../domain/rates/span.ts'
import type { EventRow, SpanRow } from './store.ts'

/** The rows that the events of some orders make, by order. The events of one order stand together, in their order. */
export function spansByOrder(rows: readonly EventRow[], working: WorkingTime): Map<string, SpanRow[]> {
  return new Map([...groupedByOrder(rows)].map(([orderId, own]) => [orderId, spansOf(factsOf(own, working)).map((span) => ({ ...span, orderId }))]))
}

/** Rows by their order. */
export function groupedByOrder<Row extends { readonly orderId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(row.orderId)
    if (known === undefined) groups.set(row.orderId, [row])
    else known.push(row)
  }
  return groups
}
