import { IANAZone } from 'luxon'
import { minutesOf, type CalendarRules } from './calendar-rules.ts'

/** What makes a local day one of work or of rest. */
export type DayKind = 'workday' | 'rest-day' | 'holiday' | 'make-up'

export interface Opening {
  readonly from: number
  readonly to: number
}

/** A local day cut into its openings; instants in ms. */
export interface CalendarDay {
  /** YYYY-MM-DD. */
  readonly name: string
  readonly begin: number
  readonly end: number
  readonly kind: DayKind
  /** What the calendar calls a day that differs from its weekday's rule. */
  readonly label: string | null
  readonly openings: readonly Opening[]
}

const minute = 60_000
const dayLength = 1_440 * minute

/** Offset from UTC in ms at an instant. To ask Luxon's DateTime for each part of a day instead took 280 µs a day, this 20. */
type OffsetAt = (instant: number) => number

/**
 * The local day that holds an instant. Working time runs whenever the clock on the wall shows an opening: an hour that a
 * change of clocks leaves out is not worked, one that comes twice is worked twice.
 */
export function cutDay(rules: CalendarRules, instant: number): CalendarDay {
  const zone = IANAZone.create(rules.timezone)
  const offsetAt: OffsetAt = (at) => zone.offset(at) * minute
  const number = Math.floor((instant + offsetAt(instant)) / dayLength)
  const begin = firstInstant(number * dayLength, offsetAt)
  const end = firstInstant((number + 1) * dayLength, offsetAt)
  const name = new Date(number * dayLength).toISOString().slice(0, 10)
  const exception = rules.exceptions.get(name)
  const label = rules.names?.get(name) ?? null
  if (!(exception ?? rules.weekdays.includes(weekdayOf(number)))) {
    return { name, begin, end, kind: exception === undefined ? 'rest-day' : 'holiday', label, openings: [] }
  }
  const openings = piecesOf(begin, end, offsetAt).flatMap((piece) => openingsIn(rules.hours, piece))
  return { name, begin, end, kind: exception === true ? 'make-up' : 'workday', label, openings: joined(openings) }
}

// 1970-01-01 was a Thursday; Monday is 1.
function weekdayOf(dayNumber: number): number {
  return ((dayNumber + 3) % 7 + 7) % 7 + 1
}

/**
 * The first instant of a local day, given its midnight as if the zone were UTC: where clocks go back over midnight the
 * earlier of two, where they leave it out the first after it. A zone changes its clocks at most once in two days.
 */
function firstInstant(midnight: number, offsetAt: OffsetAt): number {
  const before = offsetAt(midnight - dayLength)
  const after = offsetAt(midnight + dayLength)
  const early = midnight - before
  if (before === after || offsetAt(early) === before) return early
  const late = midnight - after
  return offsetAt(late) === after ? late : changeBetween(late, early, offsetAt)
}

/** The instant at which the offset has changed, between one before the change and one after it. */
function changeBetween(from: number, to: number, offsetAt: OffsetAt): number {
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === offsetAt(from)) low = middle
    else high = middle
  }
  return high
}

interface Piece {
  readonly from: number
  readonly to: number
  /** Instant at which the wall clock of this piece would show 00:00. */
  readonly midnight: number
}

/** The stretches of a day between changes of the clocks: one, or two. */
function piecesOf(begin: number, end: number, offsetAt: OffsetAt): Piece[] {
  const wall = (from: number, to: number): Piece => {
    const shown = from + offsetAt(from)
    return { from, to, midnight: from - (shown - Math.floor(shown / dayLength) * dayLength) }
  }
  if (offsetAt(begin) === offsetAt(end - 1)) return [wall(begin, end)]
  const change = changeBetween(begin, end - 1, offsetAt)
  return [wall(begin, change), wall(change, end)]
}

function openingsIn(hours: CalendarRules['hours'], { from, to, midnight }: Piece): Opening[] {
  return hours
    .map(([open, close]) => ({ from: Math.max(from, midnight + minutesOf(open) * minute), to: Math.min(to, midnight + minutesOf(close) * minute) }))
    .filter((opening) => opening.to > opening.from)
}

/** Openings that touch are one: the order of hours in a day of 25 is that of their instants. */
function joined(openings: readonly Opening[]): Opening[] {
  const result: Opening[] = []
  for (const opening of openings.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && opening.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, opening.to) }
    else result.push(opening)
  }
  return result
}
