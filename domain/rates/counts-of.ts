import { hasFlows, noneKey, type Dimension } from './dimension.ts'
import type { Closing, Facts, Stock } from './facts.ts'
import { countNames, noCounts, type CountName } from './formula.ts'
import { hasBegun, type Period } from './period.ts'

/** For each row's key, for each count, the indexes of the orders in it. */
export type Members = Map<string, Record<CountName, number[]>>

/**
 * The counts of a period by going through all orders, as the definitions read: what the tally's answers are tested
 * against. `by` null: one row under ''. Days are the caller's: one period each. `only` leaves what is credited to an office
 * or a crew.
 */
export function countsOf(orders: readonly Facts[], period: Period, by: Exclude<Dimension, 'day'> | null, only: Partial<Credit> = {}): Members {
  const members: Members = new Map()
  for (const [index, facts] of orders.entries()) {
    const { key, counts } = countedIn(facts, period)
    const isOthers = (only.office !== undefined && key?.office !== only.office) || (only.crew !== undefined && key?.crew !== only.crew)
    for (const count of counts) {
      if (isOthers || (isFlow(count) && (only.office ?? only.crew) !== undefined)) continue
      const row = keyOf(facts, key, by, count)
      if (row !== null) rowOf(members, row)[count].push(index)
    }
  }
  return members
}

/** The number of orders in each count of a row; zeros where there is no such row. */
export function sizes(row: Record<CountName, number[]> | undefined): Record<CountName, number> {
  const counted = { ...noCounts }
  for (const count of countNames) counted[count] = row?.[count].length ?? 0
  return counted
}

interface Credit {
  readonly office: string | null
  readonly crew: string | null
}

function countedIn(facts: Facts, period: Period): { key: Credit | null; counts: CountName[] } {
  if (!hasBegun(period)) return { key: null, counts: [] }
  const within = (at: Date | null) => at !== null && at >= period.start && at < period.end
  const counts: CountName[] = []
  if (within(facts.receivedAt)) counts.push('received')
  if (within(facts.filedAt)) counts.push('filed')
  if (within(facts.dispatchedAt)) counts.push('dispatched')
  const closings = facts.closings.filter(({ at }) => within(at))
  const closed = closings.find(({ undoneAt }) => undoneAt === null)
  const stock = facts.stocks.find((candidate) => holds(candidate, period.bound))
  // An order counts once, for whoever had it last.
  const key: Closing | Stock | undefined = stock ?? closings.at(-1)
  if (key === undefined) return { key: null, counts }
  counts.push('due')
  if (closed !== undefined) counts.push('closed')
  counts.push(closed?.onTime === true ? 'closedOnTime' : 'overdue')
  if (facts.reworkedAt.some((at) => at < period.bound)) counts.push('reworked')
  if (facts.extendedAt.some((at) => at < period.bound)) counts.push('extended')
  return { key, counts }
}

/** Whether a stretch of stock holds just before an instant. */
function holds({ from, to }: Stock, bound: Date): boolean {
  return from < bound && (to === null || to >= bound)
}

function isFlow(count: CountName): boolean {
  return count === 'received' || count === 'filed' || count === 'dispatched'
}

function keyOf(facts: Facts, credit: Credit | null, by: Exclude<Dimension, 'day'> | null, count: CountName): string | null {
  if (by === null) return ''
  if (isFlow(count) && !hasFlows(by)) return null
  if (by === 'category') return facts.category
  if (by === 'area') return facts.area ?? noneKey
  return credit?.[by] ?? noneKey
}

function rowOf(members: Members, key: string): Record<CountName, number[]> {
  const known = members.get(key)
  if (known !== undefined) return known
  const row = { received: [], filed: [], dispatched: [], due: [], closed: [], closedOnTime: [], overdue: [], reworked: [], extended: [] }
  members.set(key, row)
  return row
}
