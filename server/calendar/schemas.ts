import { z } from 'zod'
import { text } from '../http/text.ts'

const year = z.coerce.number<string>().int().min(2000).max(2100)
const date = z.iso.date().meta({ example: '2026-10-01' })

export const yearParams = z.object({ year })
export const dayParams = z.object({ year, date })

export const dayBody = z.object({
  working: z.boolean().meta({ description: 'true: a make-up workday (调休); false: a holiday' }),
  name: text(40),
  nameEn: text(60, 0).optional(),
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write HH:mm, from 00:00 to 24:00')

export const hoursBody = z.object({
  hours: z.array(z.tuple([time, time])).min(1).max(6).meta({ description: 'openings of a working day, in order; a night shift is split at 24:00' }),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).meta({ description: 'ISO weekdays worked by default, Monday is 1' }),
})

const minutes = z.int().min(1).max(10_080).meta({ description: 'minutes of working time' })

export const clockLengthsSchema = z
  .object({ filing: minutes, dispatch: minutes, check: minutes, recheck: minutes, escalateDesk: minutes, escalateLeader: minutes })
  .meta({ id: 'ClockLengths', description: 'the last two count from a missed deadline' })

export const calendarSchema = z
  .object({
    year: z.int(),
    timezone: z.string(),
    hours: z.array(z.tuple([z.string(), z.string()])),
    weekdays: z.array(z.int()),
    clockLengths: clockLengthsSchema,
    days: z.array(z.object({ date: z.string(), working: z.boolean(), name: z.string(), nameEn: z.string(), source: z.enum(['official', 'district']) })),
    hasData: z.boolean().meta({ description: 'false: nothing is known of this year, its holidays count as work' }),
    knownYears: z.array(z.int()),
    changedAt: z.string().nullable(),
  })
  .meta({ id: 'Calendar' })
