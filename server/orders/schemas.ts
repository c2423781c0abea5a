import { z } from 'zod'
import { actorRoles } from '../../domain/accounts/account.ts'
import { limitUnits } from '../../domain/catalogue/limit.ts'
import { fields, requestKinds, verbs } from '../../domain/lifecycle/edge.ts'
import { states, type State } from '../../domain/lifecycle/states.ts'
import { clockKinds, sources } from '../../domain/order/order.ts'
import { ruleFaults } from '../../domain/routing/routing.ts'
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
    clock: z.enum(clockKinds).nullable(),
    leftMinutes: z.int().nullable().meta({ description: 'until the deadline of the running clock, in working time for working limits; negative when late' }),
    handlingDeadline: instant.nullable(),
    handledAt: instant.nullable(),
    closedAt: instant.nullable(),
    overdue: z.boolean(),
    round: z.int(),
    rework: z.int(),
    redo: z.int(),
    returns: z.int(),
    public: z.boolean().meta({ description: 'a member of the public reported it' }),
    inspector: z.uuid().nullable().meta({ description: 'the inspector sent to check or re-check it; null: every one may' }),
    endedAt: instant.nullable().meta({ description: 'declined, withdrawn or merged' }),
    extensions: z.int(),
    exempt: z.boolean().meta({ description: 'an appeal against being late was upheld' }),
    onSpot: z.boolean(),
    remote: z.boolean().meta({ description: 'closed from photos only' }),
    mergedInto: z.uuid().nullable(),
    recurrenceOf: z.uuid().nullable(),
    asked: z.array(z.enum([...requestKinds, 'appeal'])).meta({ description: 'what waits for the desk' }),
    inSession: z.boolean(),
    suspendedUntil: instant.nullable(),
    held: z.string().nullable().meta({ description: 'why the system could not place it; the desk dispatches it then' }),
    photo: z.uuid().nullable().meta({ description: 'first before-photo' }),
    waiting: z.array(z.object({
      kind: z.enum([...requestKinds, 'appeal', 'return']),
      by: z.string().nullable().meta({ description: 'name of the account' }),
      at: instant,
      reason: z.string(),
      until: instant.nullable().meta({ description: 'the deadline that granting an extension would make, or the end of the suspension asked for' }),
    })).optional().meta({ description: 'in lists, where something waits: who asked what and why, and why it was returned' }),
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
    rules: z.int().optional().meta({ description: 'the routing version that was asked before the built-in rule' }),
    passed: z.array(z.object({ rule: z.string(), version: z.int(), reason: z.enum(ruleFaults), text: z.string(), textEn: z.string() })).optional()
      .meta({ description: 'rules that held and could not be applied' }),
    loads: z.record(z.string(), z.int()).optional().meta({ description: 'open orders of the crews that were equally near' }),
  })
  .meta({ id: 'Why' })

export const limitSchema = z.object({ amount: z.number(), unit: z.enum(limitUnits) }).meta({ id: 'Limit' })

const choices = z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() }))

