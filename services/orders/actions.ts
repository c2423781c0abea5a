import { actorOf, type Account } from '../../domain/accounts/account.ts'
import { holds, scopeOf } from '../../domain/accounts/scope.ts'
import type { Standard } from '../../domain/catalogue/catalogue.ts'
import { allowedEdges, blockedVerbs, photosDemanded, type BlockedVerb } from '../../domain/lifecycle/allowed.ts'
import type { Edge, Field, Verb } from '../../domain/lifecycle/edge.ts'
import { calledOffices } from '../../domain/order/called-offices.ts'
import type { Order } from '../../domain/order/order.ts'
import { crewsUnderContract, officesInService } from '../../domain/routing/routing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { areasOf } from './areas-of.ts'
import { contractIsOver } from './command-facts.ts'

export interface Choice {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** A verb that the caller may use now, with what it demands. The web draws its buttons from these and from nothing else. */
export interface Action {
  readonly verb: Verb
  readonly demands: readonly Field[]
  readonly accepts: readonly (Field | 'note')[]
  readonly photos?: { readonly min: number }
  /** Of these fields at least one is demanded. */
  readonly oneOf?: readonly Field[]
  /** The unit of the value that is to be measured when it is fixed. */
  readonly measuredUnit?: string
  readonly options?: {
    readonly crew?: readonly Choice[]
    readonly offices?: readonly Choice[]
    readonly lead?: readonly Choice[]
    readonly helpers?: readonly Choice[]
    readonly office?: readonly Choice[]
    readonly inspector?: readonly Choice[]
    readonly standard?: readonly Choice[]
    readonly outcome?: readonly ('fixed' | 'notFound')[]
  }
}

/** The verbs of the lifecycle that an account may use on an order now; none once its own move took it out of its scope. */
export function actionsFor(order: Order, account: Account, reference: DistrictReference, now: Date, isReporter = false): Action[] {
  if (!holds(scopeOf(account), { ...order, calledOffices: calledOffices(order), alsoReportedBy: isReporter ? [account.id] : [] })) return []
  const standards = reference.catalogueOf(order.catalogueVersion).categories.get(order.category)?.standards ?? []
  const standard = standards.find((candidate) => candidate.id === order.standard)
  const facts = { isReporter, contractOver: contractIsOver(reference, order, now) }
  return allowedEdges(order, actorOf(account), now, facts).map((edge) => {
    const min = photosDemanded(edge, standard?.afterPhotos ?? 1)
    const options = optionsOf(edge, order, reference, standards, now)
    return {
      verb: edge.verb,
      demands: edge.demands,
      accepts: [...edge.accepts, 'note' as const],
      ...(edge.verb === 'fix' && standard?.measuredUnit != null ? { measuredUnit: standard.measuredUnit } : {}),
      ...(edge.oneOf.length > 0 ? { oneOf: edge.oneOf } : {}),
      ...(min > 0 ? { photos: { min } } : {}),
      ...(Object.keys(options).length > 0 ? { options } : {}),
    }
  })
}

/** The verbs that an account might expect on an order and may not use now, each with the guard that forbids it. */
export function blockedFor(order: Order, account: Account, reference: DistrictReference, now: Date, isReporter = false): BlockedVerb[] {
  if (!holds(scopeOf(account), { ...order, alsoReportedBy: isReporter ? [account.id] : [] })) return []
  return blockedVerbs(order, actorOf(account), now, { isReporter, contractOver: contractIsOver(reference, order, now) })
}

function optionsOf(edge: Edge, order: Order, reference: DistrictReference, standards: readonly Standard[], now: Date): NonNullable<Action['options']> {
  const takes = (field: Field) => edge.demands.includes(field) || edge.accepts.includes(field)
  const today = reference.calendar.dayOf(now)
  return {
    ...(takes('outcome') ? { outcome: ['fixed', 'notFound'] } : {}),
    ...(takes('crew') ? { crew: crewsUnderContract(reference.routing, areasOf(reference, order), order.category, today).map(choice) } : {}),
    ...Object.fromEntries((['office', 'offices', 'lead', 'helpers'] as const).filter(takes).map((field) => [field, officesInService(reference.routing, today).map(choice)])),
    ...(takes('standard')
      ? { standard: standards.map((standard) => ({ id: standard.id, name: standard.filingCondition, nameEn: standard.filingConditionEn })) }
      : {}),
  }
}

/** The same actions with the inspectors who may be sent, where one may be. */
export function withInspectors(actions: readonly Action[], inspectors: readonly Choice[]): Action[] {
  return actions.map((action) => (action.accepts.includes('inspector') ? { ...action, options: { ...action.options, inspector: inspectors } } : action))
}

function choice({ id, name, nameEn }: Choice): Choice {
  return { id, name, nameEn }
}
