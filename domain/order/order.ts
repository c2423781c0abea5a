import type { Limit } from '../catalogue/limit.ts'
import type { State } from '../lifecycle/states.ts'
import type { Proceedings } from './proceedings.ts'

export const sources = ['inspector', 'desk', 'public', 'device', 'import'] as const
export type Source = (typeof sources)[number]

export const clockKinds = ['filing', 'check', 'dispatch', 'handling', 'recheck'] as const
export type ClockKind = (typeof clockKinds)[number]

/** What a clock tells as its time runs out: a warning, that it is overdue (to the office), then the desk, then the leader. */
export const alarmKinds = ['warn', 'overdue', 'desk', 'leader'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/**
 * One office's handling clock on an order: how many ms of its limit's pace it has used, since when it runs (null: it
 * stands), the deadline that it missed, once it has, how many extensions it was granted, whether the office handled the
 * order late in any round, and what the clock has told.
 */
export interface HandlingClock {
  readonly used: number
  readonly since: string | null
  readonly missed: string | null
  readonly granted?: number
  readonly late?: boolean
  readonly told?: readonly AlarmKind[]
}

/** The clocks of an order. `offices` keeps a clock per office, so that sending an order away and back washes nothing. */
export interface Clocks {
  readonly kind: ClockKind | null
  readonly offices: Readonly<Record<string, HandlingClock>>
  /** When the filing, check, dispatch or re-check clock that runs began to run. */
  readonly since?: string | null
  /** Working ms that filing had used when it stopped for a check, the deadline that it had missed, and what it had told. */
  readonly filingUsed?: number
  readonly filingMissed?: string | null
  readonly filingTold?: readonly AlarmKind[]
  /** What the running filing, check, dispatch or re-check clock has told. */
  readonly told?: readonly AlarmKind[]
}

export interface Order {
  readonly districtId: number
  readonly id: string
  readonly number: string
  readonly state: State
  readonly version: number
  /** The version since which nothing but words and marks came: whoever saw it, or a later one, has seen all that matters. */
  readonly movedVersion: number
  /** SHA-256 of the last event, hex. */
  readonly headHash: string
  readonly category: string
  readonly standard: string | null
  readonly catalogueVersion: number
  readonly limit: Limit | null
  readonly source: Source
  /** A member of the public reported it, or joined it. */
  readonly public: boolean
  readonly description: string
  readonly address: string | null
  readonly longitude: number
  readonly latitude: number
  /** Code of the street that holds the place; null outside every street. */
  readonly area: string | null
  readonly reporterId: string | null
  readonly officeId: string | null
  readonly crewId: string | null
  /** Sent to this inspector for its check or re-check; null: every inspector may. */
  readonly inspectorId: string | null
  readonly receivedAt: Date
  readonly filedAt: Date | null
  readonly dispatchedAt: Date | null
  readonly handledAt: Date | null
  readonly closedAt: Date | null
  /** Declined, withdrawn or merged. */
  readonly endedAt: Date | null
  readonly clocks: Clocks
  /** Deadline of the clock that runs now. */
  readonly deadline: Date | null
  readonly handlingDeadline: Date | null
  /** The next instant at which the system has something to do with it: a warning, an overdue mark, a resumption. */
  readonly alarmAt: Date | null
  /** Rounds of fixing: 1 at first, one more after each failed re-check and reopening. */
  readonly round: number
  readonly rework: number
  readonly redo: number
  readonly returns: number
  /** Extensions granted in all. */
  readonly extensions: number
  /** The office that handled it last was late in one of its rounds. */
  readonly late: boolean
  /** An appeal against being late was upheld. */
  readonly exempt: boolean
  /** Fixed by the inspector on the spot (举手之劳). */
  readonly onSpot: boolean
  /** Closed from photos only. */
  readonly remote: boolean
  /** Who fixed in this round. */
  readonly fixedByCrew: string | null
  readonly fixedByContractor: string | null
  readonly recheckerId: string | null
  /** Offices for which it was assigned before: the system assigns at most once for each, and never after the office has. */
  readonly jobAssigned: readonly string[]
  /** Why the system could not place it; the desk dispatches it then. */
  readonly held: string | null
  /** The order that settles it since it was merged. */
  readonly mergedInto: string | null
  /** The closed order of the same thing at the same spot, not long ago. */
  readonly recurrenceOf: string | null
  readonly proceedings: Proceedings
  readonly externalId: string | null
}
