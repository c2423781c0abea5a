import type { Account } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import type { VerbFields } from '../../domain/lifecycle/command.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { edgesOf } from '../../domain/lifecycle/table.ts'
import type { EventData } from '../../domain/order/event.ts'
import type { Queryable } from '../../platform/database.ts'

/** A verb as somebody sends it, under an id of theirs. */
interface SentVerb {
  readonly orderId: string
  readonly verb: Verb
  readonly request?: string
  readonly fields: VerbFields
}

/**
 * Whether a request was carried out before: a phone that got no answer sends it again under the same id. Throws
 * request-conflict where the id was used by somebody else, for another verb, or with other words.
 */
export async function carriedOut(db: Queryable, account: Account, { orderId, verb, request, fields }: SentVerb): Promise<boolean> {
  if (request === undefined) return false
  const event = await eventOfRequest(db, account.districtId, orderId, request)
  if (event === null) return false
  const taken = new Set<string>(['note', ...edgesOf(verb).flatMap(({ demands, accepts, oneOf }) => [...demands, ...accepts, ...oneOf])])
  const data: Readonly<Record<string, unknown>> = { ...event.data }
  const changed = Object.entries(fields).some(([field, value]) => taken.has(field) && value !== undefined && JSON.stringify(value) !== JSON.stringify(data[field]))
  if (event.actorId !== account.id || event.verb !== verb || changed) {
    throw new DomainError('request-conflict', { fields: [{ path: 'id', message: 'this id was used for another request' }] })
  }
  return true
}

/** The event that a request became. An order has few events, so no index of its own is kept for this. */
async function eventOfRequest(db: Queryable, districtId: number, orderId: string, request: string) {
  const [row] = await db.query<{ verb: Verb; actorId: string | null; data: EventData }>(
    `select e.verb, e.actor_id as "actorId", e.data
     from order_events e
     where e.district_id = $1 and e.order_id = $2 and e.data->>'request' = $3
     order by e.seq
     limit 1`,
    [districtId, orderId, request],
    'event-of-request',
  )
  return row ?? null
}
