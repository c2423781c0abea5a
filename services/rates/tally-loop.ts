import type { Log } from '../../platform/log.ts'
import { pruneFeed } from '../feed/prune-feed.ts'
import { districtsWithTally, tallyBatch, tallyOnce, type TallyDeps } from './tally.ts'

export interface TallyLoop {
  /** Ends after the batch that runs; the next process goes on. */
  stop(): Promise<void>
}

const pause = 50
const pauseAfterFault = 1_000
const pruneEvery = 60_000

/**
 * Tallies what waits in all districts until it is stopped, looking every 50 ms. Any number of processes may run one: a
 * district is worked on by one of them at a time. A fault is logged and tried again; it holds up its own district only.
 */
export function startTallyLoop(deps: TallyDeps & { readonly log: Log }): TallyLoop {
  const { database, clock, log } = deps
  let stopped = false
  let wake = () => undefined as void
  let prunedAt = Number.NEGATIVE_INFINITY

  const rest = (length: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, length)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })

  /** Answers how long to rest before the next round. */
  async function round(): Promise<number> {
    let next = pause
    for (const district of await districtsWithTally(database)) {
      if (stopped) return 0
      try {
        if ((await tallyOnce(deps, district)) >= tallyBatch) next = 0
      } catch (error) {
        log.error({ err: error, district }, 'the tally of a district failed')
        next = pauseAfterFault
      }
    }
    const now = clock.now().getTime()
    if (now - prunedAt >= pruneEvery) {
      prunedAt = now
      await pruneFeed(database, clock.now())
    }
    return next
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const length = await round().catch((error: unknown) => {
        log.error({ err: error }, 'the tally could not look for work')
        return pauseAfterFault
      })
      if (!stopped && length > 0) await rest(length)
    }
  }

  const running = run()
  return {
    stop() {
      stopped = true
      wake()
      return running
    },
  }
}
