import { z } from 'zod'
import { verbs } from '../../domain/lifecycle/edge.ts'
import { states } from '../../domain/lifecycle/states.ts'
import { kinds, urgentKinds, type Kind } from '../../domain/notifications/kinds.ts'
import { languages } from '../../domain/notifications/settings.ts'
import { text } from '../http/text.ts'

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(40).optional(),
})

export const notificationSchema = z
  .object({
    id: z.int().meta({ description: 'the event\'s position in the feed of the district' }),
    kind: z.enum(kinds),
    at: z.iso.datetime(),
    read: z.boolean(),
    order: z.uuid(),
    number: z.string(),
    verb: z.enum(verbs),
    state: z.enum(states).meta({ description: 'after the event; the order may have moved on' }),
    category: z.string(),
    categoryName: z.string(),
    categoryNameEn: z.string(),
    text: z.string().meta({ description: 'what happened, as a phrase' }),
    textEn: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Notification' })

const unread = z.int().meta({ description: 'how many are not read, counted up to 1,000' })

export const pageSchema = z
  .object({ notifications: z.array(notificationSchema), unread, next: z.string().nullable() })
  .meta({ id: 'NotificationPage' })
export const countSchema = z.object({ unread }).meta({ id: 'UnreadCount' })

export const readBody = z.union([
  z.strictObject({ ids: z.array(z.int().min(1)).min(1).max(500) }),
  z.strictObject({ upTo: z.int().min(1).meta({ description: 'all up to this id: what came later stays unread' }) }),
])

const switches = z.strictObject({ app: z.boolean(), email: z.boolean() })
const byKind = Object.fromEntries(kinds.map((kind) => [kind, switches])) as Record<Kind, typeof switches>
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ description: 'a local time of the district', example: '22:00' })

export const settingsBody = z
  .strictObject({
    language: z.enum(languages),
    email: z.email().max(254).nullable().meta({ description: 'where mail goes; null: nowhere' }),
    kinds: z.strictObject(byKind).meta({ description: 'what is told, and how' }),
    quiet: z
      .strictObject({
        from: localTime,
        until: localTime.meta({ description: 'earlier than `from`: over midnight' }),
        urgentThrough: z.boolean().meta({ description: `these come all the same: ${urgentKinds.join(', ')}` }),
      })
      .nullable()
      .meta({ description: 'when no mail is sent; what falls into it comes in one mail at its end' }),
  })
  .meta({ id: 'NotificationSettings' })

export const settingsSchema = z
  .object({ settings: settingsBody, kinds: z.array(z.enum(kinds)), urgent: z.array(z.enum(kinds)), mail: z.boolean().meta({ description: 'whether this house sends mail at all' }) })
  .meta({ id: 'NotificationSettingsAnswer' })
