import { z } from 'zod'
import { sources } from '../../domain/order/order.ts'
import { problemSchema } from '../http/problem-doc.ts'
import { text } from '../http/text.ts'
import { instant, orderSchema } from '../orders/schemas.ts'

export const findingRequest = z
  .object({
    id: z.uuid().toLowerCase().optional().meta({ description: 'made by the client: sending the same again doubles nothing' }),
    category: text(64).meta({ example: 'event-0113' }),
    standard: text(64).optional().meta({ description: 'implied where the category has one' }),
    description: text(4_000),
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-90).max(90),
    coordinates: z.enum(['wgs84', 'gcj02']).default('wgs84').meta({ description: 'what longitude and latitude are given in' }),
    address: text(300).optional(),
    observedAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value)).optional(),
    photos: z.array(z.uuid().toLowerCase()).max(20).default([]),
    joins: z.uuid().toLowerCase().optional().meta({ description: 'the open order nearby that it is of; by inspector or desk' }),
    insists: z.boolean().optional().meta({ description: 'the reporter was offered orders nearby and says that this is another thing' }),
    settledOnSpot: z.boolean().optional().meta({ description: 'put right on the spot, by an inspector; demands standard, photos and afterPhotos' }),
    afterPhotos: z.array(z.uuid().toLowerCase()).min(1).max(20).optional(),
    device: text(100).optional().meta({ description: 'what the device calls itself; demanded of a device' }),
    alarm: text(100).optional().meta({ description: 'kind of the alarm, the category unless told: a device has one open order of each' }),
  })
  .meta({ id: 'FindingRequest' })

export const findingSchema = z
  .object({
    id: z.uuid(),
    category: z.string(),
    standard: z.string().nullable(),
    description: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    address: z.string().nullable(),
    observedAt: instant,
    receivedAt: instant,
    source: z.enum(sources),
    reporter: z.uuid().nullable(),
    photos: z.array(z.uuid()),
  })
  .meta({ id: 'Finding' })

export const receiptSchema = z
  .object({ joined: z.boolean().meta({ description: 'it hangs on an order that was there before' }), finding: findingSchema, order: orderSchema })
  .meta({ id: 'Receipt' })

/** Each finding is checked by itself, so that a bad one fails alone. */
export const batchRequest = z.object({ findings: z.array(z.unknown()).min(1).max(1_000) }).meta({ id: 'FindingBatch' })

export const batchResponse = z.object({
  results: z.array(
    z.object({
      status: z.int(),
      finding: findingSchema.optional(),
      order: orderSchema.optional(),
      problem: problemSchema.optional(),
    }),
  ),
})
