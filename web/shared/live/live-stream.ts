import { shallowReactive } from 'vue'
import { readMe } from '../../api/session.ts'
import type { StreamEvent } from '../../api/types.ts'
import { currentTime } from '../time/now.ts'

export interface LiveListener {
  /** An order in the reader's scope changed. */
  order?: (event: StreamEvent) => void
  /** An order has left the reader's scope. */
  gone?: (event: { order: string }) => void
  /** Something was told: how many notifications are unread now. */
  notification?: (event: { unread: number }) => void
  /** Something may have been missed: read anew. */
  reset?: () => void
}

/** Whether events arrive, and since when they do not (ms). */
export const live = shallowReactive<{ on: boolean, since: number | null }>({ on: false, since: null })

const listeners = new Set<LiveListener>()
const longestWait = 30_000
let source: EventSource | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let wait = 1_000
let opened = false
let reopened = false

function tell(call: (listener: LiveListener) => void): void {
  for (const listener of [...listeners]) call(listener)
}

function open(): void {
  source = new EventSource('/api/v1/stream')
  source.addEventListener('open', () => {
    live.on = true
    live.since = currentTime()
    wait = 1_000
    // A source of ours that was made anew names no last event, so what lay between is unknown.
    if (opened && reopened) tell(({ reset }) => reset?.())
    opened = true
    reopened = false
  })
  source.addEventListener('order', ({ data }) => {
    live.since = currentTime()
    const event = JSON.parse(String(data)) as StreamEvent
    tell(({ order }) => order?.(event))
  })
  source.addEventListener('gone', ({ data }) => {
    const event = JSON.parse(String(data)) as { order: string }
    tell(({ gone }) => gone?.(event))
  })
  source.addEventListener('notification', ({ data }) => {
    const event = JSON.parse(String(data)) as { unread: number }
    tell(({ notification }) => notification?.(event))
  })
  source.addEventListener('reset', () => tell(({ reset }) => reset?.()))
  source.addEventListener('error', () => {
    if (live.on) live.since = currentTime()
    live.on = false
    // The browser reconnects by itself after a cut line, but not after a refusal: then we do, ever more slowly.
    if (source?.readyState !== EventSource.CLOSED) return
    source = undefined
    reopened = true
    // The session may have been ended from elsewhere: asking who one is finds out, and leads to the sign-in.
    void readMe().catch(() => undefined)
    retry = setTimeout(() => { retry = undefined; open() }, wait)
    wait = Math.min(wait * 2, longestWait)
  })
}
/** Hears the stream until the returned function is called; the line is opened by the first and closed by the last. */
export function listenLive(listener: LiveListener): () => void {
  listeners.add(listener)
  if (source === undefined && retry === undefined) open()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(retry)
    retry = undefined
    source?.close()
    source = undefined
    opened = false
    live.on = false
    live.since = null
  }
}
