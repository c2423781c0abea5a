import { setMaxListeners } from 'node:events'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import { pause } from './pause.ts'

/** Work that comes round by itself. Every worker process runs every loop: what must happen once takes its own lock. */
export interface Loop {
  readonly name: string
  /** From the end of one turn to the beginning of the next. */
  readonly everyMs: number
  /** One turn. Resolves to 'more' when there is more to do at once. Ends early when the signal is aborted. */
  run(stopped: AbortSignal): Promise<unknown>
}

export interface RunningLoops {
  /** Resolves when the turns under way have ended. */
  stop(): Promise<void>
}

/** Runs loops beside each other until they are stopped. A turn that fails is logged and tried again, later each time (up to 5 s). */
export function startLoops(loops: readonly Loop[], deps: { log: Log; metrics: Metrics }): RunningLoops {
  const stopping = new AbortController()
  // One listener a loop that rests; Node would take more than ten for a leak.
  setMaxListeners(0, stopping.signal)
  const running = loops.map((loop) => turns(loop, deps, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

async function turns(loop: Loop, { log, metrics }: { log: Log; metrics: Metrics }, stopped: AbortSignal): Promise<void> {
  let failures = 0
  while (!stopped.aborted) {
    const end = metrics.loopSeconds.startTimer({ loop: loop.name })
    let more = false
    try {
      more = await loop.run(stopped) === 'more'
      failures = 0
    } catch (error) {
      failures += 1
      metrics.loopFailures.inc({ loop: loop.name })
      if (failures <= 3 || failures % 60 === 0) log.warn({ loop: loop.name, failures, err: error }, 'a turn has failed')
    }
    end()
    const rest = failures === 0 ? loop.everyMs : Math.max(loop.everyMs, Math.min(5_000, 500 * failures))
    await pause(more ? 0 : rest, stopped)
  }
}