const action = z
  .object({
    verb: z.enum(verbs),
    demands: z.array(z.enum(fields)),
    accepts: z.array(z.enum([...fields, 'note'])),
    photos: z.object({ min: z.int() }).optional(),
    oneOf: z.array(z.enum(fields)).optional(),
    measuredUnit: z.string().optional(),
    options: z.object({ crew: choices.optional(), offices: choices.optional(), lead: choices.optional(), helpers: choices.optional(), inspector: choices.optional(), office: choices.optional(), standard: choices.optional(), outcome: z.array(z.enum(['fixed', 'notFound'])).optional() }).optional(),
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
      role: z.enum(actorRoles),
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
      limit: limitSchema.optional(),
      inspector: z.string().optional(),
      found: z.boolean().optional(),
      into: z.string().optional(),
      merged: z.string().optional(),
      offices: z.array(z.string()).optional(),
      lead: z.string().optional(),
      helpers: z.array(z.string()).optional(),
      decision: z.string().optional(),
      cause: z.string().optional(),
      until: z.string().optional(),
      longitude: z.number().optional(),
      latitude: z.number().optional(),
      address: z.string().optional(),
      solved: z.boolean().optional(),
      satisfied: z.boolean().optional(),
      askedAt: z.string().optional(),
      lapsed: z.array(z.enum(requestKinds)).optional(),
      clock: z.enum(clockKinds).optional(),
      due: z.string().optional(),
      level: z.enum(['office', 'desk', 'leader']).optional(),
      session: z.enum(['whistle', 'desk', 'third-return']).optional(),
      upheld: z.boolean().optional(),
      recurrenceOf: z.string().optional(),
      onSpot: z.boolean().optional(),
      insists: z.boolean().optional().meta({ description: 'the reporter was offered an order nearby and says that this is another thing' }),
      why: why.optional(),
      blind: z.boolean().optional().meta({ description: 'reopened by a failed blind re-check; by whom is not told' }),
      remote: z.boolean().optional(),
      held: z.string().optional(),
      deadline: z.string().nullish(),
      handlingDeadline: z.string().nullish(),
      handledAt: z.string().nullish(),
      externalId: z.string().optional(),
      request: z.string().optional().meta({ description: 'the id that the caller gave the request' }),
    }),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'OrderEvent' })

const requestSchema = z.object({ by: z.uuid().nullable(), at: instant, reason: z.string(), cause: z.string().optional(), until: instant.optional() })

const proceedingsSchema = z
  .object({
    requests: z.partialRecord(z.enum(requestKinds), requestSchema),
    session: z.object({ by: z.enum(['whistle', 'desk', 'third-return']), offices: z.array(z.string()), reason: z.string(), at: instant }).nullable(),
    lead: z.object({ office: z.string(), helpers: z.array(z.string()), decision: z.string(), at: instant }).nullable(),
    suspension: z.object({ cause: z.string(), until: instant, since: instant, from: z.enum(states) }).nullable(),
    appeal: z
      .object({ office: z.string(), at: instant, reason: z.string(), votes: z.int(), result: z.enum(['upheld', 'dismissed']).nullable(), closedAt: instant.nullable() })
      .nullable(),
    notFixed: z.boolean(),
    repliedAt: instant.nullable(),
    feedback: z.object({ solved: z.boolean(), satisfied: z.boolean().nullable(), at: instant }).nullable(),
  })
  .meta({ id: 'Proceedings' })

const settledFinding = z
  .object({
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
  })
  .meta({ id: 'SettledFinding' })

const checked = z.boolean().nullable().meta({ description: 'null: nothing to check it by' })
const photoCheckSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('distance'), ok: checked, metres: z.int().optional().meta({ description: 'from the site to where the photo, or the device that sent it, says it was' }) }),
  z.object({ kind: z.literal('reuse'), ok: checked, order: z.object({ id: z.uuid(), number: z.string() }).optional().meta({ description: 'where it was shown before, if the caller may see that order' }) }),
  z.object({ kind: z.literal('time'), ok: checked, minutes: z.int().optional().meta({ description: 'from the taking to the act; below 0: after it' }) }),
]).meta({ id: 'PhotoCheck' })

