import type { Actor } from '../accounts/account.ts'
import type { Limit } from '../catalogue/limit.ts'
import type { Alarm } from '../order/alarm.ts'
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
  readonly inspector?: string
  readonly found?: boolean
  readonly into?: string
  readonly offices?: readonly string[]
  readonly lead?: string
  readonly helpers?: readonly string[]
  readonly decision?: string
  readonly cause?: string
  /** ISO 8601. */
  readonly until?: string
  readonly longitude?: number
  readonly latitude?: number
  readonly address?: string
  readonly solved?: boolean
  readonly satisfied?: boolean
}

/** What the use case found out for the decision; the domain reads nothing by itself. */
export interface CommandFacts {
  /** The standard named, with its limit, where the verb names one. */
  readonly standard?: { readonly id: string; readonly limit: Limit }
  /** After-photos that the order's standard demands. */
  readonly afterPhotos?: number
  /** The unit of the value that the order's standard wants measured when it is fixed; null: none. */
  readonly measuredUnit?: string | null
  readonly why?: Why
  /** Why the system could not place the order, on its own note. */
  readonly held?: string
  /** The actor proved to have reported the order's first finding. */
  readonly began?: boolean
  /** The actor proved to have reported one of its findings. */
  readonly isReporter?: boolean
  /** The contract of the order's crew has ended. */
  readonly contractOver?: boolean
  /** The order it is to be merged into. */
  readonly into?: {
    readonly id: string
    readonly number: string
    readonly open: boolean
    readonly receivedAt: Date
    /** Why it is not plain that both are the same thing: then the desk has to say why it merges them. */
    readonly unlike?: 'other-category' | 'too-far'
  }
  /** Code of the street that holds a corrected place. */
  readonly area?: string | null
  /** The alarm that a mark of the system answers. */
  readonly alarm?: Alarm
  /** What joins the order. */
  readonly joins?: { readonly finding?: string; readonly merged?: string; readonly public?: boolean; readonly photos?: readonly string[] }
  readonly recurrenceOf?: string
  /** A blind re-check, drawn for the inspector who acts, found it not rectified. */
  readonly failedBlindCheck?: boolean
}

export interface Command {
  readonly verb: Verb
  readonly actor: Actor
  /** When it happens. */
  readonly at: Date
  /** When it is written down, where that is later: the system's marks are dated at the instant that was due. */
  readonly recordedAt?: Date
  /** The version the caller saw; not needed for verbs that lock the row. */
  readonly version?: number
  /** The caller's own id of the request: with it again, nothing is done twice. */
  readonly request?: string
  readonly fields: VerbFields
  readonly facts: CommandFacts
}
