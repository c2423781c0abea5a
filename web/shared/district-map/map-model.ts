import type { Area, Boundary, State } from '../../api/types.ts'
import type { Box, Place } from './projection.ts'

export interface MapPin extends Place { id: string, state: State, /** What a reader hears of it. */ label?: string }
export interface MapPlace extends Place { /** Radius of the device's fix, metres. */ accuracy?: number | null }

/** What an area shows: the printed value, its step from 1 (worst) to 4 (best), whether it misses its target, and the mark that says so (▼). */
export interface MapValue { text: string, step: 1 | 2 | 3 | 4, below?: boolean, mark?: string }

export type DrawnArea = Area & { boundary: Boundary }

/** The streets (a town counts as one) that have a boundary to draw. */
export function drawnAreas(areas: readonly Area[]): DrawnArea[] {
  return areas.filter((area): area is DrawnArea => area.boundary !== null && area.kind === 'street')
}

/** An area's name as a map has room for it: 福华街 for 福华街街道; a town keeps its 镇. */
export function shortAreaName(name: string): string {
  return name.replace(/街道$/, '').replace(/ (Sub-?district|Street Office|Street)$/i, '')
}

/** The box with some margin, widened to the shape of the window that it is seen through. */
export function fitted(box: Box, aspect: number, margin: number): Box {
  const [width, height] = [box.width * (1 + margin), box.height * (1 + margin)]
  const [w, h] = width / height < aspect ? [height * aspect, height] : [width, width / aspect]
  return { x: box.x + box.width / 2 - w / 2, y: box.y + box.height / 2 - h / 2, width: w, height: h }
}
