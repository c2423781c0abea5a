export const limitUnits = ['urgent-hour', 'urgent-day', 'working-hour', 'working-day', 'natural-day'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** A time limit as the catalogue gives it: 紧急工作时, 紧急工作日, 工作时, 工作日, 自然日. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

/** How the time of a limit passes: day and night, in working time only, or by the calendar's days. */
export type Pace = 'continuous' | 'working' | 'natural'

const hour = 3_600_000

export function paceOf(unit: LimitUnit): Pace {
  if (unit === 'working-hour' || unit === 'working-day') return 'working'
  return unit === 'natural-day' ? 'natural' : 'continuous'
}

/** The length of a limit in milliseconds of its own pace; a working day counts 8 working hours, an urgent day 24. */
export function limitLength(limit: Limit): number {
  switch (limit.unit) {
    case 'urgent-hour':
    case 'working-hour':
      return limit.amount * hour
    case 'working-day':
      return limit.amount * 8 * hour
    case 'urgent-day':
    case 'natural-day':
      return limit.amount * 24 * hour
  }
}
