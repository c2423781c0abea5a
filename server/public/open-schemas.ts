import { z } from 'zod'
import { publicSteps } from '../../domain/order/public-steps.ts'
import { text } from '../http/text.ts'
import { districtQuery } from './schemas.ts'

const district = z.object({ code: z.string(), name: z.string(), nameEn: z.string() })

export const openMapQuery = districtQuery.extend({
  bbox: text(120).meta({ description: 'west,south,east,north in degrees, WGS84; widened to whole cells', example: '113.6,34.7,113.7,34.8' }),
})

export const openMapSchema = z
  .object({
    district,
    cell: z.number().meta({ description: 'side of the cells in degrees; 0.0005 is about 50 m' }),
    cells: z.array(z.object({
      longitude: z.number().meta({ description: 'the middle of the cell, not where anything is' }),
      latitude: z.number(),
      step: z.enum(publicSteps),
      category: z.string().nullable().meta({ description: 'null where cells are coarse' }),
      month: z.string().nullable().meta({ description: 'when they were received' }),
      count: z.int(),
    })),
    more: z.boolean().meta({ description: 'there is more than was told: ask for a smaller window' }),
    streets: z.array(z.object({ area: z.string(), open: z.int(), settled: z.int() }))
      .meta({ description: 'of the whole district, what is told by streets only, as its place would tell whose it is; at least 3 together' }),
    settledDays: z.int(),
  })
  .meta({ id: 'OpenMap' })

export const openRatesQuery = districtQuery.extend({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional().meta({ description: 'one of the last twelve; this one where none is named', example: '2026-11' }),
})

const figures = { due: z.int(), closed: z.int(), closedOnTime: z.int(), closingRate: z.number().nullable(), onTimeClosingRate: z.number().nullable() }

export const openRatesSchema = z
  .object({
    district,
    month: z.string(),
    months: z.array(z.string()),
    formula: z.string(),
    rows: z.array(z.object({ area: z.string(), name: z.string(), nameEn: z.string(), ...figures })),
    total: z.object(figures),
    series: z.array(z.object({ month: z.string(), ...figures })),
  })
  .meta({ id: 'OpenRates' })
