import type { AreaKind } from '../geometry/area.ts'
import type { Source } from '../order/order.ts'
import { compareText } from './compare-text.ts'

/** Part of a day in local time, HH:MM; `to` is not in it, and lies on the next day where it is the earlier one. */
export interface DayHours {
  readonly from: string
  readonly to: string
}

/** A row of a routing version: where all conditions hold, the order goes to `office` (and to `crew`, where one is named). */
export interface RoutingRule {
  /** Unique in its version; kept when a version is copied, so that a rule can be followed through versions. */
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Code of an area of any level; null: anywhere. */
  readonly area: string | null
  /** A kind (event), class (event-01) or sub-class (event-0113); null: all. */
  readonly category: string | null
  readonly source: Source | null
  /** Time of day at which the order was received; null: at any time. */
  readonly hours: DayHours | null
  /** This contract has a line for the place and the category; null: whether one does or not. */
  readonly contract: string | null
  readonly office: string
  readonly crew: string | null
}

/** The rules of one version, in force from a local day on until the next version's. */
export interface RoutingVersion {
  readonly version: number
  readonly effectiveFrom: string
  /** Most specific first, as `orderRules` puts them. */
  readonly rules: readonly RoutingRule[]
}

const areaRank: Readonly<Record<AreaKind, number>> = { grid: 5, community: 4, zone: 3, street: 2, district: 1 }

/**
 * Rules most specific first. Each of these decides where those before it are equal: the area's level (grid, community,
 * zone, street, district, none), the category's (sub-class, class, kind, none), a contract before none, a source before
 * none, the shorter hours before the longer, then the id. Ids are unique, so the order is total and does not depend on
 * the order of the rows. `kindOf` answers the level of an area; one that is gone stands with those without an area.
 */
export function orderRules(rules: readonly RoutingRule[], kindOf: (area: string) => AreaKind | undefined): RoutingRule[] {
  const rank = ({ area, category, contract, source, hours }: RoutingRule): readonly number[] => {
    const kind = area === null ? undefined : kindOf(area)
    return [
      kind === undefined ? 0 : areaRank[kind],
      category === null ? 0 : 1 + (category.split('-')[1]?.length ?? 0),
      Number(contract !== null),
      Number(source !== null),
      hours === null ? 0 : minutesOfDay + 1 - lengthOf(hours),
    ]
  }
  return rules
    .map((rule) => ({ rule, rank: rank(rule) }))
    .sort((a, b) => compareRanks(b.rank, a.rank) || compareText(a.rule.id, b.rule.id))
    .map(({ rule }) => rule)
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const minutesOfDay = 24 * 60

/** Minutes since midnight of an HH:MM. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function lengthOf({ from, to }: DayHours): number {
  return (minuteOf(to) - minuteOf(from) + minutesOfDay) % minutesOfDay
}

/** Whether a local minute of the day lies in the hours; they may pass midnight. */
export function hoursHold({ from, to }: DayHours, minute: number): boolean {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  return begin < end ? begin <= minute && minute < end : minute >= begin || minute < end
}

/** The version in force on a local day: the latest that has begun, of two that begin on one day the later made. */
export function versionOn(versions: readonly RoutingVersion[], day: string): RoutingVersion | null {
  let found: RoutingVersion | null = null
  for (const candidate of versions) {
    if (candidate.effectiveFrom > day) continue
    if (found === null || candidate.effectiveFrom > found.effectiveFrom || (candidate.effectiveFrom === found.effectiveFrom && candidate.version > found.version)) found = candidate
  }
  return found
}
