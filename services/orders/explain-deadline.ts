import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import type { CalendarDay } from '../../domain/calendar/working-calendar.ts'
import type { Limit, Pace } from '../../domain/catalogue/limit.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { explainDeadlines, type Ledger, type LedgerDifference } from '../../domain/order/ledger.ts'
import type { ClosedKind, Segment, SegmentKind } from '../../domain/order/ledger-segments.ts'
import type { ClockKind } from '../../domain/order/order.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { findOrder, history } from './store.ts'

export interface SegmentView {
  readonly from: string
  readonly to: string
  readonly kind: SegmentKind
  /** What it counts towards the limit. */
  readonly minutes: number
  /** What it spans of the clock's pace, counted or not. */
  readonly covered: number
  readonly cause: { readonly verb: Verb | null; readonly closed: ClosedKind | null; readonly text: string | null } | null
}

export interface LedgerView {
  readonly clock: ClockKind
  readonly office: string | null
  readonly officeName: string | null
  readonly standing: Ledger['standing']
  readonly pace: Pace
  readonly limit: Limit | null
  readonly deadline: string | null
  readonly limitMinutes: number | null
  readonly extensions: readonly { readonly at: string; readonly askedAt: string | null; readonly minutes: number; readonly reason: string | null }[]
  readonly usedMinutes: number
  /** Until the deadline, in the limit's own pace; what was not needed once it is handled; 0 once late. */
  readonly leftMinutes: number | null
  readonly overMinutes: number
  readonly addsUp: boolean
  /** Limit and extensions less used and left, where that is not 0, and why. */
  readonly difference: { readonly minutes: number; readonly because: LedgerDifference } | null
  readonly segments: readonly SegmentView[]
  /** The local days that it touches, with the time that counts on them; at most 400. */
  readonly days: readonly { readonly date: string; readonly from: string; readonly to: string; readonly kind: CalendarDay['kind']; readonly name: string | null; readonly openings: readonly { readonly from: string; readonly to: string }[] }[]
}

export interface DeadlineView {
  readonly now: string
  readonly timezone: string
  /** The handling clock of the office that has, or last had, the order; before the first dispatch the clock that runs. */
  readonly main: LedgerView | null
  /** The filing, check, dispatch or re-check clock that runs beside it. */
  readonly side: LedgerView | null
  readonly others: readonly LedgerView[]
}

const minute = 60_000
const mostDays = 400

/** Why an order is due when it is: the ledgers of its clocks. Throws not-found out of scope. */
export async function explainDeadline(deps: OrdersDeps, account: Account, id: string): Promise<DeadlineView> {
  const order = await findOrder(deps.database, scopeOf(account), id)
  if (order === null) throw new DomainError('not-found')
  const [reference, events] = await Promise.all([deps.reference.of(order.districtId), history(deps.database, order.districtId, order.id)])
  const now = deps.clock.now()
  const { calendar, clockLengths, calendarChangedAt } = reference
  const { main, side, others } = explainDeadlines(order, events, { calendar, lengths: clockLengths, changedAt: calendarChangedAt }, now)
  return {
    now: now.toISOString(),
    timezone: reference.timezone,
    main: main === null ? null : ledgerView(main, reference),
    side: side === null ? null : ledgerView(side, reference),
    others: others.map((ledger) => ledgerView(ledger, reference)),
  }
}

function ledgerView(ledger: Ledger, { routing }: DistrictReference): LedgerView {
  const segments = segmentViews(ledger.segments)
  const counted = (kind: SegmentKind) => segments.reduce((sum, row) => sum + (row.kind === kind ? row.minutes : 0), 0)
  const usedMinutes = counted('ran')
  // Rounded together with what was used, so that the two add up to the minute.
  const leftMinutes = ledger.left === null ? null : Math.round((ledger.used + ledger.left) / minute) - usedMinutes
  return {
    clock: ledger.clock,
    office: ledger.officeId,
    officeName: ledger.officeId === null ? null : (routing.offices.get(ledger.officeId)?.name ?? ledger.officeId),
    standing: ledger.standing,
    pace: ledger.pace,
    limit: ledger.limit,
    deadline: ledger.deadline?.toISOString() ?? null,
    limitMinutes: ledger.length === null ? null : Math.round(ledger.length / minute),
    extensions: ledger.extensions.map(({ at, askedAt, length, reason }) => ({ at: at.toISOString(), askedAt: askedAt?.toISOString() ?? null, minutes: Math.round(length / minute), reason })),
    usedMinutes,
    leftMinutes,
    overMinutes: Math.round(ledger.over / minute),
    addsUp: ledger.difference === 0,
    difference: ledger.because === null ? null : { minutes: Math.round(ledger.difference / minute), because: ledger.because },
    segments,
    days: ledger.days.slice(0, mostDays).map((day) => dayView(day, ledger.pace)),
  }
}

/** Each row's minutes are those between the rounded sums before and after it: rounded one by one they would not add up. */
function segmentViews(segments: readonly Segment[]): SegmentView[] {
  let sum = 0
  return segments.map(({ from, to, kind, length, covered, stop, closed }) => {
    const before = Math.round(sum / minute)
    sum += length
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      kind,
      minutes: Math.round(sum / minute) - before,
      covered: length > 0 ? Math.round(sum / minute) - before : Math.round(covered / minute),
      cause: stop === null && closed === null ? null : { verb: stop?.verb ?? null, closed: closed?.kind ?? null, text: stop?.text ?? closed?.name ?? null },
    }
  })
}

function dayView({ name, begin, end, kind, label, openings }: CalendarDay, pace: Pace): LedgerView['days'][number] {
  const counts = pace === 'working' ? openings : [{ from: begin, to: end }]
  const iso = (instant: number) => new Date(instant).toISOString()
  return { date: name, from: iso(begin), to: iso(end), kind, name: label, openings: counts.map(({ from, to }) => ({ from: iso(from), to: iso(to) })) }
}
