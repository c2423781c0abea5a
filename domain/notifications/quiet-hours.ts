import { DateTime } from 'luxon'
import { isUrgent, type Kind } from './kinds.ts'

/** When an account wants no mail: local times HH:MM, from the first up to the second, over midnight where it is earlier. */
export interface QuietHours {
  readonly from: string
  readonly until: string
  /** Urgent kinds come all the same. */
  readonly urgentThrough: boolean
}

/** How long mail is gathered, ms: in a storm an account gets one mail a minute at most, not a hundred. */
export const gatheredFor = 60_000

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/**
 * The instant at which the quiet hours end that hold at `at`; null when none hold. Equal times hold never. Where the
 * clocks change, the local times count: a quiet end that is skipped falls on the next instant that exists.
 */
export function quietEnd({ from, until }: QuietHours, at: Date, timezone: string): Date | null {
  const local = DateTime.fromJSDate(at, { zone: timezone })
  const minute = local.hour * 60 + local.minute
  const [begin, end] = [minuteOf(from), minuteOf(until)]
  const quiet = begin <= end ? minute >= begin && minute < end : minute >= begin || minute < end
  if (!quiet) return null
  const day = local.startOf('day').plus({ days: minute < end ? 0 : 1 })
  const ends = day.set({ hour: Math.floor(end / 60), minute: end % 60 }).toJSDate()
  // In the hour that autumn repeats, the first of two equal local times may lie behind.
  return ends > at ? ends : new Date(ends.getTime() + 3_600_000)
}

export interface MailDue {
  readonly at: Date
  /** Whether it leaves together with what else comes until then. */
  readonly gathered: boolean
  /** Whether it is put off to the end of quiet hours. */
  readonly quiet: boolean
}

/** When mail about something that was told at `at` is due. */
export function mailDue(quiet: QuietHours | null, kind: Kind, at: Date, timezone: string): MailDue {
  const ends = quiet === null ? null : quietEnd(quiet, at, timezone)
  if (ends !== null && !(isUrgent(kind) && quiet?.urgentThrough === true)) return { at: ends, gathered: true, quiet: true }
  return isUrgent(kind) ? { at, gathered: false, quiet: false } : { at: new Date(at.getTime() + gatheredFor), gathered: true, quiet: false }
}
