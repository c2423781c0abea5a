import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { limitLength, type Limit } from '../catalogue/limit.ts'
import type { ClockLengths } from './clocks.ts'
import type { OrderEvent } from './event.ts'
import { blankAccount, lastDeadline, runs, started, stopped, type Account, type StopCause } from './ledger-account.ts'
import type { ClockKind } from './order.ts'

/** What of an event the clocks hear. */
export type LedgerEvent = Pick<OrderEvent, 'verb' | 'at' | 'from' | 'to' | 'officeId' | 'data'>

/** The clocks of an order as its events left them. */
export interface Accounts {
  readonly limit: Limit | null
  /** Each office's handling clock since it last began afresh, in the order in which they had it. */
  readonly offices: ReadonlyMap<string, Account>
  /** The filing, check, dispatch or re-check clock that runs. */
  readonly side: Account | null
  /** The office that has, or last had, the order. */
  readonly lastOffice: string | null
}

interface Book {
  limit: Limit | null
  offices: Map<string, Account>
  side: Account | null
  /** The filing clock while a check goes on. */
  filing: Account | null
  lastOffice: string | null
  concluded: number
}

interface Terms {
  readonly calendar: WorkingCalendar
  readonly lengths: ClockLengths
  /** The order's limit, for events that were written before events carried theirs. */
  readonly limit: Limit | null
}

const minute = 60_000

/**
 * Reads an order's clocks from its events alone, by the table of verbs; it shares no state with the order, so that the two
 * can be held against each other.
 */
export function readAccounts(events: readonly LedgerEvent[], terms: Terms): Accounts {
  const book: Book = { limit: null, offices: new Map(), side: null, filing: null, lastOffice: null, concluded: 0 }
  const fallback = events.some((event) => event.data.limit !== undefined) ? null : terms.limit
  for (const event of events) {
    if (event.data.limit !== undefined || book.limit === null) book.limit = event.data.limit ?? fallback
    handling(book, event, terms)
    side(book, event, terms)
    book.lastOffice = event.officeId ?? book.lastOffice
  }
  return book
}

function handling(book: Book, event: LedgerEvent, terms: Terms): void {
  const { calendar } = terms
  const had = book.lastOffice
  switch (event.verb) {
    case 'dispatch':
    case 'fail':
    case 'resume':
      return start(book, event, false)
    case 'reopen':
      return start(book, event, true)
    case 'conclude':
      book.concluded += 1
      return start(book, event, book.concluded === 1)
    case 'grant-suspension':
      return stop(book, had, suspendedFrom(book, event, calendar), causeOf(event), calendar)
    case 'return':
    case 'take-back':
    case 'whistle':
    case 'confirm':
    case 'withdraw':
    case 'grant-withdrawal':
    case 'merge':
      return stop(book, had, event.at, causeOf(event), calendar)
    case 'grant-extension':
      return extend(book, had, event)
    case 'correct':
      return event.data.limit === undefined ? undefined : relimit(book, had, event)
    case 'import':
      return given(book, event, calendar)
    default:
      return undefined
  }
}

function start(book: Book, { at, officeId }: LedgerEvent, afresh: boolean): void {
  if (officeId === null) return
  const known = afresh ? undefined : book.offices.get(officeId)
  book.offices.set(officeId, started(known ?? blankAccount('handling', officeId, book.limit), at))
}

function stop(book: Book, officeId: string | null, at: Date, cause: StopCause, calendar: WorkingCalendar): void {
  const account = officeId === null ? undefined : book.offices.get(officeId)
  if (officeId !== null && account !== undefined) book.offices.set(officeId, stopped(account, at, cause, calendar))
}

/** What was asked before the deadline and granted after it counts from the asking. */
function suspendedFrom(book: Book, { at, data }: LedgerEvent, calendar: WorkingCalendar): Date {
  const account = book.lastOffice === null ? undefined : book.offices.get(book.lastOffice)
  const deadline = account === undefined ? null : lastDeadline(account, calendar)
  const asked = data.askedAt === undefined ? null : new Date(data.askedAt)
  return asked !== null && deadline !== null && asked <= deadline && at > deadline ? asked : at
}

function extend(book: Book, officeId: string | null, { at, data }: LedgerEvent): void {
  const account = officeId === null ? undefined : book.offices.get(officeId)
  if (officeId === null || account === undefined || account.limit === null || !runs(account)) return
  const extension = { at, askedAt: data.askedAt === undefined ? null : new Date(data.askedAt), length: limitLength(account.limit), reason: data.reason ?? null }
  book.offices.set(officeId, { ...account, extensions: [...account.extensions, extension] })
}

/** A new standard's limit afresh from now, for whoever has the order and for every office after. */
function relimit(book: Book, officeId: string | null, event: LedgerEvent): void {
  const running = officeId !== null && runs(book.offices.get(officeId))
  book.offices = new Map()
  if (running) start(book, event, true)
}

function given(book: Book, event: LedgerEvent, calendar: WorkingCalendar): void {
  if (event.from !== null) return stop(book, book.lastOffice, event.data.handledAt ? new Date(event.data.handledAt) : event.at, causeOf(event), calendar)
  if (event.officeId === null || event.to !== 'dispatched') return
  const deadline = event.data.handlingDeadline
  const account: Account = { ...blankAccount('handling', event.officeId, null), pace: 'continuous', given: deadline == null ? null : new Date(deadline) }
  book.offices.set(event.officeId, started(account, event.at))
}

type SideKind = Exclude<ClockKind, 'handling'>

function side(book: Book, event: LedgerEvent, terms: Terms): void {
  const fresh = (kind: SideKind) => started(blankAccount(kind, null, null, terms.lengths[kind] * minute), event.at)
  if (event.from === event.to || event.verb === 'send-to-recheck') return
  const filing = event.to === 'checking' ? book.side : book.filing
  book.filing = null
  switch (event.to) {
    case 'pending':
      book.side = filing !== null && event.from === 'checking' ? started(filing, event.at) : fresh('filing')
      return
    case 'checking':
      book.filing = filing === null ? null : stopped(filing, event.at, causeOf(event), terms.calendar)
      book.side = fresh('check')
      return
    case 'filed':
    case 'returned':
      book.side = fresh('dispatch')
      return
    case 'rectified':
      book.side = fresh('recheck')
      return
    default:
      book.side = null
  }
}

function causeOf({ verb, data }: LedgerEvent): StopCause {
  return { verb, text: data.cause ?? data.reason ?? null }
}
