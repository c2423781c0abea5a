export interface Rested {
  /** Asks for the work: soon, never twice at once, and not before it has rested since the last time. */
  soon(): void
  stop(): void
}

/**
 * Work that a storm of events may ask for: many askings make one doing, `delay` ms after the first; then it rests for
 * `rest` ms, or four times as long as it took, so that a slow server is not asked ever more.
 */
export function rested(work: () => Promise<unknown>, { delay = 150, rest = 600 } = {}): Rested {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let stopped = false
  let notBefore = 0

  async function run(): Promise<void> {
    timer = undefined
    running = true
    again = false
    const begun = performance.now()
    try {
      await work()
    } catch {
      // What is shown stays; the next event asks anew.
    } finally {
      running = false
      const ended = performance.now()
      notBefore = ended + Math.max(rest, 4 * (ended - begun))
      if (again) soon()
    }
  }

  function soon(): void {
    if (stopped) return
    if (running) again = true
    else timer ??= setTimeout(() => void run(), Math.max(delay, notBefore - performance.now()))
  }

  return {
    soon,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
