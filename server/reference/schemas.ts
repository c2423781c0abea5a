import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { fields, verbs } from '../../domain/lifecycle/edge.ts'
import { states } from '../../domain/lifecycle/states.ts'
import { limitSchema } from '../orders/schemas.ts'

const standard = z.object({
  id: z.string(),
  filingCondition: z.string(),
  filingConditionEn: z.string(),
  closingCondition: z.string(),
  closingConditionEn: z.string(),
  limit: limitSchema,
  beforePhotos: z.int(),
  afterPhotos: z.int(),
  measuredUnit: z.string().nullable(),
  responsible: z.string().meta({ description: 'who answers for it by the publication; for reading only' }),
})

/** A sub-class with its standards. */
export const categorySchema = z.object({
  code: z.string(),
  kind: z.enum(['component', 'event']),
  classCode: z.string(),
  className: z.string(),
  classNameEn: z.string(),
  name: z.string(),
  nameEn: z.string(),
  initials: z.string(),
  duplicateRadius: z.int().meta({ description: 'metres within which an open order may be the same thing' }),
  recurrenceDays: z.int().meta({ description: 'days after closing within which the same at the same spot has come back' }),
  standards: z.array(standard),
})

const position = z.array(z.number())
const boundary = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
])

/** What the screens need to know of a district: catalogue, areas, offices, crews, and the lifecycle's table. */
export const referenceSchema = z
  .object({
    district: z.object({ id: z.int(), code: z.string(), name: z.string(), nameEn: z.string(), timezone: z.string() }),
    catalogueVersion: z.int(),
    catalogueSample: z.boolean().meta({ description: 'the catalogue in force is the one that the product ships, to be adapted' }),
    categories: z.array(categorySchema),
    areas: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['district', 'street', 'zone', 'community', 'grid']),
        name: z.string(),
        nameEn: z.string(),
        parent: z.string().nullable(),
        schematic: z.boolean(),
        boundary: boundary.nullable(),
      }),
    ),
    offices: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), area: z.string().nullable(), closedOn: z.string().nullable().optional() })),
    crews: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), contractor: z.string(), contractorName: z.string(), closedOn: z.string().nullable().optional() })),
    lifecycle: z.object({
      states: z.array(z.enum(states)),
      edges: z.array(
        z.object({
          verb: z.enum(verbs),
          from: z.array(z.enum(states)),
          to: z.union([z.enum(states), z.literal('same')]),
          roles: z.array(z.enum([...roles, 'job'])),
          demands: z.array(z.enum(fields)),
          accepts: z.array(z.enum(fields)),
          why: z.string(),
        }),
      ),
    }),
  })
  .meta({ id: 'Reference' })
