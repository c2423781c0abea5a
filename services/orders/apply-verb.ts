import { actorOf, type Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import { categoryOf, standardFor } from '../../domain/catalogue/catalogue.ts'
import { DomainError, refuse } from '../../domain/errors.ts'
import type { Command, CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import { decide } from '../../domain/lifecycle/decide.ts'
import { lifecycle } from '../../domain/lifecycle/table.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { crewsUnderContract } from '../../domain/routing/routing.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { Reference } from '../reference/reference.ts'
import { areasOf } from './areas-of.ts'
import { attachmentsOf } from './attachments.ts'
import { findOrder, ownPhotos, storeSteps, type Job } from './store.ts'

export interface VerbRequest {
  readonly orderId: string
  readonly verb: Verb
  readonly version?: number
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
 */
export async function applyVerb(deps: OrdersDeps, account: Account, request: VerbRequest): Promise<Order> {
  const locks = lifecycle.some((edge) => edge.verb === request.verb && edge.lock === 'row')
  // Notes and urges wait for the row instead of failing on a version, so that nobody gets a false conflict.
  return locks ? deps.database.transaction((tx) => attempt(deps, tx, account, request, true)) : attempt(deps, deps.database, account, request, false)
}

async function attempt(deps: OrdersDeps, db: Queryable, account: Account, request: VerbRequest, lock: boolean): Promise<Order> {
  const order = await findOrder(db, scopeOf(account), request.orderId, lock)
  if (order === null) throw new DomainError('not-found')
  const reference = await deps.reference.of(order.districtId)
  const at = deps.clock.now()
  const { verb, version, fields } = request
  const facts = await factsOf(db, account, order, request, reference, at)
  const command: Command = { verb, actor: actorOf(account), at, version, fields, facts }
  const step = decide(order, command, reference)
  const stored = await storeSteps(db, step.order, order, [step.event], attachmentsOf(step), jobsOf(step.order, request.verb))
  if (!stored) throw new DomainError('version-conflict')
  return step.order
}

/** What the lifecycle can't know by itself: the standard named, the crew's contract, whose photos these are. */
async function factsOf(db: Queryable, account: Account, order: Order, { verb, fields, version }: VerbRequest, reference: DistrictReference, at: Date): Promise<CommandFacts> {
  const category = reference.catalogue.categories.get(order.category)
  const standard = category?.standards.find((candidate) => candidate.id === order.standard)
  const facts: CommandFacts = { afterPhotos: standard?.afterPhotos ?? 1 }
  // A stale caller is told of the conflict, not of a field that the newer order may see otherwise.
  if (version !== undefined && version !== order.version) return facts
  if (fields.photos !== undefined) await requireOwnPhotos(db, account, order, fields.photos)
  if (verb === 'assign' && fields.crew !== undefined) requireCrew(reference, order, fields.crew, at)
  if (verb === 'dispatch' && fields.office !== undefined) requireOffice(reference, fields.office)
  if (verb === 'file' && fields.standard !== undefined) {
    const named = standardFor(categoryOf(reference.catalogue, order.category), fields.standard)
    return named === null ? facts : { ...facts, standard: { id: named.id, limit: named.limit }, afterPhotos: named.afterPhotos }
  }
  return facts
}

async function requireOwnPhotos(db: Queryable, account: Account, order: Order, photos: readonly string[]): Promise<void> {
  const known = await ownPhotos(db, order.districtId, account.id, photos, order.id)
  for (const [index, id] of photos.entries()) {
    const photo = known.find((candidate) => candidate.id === id)
    if (photo === undefined) throw refuse('unknown-photo', `photos.${index}`)
    if (photo.used || photos.indexOf(id) !== index) throw refuse('photo-already-used', `photos.${index}`)
  }
}

function requireCrew(reference: DistrictReference, order: Order, crew: string, at: Date): void {
  const today = reference.calendar.dayOf(at)
  const crews = crewsUnderContract(reference.routing, areasOf(reference, order), order.category, today)
  if (!crews.some((candidate) => candidate.id === crew)) throw refuse('unknown-crew', 'crew')
}

function requireOffice(reference: DistrictReference, office: string): void {
  if (!reference.routing.offices.has(office)) throw refuse('unknown-office', 'office')
}

/** What a verb asks of the queues: an order just filed is to be dispatched, one just dispatched by hand to be assigned. */
function jobsOf(order: Order, verb: Verb): Job[] {
  if (verb !== 'file' && verb !== 'dispatch') return []
  return [{ job: 'dispatch', payload: { districtId: order.districtId, orderId: order.id } }]
}
