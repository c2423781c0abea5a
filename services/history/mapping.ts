import { z } from 'zod'
import { defaultClockLengths } from '../../domain/order/clocks.ts'

const text = z.string().trim().min(1)
const columnNames = z.union([text.transform((name) => [name]), z.array(text).min(1)])
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time of day (HH:MM)')
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const timezone = z.string().refine(isTimezone, 'is not a time zone (as in America/New_York)')

/** Texts of the source to codes of the district; what is not listed is created, refused, or left out. */
const codes = z.record(z.string(), text).default({})
const names = z.record(z.string(), z.strictObject({ name: text, nameEn: text })).default({})

const schema = z.strictObject({
  district: z.strictObject({
    id: z.int().positive(),
    code: text,
    name: text,
    nameEn: text,
    timezone,
    workingHours: z.array(z.tuple([timeOfDay, timeOfDay])).default([['08:00', '12:00'], ['14:00', '18:00']]),
    weekdays: z.array(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]),
    clockLengths: z.strictObject({ filing: z.number().positive(), dispatch: z.number().positive(), recheck: z.number().positive() }).default(defaultClockLengths),
  }),
  delimiter: z.string().length(1).default(','),
  /** What the source writes where it knows nothing, beside the empty text. */
  blanks: z.array(text).default(['NULL', 'NaN', 'N/A', '\\N']),
  columns: z.strictObject({
    id: columnNames,
    openedAt: columnNames,
    closedAt: columnNames,
    targetAt: columnNames.optional(),
    state: columnNames.optional(),
    onTime: columnNames.optional(),
    category: columnNames,
    categoryClass: columnNames.optional(),
    area: columnNames.optional(),
    office: columnNames,
    description: columnNames.optional(),
    address: columnNames.optional(),
    longitude: columnNames.optional(),
    latitude: columnNames.optional(),
    source: columnNames.optional(),
  }),
  times: z.strictObject({
    zone: timezone,
    /** How a date with slashes reads: 01/02/2018 is January 2nd (mdy) or February 1st (dmy). */
    slashes: z.enum(['mdy', 'dmy']).default('mdy'),
  }),
  state: z
    .strictObject({
      open: z.array(text).default([]),
      closed: z.array(text).default([]),
      /** What a word that is in neither list means: the closing time decides, or the row is bad. */
      others: z.enum(['byClosingTime', 'reject']).default('byClosingTime'),
    })
    .prefault({}),
  onTime: z.strictObject({ onTime: z.array(text), overdue: z.array(text) }).optional(),
  category: z.strictObject({
    kind: z.enum(['event', 'component']).default('event'),
    values: codes,
    others: z.enum(['create', 'reject']).default('create'),
    /** The text that stands for an empty one; without it such a row is bad. */
    empty: text.optional(),
    names,
  }),
  area: z
    .strictObject({
      by: z.enum(['name', 'point']).default('name'),
      values: codes,
      others: z.enum(['create', 'reject', 'none']).default('create'),
      names,
    })
    .prefault({}),
  office: z.strictObject({ values: codes, others: z.enum(['create', 'reject']).default('create'), empty: text.optional(), names }),
  place: z.strictObject({
    /** Where an order without coordinates stands; its first event says so. */
    default: position,
    coordinates: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  }),
})

/** How a file of a foreign source reads as orders of a district. */
export type Mapping = z.infer<typeof schema>
export type MappedField = keyof Mapping['columns']

/** A mapping that can't be used; `problems` names every place, one a line. */
export class MappingError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`the mapping is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'MappingError'
    this.problems = problems
  }
}

/** Reads a mapping from JSON text. Throws a MappingError that lists everything wrong with it. */
export function parseMapping(json: string): Mapping {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new MappingError([`it is not JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new MappingError(parsed.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the mapping' : path.join('.')}: ${message}`))
}

function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
