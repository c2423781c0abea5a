import type { RateName } from './formula.ts'

/** The rates that have a target: closing and on time at least, rework at most. */
export const targetRates = ['closingRate', 'onTimeClosingRate', 'reworkRate'] as const satisfies readonly RateName[]
export type TargetRate = (typeof targetRates)[number]

/** Percent; null where none is set. */
export type Targets = Readonly<Record<TargetRate, number | null>>

export const noTargets: Targets = { closingRate: null, onTimeClosingRate: null, reworkRate: null }

/** Targets as they hold from a local day on, of the district (null) or of one office. */
export interface TargetVersion extends Targets {
  readonly office: string | null
  readonly effectiveFrom: string
}

/**
 * What holds on a local day. An office's own go before the district's rate by rate; a version says all three of its rates,
 * so one without any takes an office back to the district's.
 */
export function targetsOn(versions: readonly TargetVersion[], day: string, office: string | null = null): Targets {
  const inForce = (of: string | null) => versions
    .filter((version) => version.office === of && version.effectiveFrom <= day)
    .reduce<TargetVersion | undefined>((latest, version) => (latest === undefined || version.effectiveFrom > latest.effectiveFrom ? version : latest), undefined)
  const [district, own] = [inForce(null), office === null ? undefined : inForce(office)]
  return Object.fromEntries(targetRates.map((rate) => [rate, own?.[rate] ?? district?.[rate] ?? null])) as Record<TargetRate, number | null>
}
