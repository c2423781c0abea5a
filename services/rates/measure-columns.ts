import type { Measure } from '../../domain/rates/day-deltas.ts'

/** The column of a measure in the day and month tables: closedOnTime is closed_on_time. */
export function columnOf(measure: Measure): string {
  return measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
