import { paceOf } from '../../domain/catalogue/limit.ts'
import type { Order } from '../../domain/order/order.ts'
import { askedOf } from '../../domain/order/proceedings.ts'
import type { DistrictReference } from '../reference/district-reference.ts'
import type { Waiting } from './waiting.ts'

/** An order as readers see it: codes with their names, instants in ISO 8601, no column of the database. */
export interface OrderView {
  readonly id: string
  readonly number: string
  readonly state: Order['state']
  readonly version: number
  readonly category: string
  readonly categoryName: string
  readonly categoryNameEn: string
  readonly standard: string | null
  readonly source: Order['source']
  readonly description: string
  readonly address: string | null
  readonly longitude: number
  readonly latitude: number
  readonly area: string | null
  readonly areaName: string | null
  readonly office: string | null
  readonly officeName: string | null
  readonly crew: string | null
  readonly crewName: string | null
  readonly receivedAt: string
  readonly filedAt: string | null
  readonly dispatchedAt: string | null
  readonly deadline: string | null
  readonly clock: Order['clocks']['kind']
  /** Until the running clock's deadline in its own pace: working time for working limits; negative when late. */
  readonly leftMinutes: number | null
  readonly handlingDeadline: string | null
  readonly handledAt: string | null
  readonly closedAt: string | null
  readonly overdue: boolean
  readonly round: number
  readonly rework: number
  readonly redo: number
  readonly returns: number
  readonly public: boolean
  readonly inspector: string | null
  readonly endedAt: string | null
  readonly extensions: number
  readonly exempt: boolean
  readonly onSpot: boolean
  readonly remote: boolean
  readonly mergedInto: string | null
  readonly recurrenceOf: string | null
  readonly asked: readonly string[]
  readonly inSession: boolean
  readonly suspendedUntil: string | null
  readonly held: string | null
  /** First before-photo, for a thumbnail. */
  readonly photo: string | null
  /** In lists, where something waits: who asked what and why. */
  readonly waiting?: readonly Waiting[]
}

/** The order for a reader at `now`. It is overdue when its handling deadline passed before it was handled. */
export function viewOf(order: Order & { readonly photo?: string | null }, reference: DistrictReference, now: Date): OrderView {
  const category = reference.catalogueOf(order.catalogueVersion).categories.get(order.category)
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    version: order.version,
    category: order.category,
    categoryName: category?.name ?? order.category,
    categoryNameEn: category?.nameEn ?? order.category,
    standard: order.standard,
    source: order.source,
    description: order.description,
    address: order.address,
    longitude: order.longitude,
    latitude: order.latitude,
    area: order.area,
    areaName: nameOf(reference.areas, order.area),
    office: order.officeId,
    officeName: nameOf(reference.routing.offices, order.officeId),
    crew: order.crewId,
    crewName: nameOf(reference.routing.crews, order.crewId),
    receivedAt: order.receivedAt.toISOString(),
    filedAt: iso(order.filedAt),
    dispatchedAt: iso(order.dispatchedAt),
    deadline: iso(order.deadline),
    clock: order.clocks.kind,
    leftMinutes: leftMinutes(order, reference, now),
    handlingDeadline: iso(order.handlingDeadline),
    handledAt: iso(order.handledAt),
    closedAt: iso(order.closedAt),
    overdue: isOverdue(order, now),
    round: order.round,
    rework: order.rework,
    redo: order.redo,
    returns: order.returns,
    public: order.public,
    inspector: order.inspectorId,
    endedAt: iso(order.endedAt),
    extensions: order.extensions,
    exempt: order.exempt,
    onSpot: order.onSpot,
    remote: order.remote,
    mergedInto: order.mergedInto,
    recurrenceOf: order.recurrenceOf,
    asked: askedOf(order.proceedings),
    inSession: order.proceedings.session !== null,
    suspendedUntil: order.proceedings.suspension?.until ?? null,
    held: order.held,
    photo: order.photo ?? null,
  }
}

// Nobody reads how many working minutes an order has been late for months; to walk years of days would hold up a list.
const longestCount = 62 * 24 * 3_600_000

function leftMinutes({ clocks, deadline, limit }: Order, { calendar }: DistrictReference, now: Date): number | null {
  if (deadline === null || clocks.kind === null) return null
  const late = now > deadline
  const [from, to] = late ? [deadline, now] : [now, deadline]
  const working = (clocks.kind !== 'handling' || (limit !== null && paceOf(limit.unit) === 'working')) && to.getTime() - from.getTime() <= longestCount
  const minutes = Math.floor((working ? calendar.workingBetween(from, to) : to.getTime() - from.getTime()) / 60_000)
  return late ? -Math.max(1, minutes) : minutes
}

function isOverdue(order: Order, now: Date): boolean {
  return order.handlingDeadline !== null && (order.handledAt ?? order.closedAt ?? now) > order.handlingDeadline
}

function nameOf(map: ReadonlyMap<string, { readonly name: string }>, key: string | null): string | null {
  return key === null ? null : (map.get(key)?.name ?? key)
}

function iso(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}
