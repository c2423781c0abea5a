import { roles } from '../../domain/accounts/account.ts'
import { kinds, urgentKinds, type Kind } from '../../domain/notifications/kinds.ts'
import type { NotificationSettings } from '../../domain/notifications/settings.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { listNotifications, readNotifications, unreadOf } from '../../services/notifications/read-notifications.ts'
import { readSettings, writeSettings } from '../../services/notifications/settings.ts'
import type { z } from 'zod'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { countSchema, listQuery, pageSchema, readBody, settingsBody, settingsSchema } from './schemas.ts'

export interface NotificationDeps {
  readonly database: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'mail'>
}

/** What the caller has been told, and how the caller wants to be told. Nobody reads another's. */
export function notificationRoutes(deps: NotificationDeps): Route[] {
  return [...ownNotifications(deps), ...ownSettings(deps)]
}

function ownNotifications(deps: NotificationDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/notifications', tag: 'notifications', access: roles,
      summary: 'Own notifications, unread first, newest first, in keyset pages',
      query: listQuery,
      responses: { 200: { description: 'a page', schema: pageSchema }, ...problems(400, 401) },
      handle: async ({ account, query }) => ({ status: 200, body: await listNotifications(deps, account, query) }),
    }),
    defineRoute({
      method: 'get', path: '/notifications/count', tag: 'notifications', access: roles,
      summary: 'How many own notifications are not read',
      responses: { 200: { description: 'the count', schema: countSchema }, ...problems(401) },
      handle: async ({ account }) => ({ status: 200, body: { unread: await unreadOf(deps, account) } }),
    }),
    defineRoute({
      method: 'post', path: '/notifications/read', tag: 'notifications', access: roles,
      summary: 'Marks own notifications as read: some, or all up to one',
      body: readBody,
      responses: { 200: { description: 'how many are left', schema: countSchema }, ...problems(400, 401) },
      handle: async ({ account, body }) => ({ status: 200, body: { unread: await readNotifications(deps, account, body) } }),
    }),
  ]
}

function ownSettings(deps: NotificationDeps): Route[] {
  const answer = (settings: NotificationSettings) => ({
    settings: shown(settings), kinds, urgent: urgentKinds, mail: deps.config.mail !== null,
  })
  return [
    defineRoute({
      method: 'get', path: '/notification-settings', tag: 'notifications', access: roles,
      summary: 'How the caller wants to be told',
      responses: { 200: { description: 'the settings', schema: settingsSchema }, ...problems(401) },
      handle: async ({ account }) => ({ status: 200, body: answer(await readSettings(deps.database, account)) }),
    }),
    defineRoute({
      method: 'put', path: '/notification-settings', tag: 'notifications', access: roles,
      summary: 'Replaces how the caller wants to be told',
      body: settingsBody,
      responses: { 200: { description: 'the settings', schema: settingsSchema }, ...problems(400, 401) },
      handle: async ({ account, body }) => ({ status: 200, body: answer(await writeSettings(deps, account, settingsOf(body))) }),
    }),
  ]
}

function shown({ language, email, appOff, emailOff, quiet }: NotificationSettings): z.output<typeof settingsBody> {
  const switches = kinds.map((kind): [Kind, { app: boolean; email: boolean }] => [kind, { app: !appOff.includes(kind), email: !emailOff.includes(kind) }])
  return { language, email, kinds: Object.fromEntries(switches) as Record<Kind, { app: boolean; email: boolean }>, quiet }
}

function settingsOf({ language, email, kinds: switches, quiet }: z.output<typeof settingsBody>): NotificationSettings {
  return { language, email, appOff: kinds.filter((kind) => !switches[kind].app), emailOff: kinds.filter((kind) => !switches[kind].email), quiet }
}
