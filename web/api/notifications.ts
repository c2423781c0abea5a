import { answer, client } from './client.ts'
import type { components } from './generated.ts'

type Schemas = components['schemas']
export type Notification = Schemas['Notification']
export type NotificationPage = Schemas['NotificationPage']
export type NotificationSettings = Schemas['NotificationSettings']
export type NotificationKind = Notification['kind']
export type SettingsAnswer = Schemas['NotificationSettingsAnswer']

/** Own notifications, unread first. */
export function listNotifications(cursor?: string): Promise<NotificationPage> {
  return answer(client.GET('/notifications', { params: { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } } }))
}

/** How many own notifications are not read, up to 1,000. */
export async function countUnread(): Promise<number> {
  return (await answer(client.GET('/notifications/count'))).unread
}

/** Marks some as read, or all up to one; answers how many are left unread. */
export async function markRead(which: { ids: number[] } | { upTo: number }): Promise<number> {
  return (await answer(client.POST('/notifications/read', { body: which }))).unread
}

export function readNotificationSettings(): Promise<SettingsAnswer> {
  return answer(client.GET('/notification-settings'))
}

export function writeNotificationSettings(settings: NotificationSettings): Promise<SettingsAnswer> {
  return answer(client.PUT('/notification-settings', { body: settings }))
}
