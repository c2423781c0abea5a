import { DomainError, refuse } from '../../domain/errors.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import { lifecycle, orderVerbs } from '../../domain/lifecycle/table.ts'

/** The verb of this name; throws unknown-verb where a request may call none. */
export function requireVerb(verb: string): Verb {
  const known = orderVerbs.find((candidate) => candidate === verb)
  if (known === undefined) throw new DomainError('unknown-verb', { detail: `there is no verb ${verb}` })
  return known
}

/** Throws malformed-request where a verb that can conflict comes without the version that its caller saw. */
export function requireVersion(verb: Verb, version: number | undefined, path = 'version'): void {
  const locked = lifecycle.some((edge) => edge.verb === verb && edge.lock === 'version')
  if (locked && version === undefined) throw refuse('malformed-request', path, 'name the version that you saw')
}
