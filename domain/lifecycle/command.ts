import type { Actor } from '../accounts/account.ts'
import type { Limit } from '../catalogue/limit.ts'
import type { Why } from '../order/event.ts'
import type { Verb } from './edge.ts'

/** The request fields of a verb, already of the right types; which are demanded, the table says. */
export interface VerbFields {
  readonly note?: string
  readonly reason?: string
  readonly text?: string
  readonly photos?: readonly string[]
  readonly outcome?: 'fixed' | 'notFound'
  readonly conditionMet?: boolean
  readonly crew?: string
  readonly office?: string
  readonly standard?: string
  readonly measured?: number
}

/** What the use case found out for the decision; the domain reads nothing by itself. */
export interface CommandFacts {
  /** The standard named, with its limit, where the verb names one. */
  readonly standard?: { readonly id: string; readonly limit: Limit }
  /** The contractor of the crew that acts, for `fix`. */
  readonly contractorId?: string | null
  /** After-photos that the order's standard demands. */
  readonly afterPhotos?: number
  readonly why?: Why
  /** Why the system could not place the order, on its own note. */
  readonly held?: string
}

export interface Command {
  readonly verb: Verb
  readonly actor: Actor
  readonly at: Date
  /** The version the caller saw; not needed for verbs that lock the row. */
  readonly version?: number
  readonly fields: VerbFields
  readonly facts: CommandFacts
}
