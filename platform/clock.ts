/** The current time, whole milliseconds. Passed in everywhere, so that a test can hold it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
