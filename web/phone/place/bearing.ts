import type { Place } from '../../shared/district-map/projection.ts'

export const directions = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const
export type Direction = (typeof directions)[number]

/** Which way to go from one place to another, to an eighth of the compass. */
export function directionTo(from: Place, to: Place): Direction {
  const east = (to.longitude - from.longitude) * Math.cos(from.latitude * Math.PI / 180)
  const turns = Math.atan2(east, to.latitude - from.latitude) / (2 * Math.PI)
  return directions[(Math.round(turns * 8) + 8) % 8] ?? 'north'
}
