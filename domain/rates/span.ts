import type { Facts } from './facts.ts'

export type SpanKind = 'received' | 'filed' | 'dispatched' | 'closing' | 'stock'

/**
 * A fact of an order as a row of the tally. `from`: when it happened or began. `to`: when a stock ended or a closing was
 * undone, null while it lasts. `n` numbers the rows of a kind.
 */
export interface Span {
  readonly kind: SpanKind
  readonly n: number
  readonly from: Date
  readonly to: Date | null
  readonly office: string | null
  readonly crew: string | null
  readonly area: string | null
  readonly category: string
  readonly source: string
  readonly onTime: boolean
  /** First rework of the order: for a stock only where it lies before it. */
  readonly reworkedAt: Date | null
}

/** The rows of an order's facts. */
export function spansOf(facts: Facts): Span[] {
  const { area, category, source } = facts
  const place = { area, category, source }
  const firstRework = facts.reworkedAt[0] ?? null
  const flow = (kind: SpanKind, from: Date | null): Span[] =>
    from === null ? [] : [{ kind, n: 0, from, to: null, office: null, crew: null, ...place, onTime: false, reworkedAt: null }]
  return [
    ...flow('received', facts.receivedAt),
    ...flow('filed', facts.filedAt),
    ...flow('dispatched', facts.dispatchedAt),
    ...facts.closings.map(({ at, undoneAt, office, crew, onTime }, n): Span => (
      { kind: 'closing', n, from: at, to: undoneAt, office, crew, ...place, onTime, reworkedAt: firstRework }
    )),
    ...facts.stocks.map(({ from, to, office, crew, reworked }, n): Span => (
      { kind: 'stock', n, from, to, office, crew, ...place, onTime: false, reworkedAt: reworked ? firstRework : null }
    )),
  ]
}

/** Whether two rows of the same kind and number say the same. */
export function sameSpan(one: Span, other: Span): boolean {
  return one.kind === other.kind && one.n === other.n
    && one.from.getTime() === other.from.getTime() && one.to?.getTime() === other.to?.getTime()
    && one.office === other.office && one.crew === other.crew
    && one.area === other.area && one.category === other.category && one.source === other.source
    && one.onTime === other.onTime && one.reworkedAt?.getTime() === other.reworkedAt?.getTime()
}
