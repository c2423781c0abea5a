import type { FeedRow } from '../../services/feed/feed-row.ts'

/** Server-sent events as text. */
export const frames = {
  /** How soon a reader whose stream ended may try again, in ms. */
  retry: (ms: number) => `retry: ${ms}\n\n`,
  order: (row: FeedRow) => {
    const data = {
      position: row.position, order: row.orderId, number: row.number, verb: row.verb, state: row.to, version: row.seq,
      category: row.category, office: row.officeId, crew: row.crewId, deadline: row.deadline?.toISOString() ?? null,
    }
    return `event: order\nid: ${row.position}\ndata: ${JSON.stringify(data)}\n\n`
  },
  /** An order left the reader's scope. */
  gone: (row: FeedRow) => `event: gone\nid: ${row.position}\ndata: ${JSON.stringify({ order: row.orderId })}\n\n`,
  /** How many notifications the reader has unread. It has no id: the last event's stays. */
  notification: (unread: number) => `event: notification\ndata: ${JSON.stringify({ unread })}\n\n`,
  /** What came before can't be told any more: read the lists anew. */
  reset: (position: number) => `event: reset\nid: ${position}\ndata: {}\n\n`,
  /** Keeps proxies from closing the connection, and tells a reader who saw nothing of their own how far the feed is. */
  heartbeat: (position: number) => `: alive\nid: ${position}\n\n`,
}
