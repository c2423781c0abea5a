import type { Scope } from '../../domain/accounts/scope.ts'
import type { Queryable } from '../../platform/database.ts'
import { parameters, scopeCondition } from './scope-sql.ts'

/** What is known of a photo of an order, and where else it was shown before. */
export interface EvidenceRow {
  readonly id: string
  readonly takenAt: Date | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly fixLongitude: number | null
  readonly fixLatitude: number | null
  readonly fixAccuracy: number | null
  /** When its finding was seen, else when the event that brought it happened. */
  readonly act: Date
  readonly printed: boolean
  readonly reused: boolean
  /** The other order, null where it is out of scope. */
  readonly otherId: string | null
  readonly otherNumber: string | null
}

/**
 * The photos of an order with what speaks for and against them. A photo counts as shown before where it, the same file, or one that
 * looks the same came to another order earlier; not where the two orders are one by a merge. Steps of indexes for each photo.
 */
export function evidenceOf(db: Queryable, scope: Scope, orderId: string): Promise<EvidenceRow[]> {
  const { values, next } = parameters([scope.districtId, orderId])
  const seen = scopeCondition(scope, 'o', next)
  return db.query(
    `select p.id, p.taken_at as "takenAt", p.longitude, p.latitude, p.fix_longitude as "fixLongitude", p.fix_latitude as "fixLatitude",
       p.fix_accuracy as "fixAccuracy", coalesce(f.observed_at, e.at) as act, p.print is not null as printed,
       earlier.id is not null as reused,
       case when earlier.seen then earlier.id end as "otherId", case when earlier.seen then earlier.number end as "otherNumber"
     from order_photos op
     join photos p on p.district_id = $1 and p.id = op.photo_id
     join order_events e on e.district_id = $1 and e.order_id = op.order_id and e.seq = op.seq
     join orders mine on mine.district_id = $1 and mine.id = op.order_id
     left join findings f on f.district_id = $1 and f.id = op.finding_id
     left join lateral (
       select o.id, o.number, (${seen}) as seen
       from (
         select op.photo_id as id
         union
         select twin_id from photo_twins where district_id = $1 and photo_id = op.photo_id
         union
         select photo_id from photo_twins where district_id = $1 and twin_id = op.photo_id
       ) w
       join order_photos other on other.district_id = $1 and other.photo_id = w.id and other.order_id <> op.order_id
       join order_events brought on brought.district_id = $1 and brought.order_id = other.order_id and brought.seq = other.seq
       join orders o on o.district_id = $1 and o.id = other.order_id
       where (brought.at, o.id) < (e.at, op.order_id)
         and o.merged_into is distinct from op.order_id
         and mine.merged_into is distinct from o.id
       order by seen desc, brought.at, o.id
       limit 1
     ) earlier on true
     where op.district_id = $1 and op.order_id = $2
     limit 500`,
    values,
    `order-evidence-${scope.kind}`,
  )
}
