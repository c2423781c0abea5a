import type { ActorRole } from '../accounts/account.ts'
import type { State } from './states.ts'

export const verbs = [
  'report', 'import', 'file', 'decline', 'withdraw', 'dispatch', 'assign', 'recall', 'return', 'start', 'fix', 'redo',
  'confirm', 'pass', 'fail', 'reopen', 'urge', 'note',
] as const
export type Verb = (typeof verbs)[number]

/** The request fields a verb may take besides `version` and `note`. */
export const fields = ['reason', 'text', 'photos', 'outcome', 'conditionMet', 'crew', 'office', 'standard', 'measured'] as const
export type Field = (typeof fields)[number]

/** What an edge does to the clocks; domain/order/clocks.ts carries each out. */
export type ClockEffect =
  | 'filing-starts'
  | 'dispatch-starts'
  | 'handling'
  | 'handling-pauses'
  | 'on'
  | 'handled'
  | 'same-handling'
  | 'afresh'
  | 'all-end'
  | 'none'
  | 'as-given'

/** A rule beside states and roles; domain/lifecycle/guards.ts holds each. */
export type GuardName =
  | 'own-report'
  | 'before-deadline'
  | 'fewer-than-three-returns'
  | 'first-dispatch-to-office'
  | 'not-own-work'

/** How an edge that keeps the state is told apart from one that moves. */
export type Target = State | 'same'

export interface Edge {
  readonly verb: Verb
  /** The states it leaves; empty for the verbs that begin an order. */
  readonly from: readonly State[]
  readonly to: Target
  readonly roles: readonly ActorRole[]
  readonly demands: readonly Field[]
  readonly accepts: readonly Field[]
  readonly clock: ClockEffect
  readonly guards: readonly GuardName[]
  /**
   * `version`: the caller names the version it saw and a stale one is a conflict. `row`: the row is locked instead, so
   * that notes, urges and the system's marks give nobody a false conflict.
   */
  readonly lock: 'version' | 'row'
  /** Photos demanded: none, one, or as many after-photos as the order's standard says. */
  readonly photos: 'none' | 'one' | 'after'
  /** Why the edge exists. */
  readonly why: string
}
