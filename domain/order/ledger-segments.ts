import type { CalendarDay, WorkingCalendar } from '../calendar/working-calendar.ts'
import { passed, type Account, type StopCause } from './ledger-account.ts'

/** The calendar's closed time, by what a clerk would call it. */
export type ClosedKind = 'night' | 'lunch' | 'rest-day' | 'holiday'

/** ran: counted; left: still to run; over: ran on after the deadline; stopped: stood; closed: no working time. */
export type SegmentKind = 'ran' | 'left' | 'over' | 'stopped' | 'closed'

/** One row of a ledger. `length` is what it counts towards the limit, in ms of the clock's pace; `covered` what it spans of it. */
export interface Segment {
  readonly from: Date
  readonly to: Date
  readonly kind: SegmentKind
  readonly length: number
  readonly covered: number
  /** Of a stopped segment. */
  readonly stop: StopCause | null
  /** Of a closed segment, with the holiday's name. */
  readonly closed: { readonly kind: ClosedKind; readonly name: string | null } | null
}

const longestCut = 31 * 24 * 3_600_000

interface Stretch {
  readonly from: Date
  readonly to: Date
  readonly kind: Exclude<SegmentKind, 'closed'>
  readonly stop: StopCause | null
}

/**
 * The rows of a clock from its first start to its deadline (or to `now`, where that is later and it still runs or waits),
 * each after the other without a gap.
 */
export function segmentsOf(account: Account, calendar: WorkingCalendar, now: Date, waits: boolean, deadline: Date | null): Segment[] {
  return merged(stretchesOf(account, now, waits, deadline).flatMap((stretch) => rowsOf(stretch, account, calendar)))
}

function stretchesOf(account: Account, now: Date, waits: boolean, deadline: Date | null): Stretch[] {
  const stretches: Stretch[] = []
  const add = (kind: Stretch['kind'], from: Date, to: Date, stop: StopCause | null = null) => {
    if (to > from) stretches.push({ kind, from, to, stop })
  }
  const earlier = (a: Date, b: Date) => (a < b ? a : b)
  const later = (a: Date, b: Date) => (a < b ? b : a)
  for (const [index, run] of account.runs.entries()) {
    const isLast = index === account.runs.length - 1
    const end = isLast ? deadline : account.missed
    const to = run.to ?? later(now, run.from)
    const inTime = end === null ? to : earlier(to, later(end, run.from))
    add('ran', run.from, inTime)
    add('over', inTime, to)
    if (isLast && end !== null && run.to === null) add('left', to, end)
    const next = account.runs[index + 1]
    if (next !== undefined && run.to !== null) add('stopped', run.to, next.from, run.stoppedBy)
    if (isLast && run.to !== null && waits) add('stopped', run.to, later(now, run.to), run.stoppedBy)
  }
  return stretches
}

function rowsOf(stretch: Stretch, { pace }: Account, calendar: WorkingCalendar): Segment[] {
  const { from, to, kind, stop } = stretch
  const covered = passed(calendar, pace, from, to)
  // Months of being late are one row: which days they were worked interests nobody, and would be thousands.
  const cuts = pace === 'working' && kind !== 'stopped' && !(kind === 'over' && to.getTime() - from.getTime() > longestCut)
  const counts = kind === 'ran' || kind === 'left'
  const whole: Segment = { from, to, kind, length: counts ? covered : 0, covered, stop, closed: null }
  return cuts ? cut(stretch, calendar.daysBetween(from, to)) : [whole]
}

/** A stretch of working time cut into its openings and the closed time between them. */
function cut({ from, to, kind }: Stretch, days: readonly CalendarDay[]): Segment[] {
  const begin = from.getTime()
  const end = to.getTime()
  const rows: Segment[] = []
  for (const day of days) {
    let cursor = Math.max(day.begin, begin)
    const close = (until: number) => {
      const limited = Math.min(until, end)
      if (limited > cursor) rows.push({ from: new Date(cursor), to: new Date(limited), kind: 'closed', length: 0, covered: 0, stop: null, closed: closedAt(day, cursor) })
      cursor = Math.max(cursor, limited)
    }
    for (const opening of day.openings) {
      if (opening.to <= cursor || opening.from >= end) continue
      close(opening.from)
      const until = Math.min(opening.to, end)
      const length = until - cursor
      rows.push({ from: new Date(cursor), to: new Date(until), kind, length: kind === 'over' ? 0 : length, covered: length, stop: null, closed: null })
      cursor = until
    }
    close(day.end)
  }
  return rows
}

function closedAt(day: CalendarDay, instant: number): NonNullable<Segment['closed']> {
  if (day.kind === 'rest-day' || day.kind === 'holiday') return { kind: day.kind, name: day.label }
  const before = day.openings.some((opening) => opening.to <= instant)
  const after = day.openings.some((opening) => opening.from > instant)
  return { kind: before && after ? 'lunch' : 'night', name: null }
}

/** One night is one row though midnight cuts it in two, and so are rest days and a holiday's days. */
function merged(rows: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const row of rows) {
    const last = result.at(-1)
    const same = last?.closed != null && row.closed !== null && last.closed.kind === row.closed.kind && last.closed.name === row.closed.name
    const runsOn = last !== undefined && last.kind === row.kind && row.closed === null && row.stop === null && last.to.getTime() === row.from.getTime()
    if (last !== undefined && (same || runsOn)) {
      result[result.length - 1] = { ...last, to: row.to, length: last.length + row.length, covered: last.covered + row.covered }
    } else result.push(row)
  }
  return result
}
