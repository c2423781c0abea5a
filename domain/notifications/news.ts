import type { ActorRole } from '../accounts/account.ts'
import type { Verb } from '../lifecycle/edge.ts'
import type { State } from '../lifecycle/states.ts'
import type { EventData } from '../order/event.ts'

/** Of an event, what decides who is told of it. */
export interface News {
  readonly verb: Verb
  readonly from: State | null
  readonly to: State
  readonly actorId: string | null
  readonly actorRole: ActorRole
  /** Who has the order after the event, and who had it before. */
  readonly officeId: string | null
  readonly crewId: string | null
  readonly priorOfficeId: string | null
  readonly priorCrewId: string | null
  /** Offices that were called to it before this event and are no more. */
  readonly letGoOffices: readonly string[]
  /** The inspector that the order was last sent to, by a verb up to this one. */
  readonly inspectorId: string | null
  readonly recheckerId: string | null
  /** Accounts whose findings the order settles, also by orders that were merged into it. */
  readonly reporterIds: readonly string[]
  readonly data: Pick<EventData, 'clock' | 'level' | 'held' | 'offices' | 'helpers' | 'solved'>
}
