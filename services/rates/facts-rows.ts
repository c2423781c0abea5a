import type { RateEvent } from '../../domain/rates/rate-event.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { spansOf } from '../../domain/rates/span.ts'
import type { EventRow, SpanRow } from './store.ts'

/** The rows that the events of some orders make, by order. The events of one order stand together, in their order. */
export function spansByOrder(rows: readonly EventRow[]): Map<string, SpanRow[]> {
  const events = new Map<string, RateEvent[]>()
  for (const row of rows) {
    const known = events.get(row.orderId)
    if (known === undefined) events.set(row.orderId, [eventOf(row)])
    else known.push(eventOf(row))
  }
  return new Map([...events].map(([orderId, own]) => [orderId, spansOf(factsOf(own)).map((span) => ({ ...span, orderId }))]))
}

/** Rows by their order. */
export function groupedByOrder(rows: readonly SpanRow[]): Map<string, SpanRow[]> {
  const groups = new Map<string, SpanRow[]>()
  for (const row of rows) {
    const known = groups.get(row.orderId)
    if (known === undefined) groups.set(row.orderId, [row])
    else known.push(row)
  }
  return groups
}

function eventOf({ at, verb, to, officeId, crewId, handlingDeadline, handledAt, category, area, source }: EventRow): RateEvent {
  return {
    at,
    verb,
    to,
    officeId,
    crewId,
    data: {
      ...(handlingDeadline === null ? {} : { handlingDeadline: handlingDeadline === '' ? null : handlingDeadline }),
      ...(handledAt === null ? {} : { handledAt }),
      ...(category === null ? {} : { category }),
      ...(source === null ? {} : { source }),
      area,
    },
  }
}
