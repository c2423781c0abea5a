import { z } from 'zod'

export const streamQuery = z.object({
  lastEventId: z.coerce.number().int().min(0).optional().meta({ description: 'as the header Last-Event-ID, for readers that can set none' }),
})

export const streamEvents = z.string().meta({
  description: [
    'event: order, id: position, data: {position, order, number, verb, state, version, category, office, crew, deadline}',
    'event: gone, data: {order}: it left what you may see',
    'event: notification, data: {unread}: how many own notifications are not read',
    'event: reset: the id is unknown or too old, read the lists anew',
  ].join('\n'),
})
