import { DateTime } from 'luxon'

/** No camera of this trade is older; a clock that was never set claims an earlier day. */
const earliest = Date.UTC(2000, 0, 2)

/** How far ahead a device's clock may run and still be believed, in milliseconds. */
const tolerance = 5 * 60_000

/** What a photo's EXIF says of when it was taken: a claim, not a fact. */
export interface ClaimedTime {
  /** DateTimeOriginal: `YYYY:MM:DD HH:MM:SS`, local. */
  readonly local: string
  /** OffsetTimeOriginal: `+08:00`. Null: the camera did not say. */
  readonly offset: string | null
}

/**
 * The instant that a photo claims to be taken at, by its own offset, else in `zone`. Null when it claims nothing that can
 * be true: no such date, before the year 2000, or later than it was received (by more than five minutes of clock drift).
 */
export function believedTime(claim: ClaimedTime | null, zone: string, receivedAt: Date): Date | null {
  if (claim === null) return null
  const taken = DateTime.fromFormat(claim.local.trim(), 'yyyy:MM:dd HH:mm:ss', { zone: zoneOf(claim.offset) ?? zone })
  if (!taken.isValid) return null
  const instant = taken.toMillis()
  if (instant < earliest || instant > receivedAt.getTime() + tolerance) return null
  return new Date(instant)
}

function zoneOf(offset: string | null): string | null {
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(offset?.trim() ?? '')
  if (parts === null) return null
  const [, sign, hours, minutes] = parts
  return Number(hours) <= 14 && Number(minutes) < 60 ? `UTC${sign}${hours}:${minutes}` : null
}
