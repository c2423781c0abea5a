/** Tries before a delivery has failed for good: with the waits below, over some twelve hours. */
export const mostTries = 8

const first = 15_000
const longest = 6 * 3_600_000

/** The wait in ms before the next try after so many failed ones; `random` in [0, 1) spreads it by a half either way. */
export function waitAfter(tries: number, random: number): number {
  return Math.round(Math.min(longest, first * 4 ** Math.max(0, tries - 1)) * (0.5 + random))
}
