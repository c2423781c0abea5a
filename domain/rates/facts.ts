import { openForRates } from '../lifecycle/states.ts'
import type { RateEvent } from './rate-event.ts'
import { isLate, standingAfter, type Standing } from './standing.ts'

/** One close event. */
export interface Closing {
  readonly at: Date
  /** When it was reopened; null while the closing holds. */
  readonly undoneAt: Date | null
  readonly office: string | null
  readonly crew: string | null
  /** Handled by the deadline in every round of the credited office since its clock began. */
  readonly onTime: boolean
}

/**
 * A stretch [from, to) in which the order is open and handled or late, credited to one office and crew. `from` is in the
 * future where only a deadline is known; `to` null: not ended.
 */
export interface Stock {
  readonly from: Date
  readonly to: Date | null
  readonly office: string | null
  readonly crew: string | null
  /** The order had failed a re-check or been reopened before this stretch. */
  readonly reworked: boolean
}

/** All that the rates know of an order; its events alone determine it. */
export interface Facts {
  readonly area: string | null
  readonly category: string
  readonly source: string
  readonly receivedAt: Date | null
  readonly filedAt: Date | null
  readonly dispatchedAt: Date | null
  readonly closings: readonly Closing[]
  readonly stocks: readonly Stock[]
  /** Failed re-checks and reopenings. */
  readonly reworkedAt: readonly Date[]
  /** Granted extensions; the lifecycle has none yet. */
  readonly extendedAt: readonly Date[]
}

/** The facts of one order from its events in their order. Notes and urges change nothing here, not even the time. */
export function factsOf(events: readonly RateEvent[]): Facts {
  const first = events[0]
  const found = { filedAt: null as Date | null, dispatchedAt: null as Date | null, closings: [] as Closing[], stocks: [] as Stock[], reworkedAt: [] as Date[] }
  let standing: Standing | null = null
  for (const event of events) {
    if (event.verb === 'note' || event.verb === 'urge') continue
    // Clocks of several machines differ by milliseconds; the steps of one order never go backwards.
    const at: Date = standing !== null && event.at < standing.since ? standing.since : event.at
    if (standing !== null) addStock(found.stocks, standing, at, found.reworkedAt.length > 0)
    standing = standingAfter(standing, event, at)
    if (event.verb === 'import' || event.verb === 'file' || (event.verb === 'report' && event.to !== 'pending')) found.filedAt ??= at
    if (event.verb === 'import' || event.verb === 'dispatch') found.dispatchedAt ??= at
    if (isClosing(event)) found.closings.push({ at, undoneAt: null, office: standing.office, crew: standing.crew, onTime: !isLate(standing) })
    if (event.verb === 'reopen') undoLast(found.closings, at)
    if (event.verb === 'reopen' || event.verb === 'fail') found.reworkedAt.push(at)
  }
  if (standing !== null) addStock(found.stocks, standing, null, found.reworkedAt.length > 0)
  return {
    area: first?.data.area ?? null,
    category: first?.data.category ?? 'unknown',
    source: first?.data.source ?? 'unknown',
    receivedAt: first?.at ?? null,
    ...found,
    extendedAt: [],
  }
}

/** Closed by a re-check, or by the source of an import; an on-the-spot fix is closed and never due. */
function isClosing(event: RateEvent): boolean {
  return event.to === 'closed' && (event.verb === 'pass' || event.verb === 'import')
}

function undoLast(closings: Closing[], at: Date): void {
  const last = closings.at(-1)
  if (last !== undefined) closings[closings.length - 1] = { ...last, undoneAt: at }
}

/** Adds the part of a standing, which lasts until `to`, in which the order is handled or late. */
function addStock(stocks: Stock[], standing: Standing, to: Date | null, reworked: boolean): void {
  const from = openForRates.includes(standing.state) ? stockBegin(standing) : null
  if (from === null || (to !== null && from >= to)) return
  const { office, crew } = standing
  const last = stocks.at(-1)
  const goesOn = last?.to?.getTime() === from.getTime() && last.office === office && last.crew === crew && last.reworked === reworked
  if (goesOn) stocks[stocks.length - 1] = { ...last, to }
  else stocks.push({ from, to, office, crew, reworked })
}

function stockBegin({ state, since, handledAt, deadline }: Standing): Date | null {
  if (handledAt !== null) return handledAt > since ? handledAt : since
  if (deadline === null) return null
  if (deadline < since) return since
  // The clock of a returned or suspended order stands: it counts only if it was late before.
  return state === 'returned' || state === 'suspended' ? null : deadline
}
