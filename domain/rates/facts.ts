import { createHandlingTimes, type HandlingTimes, type WorkingTime } from './handling.ts'
import { besideVerbs, unreadVerbs, type RateEvent } from './rate-event.ts'
import { askedInTime, isLate, standingAfter, type Standing } from './standing.ts'
import { addStock, cutStock, type Stock } from './stock.ts'

/** One close event. */
export interface Closing {
  readonly at: Date
  /** When it was reopened; null while the closing holds. */
  readonly undoneAt: Date | null
  readonly office: string | null
  readonly crew: string | null
  /** Handled by the deadline in every round of the credited office, or exempt. */
  readonly onTime: boolean
  /** Late, and an appeal against it was upheld. */
  readonly exempt: boolean
  /** From photos only. */
  readonly remote: boolean
  /** Working seconds that the credited office had it in hand; null where it never had. */
  readonly handled: number | null
}

/** What the reporter said of the outcome, at last. */
export interface Rating {
  readonly at: Date
  readonly solved: boolean
  readonly satisfied: boolean
  readonly office: string | null
  readonly crew: string | null
}

/** All that the rates know of an order; its events and, for handling times, the working calendar alone determine it. */
export interface Facts {
  /** Where it lies and what it is, as last corrected: it always lay there. */
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
  /** Granted extensions. */
  readonly extendedAt: readonly Date[]
  /** When a member of the public first reported it. */
  readonly requestedAt: Date | null
  /** The first reply to the public. */
  readonly respondedAt: Date | null
  readonly rating: Rating | null
  /** Where it stands after its last event. */
  readonly standing: Standing | null
}

interface Found extends Record<'filedAt' | 'dispatchedAt' | 'requestedAt' | 'respondedAt', Date | null> {
  area: string | null
  category: string | null
  closings: Closing[]
  stocks: Stock[]
  reworkedAt: Date[]
  extendedAt: Date[]
  rating: Rating | null
  upheld: boolean
}

/** The facts of one order from its events in their order. Words, requests and marks change nothing here, not even the time. */
export function factsOf(events: readonly RateEvent[], working: WorkingTime): Facts {
  const first = events[0]
  const found: Found = {
    area: null, category: null, filedAt: null, dispatchedAt: null, requestedAt: null, respondedAt: null, closings: [], stocks: [], reworkedAt: [], extendedAt: [], rating: null,
    upheld: false,
  }
  const times = createHandlingTimes(working)
  let standing: Standing | null = null
  for (const event of events) {
    if (unreadVerbs.includes(event.verb)) continue
    if (besideVerbs.includes(event.verb)) {
      noteBeside(found, event, standing)
      continue
    }
    // Clocks of several machines differ by milliseconds; the steps of one order never go backwards.
    const at: Date = standing !== null && event.at < standing.since ? standing.since : event.at
    standing = step(found, times, standing, event, at)
  }
  if (standing !== null) addStock(found.stocks, standing, null, marksOf(found))
  const { upheld: _upheld, ...facts } = found
  return { ...facts, standing, category: found.category ?? 'unknown', source: first?.data.source ?? 'unknown', receivedAt: first?.at ?? null }
}

/** What does not move the order: a joined finding, a reply, a rating, the end of an appeal. */
function noteBeside(found: Found, { verb, at, data }: RateEvent, standing: Standing | null): void {
  if (verb === 'join' && data.source === 'public') found.requestedAt ??= at
  if (verb === 'reply') found.respondedAt ??= at
  if (verb === 'feedback') {
    found.rating = { at, solved: data.solved === true, satisfied: data.satisfied === true, office: standing?.office ?? null, crew: standing?.crew ?? null }
  }
  if (verb === 'close-appeal' && data.upheld === true) {
    found.upheld = true
    changeLast(found.closings, exempted)
  }
}

function step(found: Found, times: HandlingTimes, before: Standing | null, event: RateEvent, at: Date): Standing {
  const { verb, data } = event
  if (before !== null) {
    addStock(found.stocks, before, at, marksOf(found))
    times.add(before, at)
  } else if (data.source === 'public') found.requestedAt = at
  const standing = standingAfter(before, event, at)
  if (data.area !== undefined) found.area = data.area
  found.category = data.category ?? found.category
  if (before?.deadline != null && askedInTime(before, event)) {
    const until = verb === 'grant-extension' && standing.deadline !== null && standing.deadline < at ? standing.deadline : at
    found.stocks = cutStock(found.stocks, before.deadline, until)
  }
  if (verb === 'import' || verb === 'file' || (verb === 'report' && event.to !== 'pending')) found.filedAt ??= at
  if (verb === 'import' || verb === 'dispatch') found.dispatchedAt ??= at
  if (isClosing(event)) found.closings.push(closingOf(found, standing, times, at, data.remote === true))
  if (verb === 'reopen') {
    changeLast(found.closings, (last) => ({ ...last, undoneAt: at }))
    times.restart(standing.office)
  }
  if (verb === 'reopen' || verb === 'fail') found.reworkedAt.push(at)
  if (verb === 'grant-extension') found.extendedAt.push(at)
  return standing
}

/** Closed by a re-check, or by the source of an import; an on-the-spot fix is closed and never due. */
function isClosing(event: RateEvent): boolean {
  return event.to === 'closed' && (event.verb === 'pass' || event.verb === 'import')
}

function closingOf({ upheld }: Found, standing: Standing, times: HandlingTimes, at: Date, remote: boolean): Closing {
  const { office, crew, handledAt } = standing
  const closing = { at, undoneAt: null, office, crew, onTime: !isLate(standing), exempt: false, remote, handled: times.until(office, handledAt ?? at) }
  return upheld ? exempted(closing) : closing
}

/** Late, but an appeal was upheld: an order is appealed once, so the verdict holds for all its life. */
function exempted(closing: Closing): Closing {
  return closing.onTime ? closing : { ...closing, onTime: true, exempt: true }
}

function changeLast(closings: Closing[], change: (last: Closing) => Closing): void {
  const last = closings.at(-1)
  if (last !== undefined) closings[closings.length - 1] = change(last)
}

function marksOf({ reworkedAt, extendedAt }: Found): { reworked: boolean; extended: boolean } {
  return { reworked: reworkedAt.length > 0, extended: extendedAt.length > 0 }
}
