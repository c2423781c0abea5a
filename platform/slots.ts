/** Thrown when every slot is taken and as many already wait as may. */
export class SlotsFullError extends Error {
  constructor() {
    super('too much of this work is waiting already')
    this.name = 'SlotsFullError'
  }
}

export interface Slots {
  /** Runs `work` when a slot is free, in the order of asking. Rejects with SlotsFullError rather than queue without end. */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** At most `running` pieces of work at once and `waiting` more in a queue. */
export function createSlots(limits: { running: number; waiting: number }): Slots {
  const queue: (() => void)[] = []
  let taken = 0

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (taken < limits.running) taken += 1
    else if (queue.length < limits.waiting) await new Promise<void>((resolve) => queue.push(resolve))
    else throw new SlotsFullError()
    try {
      return await work()
    } finally {
      // A slot goes straight to whoever waits longest, so nobody can slip in between.
      const next = queue.shift()
      if (next) next()
      else taken -= 1
    }
  }

  return { run }
}
