import type { Action, Order } from '../api/types.ts'

// Proof is of one order, a closing condition is looked at where it is, and a place is one place.
const ofOneOrder = ['photos', 'conditionMet', 'measured', 'found', 'longitude', 'latitude', 'address']
const optionNames = ['crew', 'office', 'offices', 'lead', 'helpers', 'inspector', 'standard'] as const

/**
 * Orders that the server would offer the same acts: of each such group one is asked for. What a group hides (whose
 * request it was, a contract that ends) the answer for each order tells.
 */
export function groupKey(order: Order, now: number): string {
  const { state, category, area, office, crew, standard, asked, inSession, inspector, extensions } = order
  const late = order.handlingDeadline !== null && Date.parse(order.handlingDeadline) < now
  return JSON.stringify([
    state, category, area, office, crew, standard, asked, inSession, inspector, extensions, late, order.returns >= 3, order.public, order.dispatchedAt === null,
  ])
}

/** The acts that every one of some orders offers, with the choices that all of them share. */
export function sharedActions(offers: readonly (readonly Action[])[]): Action[] {
  const [first, ...rest] = offers
  if (first === undefined) return []
  return first.flatMap((action) => {
    if (action.demands.some((field) => ofOneOrder.includes(field))) return []
    const same = rest.map((offer) => offer.find(({ verb }) => verb === action.verb))
    if (same.some((one) => one === undefined)) return []
    const merged = withoutOwnFields([action, ...same.filter((one) => one !== undefined)].reduce(together))
    const lacking = merged.demands.some((field) => isOption(field) && merged.options?.[field]?.length === 0)
    const oneOf = merged.oneOf?.filter((field) => merged.accepts.includes(field))
    return lacking || oneOf?.length === 0 ? [] : [{ ...merged, ...(oneOf === undefined ? {} : { oneOf }) }]
  })
}

const isOption = (field: string): field is (typeof optionNames)[number] => (optionNames as readonly string[]).includes(field)

/** Two offers of one verb as one: what either demands, what both accept, what both let choose. */
function together(one: Action, other: Action): Action {
  const demands = [...new Set([...one.demands, ...other.demands])]
  const taken = (action: Action, field: string): boolean => action.accepts.includes(field) || action.demands.includes(field)
  const accepts = [...new Set([...one.accepts, ...other.accepts])].filter((field) => taken(one, field) && taken(other, field) && !demands.includes(field))
  const options = Object.fromEntries(optionNames.flatMap((name) => {
    const [mine, theirs] = [one.options?.[name], other.options?.[name]]
    return mine === undefined || theirs === undefined ? [] : [[name, mine.filter(({ id }) => theirs.some((choice) => choice.id === id))]]
  }))
  return { ...one, demands, accepts, options: { ...options, ...(one.options?.outcome === undefined ? {} : { outcome: one.options.outcome }) } }
}

/** The fields of one order only, left out of an act on many. */
function withoutOwnFields(action: Action): Action {
  return { ...action, accepts: action.accepts.filter((field) => !ofOneOrder.includes(field)) }
}
