import { z } from 'zod'
import { text } from '../http/text.ts'

/** An id that people choose: lower case, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower case letters, digits and hyphens, at most 40')
export const areaCode = z.string().regex(/^[0-9A-Za-z-]{1,32}$/, 'letters, digits and hyphens, at most 32')
/** A kind, class or sub-class of the catalogue. */
export const categoryPattern = z.string().regex(/^(component|event)(-[0-9]{2}([0-9]{2})?)?$/, 'a kind (event), class (event-01) or sub-class (event-0113)')
/** A local day. PostgreSQL knows no year 0, and nothing here is older than its people. */
export const localDay = z.iso.date().refine((day) => day >= '1900-01-01', 'a day from 1900-01-01 on')

const named = { name: text(80), nameEn: text(160) }

const office = { ...named, area: areaCode.nullable(), closedOn: localDay.nullable().default(null) }
export const officeBody = z.object({ id: slug, ...office })
export const officeChange = z.object(office)
export const officeSchema = z.object({ id: z.string(), ...office, closedOn: z.string().nullable() })

export const contractorBody = z.object({ id: slug, ...named })
export const contractorChange = z.object(named)
export const contractorSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string() })

const crew = { ...named, closedOn: localDay.nullable().default(null) }
export const crewBody = z.object({ id: slug, contractor: slug, ...crew })
export const crewChange = z.object(crew)
export const crewSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string(), contractor: z.string(), closedOn: z.string().nullable() })

const contract = {
  ...named,
  from: localDay,
  until: localDay.nullable().default(null),
  pilotNote: text(500, 0).default('').meta({ description: 'what makes it a trial; empty: it is none' }),
  coverages: z.array(z.object({ area: areaCode, category: categoryPattern, crew: slug })).max(2_000),
}
export const contractBody = z.object({ id: slug, contractor: slug, ...contract })
export const contractChange = z.object(contract)
export const contractSchema = z.object({
  id: z.string(),
  contractor: z.string(),
  name: z.string(),
  nameEn: z.string(),
  from: z.string(),
  until: z.string().nullable().meta({ description: 'first day it covers no more; null: open-ended' }),
  pilotNote: z.string(),
  coverages: z.array(z.object({ area: z.string(), category: z.string(), crew: z.string() })),
})

export const coverageQuery = z.object({ day: localDay.optional().meta({ description: 'local day; today where it is left out' }) })
export const coverageSchema = z
  .object({
    day: z.string(),
    overlaps: z.array(z.object({
      area: z.string(), contracts: z.array(z.string()), crews: z.array(z.string()), categories: z.array(z.string()),
      from: z.string(), until: z.string().nullable(),
    })).meta({ description: 'lines of two contracts for the same place and category, from that day on: the crew with the fewest open orders gets them' }),
    gaps: z.array(z.object({ areas: z.array(z.string()), categories: z.array(z.string()) })).meta({ description: 'streets and sub-classes that no contract covers on the day: the office assigns by hand' }),
    ending: z.array(z.object({ contract: z.string(), until: z.string(), gaps: z.int() })).meta({ description: 'contracts that end within 60 days, and how many pairs of street and sub-class nobody covers then' }),
  })
  .meta({ id: 'ContractCoverage' })

export const partyParams = z.object({ id: slug })
