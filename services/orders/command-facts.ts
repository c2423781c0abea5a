import type { Account } from '../../domain/accounts/account.ts'
import { categoryOf, standardFor } from '../../domain/catalogue/catalogue.ts'
import { refuse } from '../../domain/errors.ts'
import { endStates } from '../../domain/lifecycle/states.ts'
import type { CommandFacts, VerbFields } from '../../domain/lifecycle/command.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { joinRefusal } from '../../domain/order/same-thing.ts'
import { crewsUnderContract, officesInService } from '../../domain/routing/routing.ts'
import type { Queryable } from '../../platform/database.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { areasOf } from './areas-of.ts'
import { findOrder, isInspector, ownPhotos, reportedBy } from './store.ts'

/** A verb that an account wants to use on an order, at an instant. */
export interface Wanted {
  readonly account: Account
  readonly order: Order
  readonly verb: Verb
  readonly version?: number
  readonly fields: VerbFields
  readonly at: Date
}

/**
 * What the lifecycle can't know by itself: the standard named, the crew's contract, whose photos these are, the order to
 * merge into. Throws a DomainError that names the field of what does not exist.
 */
export async function commandFacts(db: Queryable, wanted: Wanted, reference: DistrictReference): Promise<CommandFacts> {
  const { account, order, verb, fields, at } = wanted
  const catalogue = reference.catalogueOf(order.catalogueVersion)
  const category = catalogue.categories.get(order.category)
  const standard = category?.standards.find((candidate) => candidate.id === order.standard)
  const facts: CommandFacts = {
    afterPhotos: standard?.afterPhotos ?? 1,
    measuredUnit: standard?.measuredUnit ?? null,
    contractOver: contractIsOver(reference, order, at),
  }
  // A stale caller is told of the conflict, not of a field that the newer order may see otherwise.
  if (wanted.version !== undefined && (wanted.version < order.movedVersion || wanted.version > order.version)) return facts
  if (fields.photos !== undefined) await requireOwnPhotos(db, account, order, fields.photos)
  switch (verb) {
    case 'assign':
      if (fields.crew !== undefined) requireCrew(reference, order, fields.crew, at)
      return facts
    case 'dispatch':
      requireOffices(reference, at, { office: fields.office })
      return facts
    case 'conclude':
      requireOffices(reference, at, { lead: fields.lead, helpers: fields.helpers })
      return facts
    case 'whistle':
    case 'convene':
      requireOffices(reference, at, { offices: fields.offices })
      return facts
    case 'send-to-check':
    case 'send-to-recheck':
      if (fields.inspector !== undefined && !await isInspector(db, order.districtId, fields.inspector)) throw refuse('unknown-inspector', 'inspector')
      return facts
    case 'file':
      return { ...facts, ...namedStandard(reference, order, fields.standard) }
    case 'correct':
      // The standard that it has already is no new one: its limit does not begin afresh.
      if (fields.standard !== undefined && fields.standard === order.standard) throw refuse('guard-refused', 'standard', 'it stands under this standard already')
      return { ...facts, ...namedStandard(reference, order, fields.standard), ...placeFacts(reference, fields) }
    case 'merge':
      return fields.into === undefined ? facts : { ...facts, into: await orderToMergeInto(db, order, fields.into, category?.duplicateRadius) }
    case 'reconsider':
    case 'reopen':
      return account.role === 'inspector' ? { ...facts, isReporter: await reportedBy(db, order.districtId, order.id, account.id) } : facts
    default:
      return facts
  }
}

/** Whether the crew that has an order is under contract no more; false where no crew has it. */
export function contractIsOver(reference: DistrictReference, order: Order, at: Date): boolean {
  if (order.crewId === null) return false
  const crews = crewsUnderContract(reference.routing, areasOf(reference, order), order.category, reference.calendar.dayOf(at))
  return !crews.some(({ id }) => id === order.crewId)
}

function namedStandard(reference: DistrictReference, order: Order, id: string | undefined): CommandFacts {
  if (id === undefined) return {}
  const named = standardFor(categoryOf(reference.catalogueOf(order.catalogueVersion), order.category), id)
  return named === null ? {} : { standard: { id: named.id, limit: named.limit }, afterPhotos: named.afterPhotos }
}

function placeFacts(reference: DistrictReference, { longitude, latitude }: VerbFields): CommandFacts {
  if (longitude === undefined && latitude === undefined) return {}
  if (longitude === undefined) throw refuse('malformed-request', 'longitude', 'a place has a longitude and a latitude')
  if (latitude === undefined) throw refuse('malformed-request', 'latitude', 'a place has a longitude and a latitude')
  return { area: reference.areasAt([longitude, latitude]).find((area) => area.kind === 'street')?.code ?? null }
}

async function orderToMergeInto(db: Queryable, order: Order, id: string, radius = 0): Promise<NonNullable<CommandFacts['into']>> {
  const into = await findOrder(db, { kind: 'district', districtId: order.districtId }, id, true)
  if (into === null) throw refuse('unknown-order', 'into')
  const unlike = joinRefusal(order, into, radius)
  return {
    id: into.id, number: into.number, open: !endStates.includes(into.state), receivedAt: into.receivedAt,
    ...(unlike === 'other-category' || unlike === 'too-far' ? { unlike } : {}),
  }
}

/** Throws unknown-photo for what is not the account's, photo-already-used for what the order or a blind check has already. */
export async function requireOwnPhotos(db: Queryable, account: Account, order: Order, photos: readonly string[]): Promise<void> {
  const known = await ownPhotos(db, order.districtId, account.id, photos, order.id)
  const pictures = new Set<string>()
  for (const [index, id] of photos.entries()) {
    const photo = known.find((candidate) => candidate.id === id)
    if (photo === undefined) throw refuse('unknown-photo', `photos.${index}`)
    if (photo.used || pictures.has(photo.sha256)) throw refuse('photo-already-used', `photos.${index}`)
    pictures.add(photo.sha256)
  }
}

function requireCrew(reference: DistrictReference, order: Order, crew: string, at: Date): void {
  const today = reference.calendar.dayOf(at)
  const crews = crewsUnderContract(reference.routing, areasOf(reference, order), order.category, today)
  if (!crews.some((candidate) => candidate.id === crew)) throw refuse('unknown-crew', 'crew')
}

/** Each field names one office or several; all of them must exist and be in service. */
function requireOffices({ routing, calendar }: DistrictReference, at: Date, named: Readonly<Record<string, string | readonly string[] | undefined>>): void {
  const inService = new Set(officesInService(routing, calendar.dayOf(at)).map(({ id }) => id))
  for (const [field, value] of Object.entries(named)) {
    if (typeof value === 'string' && !inService.has(value)) throw refuse('unknown-office', field)
    if (typeof value === 'string' || value === undefined) continue
    const unknown = value.findIndex((office) => !inService.has(office))
    if (unknown >= 0) throw refuse('unknown-office', `${field}.${unknown}`)
  }
}
