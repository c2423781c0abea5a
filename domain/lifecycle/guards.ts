import type { Actor } from '../accounts/account.ts'
import type { Order } from '../order/order.ts'
import type { GuardName } from './edge.ts'

export interface GuardFacts {
  readonly order: Order
  readonly actor: Actor
  readonly at: Date
}

/** Each guard answers why it refuses, or null when it lets pass. */
export const guards: Readonly<Record<GuardName, (facts: GuardFacts) => string | null>> = {
  'own-report': ({ order, actor }) => (order.reporterId !== null && order.reporterId === actor.id ? null : 'only who reported it may'),
  'before-deadline': ({ order, at }) =>
    order.handlingDeadline === null || at <= order.handlingDeadline ? null : 'the deadline has passed, it can no longer be returned',
  'fewer-than-three-returns': ({ order }) => (order.returns < 3 ? null : 'returned three times: the owners must meet first'),
  'first-dispatch-to-office': ({ order }) =>
    order.officeId !== null && order.jobAssigned.includes(order.officeId) ? 'the system assigns once, then the office decides' : null,
  // A contractor's people never judge their own work, whatever role they hold.
  'not-own-work': ({ order, actor }) =>
    actor.contractorId !== null && actor.contractorId === order.fixedByContractor ? 'nobody re-checks the work of their own company' : null,
}
