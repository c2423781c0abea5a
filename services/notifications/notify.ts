import { verbs, type Verb } from '../../domain/lifecycle/edge.ts'
import { recipientsOf, wantedOf } from '../../domain/notifications/recipients.ts'
import { channelsFor, usualSettings, type NotificationSettings } from '../../domain/notifications/settings.ts'
import { tellings } from '../../domain/notifications/tellings.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import { sendToEndpoints } from '../channels/send-to-endpoints.ts'
import { enabledEndpoints, type EndpointRow } from '../channels/endpoint-store.ts'
import { gatherMail } from './gather-mail.ts'
import * as store from './store.ts'

export interface NotifyDeps {
  readonly database: Database
  readonly clock: Clock
  /** Whether mail can be sent at all; without it none is gathered. */
  readonly mail: boolean
}

/** Positions of one transaction. */
export const notifyBatch = 500

const telling = verbs.filter((verb) => typeof tellings[verb] === 'function' || tellings[verb].length > 0)

/**
 * Tells the news of a district that were fed and not told: notifications, mail to gather and deliveries to endpoints, in
 * one transaction with how far it has come, so that each is told exactly once, whenever the process dies. Answers how
 * many positions it went on; 0 also when another process is at it.
 */
export function notifyOnce({ database, clock, mail }: NotifyDeps, districtId: number, limit = notifyBatch): Promise<number> {
  return database.transaction(async (tx) => {
    if (!(await store.tryLock(tx, districtId))) return 0
    const { told, newest, timezone } = await store.progress(tx, districtId)
    const to = Math.min(newest, told + limit)
    if (to <= told) return 0
    const endpoints = await enabledEndpoints(tx, districtId)
    const news = await store.newsBetween(tx, districtId, told, to, verbsWanted(endpoints))
    const now = clock.now()
    if (news.length > 0) {
      await tellAccounts(tx, districtId, news, { now, timezone, mail })
      await sendToEndpoints(tx, districtId, endpoints, news, now)
    }
    await store.advance(tx, districtId, to)
    return to - told
  })
}

function verbsWanted(endpoints: readonly EndpointRow[]): readonly Verb[] {
  if (endpoints.some((endpoint) => endpoint.verbs.length === 0)) return verbs
  return [...new Set([...telling, ...endpoints.flatMap((endpoint) => endpoint.verbs)])]
}

interface Circumstances {
  readonly now: Date
  readonly timezone: string
  readonly mail: boolean
}

async function tellAccounts(tx: Queryable, districtId: number, news: readonly store.NewsRow[], { now, timezone, mail }: Circumstances): Promise<void> {
  const readers = await store.readersOf(tx, districtId, wantedOf(news))
  const rows = news.flatMap((event) => recipientsOf(event, readers).flatMap(({ reader, kind }) => {
    const settings = settingsOf(reader)
    const channels = channelsFor(settings, kind)
    const byMail = mail && channels.email
    if (!channels.app && !byMail) return []
    const { orderId, seq, position, at } = event
    return [{ accountId: reader.id, orderId, seq, position, kind, at, inApp: channels.app, byMail, quiet: settings.quiet }]
  }))
  if (rows.length === 0) return
  const added = await store.addNotifications(tx, districtId, rows, now)
  const fresh = new Set(added.map(({ accountId, orderId, seq }) => `${accountId} ${orderId} ${seq}`))
  const mailed = rows.filter(({ byMail, accountId, orderId, seq }) => byMail && fresh.has(`${accountId} ${orderId} ${seq}`))
  if (mailed.length > 0) await gatherMail(tx, districtId, mailed, { now, timezone })
}

/** An account's settings as its row holds them; the usual ones where it has made none. */
export function settingsOf(row: Omit<store.ReaderRow, 'id' | 'role' | 'officeId' | 'crewId'>): NotificationSettings {
  const { language, email, appOff, emailOff, quietFrom, quietUntil, urgentThrough } = row
  return {
    language: language ?? usualSettings.language,
    email,
    appOff: appOff ?? usualSettings.appOff,
    emailOff: emailOff ?? usualSettings.emailOff,
    quiet: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil, urgentThrough: urgentThrough === true },
  }
}

/** One turn of the loop: a batch of each district that has news. 'more' where one was full; a fault holds up its own district only. */
export async function notifyTurn(deps: NotifyDeps, stopped: AbortSignal): Promise<'more' | 'done'> {
  let more = false
  const faults: unknown[] = []
  for (const district of await store.districtsWithNews(deps.database)) {
    if (stopped.aborted) break
    try {
      more = (await notifyOnce(deps, district)) >= notifyBatch || more
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return more ? 'more' : 'done'
}
