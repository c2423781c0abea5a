import { holds, type Scope } from '../../domain/accounts/scope.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { State } from '../../domain/lifecycle/states.ts'

/** One event in the feed of its district, with all that decides who may see it. */
export interface FeedRow {
  readonly position: number
  readonly orderId: string
  readonly seq: number
  readonly verb: Verb
  readonly from: State | null
  readonly to: State
  readonly officeId: string | null
  readonly crewId: string | null
  readonly priorOfficeId: string | null
  readonly priorCrewId: string | null
  readonly reporterId: string | null
  readonly recheckerId: string | null
  readonly inspectorId: string | null
  /** Accounts whose findings joined the order. */
  readonly alsoReportedBy: readonly string[]
  /** Offices called to it, after the event; `prior` those before it, where it changed them. */
  readonly calledOffices: readonly string[] | null
  readonly priorCalledOffices: readonly string[] | null
  readonly number: string
  readonly category: string
  readonly deadline: Date | null
}

/** What an event is to a reader: news of an order in scope, the leaving of one, or nothing. */
export function seenAs(scope: Scope, row: FeedRow): 'order' | 'gone' | null {
  const { reporterId, recheckerId, inspectorId, alsoReportedBy } = row
  const who = { reporterId, recheckerId, inspectorId, alsoReportedBy }
  const called = row.calledOffices ?? []
  if (holds(scope, { officeId: row.officeId, crewId: row.crewId, ...who, calledOffices: called, state: row.to })) return 'order'
  if (row.from === null) return null
  const before = { officeId: row.priorOfficeId, crewId: row.priorCrewId, ...who, calledOffices: row.priorCalledOffices ?? called, state: row.from }
  return holds(scope, before) ? 'gone' : null
}
