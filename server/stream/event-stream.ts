import type { Response } from 'express'
import type { Scope } from '../../domain/accounts/scope.ts'
import type { Queryable } from '../../platform/database.ts'
import type { FeedHub } from '../../services/feed/feed-hub.ts'
import { seenAs, type FeedRow } from '../../services/feed/feed-row.ts'
import { feedAfter, feedEnds } from '../../services/feed/store.ts'
import { frames } from './frames.ts'

export interface EventStream {
  heartbeat(): void
  end(): void
}

// A reader who does not take this much is slower than the city; the browser comes back and resumes.
const mostBuffered = 1_000_000
const mostWaiting = 5_000
// Reading the lists anew is cheaper than this many events.
const mostReplayed = 5_000
const page = 500

/**
 * Writes a district's events to a response as far as they are in scope, from `after` on (null: from now), until it is
 * closed. What is too old for the feed, or too much, begins with a reset.
 */
export function openEventStream(deps: { database: Queryable; hub: FeedHub }, res: Response, scope: Scope, after: number | null): EventStream {
  const { database, hub } = deps
  const { districtId } = scope
  // What the hub hands out while older rows are read; null once they have been.
  let waiting: FeedRow[] | null = []
  let position = 0
  let leave: (() => void) | null = null

  function send(rows: readonly FeedRow[]): void {
    let text = ''
    for (const row of rows) {
      // A row that was read from the table may come from the hub again.
      if (row.position <= position) continue
      position = row.position
      const seen = seenAs(scope, row)
      if (seen !== null) text += frames[seen](row)
    }
    if (text !== '') write(text)
  }

  function write(text: string): void {
    if (res.destroyed || res.writableEnded) return
    res.write(text)
    if (res.writableLength > mostBuffered) res.destroy()
  }

  function receive(rows: readonly FeedRow[]): void {
    if (waiting === null) send(rows)
    else if (waiting.length + rows.length > mostWaiting) res.destroy()
    else waiting.push(...rows)
  }

  async function begin(): Promise<void> {
    leave = await hub.listen(districtId, receive)
    if (res.destroyed) leave()
    const { newest, oldest } = await feedEnds(database, districtId)
    const known = after !== null && after <= newest && (after === newest || (oldest !== null && after >= oldest - 1)) && newest - after <= mostReplayed
    if (after !== null && known) await replay(after, newest)
    else {
      position = newest
      write(after === null ? frames.heartbeat(newest) : frames.reset(newest))
    }
    const late = waiting ?? []
    waiting = null
    send(late)
  }

  async function replay(from: number, to: number): Promise<void> {
    position = from
    while (position < to && !res.destroyed) {
      const rows = await feedAfter(database, districtId, position, page)
      if (rows.length === 0) return
      send(rows)
      await drained(res)
    }
  }

  res.on('close', () => leave?.())
  begin().catch(() => res.destroy())
  return {
    heartbeat: () => {
      if (waiting === null) write(frames.heartbeat(position))
    },
    end: () => void res.end(),
  }
}

/** Resolves when the response has taken what was written, or is closed. */
function drained(res: Response): Promise<void> {
  if (!res.writableNeedDrain || res.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      res.off('drain', done)
      res.off('close', done)
      resolve()
    }
    res.on('drain', done)
    res.on('close', done)
  })
}
