import type { Order } from '../../domain/order/order.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

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
  readonly handlingDeadline: string | null
  readonly handledAt: string | null
  readonly closedAt: string | null
  readonly overdue: boolean
  readonly round: number
  readonly rework: number
  readonly redo: number
  readonly returns: number
  readonly held: string | null
  /** First before-photo, for a thumbnail. */
  readonly photo: string | null
}

/** The order for a reader at `now`. It is overdue when its handling deadline passed before it was handled. */
export function viewOf(order: Order & { readonly photo?: string | null }, reference: DistrictReference, now: Date): OrderView {
  const category = reference.catalogue.categories.get(order.category)
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
    handlingDeadline: iso(order.handlingDeadline),
    handledAt: iso(order.handledAt),
    closedAt: iso(order.closedAt),
    overdue: isOverdue(order, now),
    round: order.round,
    rework: order.rework,
    redo: order.redo,
    returns: order.returns,
    held: order.held,
    photo: order.photo ?? null,
  }
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
