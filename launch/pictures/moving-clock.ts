import type { Clock } from '../../platform/clock.ts'

export interface MovingClock extends Clock {
  /** Moves the clock to a moment, from which it runs on by itself. It never goes back. */
  moveTo(moment: Date): void
}

/** A clock that is carried through the days of a made-up story instead of being waited for. */
export function createMovingClock(begin: Date): MovingClock {
  let base = begin.getTime()
  let anchor = performance.now()
  const now = () => base + Math.round(performance.now() - anchor)
  return {
    now: () => new Date(now()),
    moveTo(moment) {
      base = Math.max(now(), moment.getTime())
      anchor = performance.now()
    },
  }
}
