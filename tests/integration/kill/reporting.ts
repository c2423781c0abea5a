import { demoOffices } from '../../../services/demo/offices.ts'
import { findAccountByLogin } from '../../../services/accounts/store.ts'
import { createIntake } from '../../../services/intake/submit-finding.ts'
import { createReference } from '../../../services/reference/reference.ts'
import { systemClock, type Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'

export interface Reporter {
  /** Has so many findings accepted at once, each inside some street; answers the ids of their orders. */
  report(count: number): Promise<string[]>
}

/** An inspector of the demo district who reports through the intake, as the door does. */
export async function createReporter(database: Database, clock: Clock = systemClock): Promise<Reporter> {
  const found = await findAccountByLogin(database, 'inspector')
  if (found === null) throw new Error('the demo district has no inspector')
  const { account } = found
  const intake = createIntake({ database, clock, reference: createReference({ database, clock }) })
  let said = 0
  return {
    async report(count) {
      const receipts = await Promise.all(Array.from({ length: count }, () => {
        said += 1
        const [longitude, latitude] = demoOffices[said % demoOffices.length]?.seat ?? [0, 0]
        return intake.submit(account, { category: 'event-0113', description: `坑槽 ${said}`, longitude, latitude, coordinates: 'wgs84', photos: [] })
      }))
      return receipts.map(({ order }) => order.id)
    },
  }
}

/** Of these orders, how many have left `filed`. */
export async function dispatchedOf(database: Database, orders: readonly string[]): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*) as count from orders where id = any($1::uuid[]) and state <> $2',
    [orders, 'filed'],
  )
  return row?.count ?? 0
}

export interface Dispatches {
  readonly orders: number
  /** The fewest and the most dispatch events, and assign events, that an order has. */
  readonly fewest: number
  readonly most: number
  readonly assigned: number
  /** Orders whose version is not their last event's number, or whose head is not its hash. */
  readonly torn: number
}

/** What became of all orders. */
export async function dispatches(database: Database): Promise<Dispatches> {
  const [row] = await database.query<Dispatches>(
    `select count(*) as orders, min(e.dispatched) as fewest, max(e.dispatched) as most, max(e.assigned) as assigned,
       count(*) filter (where o.version <> e.last or o.version <> e.events or l.hash <> o.head_hash) as torn
     from orders o
     cross join lateral (
       select count(*) filter (where verb = 'dispatch') as dispatched, count(*) filter (where verb = 'assign') as assigned,
         max(seq) as last, count(*) as events
       from order_events
       where district_id = o.district_id and order_id = o.id
     ) e
     join order_events l on l.district_id = o.district_id and l.order_id = o.id and l.seq = e.last`,
  )
  if (row === undefined) throw new Error('no answer')
  return row
}
