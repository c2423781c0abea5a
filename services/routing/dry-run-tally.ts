import { compareText } from '../../domain/routing/compare-text.ts'
import type { routeUnder } from '../../domain/routing/routing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { ReceivedOrder } from './dry-run-store.ts'

export type Routed = ReturnType<typeof routeUnder>

export interface Party {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

export interface DryRunExample {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly receivedAt: Date
  readonly from: Party | null
  readonly to: Party | null
  /** The rule of the draft that decides. */
  readonly rule: string | null
  /** Who has it, or had it last. */
  readonly actual: Party | null
}

export interface DryRunResult {
  /** Orders replayed. */
  readonly orders: number
  /** The version they were compared with; null: the built-in rule alone. */
  readonly comparedWith: number | null
  /** Orders whose office would be another. */
  readonly changed: number
  /** Orders with the same office whose crews would be others. */
  readonly crewChanged: number
  /** Orders that nobody would answer for, now and under the draft. */
  readonly unplacedNow: number
  readonly unplaced: number
  /** Changes by pair of offices, the largest first; null: nobody. */
  readonly pairs: readonly { readonly from: Party | null; readonly to: Party | null; readonly orders: number }[]
  /** How many orders each rule of the draft would decide, the largest first. */
  readonly rules: readonly { readonly rule: string; readonly orders: number }[]
  /** At most 20, spread over the pairs. */
  readonly examples: readonly DryRunExample[]
}

const mostExamples = 20
const mostPairs = 500

/** Counts what a dry run finds. */
export function createDryRunTally({ routing }: DistrictReference): { count: (order: ReceivedOrder, before: Routed, after: Routed) => void; result: (comparedWith: number | null) => DryRunResult } {
  const party = (id: string | null): Party | null => {
    const office = id === null ? undefined : routing.offices.get(id)
    return office === undefined ? null : { id: office.id, name: office.name, nameEn: office.nameEn }
  }
  const pairs = new Map<string, { from: string | null; to: string | null; orders: number; examples: DryRunExample[] }>()
  const rules = new Map<string, number>()
  const sums = { orders: 0, changed: 0, crewChanged: 0, unplacedNow: 0, unplaced: 0 }
  return {
    count(order, before, after) {
      sums.orders += 1
      sums.unplacedNow += Number(before.office === null)
      sums.unplaced += Number(after.office === null)
      if (after.rule !== null) rules.set(after.rule, (rules.get(after.rule) ?? 0) + 1)
      if (before.office === after.office) {
        sums.crewChanged += Number(before.crews.join() !== after.crews.join())
        return
      }
      sums.changed += 1
      const key = JSON.stringify([before.office, after.office])
      const pair = pairs.get(key) ?? { from: before.office, to: after.office, orders: 0, examples: [] }
      pairs.set(key, pair)
      pair.orders += 1
      if (pair.examples.length >= mostExamples) return
      const { id, number, category, receivedAt } = order
      pair.examples.push({ id, number, category, receivedAt, from: party(before.office), to: party(after.office), rule: after.rule, actual: party(order.office) })
    },
    result(comparedWith) {
      const sorted = [...pairs.entries()].sort(([a, left], [b, right]) => right.orders - left.orders || compareText(a, b)).map(([, pair]) => pair)
      return {
        ...sums,
        comparedWith,
        pairs: sorted.slice(0, mostPairs).map(({ from, to, orders }) => ({ from: party(from), to: party(to), orders })),
        rules: [...rules].map(([rule, orders]) => ({ rule, orders })).sort((a, b) => b.orders - a.orders || compareText(a.rule, b.rule)),
        examples: inTurns(sorted.map(({ examples }) => examples)).slice(0, mostExamples),
      }
    },
  }
}

/** The first of each list, then the second of each, and so on: so that every pair has its example. */
function inTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat()
}
