import { deskKey } from '../../domain/rates/standing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { Credited } from './read-store.ts'

/** An order that is open. */
export interface OpenOrder {
  readonly id: string
  readonly receivedAt: Date
  /** Past its handling deadline unhandled, or handled after it. */
  readonly late: boolean
  readonly office: string | null
  readonly crew: string | null
  readonly category: string
  readonly area: string | null
  readonly source: string
}

/** All orders that are open now, with who has them: a returned one is the desk's. */
export function openOrders(db: Queryable, of: Credited, now: Date): Promise<OpenOrder[]> {
  return db.query(
    `select *
     from (
       select id, received_at as "receivedAt", coalesce(handling_deadline < coalesce(handled_at, $4), false) as late,
         case when state = 'returned' then $5 else office_id end as office,
         case when state in ('rectified', 'rechecking') then fixed_by_crew else coalesce(fixed_by_crew, crew_id) end as crew,
         category, area_code as area, source
       from orders
       where district_id = $1
         and state not in ('closed', 'declined', 'withdrawn', 'merged')
         and received_at <= $4
     ) o
     where ($2::text is null or office = $2)
       and ($3::text is null or crew = $3)`,
    [of.districtId, of.office, of.crew, now, deskKey],
    'rates-open-orders',
  )
}
