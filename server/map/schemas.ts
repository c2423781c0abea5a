import { z } from 'zod'
import { states } from '../../domain/lifecycle/states.ts'
import { text } from '../http/text.ts'
import { countsQuery, instant } from '../orders/schemas.ts'

export const mapOrdersQuery = countsQuery.extend({
  bbox: text(120).meta({ description: 'west,south,east,north in degrees, WGS84', example: '113.6,34.7,113.7,34.8' }),
  heat: z.literal('true').transform(() => true).optional().meta({ description: 'counts by fine cells, whatever there is' }),
})

export const mapOrdersSchema = z
  .object({
    kind: z.enum(['points', 'cells']).meta({ description: 'each order by itself, or counts by cells where they are more than 300' }),
    points: z.array(z.object({
      id: z.uuid(),
      number: z.string(),
      state: z.enum(states),
      category: z.string(),
      area: z.string().nullable(),
      longitude: z.number(),
      latitude: z.number(),
      deadline: instant.nullable(),
      overdue: z.boolean(),
    })),
    cells: z.array(z.object({
      longitude: z.number().meta({ description: 'where its orders are in the mean' }),
      latitude: z.number(),
      count: z.int(),
      overdue: z.int(),
      area: z.string().nullable().meta({ description: 'the street in which that place lies' }),
    })),
  })
  .meta({ id: 'MapOrders' })

export const baseMapSchema = z
  .object({
    base: z
      .object({
        layers: z.array(z.array(z.string())).meta({ description: 'templates of tiles, one list a layer, lowest first' }),
        crs: z.enum(['wgs84', 'gcj02']),
        attribution: z.string(),
        maxZoom: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'BaseMap' })
