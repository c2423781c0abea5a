/** How far a zone's wall clock is ahead of UTC at an instant, ms. */
function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant)
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]))
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return wall - Math.floor(instant / 1_000) * 1_000
}

/**
 * The instant, ISO 8601 in UTC, at which a clock in the zone shows `wall` (2026-12-02T18:00). A time that the clock
 * skips in spring is read with the offset before the change; of one that it shows twice, the first is meant.
 */
export function instantOf(wall: string, timezone: string): string {
  const naive = Date.parse(`${wall}Z`)
  const day = 86_400_000
  const before = offsetAt(naive - day, timezone)
  const guess = naive - before
  const after = offsetAt(guess, timezone)
  const instant = after === before ? guess : naive - after
  return new Date(offsetAt(instant, timezone) === after ? instant : guess).toISOString()
}

/** What a clock in the zone shows at an instant, to the minute: 2026-12-02T18:00. */
export function wallTimeOf(instant: number, timezone: string): string {
  return new Date(instant + offsetAt(instant, timezone)).toISOString().slice(0, 16)
}
