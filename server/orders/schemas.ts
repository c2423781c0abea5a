import { z } from 'zod'
import { roles } from '../../domain/accounts/account.ts'
import { limitUnits } from '../../domain/catalogue/limit.ts'
import { fields, verbs } from '../../domain/lifecycle/edge.ts'
import { states, type State } from '../../domain/lifecycle/states.ts'
import { sources } from '../../domain/order/order.ts'
import { text } from '../http/text.ts'

export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC, milliseconds' })
const code = z.string()

export const orderSchema = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: '410103-261122-000137' }),
    state: z.enum(states),
    version: z.int(),
    category: code.meta({ example: 'event-0113' }),
    categoryName: z.string(),
    categoryNameEn: z.string(),
    standard: code.nullable(),
    source: z.enum(sources),
    description: z.string(),
    address: z.string().nullable(),
    longitude: z.number().meta({ description: 'WGS84 degrees' }),
    latitude: z.number().meta({ description: 'WGS84 degrees' }),
    area: code.nullable().meta({ description: 'code of the street that holds the place' }),
    areaName: z.string().nullable(),
    office: code.nullable(),
    officeName: z.string().nullable(),
    crew: code.nullable(),
    crewName: z.string().nullable(),
    receivedAt: instant,
    filedAt: instant.nullable(),
    dispatchedAt: instant.nullable(),
    deadline: instant.nullable().meta({ description: 'of the clock that runs now' }),
    clock: z.enum(['filing', 'dispatch', 'handling', 'recheck']).nullable(),
    handlingDeadline: instant.nullable(),
    handledAt: instant.nullable(),
    closedAt: instant.nullable(),
    overdue: z.boolean(),
    round: z.int(),
    rework: z.int(),
    redo: z.int(),
    returns: z.int(),
    held: z.string().nullable().meta({ description: 'why the system could not place it; the desk dispatches it then' }),
    photo: z.uuid().nullable().meta({ description: 'first before-photo' }),
  })
  .meta({ id: 'Order' })

const why = z
  .object({
    rule: z.string(),
    version: z.int(),
    area: z.string().nullable(),
    areaName: z.string().nullable(),
    text: z.string(),
    textEn: z.string(),
    contract: z.string().optional(),
    contractName: z.string().optional(),
    from: z.string().optional(),
  })
  .meta({ id: 'Why' })

const choices = z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() }))

const action = z
  .object({
    verb: z.enum(verbs),
    demands: z.array(z.enum(fields)),
    accepts: z.array(z.enum([...fields, 'note'])),
    photos: z.object({ min: z.int() }).optional(),
    options: z.object({ crew: choices.optional(), office: choices.optional(), standard: choices.optional(), outcome: z.array(z.enum(['fixed', 'notFound'])).optional() }).optional(),
  })
  .meta({ id: 'Action' })

const orderEvent = z
  .object({
    seq: z.int(),
    verb: z.enum(verbs),
    at: instant,
    recordedAt: instant,
    actor: z.object({
      id: z.uuid().nullable(),
      name: z.string().nullable(),
      role: z.enum([...roles, 'job']),
      office: z.string().nullable(),
      crew: z.string().nullable(),
    }),
    from: z.enum(states).nullable(),
    to: z.enum(states),
    office: z.string().nullable(),
    crew: z.string().nullable(),
    data: z.object({
      reason: z.string().optional(),
      text: z.string().optional(),
      note: z.string().optional(),
      photos: z.array(z.uuid()).optional(),
      outcome: z.enum(['fixed', 'notFound']).optional(),
      conditionMet: z.boolean().optional(),
      measured: z.number().optional(),
      standard: z.string().optional(),
      category: z.string().optional(),
      area: z.string().nullish(),
      source: z.string().optional(),
      finding: z.string().optional(),
      crew: z.string().optional(),
      office: z.string().optional(),
      why: why.optional(),
      remote: z.boolean().optional(),
      held: z.string().optional(),
      deadline: z.string().nullish(),
      handlingDeadline: z.string().nullish(),
      handledAt: z.string().nullish(),
      externalId: z.string().optional(),
    }),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'OrderEvent' })

export const limitSchema = z.object({ amount: z.number(), unit: z.enum(limitUnits) }).meta({ id: 'Limit' })

export const orderDetailSchema = orderSchema
  .extend({
    limit: limitSchema.nullable(),
    standardText: z
      .object({ filingCondition: z.string(), filingConditionEn: z.string(), closingCondition: z.string(), closingConditionEn: z.string() })
      .nullable(),
    findings: z.array(
      z.object({
        id: z.uuid(),
        category: code,
        description: z.string(),
        longitude: z.number(),
        latitude: z.number(),
        address: z.string().nullable(),
        observedAt: instant,
        receivedAt: instant,
        reporter: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
        photos: z.array(z.uuid()),
      }),
    ),
    photos: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['before', 'after', 'recheck', 'other']),
        round: z.int(),
        seq: z.int(),
        findingId: z.uuid().nullable(),
        takenAt: instant.nullable(),
        longitude: z.number().nullable(),
        latitude: z.number().nullable(),
        width: z.int(),
        height: z.int(),
        sha256: z.string(),
      }),
    ),
    events: z.array(orderEvent),
    dispatch: z.object({ office: why.nullable(), crew: why.nullable() }).nullable(),
    actions: z.array(action),
  })
  .meta({ id: 'OrderDetail' })

export const orderPageSchema = z.object({ orders: z.array(orderSchema), next: z.string().nullable() }).meta({ id: 'OrderPage' })

const stateList = z
  .string()
  .meta({ description: 'one state or several with commas', example: 'dispatched,assigned' })
  .transform((value, context): State[] => {
    const given = value.split(',').map((item) => item.trim())
    const unknown = given.filter((item) => !(states as readonly string[]).includes(item))
    if (unknown.length > 0) context.issues.push({ code: 'custom', message: `unknown state ${unknown.join(', ')}`, input: value })
    return given as State[]
  })

const filters = {
  state: stateList.optional(),
  office: text(64).optional(),
  crew: text(64).optional(),
  category: text(64).optional(),
  area: text(64).optional(),
  mine: z.literal('true').transform(() => true).optional().meta({ description: 'only what the caller reported' }),
  overdue: z.enum(['true', 'false']).transform((value) => value === 'true').optional(),
  q: text(100).optional(),
}

export const countsQuery = z.object(filters)
export const listQuery = z.object({
  ...filters,
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'at most 200' }),
  cursor: text(200).optional(),
})

export const countsSchema = z
  .object({ total: z.int(), byState: z.partialRecord(z.enum(states), z.int()), overdue: z.int(), dueSoon: z.int() })
  .meta({ id: 'OrderCounts' })

export const orderParams = z.object({ id: z.uuid() })
export const verbParams = z.object({ id: z.uuid(), verb: text(40) })

export const verbBody = z
  .object({
    version: z.int().min(1).optional().meta({ description: 'the version you saw; not needed for note and urge' }),
    note: text(2_000).optional(),
    reason: text(2_000).optional(),
    text: text(2_000).optional(),
    photos: z.array(z.uuid().toLowerCase()).max(20).optional(),
    outcome: z.enum(['fixed', 'notFound']).optional(),
    conditionMet: z.boolean().optional(),
    crew: text(64).optional(),
    office: text(64).optional(),
    standard: text(64).optional(),
    measured: z.number().finite().optional(),
  })
  .meta({ id: 'VerbRequest' })
