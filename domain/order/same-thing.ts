import type { ErrorCode } from '../errors.ts'
import type { Position } from '../geometry/area.ts'
import { distanceMetres } from '../geometry/distance.ts'
import { isOpen, type State } from '../lifecycle/states.ts'

/** What is compared: a sub-class at a place (WGS84 degrees). */
export interface Spot {
  readonly category: string
  readonly longitude: number
  readonly latitude: number
}

export function metresBetween(one: Spot, other: Spot): number {
  return distanceMetres(positionOf(one), positionOf(other))
}

function positionOf({ longitude, latitude }: Spot): Position {
  return [longitude, latitude]
}

/**
 * Why a finding can't join an order, null where it can: the order is open, of the same sub-class, and within the radius
 * (metres) in which that sub-class takes two findings for the same thing.
 */
export function joinRefusal(finding: Spot, order: Spot & { readonly state: State }, radius: number): Extract<ErrorCode, 'order-ended' | 'other-category' | 'too-far'> | null {
  if (!isOpen(order.state)) return 'order-ended'
  if (order.category !== finding.category) return 'other-category'
  return metresBetween(finding, order) <= radius ? null : 'too-far'
}

/** The one candidate, where there is exactly one: only then is it certain that a finding is of the same thing. */
export function certainMatch<T>(candidates: readonly T[]): T | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
