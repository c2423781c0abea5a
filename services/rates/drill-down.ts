import { DomainError, refuse } from '../../domain/errors.ts'
import { isFlow } from '../../domain/rates/counts-of.ts'
import { breakdownOf, hasFlows, type Dimension } from '../../domain/rates/dimension.ts'
import type { CountName } from '../../domain/rates/formula.ts'
import { hasBegun, periodOf } from '../../domain/rates/period.ts'
import type { Database } from '../../platform/database.ts'
import { drillAsOf } from './drill-as-of.ts'
import { filtersOf, narrowed, type DrillKey } from './drill-keys.ts'
import { pageOfPart, type Part, type Place } from './drill-store.ts'
import type { RateGround } from './rate-ground.ts'
import type { Credited } from './read-store.ts'

export interface DrillQuery {
  readonly from: string
  readonly to: string
  readonly by: Dimension
  readonly by2?: Dimension
  /** A row's key; without it all of them. */
  readonly key?: string
  readonly key2?: string
  readonly count: CountName
  readonly asOf?: Date
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
  extended: ['stockExtended', 'undoneExtended', 'closedExtended'],
  exempt: ['exempt'],
  remote: ['remote'],
  requests: ['requested'],
  responded: ['responded'],
  rated: ['rated'],
  solved: ['solved'],
  satisfied: ['satisfied'],
}

/** The very orders of a count, a page at a time. Refuses (period-invalid, malformed-request) what is no period or cursor. */
export async function ratesOrders(db: Database, of: Credited, query: DrillQuery, ground: RateGround, now: Date): Promise<DrillPage> {
  const { count, asOf } = query
  const until = asOf !== undefined && asOf < now ? asOf : now
  const keys = keysOf(query)
  const period = narrowed(periodOf(query.from, query.to, ground.days, until), keys, ground, until)
  const flowless = of.office !== null || of.crew !== null || keys.some(({ by }) => !hasFlows(by))
  if ((flowless && isFlow(count)) || !hasBegun(period)) return { ids: [], next: null }
  if (asOf !== undefined) return drillAsOf(db, of, { period, keys, count, asOf: until, limit: query.limit, cursor: query.cursor ?? null }, ground)
  const filters = filtersOf(keys, ground)
  const parts = partsOf[count]
  const after = query.cursor === undefined ? null : decode(query.cursor, parts.length)
  const found: { id: string; cursor: string }[] = []
  for (let part = after?.part ?? 0; part < parts.length && found.length <= query.limit; part += 1) {
    const name = parts[part]
    if (name === undefined) break
    const rows = await pageOfPart(db, of, name, period, filters, part === after?.part ? after : null, query.limit + 1 - found.length)
    found.push(...rows.map((row) => ({ id: row.id, cursor: encode(part, row) })))
  }
  const shown = found.slice(0, query.limit)
  return { ids: shown.map(({ id }) => id), next: found.length > query.limit ? (shown.at(-1)?.cursor ?? null) : null }
}

function keysOf({ by, by2, key, key2 }: DrillQuery): DrillKey[] {
  if (breakdownOf(by, by2) === null) throw refuse('malformed-request', 'by2', `${by} and ${by2 ?? ''} are no pair`)
  return [
    ...(key === undefined ? [] : [{ by, path: 'key' as const, key }]),
    ...(key2 === undefined || by2 === undefined ? [] : [{ by: by2, path: 'key2' as const, key: key2 }]),
  ]
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
