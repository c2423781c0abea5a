import { z } from 'zod'
import { publicSteps } from '../../domain/order/public-steps.ts'
import { publicVerbs } from '../../services/public/follow.ts'
import { text } from '../http/text.ts'
import { instant } from '../orders/schemas.ts'
import { referenceSchema } from '../reference/schemas.ts'

export const districtQuery = z.object({ district: text(20).optional().meta({ description: 'code of the district; may be left out where there is one only' }) })

export const publicCategoriesSchema = z
  .object({
    district: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
    categories: z.array(z.object({
      code: z.string(),
      kind: z.enum(['component', 'event']),
      className: z.string(),
      classNameEn: z.string(),
      name: z.string(),
      nameEn: z.string(),
      initials: z.string(),
      photos: z.int().meta({ description: 'before-photos that it takes at least' }),
    })),
    areas: referenceSchema.shape.areas,
  })
  .meta({ id: 'PublicCatalogue' })

export const publicPhotoSchema = z.object({ id: z.uuid() }).meta({ id: 'PublicPhoto' })

export const publicFindingRequest = z
  .object({
    district: text(20).meta({ example: '410103' }),
    category: text(64),
    description: text(2_000),
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-90).max(90),
    coordinates: z.enum(['wgs84', 'gcj02']).default('wgs84'),
    address: text(300).optional(),
    photos: z.array(z.uuid().toLowerCase()).max(6).default([]).meta({ description: 'uploaded to /public/photos within a day, each for one report' }),
    contact: z.object({ email: z.email().max(254).optional() }).optional().meta({ description: 'kept apart from the report, shown to nobody' }),
    language: z.enum(['zh', 'en']).default('zh'),
  })
  .meta({ id: 'PublicFindingRequest' })

export const publicReceiptSchema = z
  .object({
    number: z.string().meta({ example: '410103-261122-000061' }),
    code: z.string().meta({ example: 'K7M2-Q4XB-09TR-5WHE', description: 'the only way to follow the report; shown this once' }),
    joined: z.boolean().meta({ description: 'others had reported the same thing: it is settled together' }),
  })
  .meta({ id: 'PublicReceipt' })

const credentials = { number: text(60), code: text(60) }
export const followRequest = z.object(credentials).meta({ id: 'FollowRequest' })

export const publicVerbParams = z.object({ verb: z.enum(publicVerbs) })
export const publicActRequest = z
  .object({
    ...credentials,
    reason: text(2_000).optional(),
    text: text(2_000).optional(),
    solved: z.boolean().optional(),
    satisfied: z.boolean().optional(),
    photos: z.array(z.uuid().toLowerCase()).max(6).optional(),
  })
  .meta({ id: 'PublicActRequest' })

export const publicPhotoParams = z.object({ id: z.uuid().toLowerCase() })
export const publicPhotoQuery = z.object({
  district: text(20),
  finding: z.uuid().toLowerCase(),
  expires: z.coerce.number().int().min(0),
  signature: text(64),
  size: z.enum(['thumb']).optional(),
})

const office = { officeName: z.string().nullable(), officeNameEn: z.string().nullable() }

export const followSchema = z
  .object({
    number: z.string(),
    district: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
    categoryName: z.string(),
    categoryNameEn: z.string(),
    description: z.string(),
    address: z.string().nullable(),
    state: z.enum([...publicSteps, 'declined', 'withdrawn']),
    steps: z.array(z.object({ step: z.enum(publicSteps), at: instant.nullable() })),
    deadline: instant.nullable().meta({ description: 'until when it is to be handled' }),
    ...office,
    together: z.boolean().meta({ description: 'of the same thing as another report, and settled with it' }),
    reason: z.string().nullable().meta({ description: 'why it was declined or withdrawn' }),
    photos: z.array(z.object({ id: z.uuid(), finding: z.uuid(), expires: z.int(), signature: z.string(), kind: z.enum(['before', 'after']) }))
      .meta({ description: 'each opens at /public/photos/{id} with its finding, expires and signature, for a quarter of an hour' }),
    replies: z.array(z.object({ at: instant, ...office, text: z.string() })),
    feedback: z.object({ solved: z.boolean(), satisfied: z.boolean().nullable(), at: instant }).nullable(),
    can: z.array(z.enum(publicVerbs)),
    until: instant.nullable().meta({ description: 'until when the reporter may object' }),
  })
  .meta({ id: 'FollowedReport' })
