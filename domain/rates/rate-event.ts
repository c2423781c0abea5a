import type { EventData, OrderEvent } from '../order/event.ts'

/** What the rates read of an event. */
export type RateEvent = Pick<OrderEvent, 'at' | 'verb' | 'to' | 'officeId' | 'crewId'> & {
  readonly data: Pick<EventData, 'handlingDeadline' | 'handledAt' | 'category' | 'area' | 'source'>
}
