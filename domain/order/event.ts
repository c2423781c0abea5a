import type { ActorRole } from '../accounts/account.ts'
import type { Limit } from '../catalogue/limit.ts'
import type { RequestKind, Verb } from '../lifecycle/edge.ts'
import type { State } from '../lifecycle/states.ts'
import type { PassedOver } from '../routing/rule-fault.ts'
import type { ClockKind } from './order.ts'

/** Why an order went to an office or a crew: stored with the dispatch, shown beside it. */
export interface Why {
  readonly rule: string
  readonly version: number
  readonly area: string | null
  readonly areaName: string | null
  readonly text: string
  readonly textEn: string
  readonly contract?: string
  readonly contractName?: string
  readonly from?: string
  /** The routing version that was asked, where the built-in rule decided after it. */
  readonly rules?: number
  /** Rules that held and could not be applied. */
  readonly passed?: readonly PassedOver[]
  /** Open orders of the crews that were equally near. */
  readonly loads?: Readonly<Record<string, number>>
}

/** What an event carries besides its columns. Plain JSON: it is hashed. */
export interface EventData {
  readonly reason?: string
  readonly text?: string
  readonly note?: string
  readonly photos?: readonly string[]
  readonly outcome?: 'fixed' | 'notFound'
  readonly conditionMet?: boolean
  readonly measured?: number
  readonly standard?: string
  /** The limit of the standard that this event set. */
  readonly limit?: Limit
  readonly category?: string
  readonly area?: string | null
  readonly source?: string
  readonly finding?: string
  readonly crew?: string
  readonly office?: string
  readonly inspector?: string
  readonly found?: boolean
  /** The order that it was merged into. */
  readonly into?: string
  /** The order that was merged into this one. */
  readonly merged?: string
  readonly offices?: readonly string[]
  readonly lead?: string
  readonly helpers?: readonly string[]
  readonly decision?: string
  readonly cause?: string
  readonly until?: string
  readonly longitude?: number
  readonly latitude?: number
  readonly address?: string
  readonly solved?: boolean
  readonly satisfied?: boolean
  /** When a request was asked, on its grant: what is asked before the deadline counts from the asking. */
  readonly askedAt?: string
  /** Requests that lapsed because the order left the states they may be asked in. */
  readonly lapsed?: readonly RequestKind[]
  /** Of the system's marks: which clock, when its alarm was due, and whom an escalation reaches. */
  readonly clock?: ClockKind
  readonly due?: string
  readonly level?: 'office' | 'desk' | 'leader'
  readonly session?: 'whistle' | 'desk' | 'third-return'
  /** The offices that may read it beside its own after this event, where the event changed them. */
  readonly called?: readonly string[]
  readonly upheld?: boolean
  readonly recurrenceOf?: string
  readonly onSpot?: boolean
  /** Reopened by a failed blind re-check. */
  readonly blind?: boolean
  /** The reporter was offered an open order nearby and insists that this is another thing. */
  readonly insists?: boolean
  readonly why?: Why
  readonly remote?: boolean
  readonly held?: string
  /** The running deadline and the handling deadline after this event, so that rates need nothing but events. */
  readonly deadline?: string | null
  readonly handlingDeadline?: string | null
  readonly handledAt?: string | null
  readonly externalId?: string
  /** The id that the caller gave the request. */
  readonly request?: string
}

/** One step of an order. Times are whole milliseconds: what is hashed is what is stored. */
export interface OrderEvent {
  readonly districtId: number
  readonly orderId: string
  readonly seq: number
  readonly at: Date
  readonly recordedAt: Date
  readonly verb: Verb
  readonly actorId: string | null
  readonly actorRole: ActorRole
  readonly from: State | null
  readonly to: State
  /** Office and crew that have the order after this event. */
  readonly officeId: string | null
  readonly crewId: string | null
  readonly data: EventData
  readonly prevHash: string
  readonly hash: string
}
