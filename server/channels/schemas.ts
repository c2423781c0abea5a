import { z } from 'zod'
import { verbs } from '../../domain/lifecycle/edge.ts'
import { channelKinds } from '../../services/channels/channel.ts'
import { deliveryStates } from '../../services/channels/delivery-store.ts'
import { text } from '../http/text.ts'

const filters = {
  name: text(100),
  verbs: z.array(z.enum(verbs)).max(verbs.length).default([]).meta({ description: 'which events; none: all' }),
  offices: z.array(text(64)).max(500).default([]).meta({ description: 'of which offices; none: all' }),
  enabled: z.boolean().default(true),
}
const url = text(2_000)

export const endpointBody = z.strictObject({ kind: z.enum(['webhook', 'wecom']), url, ...filters })
export const endpointChange = z.strictObject({ url: url.optional().meta({ description: 'left out: as it was' }), ...filters })
export const idParams = z.object({ id: z.uuid() })

export const endpointSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['webhook', 'wecom']),
    name: z.string(),
    address: z.string().meta({ description: 'without what may be a key in its path and query' }),
    verbs: z.array(z.enum(verbs)),
    offices: z.array(z.string()),
    enabled: z.boolean(),
    createdAt: z.iso.datetime(),
    secret: z.string().nullable().meta({ description: 'what signs; only in the answer that made it' }),
  })
  .meta({ id: 'ChannelEndpoint' })
export const endpointsSchema = z.object({ endpoints: z.array(endpointSchema) }).meta({ id: 'ChannelEndpoints' })

export const deliveriesQuery = z.object({
  state: z.enum(deliveryStates).default('failed'),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(80).optional(),
})

export const deliverySchema = z
  .object({
    id: z.uuid().meta({ description: 'what the receiver gets as Zhenggai-Delivery, the same at every try' }),
    channel: z.enum(channelKinds),
    state: z.enum(deliveryStates),
    endpoint: z.uuid().nullable(),
    endpointName: z.string().nullable(),
    address: z.string().nullable(),
    accountName: z.string().nullable(),
    order: z.uuid().nullable(),
    number: z.string().nullable(),
    verb: z.string().nullable(),
    attempts: z.int(),
    nextAt: z.iso.datetime().nullable(),
    lastStatus: z.string().nullable(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' })

export const deliveriesSchema = z
  .object({
    deliveries: z.array(deliverySchema),
    counts: z.object({ waiting: z.int(), sent: z.int(), failed: z.int(), dropped: z.int() }).meta({ description: 'up to 1,000 of each' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'Deliveries' })
