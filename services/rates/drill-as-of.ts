import { refuse } from '../../domain/errors.ts'
import { countedIn } from '../../domain/rates/counts-of.ts'
import { isTime, type PlaceDimension } from '../../domain/rates/dimension.ts'
import { factsOf } from '../../domain/rates/facts.ts'
import { noWorkingTime } from '../../domain/rates/handling.ts'
import type { CountName } from '../../domain/rates/formula.ts'
import type { Period } from '../../domain/rates/period.ts'
import type { Database } from '../../platform/database.ts'
import type { DrillKey } from './drill-keys.ts'
import type { RateGround } from './rate-ground.ts'
import { walkLog } from './read-log.ts'
import type { Credited } from './read-store.ts'

interface Question {
  readonly period: Period
  readonly keys: readonly DrillKey[]
  readonly count: CountName
  readonly asOf: Date
  readonly limit: number
  readonly cursor: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The orders of a count as of a past instant, by their ids; a page's cursor is the last of them. */
export async function drillAsOf(database: Database, of: Credited, { period, keys, count, asOf, limit, cursor }: Question, { contractorOf }: RateGround): Promise<{ ids: string[]; next: string | null }> {
  if (cursor !== null && !uuid.test(cursor)) throw refuse('malformed-request', 'cursor', 'this is no cursor of this list')
  const asked = keys.filter((key): key is DrillKey & { by: PlaceDimension } => !isTime(key.by))
  const places = asked.map(({ by }) => by)
  const ids: string[] = []
  await walkLog(database, { districtId: of.districtId, since: period.start, asOf, after: cursor }, ({ orderId, events }) => {
    const counted = countedIn(factsOf(events, noWorkingTime), period, places, of, contractorOf)
    if (counted.some((one) => one.count === count && one.keys.every((key, index) => key === asked[index]?.key))) ids.push(orderId)
    return ids.length <= limit
  })
  const shown = ids.slice(0, limit)
  return { ids: shown, next: ids.length > limit ? (shown.at(-1) ?? null) : null }
}
