import type { Area, Position } from '../../domain/geometry/area.ts'
import drawing from './areas.json' with { type: 'json' }

/** The district, its 16 streets and the pilot zone, as `launch/draw-demo-district.ts` drew them: a schematic, not a survey. */
export const demoAreas: readonly Area[] = drawing.areas as Area[]

/** Where each office stands (inside its own cell), by slug, WGS84. */
export const demoSeats: Readonly<Record<string, Position>> = drawing.seats as Record<string, number[]> as Record<string, Position>