export const orderDetailSchema = orderSchema
  .extend({
    limit: limitSchema.nullable(),
    standardText: z
      .object({ filingCondition: z.string(), filingConditionEn: z.string(), closingCondition: z.string(), closingConditionEn: z.string() })
      .nullable(),
    findings: z.array(settledFinding),
    merged: z.array(z.object({ id: z.uuid(), number: z.string(), findings: z.array(settledFinding) })).meta({ description: 'orders that were merged into it, which it settles too' }),
    mergedIntoNumber: z.string().nullable(),
    recurrenceOfNumber: z.string().nullable(),
    recurrences: z.int().meta({ description: 'later orders of the same thing at the same spot' }),
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
        checks: z.array(photoCheckSchema).meta({ description: 'what speaks for and against it; flags block nothing' }),
      }),
    ),
    events: z.array(orderEvent),
    proceedings: proceedingsSchema,
    dispatch: z.object({ office: why.nullable(), crew: why.nullable() }).nullable(),
    actions: z.array(action),
    blocked: z.array(z.object({ verb: z.enum(verbs), guard: z.string() })).meta({ description: 'what the caller might expect to do and may not now, with the guard that forbids it' }),
    extendedDeadline: instant.nullable().meta({ description: 'until when it would run if the extension asked for were granted now' }),
  })
  .meta({ id: 'OrderDetail' })

export const orderPageSchema = z.object({ orders: z.array(orderSchema), next: z.string().nullable() }).meta({ id: 'OrderPage' })

export const stateList = z
  .string()
  .meta({ description: 'one state or several with commas', example: 'dispatched,assigned' })
  .transform((value, context): State[] => {
    const given = value.split(',').map((item) => item.trim())
    const unknown = given.filter((item) => !(states as readonly string[]).includes(item))
    if (unknown.length > 0) context.issues.push({ code: 'custom', message: `unknown state ${unknown.join(', ')}`, input: value })
    return given as State[]
  })

/** What waits for a grant or a verdict of the desk. */
export const askedKinds = [...requestKinds, 'appeal', 'any'] as const

const yes = z.literal('true').transform(() => true)

const filters = {
  state: stateList.optional(),
  office: text(64).optional(),
  crew: text(64).optional(),
  category: text(64).optional(),
  area: text(64).optional().meta({ description: 'a street, or a smaller area by its boundary' }),
  source: z.enum(sources).optional(),
  due: z.enum(['soon', 'today']).optional().meta({ description: 'not handled, and the running clock ends within two hours, or later today' }),
  reworked: yes.optional().meta({ description: 'a re-check failed, or it was reopened' }),
  urged: yes.optional().meta({ description: 'a leader pushed it' }),
  mine: yes.optional().meta({ description: 'only what the caller reported' }),
  asked: z.enum(askedKinds).optional().meta({ description: 'what waits for a grant or a verdict of the desk' }),
  session: yes.optional().meta({ description: 'in a joint session' }),
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

export const listPagesSchema = z
  .object({
    total: z.int().meta({ description: 'orders of the list, counted up to 20,000' }),
    more: z.boolean().meta({ description: 'there are more than were counted' }),
    every: z.int().meta({ description: 'orders of a page' }),
    starts: z.array(z.string()).meta({ description: 'the cursor of the second page and of each that follows' }),
  })
  .meta({ id: 'ListPages' })

export const orderParams = z.object({ id: z.uuid() })
export const verbParams = z.object({ id: z.uuid(), verb: text(40) })

export const verbBody = z
  .object({
    version: z.int().min(1).optional().meta({ description: 'the version you saw; not needed for note and urge' }),
    id: z.uuid().toLowerCase().optional().meta({ description: 'made by the client: the same request again is done once and answered 200' }),
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
    inspector: z.uuid().toLowerCase().optional(),
    found: z.boolean().optional(),
    into: z.uuid().toLowerCase().optional().meta({ description: 'the open order that settles it, received earlier' }),
    offices: z.array(text(64)).max(20).optional(),
    lead: text(64).optional(),
    helpers: z.array(text(64)).max(20).optional(),
    decision: text(2_000).optional(),
    cause: text(2_000).optional(),
    until: z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()).optional(),
    longitude: z.number().min(-180).max(180).optional().meta({ description: 'WGS84 degrees' }),
    latitude: z.number().min(-90).max(90).optional().meta({ description: 'WGS84 degrees' }),
    address: text(300).optional(),
    solved: z.boolean().optional(),
    satisfied: z.boolean().optional(),
  })
  .meta({ id: 'VerbRequest' })
