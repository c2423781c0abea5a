import type { ActorRole } from '../accounts/account.ts'
import type { Verb } from '../lifecycle/edge.ts'
import type { State } from '../lifecycle/states.ts'

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
  readonly category?: string
  readonly area?: string | null
  readonly source?: string
  readonly finding?: string
  readonly crew?: string
  readonly office?: string
  readonly why?: Why
  readonly remote?: boolean
  readonly held?: string
  /** The running deadline and the handling deadline after this event, so that rates need nothing but events. */
  readonly deadline?: string | null
  readonly handlingDeadline?: string | null
  readonly handledAt?: string | null
  readonly externalId?: string
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
