import { systemClock, type Clock } from '../../platform/clock.ts'

/** The system's clock, which a test sets forward. */
export function movableClock(): Clock & { forward(minutes: number): void; to(instant: Date): void } {
  let ahead = 0
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    forward(minutes) {
      ahead += minutes * 60_000
    },
    to(instant) {
      ahead = instant.getTime() - systemClock.now().getTime()
    },
  }
}
