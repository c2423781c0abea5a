import gcoord from 'gcoord'
import type { Position } from './area.ts'

/** `gcj02` is what Chinese maps and phones' map pickers give: WGS84 shifted by some hundred metres. */
export type CoordinateSystem = 'wgs84' | 'gcj02'

/**
 * A GCJ-02 position as WGS84, true to a metre. Outside the rectangle around China in which GCJ-02 is defined
 * (72.004–137.8347 E, 0.8293–55.8271 N) the position comes back unchanged.
 */
export function wgs84FromGcj02(position: Position): Position {
  return pair(gcoord.transform([...position], gcoord.GCJ02, gcoord.WGS84))
}

/** A WGS84 position as GCJ-02, for showing on a Chinese map; unchanged outside China as in `wgs84FromGcj02`. */
export function gcj02FromWgs84(position: Position): Position {
  return pair(gcoord.transform([...position], gcoord.WGS84, gcoord.GCJ02))
}

/** A position given in either system, as WGS84, in which everything is stored. */
export function toWgs84(position: Position, system: CoordinateSystem): Position {
  return system === 'gcj02' ? wgs84FromGcj02(position) : position
}

function pair(coordinates: number[]): Position {
  const [longitude = Number.NaN, latitude = Number.NaN] = coordinates
  return [longitude, latitude]
}
