import { openForRates } from '../lifecycle/states.ts'
import type { Standing } from './standing.ts'

/**
 * A stretch [from, to) in which the order is open and handled or late, credited to one office and crew. `from` is in the
 * future where only a deadline is known; `to` null: not ended.
 */
export interface Stock {
  readonly from: Date
  readonly to: Date | null
  readonly office: string | null
  readonly crew: string | null
  /** The order had failed a re-check or been reopened before this stretch. */
  readonly reworked: boolean
  /** An extension had been granted before this stretch. */
  readonly extended: boolean
}

export type Marks = Pick<Stock, 'reworked' | 'extended'>

/** Adds the part of a standing, which lasts until `to`, in which the order is handled or late. */
export function addStock(stocks: Stock[], standing: Standing, to: Date | null, { reworked, extended }: Marks): void {
  const from = openForRates.includes(standing.state) ? stockBegin(standing) : null
  if (from === null || (to !== null && from >= to)) return
  const { office, crew } = standing
  const last = stocks.at(-1)
  const goesOn = last?.to?.getTime() === from.getTime() && last.office === office && last.crew === crew
    && last.reworked === reworked && last.extended === extended
  if (goesOn) stocks[stocks.length - 1] = { ...last, to }
  else stocks.push({ from, to, office, crew, reworked, extended })
}

function stockBegin({ state, since, handledAt, deadline }: Standing): Date | null {
  if (handledAt !== null) return handledAt > since ? handledAt : since
  if (deadline === null) return null
  if (deadline < since) return since
  // The clock of a returned or suspended order stands: it counts only if it was late before.
  return state === 'returned' || state === 'suspended' ? null : deadline
}

/** Takes [from, to) out of the stretches, which all have ended: that time was not late after all. */
export function cutStock(stocks: readonly Stock[], from: Date, to: Date): Stock[] {
  return stocks.flatMap((stock) => {
    const before = { ...stock, to: stock.to === null || stock.to > from ? from : stock.to }
    const after = { ...stock, from: stock.from > to ? stock.from : to }
    return [before, after].filter((part) => part.to === null || part.from < part.to)
  })
}
