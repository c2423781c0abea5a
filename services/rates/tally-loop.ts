import type { Log } from '../../platform/log.ts'
import { pruneFeed } from '../feed/prune-feed.ts'
import type { TallyDeps } from './tally.ts'
import { tallyTurn } from './tally-turn.ts'

export interface TallyLoop {
  /** Ends after the batch that runs; the next process goes on. */
  stop(): Promise<void>
}

// What an event waits, at most, before it counts and is streamed.
const pause = 50
const pauseAfterFault = 1_000
const pruneEvery = 60_000

/** Takes turns of the tally until it is stopped, every 50 ms or at once while there is more. A fault is logged and tried again. */
export function startTallyLoop(deps: TallyDeps & { readonly log: Log }): TallyLoop {
  const { database, clock, log } = deps
  const stopping = new AbortController()
  let prunedAt = Number.NEGATIVE_INFINITY

  async function turn(): Promise<number> {
    const length = (await tallyTurn(deps, stopping.signal)) === 'more' ? 0 : pause
    const now = clock.now()
    if (now.getTime() - prunedAt >= pruneEvery) {
      prunedAt = now.getTime()
      await pruneFeed(database, now)
    }
    return length
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const length = await turn().catch((error: unknown) => {
        log.error({ err: error }, 'a turn of the tally failed')
        return pauseAfterFault
      })
      await rest(length, stopping.signal)
    }
  }

  const running = run()
  return {
    stop() {
      stopping.abort()
      return running
    },
  }
}

/** Resolves after `length` ms, or when the signal is aborted. */
function rest(length: number, stopped: AbortSignal): Promise<void> {
  if (length === 0 || stopped.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, length)
    stopped.addEventListener('abort', end)
  })
}
