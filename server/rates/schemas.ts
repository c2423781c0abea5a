import { z } from 'zod'
import { bandNames } from '../../domain/rates/backlog.ts'
import { dimensions } from '../../domain/rates/dimension.ts'
import { countNames, rateNames } from '../../domain/rates/formula.ts'
import { comparisons } from '../../domain/rates/period.ts'
import { text } from '../http/text.ts'
import { orderSchema } from '../orders/schemas.ts'

export const day = text(10).meta({ description: 'a local day of the district, YYYY-MM-DD', example: '2026-11-01' })
const asOf = z.iso.datetime({ offset: true, precision: undefined }).transform((at) => new Date(at)).optional()
  .meta({ description: 'as of this instant: what was recorded later does not exist. Read from the event log, not from the tally' })

const placed = {
  by: z.enum(dimensions).default('office'),
  by2: z.enum(dimensions).optional().meta({ description: 'a second dimension: rows are pairs' }),
}

export const periodQuery = z.object({
  from: day,
  to: day.meta({ description: 'exclusive: the period ends at 00:00 of this local day' }),
  ...placed,
})

export const ratesQuery = periodQuery.extend({
  compare: z.enum(comparisons).optional().meta({ description: 'with the period before (环比), or the same of the year before (同比)' }),
  asOf,
  min: z.coerce.number().int().min(0).max(1_000_000).default(0).meta({ description: 'rows with fewer due orders are listed and not ranked' }),
})

export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(200).optional(),
}

export const ratesOrdersQuery = periodQuery.extend({
  key: text(64).optional().meta({ description: 'the key of a row; without it all' }),
  key2: text(64).optional().meta({ description: 'its second key' }),
  count: z.enum(countNames).default('due'),
  asOf,
  ...page,
})

export const backlogQuery = z.object({
  by: placed.by,
  to: day.optional().meta({ description: 'at 00:00 of this local day; without it, or in the future: now' }),
  asOf,
})

export const backlogOrdersQuery = backlogQuery.extend({
  key: text(64).optional().meta({ description: 'the key of a row; without it all' }),
  band: z.enum(bandNames).optional().meta({ description: 'an age, in working days' }),
  late: z.enum(['true', 'false']).default('false').transform((value) => value === 'true').meta({ description: 'only those past their handling deadline' }),
  ...page,
})

export const countsShape = mapped(countNames, z.int().nullable().meta({ description: 'orders; null where the dimension has no such row' }))
export const ratesShape = mapped(rateNames, z.number().nullable().meta({ description: 'percent, two decimals; null without a denominator' }))
const change = mapped(rateNames, z.number().nullable().meta({ description: 'percentage points above the other period; null where either has no rate' }))
const compared = z.object({ then: z.object({ ...countsShape, ...ratesShape }), change: z.object(change) }).nullable()
  .meta({ description: 'the same row of the other period; null without compare, and for days and months' })
const keys = { key: z.string(), key2: z.string().nullable(), name: z.string(), nameEn: z.string(), name2: z.string().nullable(), name2En: z.string().nullable() }
const dimension = z.enum(dimensions)

export const ratesSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    by: dimension,
    by2: dimension.nullable(),
    formula: z.string().meta({ description: 'version of the formulas' }),
    asOf: z.string().nullable(),
    min: z.int(),
    comparedTo: z.object({ from: z.string(), to: z.string() }).nullable(),
    rows: z.array(z.object({ ...keys, rank: z.int().nullable().meta({ description: 'by the on-time closing rate, 1 is the best' }), ...countsShape, ...ratesShape, compared })),
    total: z.object({ ...countsShape, ...ratesShape, compared }),
  })
  .meta({ id: 'Rates' })

const handling = {
  orders: z.int().meta({ description: 'closed orders with a handling time' }),
  averageMinutes: z.int().nullable().meta({ description: 'of working time' }),
  p90Minutes: z.int().nullable().meta({ description: '90th percentile, nearest rank' }),
}

export const handlingSchema = z
  .object({ from: z.string(), to: z.string(), by: dimension, by2: dimension.nullable(), rows: z.array(z.object({ ...keys, ...handling })), total: z.object(handling) })
  .meta({ id: 'HandlingTimes' })

const backlog = {
  open: z.int(),
  late: z.int(),
  averageMinutes: z.int().nullable().meta({ description: 'age in working time' }),
  p90Minutes: z.int().nullable(),
  longestMinutes: z.int().nullable(),
  bands: z.array(z.object({ band: z.enum(bandNames), open: z.int(), late: z.int() })),
}

export const backlogSchema = z
  .object({ at: z.string(), by: dimension, rows: z.array(z.object({ ...keys, ...backlog })), total: z.object(backlog), oldest: z.array(orderSchema) })
  .meta({ id: 'Backlog' })

export const ratesOrdersSchema = z
  .object({ orders: z.array(orderSchema), next: z.string().nullable() })
  .meta({ id: 'RatesOrders' })

export const formulasSchema = z
  .object({
    version: z.string(),
    versions: z.array(z.object({ version: z.string(), since: z.string(), source: z.string(), what: z.string() })),
    rates: z.array(z.object({ rate: z.enum(rateNames), numerator: z.enum(countNames), denominator: z.enum(countNames) })),
  })
  .meta({ id: 'RateFormulas' })

function mapped<Name extends string, Schema>(names: readonly Name[], schema: Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>
}
