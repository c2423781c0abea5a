import { actorOf, type Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Command, VerbFields } from '../../domain/lifecycle/command.ts'
import { decideAll, type Step } from '../../domain/lifecycle/decide.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { edgesOf } from '../../domain/lifecycle/table.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { Reference } from '../reference/reference.ts'
import { attachmentsOf } from './attachments.ts'
import { carriedOut } from './carried-out.ts'
import { commandFacts } from './command-facts.ts'
import { joinMerged } from './join-merged.ts'
import { findOrder, storeSteps, type Job } from './store.ts'

export interface VerbRequest {
  readonly orderId: string
  readonly verb: Verb
  readonly version?: number
  /** The caller's own id of this request; the same again is carried out once. */
  readonly request?: string
  readonly fields: VerbFields
}

export interface OrdersDeps {
  readonly database: Database
  readonly clock: Clock
  readonly reference: Reference
}

/**
 * Uses a verb of the lifecycle on an order in the account's scope and answers the order after it. Throws a DomainError:
 * not-found out of scope, version-conflict when somebody else was first (nothing written), else as the lifecycle says.
 * A request whose id was carried out before answers the order as it is now; already-done where it has left the scope.
 */
export async function applyVerb(deps: OrdersDeps, account: Account, request: VerbRequest): Promise<Order> {
  const locks = edgesOf(request.verb).some((edge) => edge.lock === 'row')
  // Notes and urges wait for the row instead of failing on a version, so that nobody gets a false conflict; a merge
  // changes two orders.
  const transacted = locks || request.verb === 'merge'
  // Read before a transaction holds a connection: many that waited inside for one more would wait for each other.
  const reference = await deps.reference.of(account.districtId)
  for (let tries = 1; ; tries += 1) {
    try {
      return await (transacted
        ? deps.database.transaction((tx) => attempt(deps.clock, reference, tx, account, request, locks))
        : attempt(deps.clock, reference, deps.database, account, request, false))
    } catch (error) {
      // The same request, sent twice at once, may have been stored by its twin after this one looked.
      if (error instanceof DomainError && await carriedOut(deps.database, account, request)) return orderNow(deps.database, account, request)
      // A note or a mark that came between reading and storing is no conflict; whoever really comes second is told so on
      // the next reading.
      const overtaken = error instanceof DomainError && error.code === 'version-conflict'
      if (!overtaken || tries === 3) throw error
    }
  }
}

async function attempt(clock: Clock, reference: DistrictReference, db: Queryable, account: Account, request: VerbRequest, lock: boolean): Promise<Order> {
  const order = await findOrder(db, scopeOf(account), request.orderId, lock)
  // After the order was read: whoever stored the same request in between is seen here, or makes the storing below fail.
  if (await carriedOut(db, account, request)) return orderNow(db, account, request)
  if (order === null) throw new DomainError('not-found')
  const at = clock.now()
  const { verb, version, fields } = request
  const facts = await commandFacts(db, { account, order, verb, version, fields, at }, reference)
  const command: Command = { verb, actor: actorOf(account), at, version, request: request.request, fields, facts }
  const steps = decideAll(order, command, reference)
  const after = await storeAll(db, order, steps)
  if (verb === 'merge') await joinMerged(db, after, reference, at)
  return after
}

async function orderNow(db: Queryable, account: Account, { orderId }: VerbRequest): Promise<Order> {
  const order = await findOrder(db, scopeOf(account), orderId)
  if (order === null) throw new DomainError('already-done')
  return order
}

/** Stores what one decision made of an order, and owes what follows; throws version-conflict when somebody else was first. */
export async function storeAll(db: Queryable, before: Order, steps: readonly [Step, ...Step[]]): Promise<Order> {
  const last = steps.at(-1) ?? steps[0]
  const stored = await storeSteps(db, last.order, before, steps.map((step) => step.event), steps.flatMap(attachmentsOf), steps.flatMap(jobsOf))
  if (!stored) throw new DomainError('version-conflict')
  return last.order
}

/**
 * What a verb asks of the queues: an order just filed, or filed with another place now, is to be dispatched, one just
 * dispatched by hand to be assigned.
 */
function jobsOf({ order, event: { verb, from, data } }: Step): Job[] {
  const filed = order.state === 'filed' && (from !== 'filed' || (verb === 'correct' && data.longitude !== undefined))
  if (!filed && verb !== 'dispatch' && verb !== 'conclude') return []
  return [{ job: 'dispatch', payload: { districtId: order.districtId, orderId: order.id } }]
}
