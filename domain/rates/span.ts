import type { Facts } from './facts.ts'
import type { Stock } from './stock.ts'

export const spanKinds = ['received', 'filed', 'dispatched', 'closed', 'undone', 'stock', 'requested', 'responded', 'rated'] as const
export type SpanKind = (typeof spanKinds)[number]

/**
 * A fact of an order as a row of the tally; `n` numbers the rows of a kind. Received, filed, dispatched, closed (for
 * good, so far), requested by the public, responded to and rated happened at `from`. A stock lasts from `from` to `to`,
 * null: still. An undone row is a closing that was reopened: a period that begins by `closedAt` and ends while the row
 * lasts holds that closing and nothing later of the order, neither a closing nor stock, so that the order is due in it
 * for the undone closing alone.
 */
export interface Span {
  readonly kind: SpanKind
  readonly n: number
  readonly from: Date
  readonly to: Date | null
  readonly closedAt: Date | null
  readonly office: string | null
  readonly crew: string | null
  readonly area: string | null
  readonly category: string
  readonly source: string
  readonly onTime: boolean
  readonly exempt: boolean
  readonly remote: boolean
  readonly solved: boolean
  readonly satisfied: boolean
  /** Of a closing: working seconds that its office had it in hand. */
  readonly handled: number | null
  /** First rework of the order: for a stock only where it lies before it; for an undone row it may lie within. */
  readonly reworkedAt: Date | null
  /** First extension granted, in the same way. */
  readonly extendedAt: Date | null
}

type Own = Pick<Span, 'from'> & Partial<Omit<Span, 'kind' | 'n' | 'from' | 'area' | 'category' | 'source'>>

/** The rows of an order's facts. */
export function spansOf(facts: Facts): Span[] {
  const { closings, stocks, rating } = facts
  const reworkedAt = facts.reworkedAt[0] ?? null
  const extendedAt = facts.extendedAt[0] ?? null
  const rows = (kind: SpanKind, own: readonly Own[]): Span[] => own.map((row, n) => spanOf(facts, kind, n, row))
  const moment = (kind: SpanKind, at: Date | null): Span[] => (at === null ? [] : [spanOf(facts, kind, 0, { from: at })])
  return [
    ...moment('received', facts.receivedAt),
    ...moment('filed', facts.filedAt),
    ...moment('dispatched', facts.dispatchedAt),
    ...rows('closed', closings.filter(({ undoneAt }) => undoneAt === null).map(({ at, office, crew, onTime, exempt, remote, handled }) =>
      ({ from: at, office, crew, onTime, exempt, remote, handled, reworkedAt, extendedAt }))),
    ...rows('undone', closings.flatMap(({ at, undoneAt, office, crew }, index) =>
      undoneAt === null ? [] : gaps(stocks, at, closings[index + 1]?.at ?? null).map(([from, to]) => ({ from, to, closedAt: at, office, crew, reworkedAt, extendedAt })))),
    ...rows('stock', stocks.map(({ from, to, office, crew, reworked, extended }) =>
      ({ from, to, office, crew, reworkedAt: reworked ? reworkedAt : null, extendedAt: extended ? extendedAt : null }))),
    ...moment('requested', facts.requestedAt),
    ...moment('responded', facts.requestedAt === null ? null : facts.respondedAt),
    ...rows('rated', rating === null ? [] : [{ from: rating.at, office: rating.office, crew: rating.crew, solved: rating.solved, satisfied: rating.satisfied }]),
  ]
}

// Written out: to spread three objects into each row took a sixth of the tally's time.
function spanOf({ area, category, source }: Facts, kind: SpanKind, n: number, own: Own): Span {
  return {
    kind, n, from: own.from, to: own.to ?? null, closedAt: own.closedAt ?? null, office: own.office ?? null, crew: own.crew ?? null, area, category, source,
    onTime: own.onTime ?? false, exempt: own.exempt ?? false, remote: own.remote ?? false, solved: own.solved ?? false, satisfied: own.satisfied ?? false,
    handled: own.handled ?? null, reworkedAt: own.reworkedAt ?? null, extendedAt: own.extendedAt ?? null,
  }
}

/** The parts of [from, to) that no stock covers; stocks stand in their order. */
function gaps(stocks: readonly Stock[], from: Date, to: Date | null): (readonly [Date, Date | null])[] {
  const found: (readonly [Date, Date | null])[] = []
  let begin = from
  for (const stock of stocks) {
    if (stock.to !== null && stock.to <= begin) continue
    if (to !== null && stock.from >= to) break
    if (stock.from > begin) found.push([begin, stock.from])
    if (stock.to === null) return found
    begin = stock.to
  }
  return to === null || begin < to ? [...found, [begin, to]] : found
}

/** Whether two rows of the same kind and number say the same. */
export function sameSpan(one: Span, other: Span): boolean {
  return one.kind === other.kind && one.n === other.n
    && one.from.getTime() === other.from.getTime() && sameTime(one.to, other.to)
    && one.office === other.office && one.crew === other.crew && one.area === other.area && one.category === other.category
    && one.source === other.source && one.onTime === other.onTime && one.exempt === other.exempt && one.remote === other.remote
    && one.solved === other.solved && one.satisfied === other.satisfied && one.handled === other.handled
    && sameTime(one.closedAt, other.closedAt) && sameTime(one.reworkedAt, other.reworkedAt) && sameTime(one.extendedAt, other.extendedAt)
}

function sameTime(one: Date | null, other: Date | null): boolean {
  return one === other || (one !== null && other !== null && one.getTime() === other.getTime())
}
