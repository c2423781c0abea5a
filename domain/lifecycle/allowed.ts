import type { Actor } from '../accounts/account.ts'
import { DomainError, refuse } from '../errors.ts'
import type { Order } from '../order/order.ts'
import type { Command, CommandFacts } from './command.ts'
import type { Edge, Field, GuardName, Verb } from './edge.ts'
import { guards } from './guards.ts'
import { lifecycle } from './table.ts'

/** The edges an actor may use on an order now. What an order's `actions` and the web's buttons are made from. */
export function allowedEdges(order: Order, actor: Actor, at: Date, facts: CommandFacts = {}): readonly Edge[] {
  return lifecycle.filter(
    (edge) => edge.from.includes(order.state) && edge.roles.includes(actor.role) && edge.guards.every((guard) => guards[guard]({ order, actor, at, now: at, request: edge.request, facts }) === null),
  )
}

/** A verb that its role and the order's state would allow, and the guard that forbids it now. */
export interface BlockedVerb {
  readonly verb: Verb
  readonly guard: GuardName
}

// Guards that hold something against an act somebody may well expect; the others say only that it is not its time.
const explained: readonly GuardName[] = [
  'before-deadline', 'fewer-than-three-returns', 'not-lead', 'not-own-work', 'reporter-content', 'not-the-asker', 'extension-left', 'no-request',
  'closed-within-15-days', 'not-yet-appealed', 'not-in-the-quarrel', 'not-who-ended-it', 'sent-to-me', 'reporter-once-in-15-days',
]

/** What an actor might expect to do with an order now and may not, with the guard that forbids it. */
export function blockedVerbs(order: Order, actor: Actor, at: Date, facts: CommandFacts = {}): BlockedVerb[] {
  const open = new Set(allowedEdges(order, actor, at, facts).map(({ verb }) => verb))
  const blocked = new Map<Verb, GuardName>()
  for (const edge of lifecycle) {
    if (open.has(edge.verb) || blocked.has(edge.verb) || !edge.from.includes(order.state) || !edge.roles.includes(actor.role)) continue
    const refusing = edge.guards.filter((guard) => guards[guard]({ order, actor, at, now: at, request: edge.request, facts }) !== null)
    const [guard] = refusing
    // Refused for anything else beside, it is not what anybody would look for here.
    if (guard !== undefined && refusing.every((one) => explained.includes(one))) blocked.set(edge.verb, guard)
  }
  return [...blocked].map(([verb, guard]) => ({ verb, guard }))
}

/** How many photos an edge demands, given what the order's standard says of after-photos. */
export function photosDemanded(edge: Edge, afterPhotos: number): number {
  if (edge.photos === 'none') return 0
  return edge.photos === 'one' ? 1 : Math.max(1, afterPhotos)
}

/**
 * The edge a command takes. Refuses in this order: role (role-forbidden), version (version-conflict), state
 * (state-forbidden), guard (guard-refused), demands (demand-unmet with the field's path).
 */
export function edgeFor(order: Order, command: Command): Edge {
  const { actor, at } = command
  const ofRole = lifecycle.filter((edge) => edge.verb === command.verb && edge.from.length > 0 && edge.roles.includes(actor.role))
  if (ofRole.length === 0) throw new DomainError('role-forbidden', { detail: `${actor.role} may not ${command.verb}` })
  if (ofRole.some((edge) => edge.lock === 'version') && !hasSeen(order, command.version)) throw new DomainError('version-conflict')
  const ofState = ofRole.filter((edge) => edge.from.includes(order.state))
  if (ofState.length === 0) throw new DomainError('state-forbidden', { detail: `${command.verb} is not possible from ${order.state}` })
  let refusal: Refusal | null = null
  for (const edge of ofState) {
    refusal = firstRefusal(edge, order, command)
    if (refusal !== null) continue
    const missing = missingDemands(edge, command)
    if (missing !== null) throw missing
    return edge
  }
  // The guard's name goes along, so that a page can say it in its reader's language.
  const named = refusal === null ? {} : { fields: [{ path: 'verb', message: refusal.text, code: refusal.guard }] }
  throw new DomainError('guard-refused', { detail: refusal?.text ?? `${command.verb} is not possible now (${at.toISOString()})`, ...named })
}

interface Refusal {
  readonly guard: GuardName
  readonly text: string
}

/** Whether a caller has seen all that moved the order: notes, urges and the system's marks since then are no conflict. */
function hasSeen(order: Order, version: number | undefined): boolean {
  return version !== undefined && version >= order.movedVersion && version <= order.version
}

function firstRefusal(edge: Edge, order: Order, { actor, at, recordedAt, fields, facts }: Command): Refusal | null {
  for (const guard of edge.guards) {
    const text = guards[guard]({ order, actor, at, now: recordedAt ?? at, request: edge.request, fields, facts })
    if (text !== null) return { guard, text }
  }
  return null
}

function missingDemands(edge: Edge, command: Command): DomainError | null {
  const { fields, facts } = command
  const missing = edge.demands.filter((field) => !isGiven(field, command))
  const first = missing[0]
  if (first !== undefined) {
    return new DomainError('demand-unmet', {
      detail: `${edge.verb} demands ${missing.join(', ')}`,
      fields: missing.map((path) => ({ path, message: `${edge.verb} demands ${path}`, code: 'demand-unmet' })),
    })
  }
  if (edge.oneOf.length > 0 && !edge.oneOf.some((field) => isGiven(field, command))) {
    return refuse('demand-unmet', edge.oneOf[0] ?? '', `${edge.verb} demands one of ${edge.oneOf.join(', ')}`)
  }
  if (edge.verb === 'merge' && facts.into?.unlike !== undefined && !isGiven('reason', command)) {
    const why = facts.into.unlike === 'too-far' ? 'they lie farther apart than two findings of one thing do' : 'they are of two sub-classes'
    return refuse('demand-unmet', 'reason', `${why}: merging them demands a reason`)
  }
  if (measuredIsMissing(edge, command)) return refuse('demand-unmet', 'measured', `the standard wants a value measured in ${facts.measuredUnit}`)
  const wanted = photosDemanded(edge, facts.afterPhotos ?? 1)
  if ((fields.photos?.length ?? 0) < wanted) return refuse('demand-unmet', 'photos', `${edge.verb} demands at least ${wanted} photo(s) of this round`)
  return null
}

/** A standard that names a measured value wants it when the crew says that it is fixed. */
function measuredIsMissing(edge: Edge, { fields, facts }: Command): boolean {
  return edge.verb === 'fix' && fields.outcome === 'fixed' && facts.measuredUnit != null && fields.measured === undefined
}

function isGiven(field: Field, { fields }: Command): boolean {
  if (field === 'photos' || field === 'offices') return (fields[field]?.length ?? 0) > 0
  if (field === 'conditionMet') return fields.conditionMet === true
  const value = fields[field]
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined
}
