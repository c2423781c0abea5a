import type { Ledger, LedgerDay, LedgerSegment } from '../../api/deadline.ts'

export type PieceKind = 'ran' | 'left' | 'over' | 'stopped'

/** A piece of an opening: where it lies in it (0 to 1) and how many minutes it carries. */
export interface Piece {
  kind: PieceKind
  start: number
  end: number
  minutes: number
  /** Of the first piece of a stop. */
  stop: LedgerSegment | null
}

/** Time that counts without a break, drawn in one stretch; marks stand at a share of it. */
export interface Opening {
  minutes: number
  pieces: Piece[]
  now: number | null
  due: number | null
}

export interface Column {
  key: string
  /** First and last local day, YYYY-MM-DD; the same for one day. */
  from: string
  to: string
  /** `rest`: no time counts; `fold`: several days that are all alike. */
  form: 'day' | 'rest' | 'fold'
  name: string | null
  openings: Opening[]
  /** Days in it. */
  days: number
  /** On a day of rest now or the deadline stands in its middle. */
  now: boolean
  due: boolean
}

const drawn: readonly string[] = ['ran', 'left', 'over', 'stopped']
const at = (text: string): number => Date.parse(text)

/**
 * A ledger as one column a day, only time that counts in them. Minutes are cut from running sums, so that the pieces add
 * up. Long stretches of days that are all alike become one column where there would be more than `most`.
 */
export function columnsOf(ledger: Ledger, now: number, most = 20): Column[] {
  const minutes = minuteCounter()
  const ends = ledger.standing === 'ended'
  const due = ledger.deadline === null ? null : at(ledger.deadline)
  const last = ledger.days.length - 1
  const columns = ledger.days.map((day, index): Column => {
    const holds = (instant: number | null) => instant !== null && ((at(day.from) <= instant && instant < at(day.to)) || (index === last && instant >= at(day.to)))
    const nowHere = !ends && holds(now) ? now : null
    const dueHere = holds(due) ? due : null
    const openings = day.openings.map((opening): Opening => ({
      minutes: (at(opening.to) - at(opening.from)) / 60_000,
      pieces: piecesOf(opening, ledger.segments, minutes),
      now: null,
      due: null,
    }))
    mark(day, openings, 'now', nowHere)
    mark(day, openings, 'due', dueHere)
    const rests = openings.length === 0
    return {
      key: day.date, from: day.date, to: day.date, form: rests ? 'rest' : 'day', name: day.name, openings, days: 1,
      now: rests && nowHere !== null, due: rests && dueHere !== null,
    }
  })
  return columns.length > most ? folded(columns) : columns
}

/** Counted pieces share one running sum; what does not count is rounded by itself. */
function minuteCounter(): (segment: LedgerSegment, length: number) => number {
  let sum = 0
  return ({ kind }, length) => {
    if (kind !== 'ran' && kind !== 'left') return Math.round(length / 60_000)
    const before = Math.round(sum / 60_000)
    sum += length
    return Math.round(sum / 60_000) - before
  }
}

function piecesOf(opening: LedgerDay['openings'][number], segments: readonly LedgerSegment[], minutes: (segment: LedgerSegment, length: number) => number): Piece[] {
  const from = at(opening.from)
  const to = at(opening.to)
  return segments.flatMap((segment) => {
    if (!drawn.includes(segment.kind)) return []
    const begin = Math.max(from, at(segment.from))
    const end = Math.min(to, at(segment.to))
    if (end <= begin) return []
    const kind = segment.kind as PieceKind
    return [{ kind, start: (begin - from) / (to - from), end: (end - from) / (to - from), minutes: minutes(segment, end - begin), stop: kind === 'stopped' ? segment : null }]
  })
}

/** Sets a mark in the opening that holds the instant, or at the edge of the one before it. */
function mark(day: LedgerDay, openings: Opening[], which: 'now' | 'due', instant: number | null): void {
  if (instant === null || openings.length === 0) return
  const begun = day.openings.findLastIndex((opening) => at(opening.from) <= instant)
  const index = Math.max(0, begun)
  const opening = day.openings[index]
  const target = openings[index]
  if (opening === undefined || target === undefined) return
  target[which] = begun < 0 ? 0 : Math.min(1, (instant - at(opening.from)) / (at(opening.to) - at(opening.from)))
}

function folded(columns: readonly Column[]): Column[] {
  const result: Column[] = []
  for (let index = 0; index < columns.length; ) {
    const run = columns.slice(index, index + alike(columns, index))
    const [first] = run
    const last = run.at(-1)
    if (run.length >= 3 && first !== undefined && last !== undefined) result.push(fold(run, first, last))
    else result.push(...run)
    index += Math.max(1, run.length)
  }
  return result
}

const isMarked = ({ now, due, openings }: Column): boolean => now || due || openings.some((opening) => opening.now !== null || opening.due !== null)

/** How many columns from here on are alike: one kind of piece all day, days of rest among them, and no mark. */
function alike(columns: readonly Column[], start: number): number {
  const kinds = new Set<PieceKind>()
  let count = 0
  for (const column of columns.slice(start)) {
    const own = new Set([...kinds, ...column.openings.flatMap((opening) => opening.pieces.map((piece) => piece.kind))])
    if (isMarked(column) || own.size > 1) break
    for (const kind of own) kinds.add(kind)
    count += 1
  }
  return Math.max(1, count)
}

function fold(run: readonly Column[], first: Column, last: Column): Column {
  const pieces = run.flatMap((column) => column.openings.flatMap((opening) => opening.pieces))
  const piece = pieces[0]
  const minutes = pieces.reduce((sum, one) => sum + one.minutes, 0)
  const openings = piece === undefined ? [] : [{ minutes: 480, now: null, due: null, pieces: [{ ...piece, start: 0, end: 1, minutes }] }]
  return { key: first.key, from: first.from, to: last.to, form: piece === undefined ? 'rest' : 'fold', name: null, openings, days: run.length, now: false, due: false }
}
