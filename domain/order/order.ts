import type { Limit } from '../catalogue/limit.ts'
import type { State } from '../lifecycle/states.ts'

export const sources = ['inspector', 'desk', 'public', 'device', 'import'] as const
export type Source = (typeof sources)[number]

export type ClockKind = 'filing' | 'dispatch' | 'handling' | 'recheck'

/**
 * One office's handling clock on an order: how many ms of its limit's pace it has used, since when it runs (null: it
 * stands), and the deadline that it missed, once it has.
 */
export interface HandlingClock {
  readonly used: number
  readonly since: string | null
  readonly missed: string | null
}

/** The clocks of an order. `offices` keeps a clock per office, so that sending an order away and back washes nothing. */
export interface Clocks {
  readonly kind: ClockKind | null
  readonly offices: Readonly<Record<string, HandlingClock>>
}

export interface Order {
  readonly districtId: number
  readonly id: string
  readonly number: string
  readonly state: State
  readonly version: number
  /** SHA-256 of the last event, hex. */
  readonly headHash: string
  readonly category: string
  readonly standard: string | null
  readonly catalogueVersion: number
  readonly limit: Limit | null
  readonly source: Source
  readonly description: string
  readonly address: string | null
  readonly longitude: number
  readonly latitude: number
  /** Code of the street that holds the place; null outside every street. */
  readonly area: string | null
  readonly reporterId: string | null
  readonly officeId: string | null
  readonly crewId: string | null
  readonly receivedAt: Date
  readonly filedAt: Date | null
  readonly dispatchedAt: Date | null
  readonly handledAt: Date | null
  readonly closedAt: Date | null
  readonly clocks: Clocks
  /** Deadline of the clock that runs now. */
  readonly deadline: Date | null
  readonly handlingDeadline: Date | null
  /** Rounds of fixing: 1 at first, one more after each failed re-check and reopening. */
  readonly round: number
  readonly rework: number
  readonly redo: number
  readonly returns: number
  /** Who fixed in this round. */
  readonly fixedByCrew: string | null
  readonly fixedByContractor: string | null
  readonly recheckerId: string | null
  /** Offices whose first dispatch the system has already assigned: it does so once for each. */
  readonly jobAssigned: readonly string[]
  /** Why the system could not place it; the desk dispatches it then. */
  readonly held: string | null
  readonly externalId: string | null
}
