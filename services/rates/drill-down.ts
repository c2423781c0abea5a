import { DomainError, refuse } from '../../domain/errors.ts'
import { noneKey, type Dimension } from '../../domain/rates/dimension.ts'
import type { CountName } from '../../domain/rates/formula.ts'
import type { LocalDays } from '../../domain/rates/local-days.ts'
import { hasBegun, periodOf, type Period } from '../../domain/rates/period.ts'
import type { Queryable } from '../../platform/database.ts'
import { pageOfPart, type Part, type Place } from './drill-store.ts'
import type { Credited } from './read-store.ts'

export interface DrillQuery {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  /** A row's key; without it the total. */
  readonly key?: string
  readonly count: CountName
  /** At most 200. */
  readonly limit: number
  readonly cursor?: string
}

export interface DrillPage {
  readonly ids: readonly string[]
  readonly next: string | null
}

// The parts of each count, in the order of the pages. No order is in two of them.
const partsOf: Readonly<Record<CountName, readonly Part[]>> = {
  received: ['received'],
  filed: ['filed'],
  dispatched: ['dispatched'],
  due: ['stock', 'undone', 'closed'],
  closed: ['closed'],
  closedOnTime: ['closedOnTime'],
  overdue: ['stock', 'undone', 'closedLate'],
  reworked: ['stockReworked', 'undoneReworked', 'closedReworked'],
  extended: [],
}

/** The very orders of a count, a page at a time. Refuses (period-invalid, malformed-request) what is no period or cursor. */
export async function ratesOrders(db: Queryable, of: Credited, query: DrillQuery, days: LocalDays, now: Date): Promise<DrillPage> {
  const whole = periodOf(query.from, query.to, days, now)
  const { count, by, key } = query
  const period = by === 'day' && key !== undefined ? dayWithin(whole, key, days, now) : whole
  const flowless = (of.office !== null || of.crew !== null || (key !== undefined && (by === 'office' || by === 'crew'))) && isFlow(count)
  if (flowless || !hasBegun(period)) return { ids: [], next: null }
  const filter = by === 'day' || key === undefined ? null : { by, value: key === noneKey ? null : key }
  const parts = partsOf[count]
  const after = query.cursor === undefined ? null : decode(query.cursor, parts.length)
  const found: { id: string; cursor: string }[] = []
  for (let part = after?.part ?? 0; part < parts.length && found.length <= query.limit; part += 1) {
    const name = parts[part]
    if (name === undefined) break
    const rows = await pageOfPart(db, of, name, period, filter, part === after?.part ? after : null, query.limit + 1 - found.length)
    found.push(...rows.map((row) => ({ id: row.id, cursor: encode(part, row) })))
  }
  const shown = found.slice(0, query.limit)
  return { ids: shown.map(({ id }) => id), next: found.length > query.limit ? (shown.at(-1)?.cursor ?? null) : null }
}

function isFlow(count: CountName): boolean {
  return count === 'received' || count === 'filed' || count === 'dispatched'
}

function dayWithin(period: Period, key: string, days: LocalDays, now: Date): Period {
  if (key < period.from || key >= period.to) throw refuse('period-invalid', 'key', 'key is not a day of the period')
  return periodOf(key, days.plus(key, 1), days, now)
}

function encode(part: number, { at, id }: Place): string {
  return Buffer.from(JSON.stringify([part, at, id])).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^(\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|infinity)$/

function decode(cursor: string, parts: number): Place & { part: number } {
  const refused = refuse('malformed-request', 'cursor', 'this is no cursor of this list')
  try {
    const [part, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const isPart = typeof part === 'number' && Number.isInteger(part) && part >= 0 && part < parts
    if (isPart && typeof at === 'string' && instant.test(at) && typeof id === 'string' && uuid.test(id)) return { part, at, id }
  } catch (error) {
    if (error instanceof DomainError) throw error
  }
  throw refused
}

