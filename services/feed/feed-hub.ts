import type { Queryable } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import type { FeedRow } from './feed-row.ts'
import { feedAfter, feedEnds } from './store.ts'

export type Listener = (rows: readonly FeedRow[]) => void

export interface FeedHub {
  /**
   * Hands a district's new rows to the listener, in order and without gaps. Once it has resolved, every row fed later
   * than the feed's newest position of that moment will come. Answers how to stop.
   */
  listen(districtId: number, listener: Listener): Promise<() => void>
  /** How many listen. */
  size(): number
  close(): void
}

interface Channel {
  readonly listeners: Set<Listener>
  readonly begun: Promise<void>
  stop(): void
}

const page = 500

/** One poller a district for all of a process' streams, and none while nobody listens. `pollMs` between two looks. */
export function createFeedHub({ database, log, pollMs = 200 }: { database: Queryable; log: Log; pollMs?: number }): FeedHub {
  const channels = new Map<number, Channel>()

  function open(districtId: number): Channel {
    const listeners = new Set<Listener>()
    let position: number | null = null
    let timer: NodeJS.Timeout | undefined
    let stopped = false

    async function look(): Promise<void> {
      position ??= (await feedEnds(database, districtId)).newest
      for (let rows = await feedAfter(database, districtId, position, page); rows.length > 0 && !stopped; ) {
        position = rows.at(-1)?.position ?? position
        for (const listener of [...listeners]) listener(rows)
        rows = rows.length < page ? [] : await feedAfter(database, districtId, position, page)
      }
    }

    async function poll(): Promise<void> {
      await look().catch((error: unknown) => log.warn({ err: error, district: districtId }, 'the feed could not be read'))
      if (!stopped) timer = setTimeout(() => void poll(), pollMs)
    }

    const begun = feedEnds(database, districtId).then(({ newest }) => {
      position = newest
      if (!stopped) timer = setTimeout(() => void poll(), pollMs)
    })
    return {
      listeners,
      begun,
      stop() {
        stopped = true
        clearTimeout(timer)
      },
    }
  }

  function leave(districtId: number, channel: Channel, listener: Listener): void {
    channel.listeners.delete(listener)
    if (channel.listeners.size > 0) return
    channel.stop()
    if (channels.get(districtId) === channel) channels.delete(districtId)
  }

  return {
    async listen(districtId, listener) {
      const channel = channels.get(districtId) ?? open(districtId)
      channels.set(districtId, channel)
      channel.listeners.add(listener)
      try {
        await channel.begun
      } catch (error) {
        leave(districtId, channel, listener)
        throw error
      }
      return () => leave(districtId, channel, listener)
    },
    size: () => [...channels.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
    close() {
      for (const channel of channels.values()) channel.stop()
      channels.clear()
    },
  }
}
