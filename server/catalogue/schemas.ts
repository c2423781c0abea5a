import { z } from 'zod'
import { plainTimes } from '../../domain/catalogue/parse-limit.ts'
import { rowFaultCodes } from '../../services/catalogue/row-fault.ts'
import { categorySchema } from '../reference/schemas.ts'

export const versionParams = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) })
export const diffQuery = z.object({
  against: z.coerce.number().int().min(0).max(1_000_000).optional().meta({ description: 'the version to compare with; 0 is an empty catalogue. Without it: the version in force, for a draft' }),
})
export const publishBody = z.strictObject({ effectiveFrom: z.iso.date().meta({ description: 'local day of the district, today or later' }) })
export const settingsBody = z.strictObject({ plainTime: z.enum(plainTimes).meta({ description: 'what a plain 天 or 小时 of an imported file means' }) })

const fault = z.object({
  line: z.int().meta({ description: 'physical line on which the row begins, the first being 1' }),
  column: z.string(),
  text: z.string().meta({ description: 'what stands there' }),
  code: z.enum(rowFaultCodes),
})

export const importReportSchema = z
  .object({
    version: z.int(),
    fresh: z.boolean().meta({ description: 'false where this very file was a draft already' }),
    rows: z.int(),
    categories: z.int(),
    standards: z.int(),
    faults: z.array(fault),
  })
  .meta({ id: 'CatalogueImport' })

const version = {
  version: z.int(),
  draft: z.boolean(),
  sample: z.boolean().meta({ description: 'shipped with the product, to be adapted' }),
  effectiveFrom: z.string().nullable(),
  base: z.int().nullable().meta({ description: 'the version in force when the draft was made' }),
  fileName: z.string(),
  publishedAt: z.iso.datetime().nullable(),
}

export const versionSchema = z.object(version).meta({ id: 'CatalogueVersion' })

export const versionsSchema = z
  .object({
    plainTime: z.enum(plainTimes),
    inForce: z.int().meta({ description: '0 where there is none' }),
    today: z.string(),
    versions: z.array(z.object({
      ...version,
      createdAt: z.iso.datetime().nullable(),
      createdByName: z.string().nullable(),
      publishedByName: z.string().nullable(),
      categories: z.int(),
      standards: z.int(),
      faults: z.array(fault),
    })),
  })
  .meta({ id: 'CatalogueVersions' })

export const versionDetailSchema = z.object({ ...version, categories: z.array(categorySchema) }).meta({ id: 'CatalogueDetail' })

const change = z.enum(['added', 'removed', 'changed'])
const fields = z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))

export const diffSchema = z
  .object({
    version: z.int(),
    against: z.int(),
    categories: z.array(z.object({ change, code: z.string(), name: z.string(), nameEn: z.string(), fields })),
    standards: z.array(z.object({ change, id: z.string(), category: z.string(), filingCondition: z.string(), filingConditionEn: z.string(), fields })),
    same: z.object({ categories: z.int(), standards: z.int() }),
    empty: z.array(z.string()).meta({ description: 'sub-classes without a standard: what is reported there can not be filed' }),
  })
  .meta({ id: 'CatalogueDiff' })
