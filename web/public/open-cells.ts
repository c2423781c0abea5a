import type { OpenMap, OpenStep, State } from '../api/types.ts'

/** The shape that stands for a step on the map. */
export const shapeOf: Readonly<Record<OpenStep, State>> = { received: 'pending', handling: 'working', checking: 'rectified', closed: 'closed' }

/** How many are open, or were settled, in all; with those that are told by streets. */
export function sumOf({ cells, streets }: OpenMap, settled: boolean): number {
  const counted = cells.filter(({ step }) => (step === 'closed') === settled).reduce((sum, { count }) => sum + count, 0)
  return streets.reduce((sum, street) => sum + (settled ? street.settled : street.open), counted)
}

export interface Spot {
  readonly longitude: number
  readonly latitude: number
  readonly count: number
  readonly step: OpenStep
  readonly category: string | null
}

/** One spot for each cell, with what it holds; its step and category are meant where it holds one thing alone. */
export function spotsOf(cells: OpenMap['cells']): Spot[] {
  const spots = new Map<string, Spot>()
  for (const { longitude, latitude, count, step, category } of cells) {
    const key = `${longitude} ${latitude}`
    spots.set(key, { longitude, latitude, step, category, count: count + (spots.get(key)?.count ?? 0) })
  }
  return [...spots.values()]
}
