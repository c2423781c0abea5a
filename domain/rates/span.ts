import type { Facts, Stock } from './facts.ts'

export type SpanKind = 'received' | 'filed' | 'dispatched' | 'closed' | 'undone' | 'stock'

/**
 * A fact of an order as a row of the tally; `n` numbers the rows of a kind. Received, filed, dispatched and closed (for
 * good, so far) happened at `from`. A stock lasts from `from` to `to`, null: still. An undone row is a closing that was
 * reopened: a period that begins by `closedAt` and ends while the row lasts holds that closing and nothing later of the
 * order, neither a closing nor stock, so that the order is due in it for the undone closing alone.
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
  /** First rework of the order: for a stock only where it lies before it; for an undone row it may lie within. */
  readonly reworkedAt: Date | null
}

type Own = Pick<Span, 'from'> & Partial<Pick<Span, 'to' | 'closedAt' | 'office' | 'crew' | 'onTime' | 'reworkedAt'>>

/** The rows of an order's facts. */
export function spansOf(facts: Facts): Span[] {
  const { area, category, source, closings, stocks } = facts
  const reworkedAt = facts.reworkedAt[0] ?? null
  const rows = (kind: SpanKind, own: readonly Own[]): Span[] =>
    own.map((row, n) => ({ kind, n, to: null, closedAt: null, office: null, crew: null, area, category, source, onTime: false, reworkedAt: null, ...row }))
  const moment = (at: Date | null): Own[] => (at === null ? [] : [{ from: at }])
  return [
    ...rows('received', moment(facts.receivedAt)),
    ...rows('filed', moment(facts.filedAt)),
    ...rows('dispatched', moment(facts.dispatchedAt)),
    ...rows('closed', closings.filter(({ undoneAt }) => undoneAt === null).map(({ at, office, crew, onTime }) => ({ from: at, office, crew, onTime, reworkedAt }))),
    ...rows('undone', closings.flatMap(({ at, undoneAt, office, crew }, index) =>
      undoneAt === null ? [] : gaps(stocks, at, closings[index + 1]?.at ?? null).map(([from, to]) => ({ from, to, closedAt: at, office, crew, reworkedAt })))),
    ...rows('stock', stocks.map(({ from, to, office, crew, reworked }) => ({ from, to, office, crew, reworkedAt: reworked ? reworkedAt : null }))),
  ]
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
    && one.from.getTime() === other.from.getTime() && one.to?.getTime() === other.to?.getTime()
    && one.closedAt?.getTime() === other.closedAt?.getTime()
    && one.office === other.office && one.crew === other.crew
    && one.area === other.area && one.category === other.category && one.source === other.source
    && one.onTime === other.onTime && one.reworkedAt?.getTime() === other.reworkedAt?.getTime()
}
