import type { ActorRole } from '../accounts/account.ts'
import type { State } from './states.ts'

export const verbs = [
  'report', 'import', 'send-to-check', 'recall-check', 'report-check', 'file', 'decline', 'withdraw', 'reconsider', 'merge',
  'split', 'dispatch', 'return', 'take-back', 'whistle', 'convene', 'conclude', 'assign', 'recall', 'hand-back', 'start',
  'fix', 'redo', 'confirm', 'send-to-recheck', 'pass', 'fail', 'ask-extension', 'grant-extension', 'refuse-extension',
  'ask-suspension', 'grant-suspension', 'refuse-suspension', 'resume', 'ask-withdrawal', 'grant-withdrawal',
  'refuse-withdrawal', 'reopen', 'correct', 'appeal', 'uphold', 'dismiss', 'urge', 'reply', 'feedback', 'note',
  'join', 'recur', 'warn', 'overdue', 'escalate', 'close-appeal',
] as const
export type Verb = (typeof verbs)[number]

/** The request fields a verb may take besides `version` and `note`. */
export const fields = [
  'reason', 'text', 'photos', 'outcome', 'conditionMet', 'crew', 'office', 'standard', 'measured', 'inspector', 'found', 'into',
  'offices', 'lead', 'helpers', 'decision', 'cause', 'until', 'longitude', 'latitude', 'address', 'solved', 'satisfied',
] as const
export type Field = (typeof fields)[number]

/** What an edge does to the clocks; domain/order/clocks.ts carries each out. */
export type ClockEffect =
  | 'filing-starts'
  | 'filing-on'
  | 'check-starts'
  | 'dispatch-starts'
  | 'handling'
  | 'handling-pauses'
  | 'suspends'
  | 'on'
  | 'handled'
  | 'recheck-starts'
  | 'same-handling'
  | 'afresh'
  | 'afresh-once'
  | 'extends'
  | 'new-limit'
  | 'all-end'
  | 'none'
  | 'as-given'

/** A rule beside states and roles; domain/lifecycle/guards.ts holds each. */
export type GuardName =
  | 'began-it'
  | 'own-report'
  | 'not-who-ended-it'
  | 'reporter-once-in-15-days'
  | 'never-dispatched'
  | 'once-dispatched'
  | 'before-deadline'
  | 'fewer-than-three-returns'
  | 'not-lead'
  | 'own-office'
  | 'session-open'
  | 'no-session'
  | 'first-dispatch-to-office'
  | 'contract-over'
  | 'sent-to-me'
  | 'not-own-work'
  | 'reporter-content'
  | 'merge-into-earlier'
  | 'no-request'
  | 'requested'
  | 'not-the-asker'
  | 'extension-left'
  | 'suspension-left'
  | 'left-dispatched'
  | 'left-assigned'
  | 'left-working'
  | 'late'
  | 'closed-within-15-days'
  | 'failed-blind-check'
  | 'not-yet-appealed'
  | 'appeal-open'
  | 'not-in-the-quarrel'
  | 'appeal-settled'
  | 'public-order'
  | 'no-feedback-yet'
  | 'due-now'

/** What an office may ask of the desk, and one desk account of another. */
export const requestKinds = ['extension', 'suspension', 'withdrawal'] as const
export type RequestKind = (typeof requestKinds)[number]

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
  /** Of these at least one is demanded. */
  readonly oneOf: readonly Field[]
  readonly clock: ClockEffect
  readonly guards: readonly GuardName[]
  /** The request that it asks, grants or refuses. */
  readonly request: RequestKind | null
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
