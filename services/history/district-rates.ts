import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { timeOfDistrict } from '../rates/days-of-district.ts'
import { ratesOfPeriod, type RateTable } from '../rates/read.ts'
import { tallyOnce } from '../rates/tally.ts'
import * as store from './store.ts'

export interface TallyWait {
  /** Called with the number of events that wait still. */
  progress?(pending: number): void
  /** How long to wait for another process that has the district's tally, in ms. */
  patience?: number
}

const pause = 200

/**
 * Tallies what waits in a district, together with whoever else does. Answers how many events still wait: 0 unless another
 * process holds the tally and gets nowhere.
 */
export async function settleTally(deps: { database: Database; clock: Clock }, districtId: number, wait: TallyWait = {}): Promise<number> {
  const { progress, patience = 60_000 } = wait
  let least = Number.POSITIVE_INFINITY
  for (let idle = 0; ;) {
    const done = await tallyOnce(deps, districtId)
    if (done > 0 && progress === undefined) continue
    const pending = await store.pendingTally(deps.database, districtId)
    progress?.(pending)
    if (pending === 0) return 0
    idle = done > 0 || pending < least ? 0 : idle + pause
    least = Math.min(least, pending)
    if (idle >= patience) return pending
    if (done === 0) await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** The rates of a district over all the years it has orders of; null where it has none. */
export async function ratesOfAllYears({ database, clock }: { database: Database; clock: Clock }, districtId: number): Promise<RateTable | null> {
  const first = await store.firstReceived(database, districtId)
  if (first === null) return null
  const time = await timeOfDistrict(database, districtId)
  const { days } = time
  const now = clock.now()
  const to = days.plus(days.dayOf(now), 1)
  return ratesOfPeriod(database, { districtId, office: null, crew: null }, { from: days.dayOf(first), to, by: 'office' }, { ...time, contractorOf: () => null, crews: [] }, now)
}
