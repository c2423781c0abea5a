import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { State } from '../lifecycle/states.ts'
import type { Standing } from './standing.ts'

/** What working time is; a district's calendar. */
export type WorkingTime = Pick<WorkingCalendar, 'workingBetween'>

/** For readers of counts, who need no handling times: working them out is half the price of an order's facts. */
export const noWorkingTime: WorkingTime = { workingBetween: () => 0 }

interface Stretch {
  readonly office: string | null
  readonly from: Date
  readonly to: Date
}

/** States in which an office's handling clock runs. */
const running: readonly State[] = ['dispatched', 'assigned', 'working', 'fixed']

/** How long each office has had an order in hand: without suspensions, without the wait for a re-check. */
export interface HandlingTimes {
  /** Adds a standing that lasted until `to`. */
  add(standing: Standing, to: Date): void
  /** Begins an office's time anew. */
  restart(office: string | null): void
  /** Working seconds that an office has handled it until `handledAt`; null where it never had it in hand. */
  until(office: string | null, handledAt: Date): number | null
}

/** Measures the handling of one order; working time is worked out only when it is asked for. */
export function createHandlingTimes(working: WorkingTime): HandlingTimes {
  let stretches: Stretch[] = []
  return {
    add({ state, office, since }, to) {
      if (running.includes(state)) stretches.push({ office, from: since, to })
    },
    restart(office) {
      stretches = stretches.filter((stretch) => stretch.office !== office)
    },
    until(office, handledAt) {
      const own = stretches.filter((stretch) => stretch.office === office)
      if (own.length === 0) return null
      // An import's source may say that it was handled before it was closed.
      const ms = own.reduce((sum, { from, to }) => sum + working.workingBetween(from, to < handledAt ? to : handledAt), 0)
      return Math.round(ms / 1_000)
    },
  }
}
