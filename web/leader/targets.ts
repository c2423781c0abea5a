import type { RateTargets, Targets } from '../api/leader.ts'
import type { RateName } from './rate-kinds.ts'

export const targetRates = ['closingRate', 'onTimeClosingRate', 'reworkRate'] as const
export type TargetRate = (typeof targetRates)[number]

export function hasTarget(rate: RateName): rate is TargetRate {
  return targetRates.some((one) => one === rate)
}

/** Whether a rate is as it ought to be, to the tenth that the screen prints; null without a rate or a target. */
export function meets(rate: TargetRate, value: number | null | undefined, target: number | null | undefined): boolean | null {
  if (value === null || value === undefined || target === null || target === undefined) return null
  const printed = Math.round(value * 10) / 10
  return rate === 'reworkRate' ? printed <= target : printed >= target
}

/** An office's own targets, else the district's. */
export function targetsOf(targets: RateTargets | null | undefined, office?: string): Targets | null {
  if (targets === null || targets === undefined) return null
  return targets.offices.find((one) => one.office === office) ?? targets.district
}

/** A target as it is said: 95, 2.5 */
export function targetText(target: number): string {
  return String(Math.round(target * 10) / 10)
}
