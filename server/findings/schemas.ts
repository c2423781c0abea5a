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

export const receiptSchema = z.object({ finding: findingSchema, order: orderSchema }).meta({ id: 'Receipt' })

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
