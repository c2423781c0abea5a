import { hash } from 'node:crypto'
import { sampleSize, type BlindRules } from './blind-rules.ts'

/** A closing that may be drawn. */
export interface Closing {
  readonly order: string
  readonly office: string
  /** Accounts that found the order or had any part in it. */
  readonly barred: readonly string[]
  /** Whose crew fixed it. */
  readonly contractor: string | null
}

export interface Checker {
  readonly id: string
  readonly contractor: string | null
  /** Offices of whose orders the inspector touched any lately. */
  readonly served: readonly string[]
  /** Blind checks that wait for the inspector already. */
  readonly open: number
}

export interface Drawn {
  readonly order: string
  readonly office: string
  readonly inspector: string
  /** Everybody who could have been sent. */
  readonly eligible: readonly string[]
}

export interface Draw {
  readonly checks: readonly Drawn[]
  /** Closings whose turn came and for which there was nobody to send. */
  readonly passedOver: number
}

/**
 * Draws closings of each office and an inspector for each, who neither found nor touched the order, did not serve that
 * office lately, and is not of the company that fixed it. Nothing but the seed decides the turn: the same seed, rules,
 * closings and inspectors draw the same, in whatever order they are given. Where nobody may be sent the next closing is drawn instead.
 */
export function drawBlindChecks(seed: string, rules: BlindRules, closings: readonly Closing[], checkers: readonly Checker[]): Draw {
  const turns = [...closings].sort(bySeed(seed, ({ order }) => order))
  const wanted = new Map(Object.entries(countBy(closings)).map(([office, count]) => [office, sampleSize(rules.offices[office] ?? rules, count)]))
  const load = new Map(checkers.map(({ id, open }) => [id, open]))
  const checks: Drawn[] = []
  let passedOver = 0
  for (const closing of turns) {
    const left = wanted.get(closing.office) ?? 0
    if (left === 0) continue
    const eligible = checkers.filter((checker) => maySend(checker, closing)).map(({ id }) => id).sort()
    const inspector = leastBusy(eligible, load, `${seed}:${closing.order}`)
    if (inspector === undefined) {
      passedOver += 1
      continue
    }
    wanted.set(closing.office, left - 1)
    load.set(inspector, (load.get(inspector) ?? 0) + 1)
    checks.push({ order: closing.order, office: closing.office, inspector, eligible })
  }
  return { checks, passedOver }
}

function maySend({ id, contractor, served }: Checker, { office, barred, contractor: fixedBy }: Closing): boolean {
  return !barred.includes(id) && !served.includes(office) && (contractor === null || contractor !== fixedBy)
}

function leastBusy(eligible: readonly string[], load: ReadonlyMap<string, number>, seed: string): string | undefined {
  const least = Math.min(...eligible.map((id) => load.get(id) ?? 0))
  return eligible.filter((id) => (load.get(id) ?? 0) === least).sort(bySeed(seed, (id) => id))[0]
}

function bySeed<T>(seed: string, keyOf: (value: T) => string): (one: T, other: T) => number {
  const lots = new Map<string, string>()
  const lot = (value: T) => {
    const key = keyOf(value)
    const known = lots.get(key) ?? hash('sha256', `${seed}:${key}`)
    lots.set(key, known)
    return known
  }
  return (one, other) => (lot(one) < lot(other) ? -1 : 1)
}

function countBy(closings: readonly Closing[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { office } of closings) counts[office] = (counts[office] ?? 0) + 1
  return counts
}
