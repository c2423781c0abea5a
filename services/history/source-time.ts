import { IANAZone } from 'luxon'

/** What a text of the source says of a time: an instant, and where the clocks were set back the later reading too. */
export interface SourceTime {
  readonly instant: Date
  /** The second pass of a local time that the night of the change has twice. */
  readonly later: Date | null
}

export type TimeReader = (text: string) => SourceTime | null

const clockTime = String.raw`(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp])?\.?(?:[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?(?::00)?)?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${clockTime}$`)
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/](\d{1,2})[-/](\d{4})${clockTime}$`)

const day = 86_400_000

/**
 * Makes a reader of times: `2018-01-01 02:39:14`, with a T, fractions of a second or an offset, `01/31/2018 02:39:14 PM`,
 * and dates alone (local midnight). A text without an offset is local to `zone`: of a time that occurs twice the earlier
 * one is meant, a time that the change of clocks leaves out counts on from before it (02:30 is 03:30). Fractions are cut
 * to milliseconds. Null for what is no time between 1970 and 2200.
 */
export function createTimeReader(zone: string, slashes: 'mdy' | 'dmy'): TimeReader {
  const iana = IANAZone.create(zone)
  const offsetAt = (instant: number): number => iana.offset(instant) * 60_000
  // Asking for an offset costs microseconds, and on all but two days of a year the answer is the day before's.
  const plainDays = new Map<number, number | null>()

  function plainOffset(local: number): number | null {
    const key = Math.floor(local / day)
    const known = plainDays.get(key)
    if (known !== undefined) return known
    const before = offsetAt(key * day - day)
    const offset = before === offsetAt(key * day + 2 * day) ? before : null
    plainDays.set(key, offset)
    return offset
  }

  function fromLocal(local: number): SourceTime {
    const plain = plainOffset(local)
    if (plain !== null) return { instant: new Date(local - plain), later: null }
    const before = offsetAt(local - day)
    const after = offsetAt(local + day)
    const valid = [...new Set([local - before, local - after])].filter((instant) => instant + offsetAt(instant) === local).sort((a, b) => a - b)
    const [first = local - before, second] = valid
    return { instant: new Date(first), later: second === undefined ? null : new Date(second) }
  }

  return (text) => {
    const parts = partsOf(text.trim(), slashes)
    if (parts === null) return null
    const local = localMilliseconds(parts)
    if (local === null) return null
    return parts.offset === null ? fromLocal(local) : { instant: new Date(local - parts.offset), later: null }
  }
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Milliseconds ahead of UTC; null where the text names none. */
  readonly offset: number | null
}

function partsOf(text: string, slashes: 'mdy' | 'dmy'): Parts | null {
  const first = yearFirst.exec(text)
  if (first !== null) return withClock(Number(first[1]), Number(first[2]), Number(first[3]), first)
  const last = yearLast.exec(text)
  if (last === null) return null
  const [month, dayOfMonth] = slashes === 'mdy' ? [Number(last[1]), Number(last[2])] : [Number(last[2]), Number(last[1])]
  return withClock(Number(last[3]), month, dayOfMonth, last)
}

function withClock(year: number, month: number, dayOfMonth: number, match: RegExpExecArray): Parts | null {
  const [hours = '0', minute = '0', second = '0', fraction = '', half, zone] = match.slice(4)
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase() === 'p')
  if (hour === null) return null
  const millisecond = Number(fraction.padEnd(3, '0').slice(0, 3))
  return { year, month, day: dayOfMonth, hour, minute: Number(minute), second: Number(second), millisecond, offset: offsetOf(zone) }
}

function hourOfHalf(hour: number, afternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (afternoon ? 12 : 0)
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The parts as if they were UTC; null where there is no such day or time of day. */
function localMilliseconds({ year, month, day: dayOfMonth, hour, minute, second, millisecond }: Parts): number | null {
  if (year < 1970 || year > 2200 || hour > 23 || minute > 59 || second > 59) return null
  const local = Date.UTC(year, month - 1, dayOfMonth, hour, minute, second, millisecond)
  const back = new Date(local)
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOfMonth ? local : null
}
