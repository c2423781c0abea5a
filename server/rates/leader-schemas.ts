import { z } from 'zod'
import { verbs } from '../../domain/lifecycle/edge.ts'
import { states } from '../../domain/lifecycle/states.ts'
import { dimensions } from '../../domain/rates/dimension.ts'
import { countNames } from '../../domain/rates/formula.ts'
import { comparisons } from '../../domain/rates/period.ts'
import { text } from '../http/text.ts'
import { orderSchema } from '../orders/schemas.ts'
import { countsShape, day, page, ratesShape } from './schemas.ts'

const percent = z.number().min(0).max(100).multipleOf(0.01).nullable()
const targetsShape = {
  closingRate: percent.meta({ description: 'percent, at least; null: none is set, for an office the district\'s holds' }),
  onTimeClosingRate: percent.meta({ description: 'percent, at least' }),
  reworkRate: percent.meta({ description: 'percent, at most' }),
}

export const targetsQuery = z.object({ day: day.optional().meta({ description: 'as they hold on this local day; without it today' }) })

export const targetsBody = z.strictObject({
  ...targetsShape,
  office: text(64).nullable().default(null).meta({ description: 'null: the district\'s' }),
  effectiveFrom: day.optional().meta({ description: 'today or later; without it today' }),
}).meta({ id: 'RateTargetsRequest' })

export const targetsSchema = z.object({
  day: z.string(),
  district: z.object(targetsShape),
  offices: z.array(z.object({ office: z.string(), ...targetsShape })),
  versions: z.array(z.object({ office: z.string().nullable(), effectiveFrom: z.string(), ...targetsShape })),
}).meta({ id: 'RateTargets' })

const period = { from: day, to: day.meta({ description: 'exclusive' }) }

export const trendQuery = z.object({
  ...period,
  periods: z.coerce.number().int().min(2).max(12).default(8).meta({ description: 'how many, the period itself among them' }),
  by: z.enum(dimensions).optional().meta({ description: 'with a line for each value of it' }),
})

const rate = z.number().nullable()

export const trendSchema = z.object({
  by: z.enum(dimensions).nullable(),
  formula: z.string(),
  periods: z.array(z.object({ from: z.string(), to: z.string(), ...countsShape, ...ratesShape, targets: z.object(targetsShape) })),
  rows: z.array(z.object({
    key: z.string(), name: z.string(), nameEn: z.string(),
    points: z.array(z.object({ due: z.int(), received: z.int().nullable(), closingRate: rate, onTimeClosingRate: rate, reworkRate: rate })),
  })),
}).meta({ id: 'RateTrend' })

export const changesQuery = z.object({ ...period, compare: z.enum(comparisons).default('previous') })

const marks = z.enum(['suspended', 'recurred'])
const moved = { then: z.number(), now: z.number(), orders: z.int().meta({ description: 'how many orders the list behind it holds' }) }
const told = { names: z.array(z.object({ name: z.string(), nameEn: z.string() })), place: orderSchema.nullable() }
const row = { by: z.enum(dimensions), key: z.string(), by2: z.enum(dimensions).nullable(), key2: z.string().nullable() }

export const changesSchema = z.object({
  from: z.string(),
  to: z.string(),
  comparedTo: z.object({ from: z.string(), to: z.string() }),
  changes: z.array(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rate'), ...row, ...moved, ...told }),
    z.object({ kind: z.literal('count'), count: z.enum(countNames), ...row, ...moved, ...told }),
    z.object({ kind: z.literal('marked'), mark: marks, ...moved, ...told }),
    z.object({ kind: z.literal('recurrence'), order: z.uuid(), orders: z.int(), ...told }),
  ])),
}).meta({ id: 'RateChanges' })

export const markedQuery = z.object({
  ...period,
  mark: marks,
  limit: page.limit,
  cursor: z.uuid().toLowerCase().optional(),
})

export const recurrenceParams = z.object({ id: z.uuid().toLowerCase() })

export const urgesQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), cursor: page.cursor })

export const urgesSchema = z.object({
  open: z.int().meta({ description: 'orders urged in the last 90 days that are still open' }),
  urges: z.array(z.object({
    at: z.string(), text: z.string(), state: z.enum(states), office: z.string().nullable(),
    movedBy: z.enum(verbs).nullable(), movedAt: z.string().nullable(), movedTo: z.enum(states).nullable(),
    order: orderSchema,
  })),
  next: z.string().nullable(),
}).meta({ id: 'Urges' })

const placed = {
  category: z.string(), categoryName: z.string(), categoryNameEn: z.string(),
  areaName: z.string().nullable(), areaNameEn: z.string().nullable(), address: z.string().nullable(),
}

export const wallSchema = z.object({
  at: z.string(),
  hours: z.array(z.object({ hour: z.int(), received: z.int(), closed: z.int() })),
  latest: z.array(z.object({ order: z.uuid(), at: z.string(), state: z.enum(states), ...placed })),
  late: z.array(z.object({ order: z.uuid(), deadline: z.string(), minutes: z.int(), ...placed })),
}).meta({ id: 'Wall' })
