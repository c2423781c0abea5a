import type { Actor } from '../accounts/account.ts'
import type { Order } from '../order/order.ts'
import type { CommandFacts, VerbFields } from './command.ts'
import type { GuardName, RequestKind } from './edge.ts'

export interface GuardFacts {
  readonly order: Order
  readonly actor: Actor
  readonly at: Date
  /** When it is written down; a mark of the system is dated earlier. */
  readonly now: Date
  readonly request: RequestKind | null
  /** What the command says; absent where it is only asked which verbs are open. */
  readonly fields?: VerbFields
  readonly facts?: CommandFacts
}

type Guard = (facts: GuardFacts) => string | null

const day = 86_400_000
/** How long a reporter may object, and an office appeal, in natural days. */
const objectionDays = 15
/** How long an order may be suspended in all. */
const suspensionDays = 365
const extensionsAClock = 2

function within(days: number, since: Date | null, at: Date): boolean {
  return since !== null && at.getTime() - since.getTime() <= days * day
}

/** The request that a guard speaks of, if it stands open. */
function asked({ order, request }: GuardFacts) {
  return request === null ? undefined : order.proceedings.requests[request]
}

function suspensionRefusal({ order, fields, at, request }: GuardFacts): string | null {
  // A grant grants what was asked; only an asking names the time.
  const until = (request === null ? undefined : order.proceedings.requests[request]?.until) ?? fields?.until
  if (until === undefined) return null
  const end = new Date(until).getTime()
  if (end <= at.getTime()) return 'the time until which it is suspended has passed'
  return order.proceedings.suspendedMs + end - at.getTime() <= suspensionDays * day ? null : 'an order is suspended for a year in all at most'
}

/** Each guard answers why it refuses, or null when it lets pass. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  'began-it': ({ order, actor, facts }) =>
    facts?.began === true || (order.reporterId !== null && order.reporterId === actor.id) ? null : 'only who reported it first may',
  'own-report': ({ order, actor, facts }) =>
    facts?.isReporter === true || (order.reporterId !== null && order.reporterId === actor.id) ? null : 'only who reported it may',
  'not-who-ended-it': ({ order, actor }) => (order.proceedings.endedBy === actor.id ? 'whoever ended it does not reconsider it' : null),
  'reporter-once-in-15-days': ({ order, at }) => {
    const { reporterReconsidered, reporterReopened } = order.proceedings
    const used = order.state === 'closed' ? reporterReopened : reporterReconsidered
    if (used) return 'the reporter may do so once'
    return within(objectionDays, order.closedAt ?? order.endedAt, at) ? null : `the reporter may do so within ${objectionDays} days`
  },
  'never-dispatched': ({ order }) => (order.dispatchedAt === null ? null : 'an office had it before'),
  'once-dispatched': ({ order }) => (order.dispatchedAt !== null ? null : 'no office ever had it'),
  'before-deadline': ({ order, at }) =>
    order.handlingDeadline === null || at <= order.handlingDeadline ? null : 'the deadline has passed',
  'fewer-than-three-returns': ({ order }) => (order.returns < 3 ? null : 'returned three times: the owners must meet first'),
  'not-lead': ({ order }) => (order.proceedings.lead !== null && order.proceedings.lead.office === order.officeId ? 'the lead of a joint session can\'t return it' : null),
  // Who is called to help may read and note; the order is not theirs.
  'own-office': ({ order, actor }) => (actor.role !== 'office' || order.officeId === actor.officeId ? null : 'another office has it'),
  'session-open': ({ order }) => (order.proceedings.session !== null ? null : 'there is no joint session to conclude'),
  'no-session': ({ order }) => (order.proceedings.session === null ? null : 'a joint session is open: conclude it'),
  'first-dispatch-to-office': ({ order }) =>
    order.officeId !== null && order.jobAssigned.includes(order.officeId) ? 'the system assigns once, then the office decides' : null,
  'contract-over': ({ facts }) => (facts?.contractOver === true ? null : 'the crew is under contract'),
  'sent-to-me': ({ order, actor }) => (order.inspectorId === null || order.inspectorId === actor.id ? null : 'another inspector was sent'),
  // A contractor's people never judge their own work, whatever role they hold.
  'not-own-work': ({ order, actor }) =>
    actor.contractorId !== null && actor.contractorId === order.fixedByContractor ? 'nobody re-checks the work of their own company' : null,
  'reporter-content': ({ order }) => (order.proceedings.notFixed ? 'its reporter said that it was not fixed: only a re-check on the spot closes it' : null),
  'merge-into-earlier': ({ order, facts }) => {
    const into = facts?.into
    if (into === undefined) return null
    if (into.id === order.id) return 'an order is not merged into itself'
    if (!into.open) return 'the other order is not open'
    return into.receivedAt < order.receivedAt || (into.receivedAt.getTime() === order.receivedAt.getTime() && into.number < order.number)
      ? null : 'it is merged into the order that was received earlier'
  },
  'no-request': (given) => (asked(given) === undefined ? null : 'this was asked already and waits for the desk'),
  'requested': (given) => (asked(given) !== undefined ? null : 'nobody asked for it'),
  'not-the-asker': (given) => (asked(given)?.by === given.actor.id ? 'who asks never grants' : null),
  'extension-left': ({ order }) => {
    const granted = order.officeId === null ? 0 : (order.clocks.offices[order.officeId]?.granted ?? 0)
    return granted < extensionsAClock ? null : 'two extensions were granted already'
  },
  'suspension-left': suspensionRefusal,
  'left-dispatched': ({ order, facts }) => (order.proceedings.suspension?.from === 'dispatched' || facts?.contractOver === true ? null : 'it was not suspended from there'),
  'left-assigned': ({ order, facts }) => (order.proceedings.suspension?.from === 'assigned' && facts?.contractOver !== true ? null : 'it was not suspended from there'),
  'left-working': ({ order, facts }) => (order.proceedings.suspension?.from === 'working' && facts?.contractOver !== true ? null : 'it was not suspended from there'),
  'late': ({ order }) => (order.late ? null : 'it was not late'),
  'closed-within-15-days': ({ order, at }) => (within(objectionDays, order.closedAt, at) ? null : `only within ${objectionDays} days of closing`),
  'failed-blind-check': ({ facts }) => (facts?.failedBlindCheck === true ? null : 'only a failed blind re-check reopens it so'),
  'not-yet-appealed': ({ order }) => (order.proceedings.appeal === null ? null : 'it was appealed already'),
  'appeal-open': ({ order }) => (order.proceedings.appeal !== null && order.proceedings.appeal.settledAt === null ? null : 'there is no appeal to judge'),
  'not-in-the-quarrel': ({ order, actor }) => {
    const { against, appeal } = order.proceedings
    if (actor.id !== null && against.includes(actor.id)) return 'who failed it or refused a request on it does not judge the appeal'
    return appeal?.votes.some((vote) => vote.by === actor.id) === true ? 'two accounts judge an appeal' : null
  },
  'appeal-settled': ({ order: { proceedings: { appeal } } }) => (appeal !== null && appeal.settledAt !== null && appeal.closedAt === null ? null : 'there is no settled appeal'),
  'public-order': ({ order }) => (order.public ? null : 'no member of the public reported it'),
  'no-feedback-yet': ({ order }) => {
    const given = order.proceedings.feedback
    return given === null || (order.closedAt !== null && given.at < order.closedAt.toISOString()) ? null : 'feedback was given already'
  },
  'due-now': ({ facts, now }) => (facts?.alarm !== undefined && facts.alarm.due <= now ? null : 'it is not due'),
}
