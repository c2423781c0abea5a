import type { ClaimedAndTrue } from '../api/blind-rates.ts'

/** The axis that claimed and true rate share: from the last ten below everything to 100. */
export interface Scale { from: number, middle: number, at: (rate: number) => number }

/** One axis for all the given pairs. */
export function scaleOf(pairs: readonly ClaimedAndTrue[]): Scale {
  const all = pairs.flatMap(({ claimed, checked }) => [claimed.rate, checked.low]).filter((one): one is number => one !== null)
  const from = Math.max(0, Math.min(90, Math.floor(Math.min(100, ...all) / 10 - 0.5) * 10))
  return { from, middle: (from + 100) / 2, at: (rate) => ((Math.max(from, rate) - from) / (100 - from)) * 100 }
}

/** Where the claimed rate lies: above or below the interval, within it, or not to be said. */
export function claimedLies({ claimed, checked }: ClaimedAndTrue): 'above' | 'below' | 'within' | null {
  if (claimed.rate === null || checked.low === null || checked.high === null) return null
  if (claimed.rate > checked.high) return 'above'
  return claimed.rate < checked.low ? 'below' : 'within'
}
