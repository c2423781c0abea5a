import { publicReporter } from '../../domain/accounts/account.ts'
import { DomainError } from '../../domain/errors.ts'
import { allowedEdges } from '../../domain/lifecycle/allowed.ts'
import type { Verb } from '../../domain/lifecycle/edge.ts'
import type { Order } from '../../domain/order/order.ts'
import { publicState, stepTimes, type PublicState, type PublicStep } from '../../domain/order/public-steps.ts'
import { findOrder } from '../orders/store.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import { hashFollowCode } from './follow-code.ts'
import { signPhoto, type SignedPhoto } from './photo-signature.ts'
import type { PublicDeps } from './report-publicly.ts'
import { districtByCode, findFollowed, photosShown, reasonOfEnd, repliesTo, type FollowedRow } from './store.ts'

/** What a reporter without an account may do. */
export const publicVerbs = ['feedback', 'reopen', 'withdraw', 'reconsider'] as const satisfies readonly Verb[]
export type PublicVerb = (typeof publicVerbs)[number]

/** What a code opens: plain steps, offices, pictures and words; no name of a person. */
export interface FollowView {
  readonly number: string
  readonly district: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly categoryName: string
  readonly categoryNameEn: string
  readonly description: string
  readonly address: string | null
  readonly state: PublicState
  readonly steps: readonly { readonly step: PublicStep; readonly at: string | null }[]
  /** Until when it is to be handled. */
  readonly deadline: string | null
  readonly officeName: string | null
  readonly officeNameEn: string | null
  /** It was of the same thing as another report, and is settled with it. */
  readonly together: boolean
  readonly reason: string | null
  readonly photos: readonly (SignedPhoto & { readonly kind: 'before' | 'after' })[]
  readonly replies: readonly { readonly at: string; readonly officeName: string | null; readonly officeNameEn: string | null; readonly text: string }[]
  readonly feedback: { readonly solved: boolean; readonly satisfied: boolean | null; readonly at: string } | null
  readonly can: readonly PublicVerb[]
  /** Until when the reporter may object. */
  readonly until: string | null
}

const objection = 15 * 86_400_000

/** How a report stands. A wrong number and a wrong code are the same not-found. */
export async function follow(deps: PublicDeps, number: string, code: string): Promise<FollowView> {
  const row = await requireFollowed(deps, number, code)
  const order = await findOrder(deps.database, { kind: 'district', districtId: row.districtId }, row.settledBy)
  if (order === null) throw new DomainError('not-found')
  return followView(deps, row, order)
}

/** The finding that a number and a code open; looked for by the same statement, whatever is wrong. */
export async function requireFollowed({ database }: PublicDeps, number: string, code: string): Promise<FollowedRow> {
  const districtId = await districtByCode(database, number.split('-').slice(0, -2).join('-'))
  const row = await findFollowed(database, districtId ?? -1, number, hashFollowCode(code))
  if (row === null) throw new DomainError('not-found', { detail: 'number or code is wrong' })
  return row
}

export async function followView(deps: PublicDeps, row: FollowedRow, order: Order): Promise<FollowView> {
  const { database, clock } = deps
  const reference = await deps.reference.of(row.districtId)
  const [photos, replies] = await Promise.all([photosShown(database, row), repliesTo(database, row.districtId, order.id)])
  const now = clock.now()
  const category = reference.catalogueOf(order.catalogueVersion).categories.get(order.category)
  const state = publicState(order)
  const ended = state === 'declined' || state === 'withdrawn'
  const closed = order.closedAt ?? order.endedAt
  const can = openVerbs(order, row, now)
  return {
    number: row.number,
    district: { code: reference.code, name: reference.name, nameEn: reference.nameEn },
    categoryName: category?.name ?? order.category,
    categoryNameEn: category?.nameEn ?? order.category,
    description: row.description,
    address: row.address,
    state,
    steps: stepTimes(order, row.receivedAt).map(({ step, at }) => ({ step, at: at?.toISOString() ?? null })),
    deadline: state === 'handling' ? (order.handlingDeadline?.toISOString() ?? null) : null,
    ...officeNames(reference, order.officeId),
    together: row.joined || order.id !== row.ownOrder,
    reason: ended ? await reasonOfEnd(database, row.districtId, order.id) : null,
    photos: photos.map(({ id, kind }) => ({ ...signPhoto(row, id, now), kind })),
    replies: replies.map(({ at, role, office, text }) => ({ at: at.toISOString(), ...officeNames(reference, role === 'office' ? office : null), text: text ?? '' })),
    feedback: order.proceedings.feedback,
    can,
    until: can.some((verb) => verb !== 'withdraw') && closed !== null ? new Date(closed.getTime() + objection).toISOString() : null,
  }
}

/** What the lifecycle lets this reporter do with the order that settles the finding. */
function openVerbs(order: Order, row: FollowedRow, now: Date): PublicVerb[] {
  const edges = allowedEdges(order, publicReporter, now, reporterFacts(order, row))
  return publicVerbs.filter((verb) => edges.some((edge) => edge.verb === verb))
}

/** Whoever joined, or was merged with others, did not begin the order and can't take it back. */
export function reporterFacts(order: Order, row: FollowedRow): { isReporter: true; began: boolean } {
  return { isReporter: true, began: !row.joined && order.id === row.ownOrder }
}

function officeNames({ routing }: DistrictReference, id: string | null): { officeName: string | null; officeNameEn: string | null } {
  const office = id === null ? undefined : routing.offices.get(id)
  return { officeName: office?.name ?? null, officeNameEn: office?.nameEn ?? null }
}
