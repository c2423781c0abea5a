import { z } from 'zod'
import { areaCode } from '../parties/schemas.ts'

export const accountParams = z.object({ id: z.uuid() })

const weekday = z.int().min(1).max(7)
const weekdays = z
  .array(weekday).min(1).max(7)
  .refine((days) => new Set(days).size === days.length, 'a weekday is named twice')
  .nullable()
  .meta({ description: 'ISO weekdays, Monday is 1; null: every day' })

export const beatBody = z.object({ lines: z.array(z.object({ area: areaCode, weekdays })).max(500) })

const lines = z.array(z.object({
  area: z.string(),
  weekdays: z.array(z.int()).nullable(),
  gone: z.boolean().meta({ description: 'the areas in force do not hold it any more' }),
}))

export const beatsSchema = z
  .object({ beats: z.array(z.object({ account: z.string(), login: z.string(), name: z.string(), lines })) })
  .meta({ id: 'Beats' })

export const beatSchema = z
  .object({
    account: z.string(),
    day: z.string().meta({ description: 'the local day' }),
    weekday: z.int(),
    areas: z.array(z.string()).meta({ description: 'codes of the areas walked on that day' }),
    lines,
  })
  .meta({ id: 'Beat' })
