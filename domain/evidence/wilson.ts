/** A share of a sample with the interval that holds the true share 19 times in 20; percent, two decimals. */
export interface Sampled {
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
}

// The 97.5th percentile of the normal distribution: 95 % lie within it on both sides.
const z = 1.959963984540054

/**
 * The share of `hits` among `size` with its 95 % score interval,
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z·√(p(1 − p)/n) it is honest for small samples and never
 * leaves 0 to 100. Nothing sampled: no rate. Source: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilson(hits: number, size: number): Sampled {
  if (size === 0) return { rate: null, low: null, high: null }
  const p = hits / size
  const middle = p + (z * z) / (2 * size)
  const reach = z * Math.sqrt((p * (1 - p)) / size + (z * z) / (4 * size * size))
  const scale = 1 + (z * z) / size
  return { rate: percent(p), low: percent(Math.max(0, (middle - reach) / scale)), high: percent(Math.min(1, (middle + reach) / scale)) }
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
