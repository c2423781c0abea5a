import { z } from 'zod'
import { sources } from '../../domain/order/order.ts'
import { ruleFaults } from '../../domain/routing/rule-fault.ts'
import { text } from '../http/text.ts'
import { instant } from '../orders/schemas.ts'
import { areaCode, categoryPattern, localDay, slug } from '../parties/schemas.ts'

const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'HH:MM')

const rule = z.object({
  id: slug,
  name: text(80),
  nameEn: text(160),
  area: areaCode.nullable().default(null).meta({ description: 'an area of any level; null: anywhere' }),
  category: categoryPattern.nullable().default(null),
  source: z.enum(sources).nullable().default(null),
  hours: z.object({ from: time, to: time }).nullable().default(null).meta({ description: 'local time at which the order was received; may pass midnight' }),
  contract: slug.nullable().default(null).meta({ description: 'a contract that has a line for place and category' }),
  office: slug,
  crew: slug.nullable().default(null),
})

export const rulesBody = z.array(rule).max(500)
export const draftBody = z.object({ note: text(500, 0).default(''), rules: rulesBody.default([]) })
export const rulesChange = z.object({ note: text(500, 0).optional(), rules: rulesBody })
export const publishBody = z.object({ effectiveFrom: localDay })
export const versionParams = z.object({ version: z.coerce.number().int().min(1).max(2_000_000_000) })

const versionFields = {
  version: z.int(),
  status: z.enum(['draft', 'published']),
  effectiveFrom: z.string().nullable(),
  note: z.string(),
  createdAt: instant,
  createdBy: z.string().nullable(),
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  rules: z.int().meta({ description: 'how many rules it has' }),
  inForce: z.boolean(),
}
export const versionsSchema = z.object({ versions: z.array(z.object(versionFields)) })
export const versionSchema = z
  .object({
    ...versionFields,
    list: z.array(z.object({
      id: z.string(), name: z.string(), nameEn: z.string(), area: z.string().nullable(), category: z.string().nullable(), source: z.enum(sources).nullable(),
      hours: z.object({ from: z.string(), to: z.string() }).nullable(), contract: z.string().nullable(), office: z.string(), crew: z.string().nullable(),
      fault: z.enum(ruleFaults).nullable().meta({ description: 'why it could not be applied today' }),
    })).meta({ description: 'in the order in which they are asked' }),
  })
  .meta({ id: 'RoutingVersion' })

export const dryRunBody = z
  .object({ version: z.int().min(1).max(2_000_000_000).optional(), rules: rulesBody.optional(), from: localDay, to: localDay })
  .refine(({ version, rules }) => (version === undefined) !== (rules === undefined), { path: ['rules'], message: 'give either a version or rules' })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'the period ends after it begins' })

const party = z.object({ id: z.string(), name: z.string(), nameEn: z.string() }).nullable()
export const dryRunSchema = z
  .object({
    orders: z.int(),
    comparedWith: z.int().nullable().meta({ description: 'the version in force; null: the built-in rule alone' }),
    changed: z.int(),
    crewChanged: z.int(),
    unplacedNow: z.int(),
    unplaced: z.int(),
    pairs: z.array(z.object({ from: party, to: party, orders: z.int() })),
    rules: z.array(z.object({ rule: z.string(), orders: z.int() })),
    examples: z.array(z.object({
      id: z.uuid(), number: z.string(), category: z.string(), receivedAt: instant, from: party, to: party, rule: z.string().nullable(), actual: party,
    })),
  })
  .meta({ id: 'RoutingDryRun' })

const flag = { version: z.int(), rule: z.string(), reason: z.enum(ruleFaults) }
export const flagsSchema = z.object({
  flags: z.array(z.object({ ...flag, name: z.string().nullable(), nameEn: z.string().nullable(), count: z.int(), firstAt: instant, lastAt: instant })),
})
export const flagBody = z.object({ version: z.int().min(1).max(2_000_000_000), rule: text(80), reason: z.enum(ruleFaults) })
