import { actorOf, type Account } from '../../domain/accounts/account.ts'
import { holds, scopeOf } from '../../domain/accounts/scope.ts'
import type { Standard } from '../../domain/catalogue/catalogue.ts'
import { allowedEdges, photosDemanded } from '../../domain/lifecycle/allowed.ts'
import type { Edge, Field, Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { crewsUnderContract } from '../../domain/routing/routing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { areasOf } from './areas-of.ts'

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
  readonly options?: {
    readonly crew?: readonly Choice[]
    readonly office?: readonly Choice[]
    readonly standard?: readonly Choice[]
    readonly outcome?: readonly ('fixed' | 'notFound')[]
  }
}

/** The verbs of the lifecycle that an account may use on an order now; none once its own move took it out of its scope. */
export function actionsFor(order: Order, account: Account, reference: DistrictReference, now: Date): Action[] {
  if (!holds(scopeOf(account), order)) return []
  const standards = reference.catalogue.categories.get(order.category)?.standards ?? []
  const afterPhotos = standards.find((candidate) => candidate.id === order.standard)?.afterPhotos ?? 1
  return allowedEdges(order, actorOf(account), now).map((edge) => {
    const min = photosDemanded(edge, afterPhotos)
    const options = optionsOf(edge, order, reference, standards, now)
    return {
      verb: edge.verb,
      demands: edge.demands,
      accepts: [...edge.accepts, 'note' as const],
      ...(min > 0 ? { photos: { min } } : {}),
      ...(Object.keys(options).length > 0 ? { options } : {}),
    }
  })
}

function optionsOf(edge: Edge, order: Order, reference: DistrictReference, standards: readonly Standard[], now: Date): NonNullable<Action['options']> {
  const takes = (field: Field) => edge.demands.includes(field) || edge.accepts.includes(field)
  const today = reference.calendar.dayOf(now)
  return {
    ...(takes('outcome') ? { outcome: ['fixed', 'notFound'] } : {}),
    ...(takes('crew') ? { crew: crewsUnderContract(reference.routing, areasOf(reference, order), order.category, today).map(choice) } : {}),
    ...(takes('office') ? { office: [...reference.routing.offices.values()].map(choice) } : {}),
    ...(takes('standard')
      ? { standard: standards.map((standard) => ({ id: standard.id, name: standard.filingCondition, nameEn: standard.filingConditionEn })) }
      : {}),
  }
}

function choice({ id, name, nameEn }: Choice): Choice {
  return { id, name, nameEn }
}
