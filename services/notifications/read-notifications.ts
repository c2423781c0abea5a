import type { Account } from '../../domain/accounts/account.ts'
import { refuse } from '../../domain/errors.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { noticeView, type NoticeView } from './notice.ts'
import { countUnread, markRead, noticesOf } from './notice-store.ts'

export interface NotificationPage {
  readonly notifications: readonly NoticeView[]
  readonly unread: number
  readonly next: string | null
}

/** Beyond this many a count says no more. */
export const mostCounted = 1_000

/**
 * A keyset page of an account's own notifications: the unread ones first, newest first, then those read. What is read
 * between two pages may come twice, never not at all.
 */
export async function listNotifications({ database }: { database: Database }, { districtId, id }: Account, page: { limit: number; cursor?: string }): Promise<NotificationPage> {
  const { read, below } = page.cursor === undefined ? { read: false, below: null } : decode(page.cursor)
  const wanted = page.limit + 1
  const first = await noticesOf(database, districtId, id, { read, below, limit: wanted })
  const rest = read || first.length >= wanted ? [] : await noticesOf(database, districtId, id, { read: true, below: null, limit: wanted - first.length })
  const rows = [...first, ...rest]
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    notifications: shown.map(noticeView),
    unread: await countUnread(database, districtId, id, mostCounted),
    next: rows.length > page.limit && last !== undefined ? `${last.readAt === null ? 'u' : 'r'}${last.position}` : null,
  }
}

function decode(cursor: string): { read: boolean; below: number } {
  const [, part, position] = /^([ur])(\d{1,15})$/.exec(cursor) ?? []
  if (part === undefined) throw refuse('malformed-request', 'cursor', 'not a cursor of ours')
  return { read: part === 'r', below: Number(position) }
}

export async function unreadOf({ database }: { database: Database }, { districtId, id }: Pick<Account, 'districtId' | 'id'>): Promise<number> {
  return countUnread(database, districtId, id, mostCounted)
}

/** Marks own notifications as read; ids that are not the account's change nothing. Answers how many are left unread. */
export async function readNotifications(deps: { database: Database; clock: Clock }, account: Account, which: { ids: readonly number[] } | { upTo: number }): Promise<number> {
  await markRead(deps.database, account.districtId, account.id, which, deps.clock.now())
  return unreadOf(deps, account)
}
