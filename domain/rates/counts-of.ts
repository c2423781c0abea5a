import { hasFlows, noneKey, type PlaceDimension } from './dimension.ts'
import type { Closing, Facts } from './facts.ts'
import { countNames, flowCounts, noCounts, type CountName } from './formula.ts'
import { hasBegun, type Period } from './period.ts'
import type { Stock } from './stock.ts'

/** For each row's key, for each count, the indexes of the orders in it. */
export type Members = Map<string, Record<CountName, number[]>>

/** Which contractor a crew works for. */
export type ContractorOf = (crew: string) => string | null

/** Whose orders: all, or those credited to an office or a crew. */
export interface Only {
  readonly office?: string | null
  readonly crew?: string | null
}

/** One order in one count of a period, with the keys of its row. */
export interface Counted {
  readonly keys: readonly string[]
  readonly count: CountName
}

interface Credit {
  readonly office: string | null
  readonly crew: string | null
}

/**
 * The counts of a period in which an order stands, as the definitions read, with its row by each of `places`: what the
 * tally's answers are tested against, and how a rate as of a past instant is read from the log. Days and months are the
 * caller's: one period each. `only` leaves what is credited to an office or a crew.
 */
export function countedIn(facts: Facts, period: Period, places: readonly PlaceDimension[], only: Only, contractorOf: ContractorOf): Counted[] {
  if (!hasBegun(period)) return []
  const found: Counted[] = []
  const tell = (credit: Credit, counts: readonly CountName[]) => {
    if ((only.office != null && credit.office !== only.office) || (only.crew != null && credit.crew !== only.crew)) return
    for (const count of counts) found.push({ keys: places.map((place) => keyOf(facts, credit, place, contractorOf)), count })
  }
  if (places.every(hasFlows) && only.office == null && only.crew == null) tell({ office: null, crew: null }, flowsIn(facts, period))
  const { rating } = facts
  if (rating !== null && within(rating.at, period)) {
    tell(rating, ['rated', ...(rating.solved ? ['solved' as const] : []), ...(rating.satisfied ? ['satisfied' as const] : [])])
  }
  const closings = facts.closings.filter(({ at }) => within(at, period))
  const stock = facts.stocks.find((candidate) => holds(candidate, period.bound))
  // An order counts once, for whoever had it last.
  const credit: Closing | Stock | undefined = stock ?? closings.at(-1)
  if (credit !== undefined) tell(credit, dueCounts(facts, closings.find(({ undoneAt }) => undoneAt === null), period))
  return found
}

function flowsIn(facts: Facts, period: Period): CountName[] {
  const moments: readonly (readonly [CountName, Date | null])[] = [
    ['received', facts.receivedAt], ['filed', facts.filedAt], ['dispatched', facts.dispatchedAt], ['requests', facts.requestedAt],
    ['responded', facts.requestedAt === null ? null : facts.respondedAt],
  ]
  return moments.filter(([, at]) => within(at, period)).map(([count]) => count)
}

function dueCounts(facts: Facts, closed: Closing | undefined, period: Period): CountName[] {
  const counts: CountName[] = ['due', closed?.onTime === true ? 'closedOnTime' : 'overdue']
  if (closed !== undefined) counts.push('closed')
  if (closed?.exempt === true) counts.push('exempt')
  if (closed?.remote === true) counts.push('remote')
  if (facts.reworkedAt.some((at) => at < period.bound)) counts.push('reworked')
  if (facts.extendedAt.some((at) => at < period.bound)) counts.push('extended')
  return counts
}

/** The rows of a period by one dimension, or in one row under ''. */
export function countsOf(orders: readonly Facts[], period: Period, by: PlaceDimension | null, only: Only = {}, contractorOf: ContractorOf = () => null): Members {
  const members: Members = new Map()
  for (const [index, facts] of orders.entries()) {
    for (const { keys, count } of countedIn(facts, period, by === null ? [] : [by], only, contractorOf)) rowOf(members, keys.join(' '))[count].push(index)
  }
  return members
}

/** The number of orders in each count of a row; zeros where there is no such row. */
export function sizes(row: Record<CountName, number[]> | undefined): Record<CountName, number> {
  const counted = { ...noCounts }
  for (const count of countNames) counted[count] = row?.[count].length ?? 0
  return counted
}

/** Whether a count is of the place alone. */
export function isFlow(count: CountName): boolean {
  return flowCounts.includes(count)
}

function within(at: Date | null, { start, end }: Period): boolean {
  return at !== null && at >= start && at < end
}

/** Whether a stretch of stock holds just before an instant. */
function holds({ from, to }: Stock, bound: Date): boolean {
  return from < bound && (to === null || to >= bound)
}

function keyOf(facts: Facts, credit: Credit, by: PlaceDimension, contractorOf: ContractorOf): string {
  switch (by) {
    case 'category':
      return facts.category
    case 'source':
      return facts.source
    case 'area':
      return facts.area ?? noneKey
    case 'contractor':
      return (credit.crew === null ? null : contractorOf(credit.crew)) ?? noneKey
    case 'office':
    case 'crew':
      return credit[by] ?? noneKey
  }
}

function rowOf(members: Members, key: string): Record<CountName, number[]> {
  const known = members.get(key)
  if (known !== undefined) return known
  const row = Object.fromEntries(countNames.map((count) => [count, []])) as unknown as Record<CountName, number[]>
  members.set(key, row)
  return row
}
