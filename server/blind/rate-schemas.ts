import { z } from 'zod'
import { checkedCounts } from '../../services/blind/blind-rates.ts'
import { text } from '../http/text.ts'
import { periodQuery } from '../rates/schemas.ts'

export const blindPeriodQuery = periodQuery.pick({ from: true, to: true })

export const blindOrdersQuery = blindPeriodQuery.extend({
  key: text(64).optional().meta({ description: 'an office; without it all' }),
  count: z.enum(checkedCounts).default('checked'),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(200).optional(),
})

const percent = z.number().nullable()
const link = z.string().meta({ description: 'a call below /api/v1 that answers the orders behind the number' })

const both = {
  claimed: z.object({
    closed: z.int(),
    due: z.int(),
    rate: percent.meta({ description: 'closed / due in percent, two decimals; null where nothing was due' }),
  }),
  checked: z.object({
    rectified: z.int(),
    checked: z.int().meta({ description: 'closings of the period that were checked blind' }),
    rate: percent.meta({ description: 'rectified / checked in percent, two decimals; null where nothing was checked' }),
    low: percent.meta({ description: 'lower end of its 95 % interval (Wilson 1927)' }),
    high: percent.meta({ description: 'upper end' }),
  }),
  links: z.object({ closed: link, due: link, checked: link, rectified: link, notRectified: link }),
}

export const blindRatesSchema = z
  .object({ from: z.string(), to: z.string(), ...both, rows: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string(), ...both })) })
  .meta({ id: 'BlindRates' })
