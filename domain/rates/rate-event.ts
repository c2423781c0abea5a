import type { Verb } from '../lifecycle/edge.ts'
import type { EventData, OrderEvent } from '../order/event.ts'

/** What the rates read of an event. */
export type RateEvent = Pick<OrderEvent, 'at' | 'verb' | 'to' | 'officeId' | 'crewId'> & {
  readonly data: Pick<
    EventData,
    'handlingDeadline' | 'handledAt' | 'category' | 'area' | 'source' | 'askedAt' | 'upheld' | 'remote' | 'solved' | 'satisfied'
  >
}

/**
 * Verbs that are nothing to the rates: words, requests that are not granted, votes, and the system's marks, whose time may
 * lie before the event that they follow.
 */
export const unreadVerbs: readonly Verb[] = [
  'note', 'urge', 'warn', 'overdue', 'escalate', 'recur', 'ask-extension', 'refuse-extension', 'ask-suspension', 'refuse-suspension',
  'ask-withdrawal', 'refuse-withdrawal', 'appeal', 'uphold', 'dismiss',
]

/** Verbs that say something to the rates and leave the order where it stands. */
export const besideVerbs: readonly Verb[] = ['join', 'reply', 'feedback', 'close-appeal']
