import { z } from 'zod'
import { dimensions } from '../../domain/rates/dimension.ts'
import { countNames, rateNames } from '../../domain/rates/formula.ts'
import { text } from '../http/text.ts'
import { orderSchema } from '../orders/schemas.ts'

const day = text(10).meta({ description: 'a local day of the district, YYYY-MM-DD', example: '2026-11-01' })

export const ratesQuery = z.object({
  from: day,
  to: day.meta({ description: 'exclusive: the period ends at 00:00 of this local day' }),
  by: z.enum(dimensions).default('office'),
})

export const ratesOrdersQuery = ratesQuery.extend({
  key: text(64).optional().meta({ description: 'the key of a row; without it the total' }),
  count: z.enum(countNames).default('due'),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(200).optional(),
})

const counts = {
  ...mapped(countNames, z.int().nullable().meta({ description: 'orders; null where the dimension has no such row' })),
  ...mapped(rateNames, z.number().nullable().meta({ description: 'percent, two decimals; null without a denominator' })),
}

export const ratesSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    by: z.enum(dimensions),
    formula: z.string().meta({ description: 'version of the formulas' }),
    rows: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string(), ...counts })),
    total: z.object(counts),
  })
  .meta({ id: 'Rates' })

export const ratesOrdersSchema = z
  .object({ orders: z.array(orderSchema), next: z.string().nullable() })
  .meta({ id: 'RatesOrders' })

function mapped<Name extends string, Schema>(names: readonly Name[], schema: Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>
}
