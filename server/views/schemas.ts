import { z } from 'zod'
import { states } from '../../domain/lifecycle/states.ts'
import { sources } from '../../domain/order/order.ts'
import { text } from '../http/text.ts'
import { askedKinds } from '../orders/schemas.ts'

const yes = z.literal('true')
const stateWords = z
  .string()
  .max(200)
  .refine((value) => value.split(',').every((state) => (states as readonly string[]).includes(state)), 'one state or several with commas')

/** The filters of GET /orders, as they stand in an address; whatever is no filter is refused. */
export const viewQuery = z
  .strictObject({
    state: stateWords.optional(),
    office: text(64).optional(),
    crew: text(64).optional(),
    category: text(64).optional(),
    area: text(64).optional(),
    source: z.enum(sources).optional(),
    overdue: yes.optional(),
    due: z.enum(['soon', 'today']).optional(),
    reworked: yes.optional(),
    urged: yes.optional(),
    session: yes.optional(),
    asked: z.enum(askedKinds).optional(),
    q: text(100).optional(),
  })
  .meta({ id: 'ViewQuery' })

const name = text(40)
export const viewBody = z.strictObject({ name, query: viewQuery })
export const viewChange = z
  .strictObject({ name: name.optional(), query: viewQuery.optional(), place: z.int().min(0).max(1_000).optional().meta({ description: 'among your views, from 0' }) })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'change something')
export const viewParams = z.object({ id: z.uuid().toLowerCase() })

export const viewSchema = z.object({ id: z.uuid(), name: z.string(), query: viewQuery }).meta({ id: 'SavedView' })

export const viewCountsSchema = z
  .object({
    open: z.int(),
    urged: z.int(),
    sessions: z.int(),
    requests: z.int(),
    dueToday: z.int().meta({ description: 'not handled, the running clock ends later today' }),
    toConfirm: z.int(),
    reworked: z.int(),
    views: z.array(z.object({ id: z.uuid(), total: z.int().nullable().meta({ description: 'null: it asks for orders that have ended' }) })),
  })
  .meta({ id: 'ViewCounts' })
