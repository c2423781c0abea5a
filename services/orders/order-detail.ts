import type { Account } from '../../domain/accounts/account.ts'
import { scopeOf } from '../../domain/accounts/scope.ts'
import type { Limit } from '../../domain/catalogue/limit.ts'
import { DomainError } from '../../domain/errors.ts'
import type { PhotoCheck } from '../../domain/evidence/photo-checks.ts'
import type { BlockedVerb } from '../../domain/lifecycle/allowed.ts'
import type { EventData, Why } from '../../domain/order/event.ts'
import type { Order } from '../../domain/order/order.ts'
import type { Appeal, Proceedings } from '../../domain/order/proceedings.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { extendedDeadline } from './extended-deadline.ts'
import { actionsFor, blockedFor, withInspectors, type Action } from './actions.ts'
import type { OrdersDeps } from './apply-verb.ts'
import { mergedFindings, relationsOf } from './join-store.ts'
import { findingView, mergedViews, type FindingView, type MergedView } from './merged-view.ts'
import { viewOf, type OrderView } from './order-view.ts'
import { checksOf } from './photo-evidence.ts'
import { findOrder, findingsOf, history, inspectorsOf, photosOf, type HistoryEntry, type OrderPhoto } from './store.ts'

export interface EventView {
  readonly seq: number
  readonly verb: string
  readonly at: string
  readonly recordedAt: string
  readonly actor: { readonly id: string | null; readonly name: string | null; readonly role: string; readonly office: string | null; readonly crew: string | null }
  readonly from: string | null
  readonly to: string
  /** Office and crew that have the order after this event. */
  readonly office: string | null
  readonly crew: string | null
  readonly data: EventData
  readonly prevHash: string
  readonly hash: string
}

export interface OrderDetail extends OrderView {
  readonly limit: Limit | null
  readonly standardText: { readonly filingCondition: string; readonly filingConditionEn: string; readonly closingCondition: string; readonly closingConditionEn: string } | null
  readonly findings: readonly FindingView[]
  /** Orders that were merged into it, also by way of others, with their findings: it settles those too. */
  readonly merged: readonly MergedView[]
  readonly mergedIntoNumber: string | null
  readonly recurrenceOfNumber: string | null
  /** How many later orders are of the same thing come back. */
  readonly recurrences: number
  readonly photos: readonly (Omit<OrderPhoto, 'takenAt'> & { readonly takenAt: string | null; readonly checks: readonly PhotoCheck[] })[]
  readonly events: readonly EventView[]
  /** Why it went to this office and this crew; null before the first dispatch. */
  readonly dispatch: { readonly office: Why | null; readonly crew: Why | null } | null
  readonly actions: readonly Action[]
  /** What the caller might expect to do and may not now, with the guard that forbids it. */
  readonly blocked: readonly BlockedVerb[]
  readonly proceedings: ProceedingsView
  /** Until when it would run if the extension asked for were granted now; null where none is asked for. */
  readonly extendedDeadline: string | null
}

/** What people ask, decide and owe each other about it. Who judged an appeal stays in the history. */
export interface ProceedingsView extends Pick<Proceedings, 'requests' | 'session' | 'lead' | 'suspension' | 'notFixed' | 'repliedAt' | 'feedback'> {
  readonly appeal: (Pick<Appeal, 'office' | 'at' | 'reason' | 'result' | 'closedAt'> & { readonly votes: number }) | null
}

function proceedingsView({ proceedings }: Order): ProceedingsView {
  const { requests, session, lead, suspension, notFixed, repliedAt, feedback, appeal } = proceedings
  const judged = appeal === null ? null : { office: appeal.office, at: appeal.at, reason: appeal.reason, result: appeal.result, closedAt: appeal.closedAt, votes: appeal.votes.length }
  return { requests, session, lead, suspension, notFixed, repliedAt, feedback, appeal: judged }
}

/** An order with all that belongs to it, as the account may see it. Throws not-found out of scope. */
export async function readOrder(deps: OrdersDeps, account: Account, id: string): Promise<OrderDetail> {
  const order = await findOrder(deps.database, scopeOf(account), id)
  if (order === null) throw new DomainError('not-found')
  return detailOf(deps, account, order)
}

/** The detail of an order that the account has just seen or moved (it may have left its scope by that very move). */
export async function detailOf(deps: OrdersDeps, account: Account, order: Order): Promise<OrderDetail> {
  const { database, clock } = deps
  const [reference, events, findings, photos, checks, merged, relations] = await Promise.all([
    deps.reference.of(order.districtId),
    history(database, order.districtId, order.id),
    findingsOf(database, order.districtId, order.id),
    photosOf(database, order.districtId, order.id),
    checksOf(database, account, order),
    mergedFindings(database, order.districtId, order.id),
    relationsOf(database, order),
  ])
  const now = clock.now()
  const isReporter = [...findings, ...merged].some(({ reporterId }) => reporterId === account.id)
  const actions = actionsFor(order, account, reference, now, isReporter)
  const inspectors = actions.some((action) => action.accepts.includes('inspector')) ? await inspectorsOf(database, order.districtId) : []
  const photo = photos.find((candidate) => candidate.kind === 'before')?.id ?? null
  return {
    ...viewOf({ ...order, photo }, reference, now),
    limit: order.limit,
    standardText: standardText(reference, order),
    findings: findings.map((finding) => findingView(finding, photos.filter(({ findingId }) => findingId === finding.id).map(({ id }) => id))),
    merged: mergedViews(merged),
    ...relations,
    photos: photos.map((row) => ({ ...row, takenAt: row.takenAt?.toISOString() ?? null, checks: checks.get(row.id) ?? [] })),
    events: events.map(eventView),
    dispatch: dispatchOf(events),
    proceedings: proceedingsView(order),
    extendedDeadline: extendedDeadline(order, reference, now)?.toISOString() ?? null,
    actions: withInspectors(actions, inspectors),
    blocked: blockedFor(order, account, reference, now, isReporter),
  }
}

function standardText(reference: DistrictReference, order: Order): OrderDetail['standardText'] {
  const standard = reference.catalogueOf(order.catalogueVersion).categories.get(order.category)?.standards.find((candidate) => candidate.id === order.standard)
  if (standard === undefined) return null
  const { filingCondition, filingConditionEn, closingCondition, closingConditionEn } = standard
  return { filingCondition, filingConditionEn, closingCondition, closingConditionEn }
}

function eventView(event: HistoryEntry): EventView {
  return {
    seq: event.seq,
    verb: event.verb,
    at: event.at.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    actor: { id: event.actorId, name: event.actorName, role: event.actorRole, office: event.actorOffice, crew: event.actorCrew },
    from: event.from,
    to: event.to,
    office: event.officeId,
    crew: event.crewId,
    data: event.data,
    prevHash: event.prevHash,
    hash: event.hash,
  }
}

function dispatchOf(events: readonly HistoryEntry[]): OrderDetail['dispatch'] {
  const toOffice = events.findLast((event) => event.verb === 'dispatch')
  if (toOffice === undefined) return null
  const toCrew = events.findLast((event) => event.verb === 'assign' && event.seq > toOffice.seq)
  return { office: whyOf(toOffice), crew: toCrew === undefined ? null : whyOf(toCrew) }
}

// A person's reason is the why of what a person decided.
function whyOf({ data }: HistoryEntry): Why {
  return data.why ?? { rule: 'by-hand', version: 0, area: null, areaName: null, text: data.reason ?? '', textEn: data.reason ?? '' }
}
