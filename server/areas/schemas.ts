import { z } from 'zod'
import { faultKinds } from '../../domain/geometry/topology.ts'
import { text } from '../http/text.ts'
import { instant } from '../orders/schemas.ts'
import { areaCode } from '../parties/schemas.ts'

const kinds = ['district', 'street', 'zone', 'community', 'grid'] as const
const count = z.int().min(1).max(24).optional()

export const digitsBody = z.object({
  digits: z.strictObject({ district: count, street: count, community: count, grid: count }).nullable()
    .meta({ description: 'digits of a code in all at each level; null: codes are not checked' }),
})

export const importBody = z.object({
  coordinates: z.enum(['wgs84', 'gcj02']).meta({ description: 'the system of the file, as whoever uploads it states; it is never guessed' }),
  kind: z.enum(kinds).nullable().default(null).meta({ description: 'of new areas whose feature does not say' }),
  schematic: z.boolean().default(false).meta({ description: 'drawn for orientation and not surveyed, where a feature does not say' }),
  remove: z.array(areaCode).max(3_000).default([]).meta({ description: 'communities, grids and zones that go' }),
  tolerance: z.number().min(0).max(100).default(2).meta({ description: 'metres by which borders may miss each other' }),
  geojson: z.unknown().meta({ description: 'a FeatureCollection of Polygon and MultiPolygon features with code, name, kind and parent as properties' }),
})

export const importParams = z.object({ id: z.uuid() })
export const applyBody = z.object({ accept: z.array(text(100)).max(3_000).default([]).meta({ description: 'ids of faults above the tolerance that are taken as they are' }) })

const position = z.array(z.number())
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })

const fault = z
  .object({
    id: z.string(),
    kind: z.enum(faultKinds),
    areas: z.array(z.string()),
    squareMetres: z.number(),
    width: z.number().nullable().meta({ description: 'metres by which the borders miss each other at the worst place; null for a crossing' }),
    point: position.meta({ description: 'in the worst place, WGS84' }),
    geometry: multiPolygon.nullable(),
    points: z.array(position),
    aboveTolerance: z.boolean(),
  })
  .meta({ id: 'TopologyFault' })

const importFields = {
  id: z.uuid(),
  version: z.int().nullable().meta({ description: 'the areas’ version that it became; null: a preview' }),
  coordinates: z.enum(['wgs84', 'gcj02']),
  tolerance: z.number(),
  removed: z.array(z.string()),
  report: z.object({
    added: z.array(z.string()),
    changed: z.array(z.string()),
    unchanged: z.array(z.string()),
    removed: z.array(z.string()),
    notes: z.object({ closed: z.int(), turned: z.int(), doubled: z.int() }).meta({ description: 'what was put right: rings closed, rings turned, positions that stood twice' }),
    faults: z.array(fault),
    more: z.int().meta({ description: 'faults beyond those listed' }),
  }),
  accepted: z.array(z.string()),
  createdAt: instant,
  createdBy: z.string().nullable(),
  appliedAt: instant.nullable(),
  appliedBy: z.string().nullable(),
}

export const importsSchema = z.object({ imports: z.array(z.object(importFields)) })
export const importSchema = z
  .object({
    ...importFields,
    areas: z.array(z.object({
      code: z.string(), kind: z.enum(kinds), name: z.string(), nameEn: z.string(), parent: z.string().nullable(), schematic: z.boolean(),
      boundary: z.union([polygon, multiPolygon]).nullable(),
    })),
  })
  .meta({ id: 'AreaImport' })
