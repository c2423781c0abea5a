import { z } from 'zod'
import { verbs } from '../../domain/lifecycle/edge.ts'
import { clockKinds } from '../../domain/order/order.ts'
import { instant, limitSchema } from './schemas.ts'

const segment = z.object({
  from: instant,
  to: instant,
  kind: z.enum(['ran', 'left', 'over', 'stopped', 'closed']).meta({ description: 'over: after the deadline; closed: no working time' }),
  minutes: z.int().meta({ description: 'what it counts towards the limit' }),
  covered: z.int().meta({ description: 'what it spans of the time that would count' }),
  cause: z
    .object({ verb: z.enum(verbs).nullable(), closed: z.enum(['night', 'lunch', 'rest-day', 'holiday']).nullable(), text: z.string().nullable() })
    .nullable(),
})

const day = z.object({
  date: z.string(),
  from: instant,
  to: instant,
  kind: z.enum(['workday', 'rest-day', 'holiday', 'make-up']),
  name: z.string().nullable(),
  openings: z.array(z.object({ from: instant, to: instant })),
})

const ledger = z
  .object({
    clock: z.enum(clockKinds),
    office: z.string().nullable(),
    officeName: z.string().nullable(),
    standing: z.enum(['running', 'stopped', 'ended']),
    pace: z.enum(['continuous', 'working', 'natural']),
    limit: limitSchema.nullable(),
    deadline: instant.nullable().meta({ description: 'as promised; null while the clock stands' }),
    limitMinutes: z.int().nullable(),
    extensions: z.array(z.object({ at: instant, askedAt: instant.nullable(), minutes: z.int(), reason: z.string().nullable() })),
    usedMinutes: z.int(),
    leftMinutes: z.int().nullable().meta({ description: 'in the limit\'s own pace; 0 once late' }),
    overMinutes: z.int(),
    addsUp: z.boolean().meta({ description: 'used and left are the limit with its extensions' }),
    difference: z.object({ minutes: z.int(), because: z.enum(['calendar-changed', 'clocks-went-forward-or-back', 'unexplained']) }).nullable(),
    segments: z.array(segment),
    days: z.array(day),
  })
  .meta({ id: 'Ledger' })

export const deadlineSchema = z
  .object({
    now: instant,
    timezone: z.string(),
    main: ledger.nullable().meta({ description: 'the handling clock of the office that has or last had it; before the first dispatch the clock that runs' }),
    side: ledger.nullable().meta({ description: 'the filing, check, dispatch or re-check clock that runs beside it' }),
    others: z.array(ledger).meta({ description: 'offices that had it before' }),
  })
  .meta({ id: 'Deadline' })
