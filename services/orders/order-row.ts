import type { LimitUnit } from '../../domain/catalogue/limit.ts'
import type { State } from '../../domain/lifecycle/states.ts'
import type { Clocks, Order, Source } from '../../domain/order/order.ts'

import { noProceedings, type Proceedings } from '../../domain/order/proceedings.ts'

/** The columns of an order under alias `o`, named as the domain names them. */
export const orderColumns = `
  o.district_id as "districtId", o.id, o.number, o.state, o.version, coalesce(o.moved_version, o.version) as "movedVersion", encode(o.head_hash, 'hex') as "headHash", o.category,
  o.standard, o.catalogue_version as "catalogueVersion", o.limit_amount as "limitAmount", o.limit_unit as "limitUnit",
  o.source, o.description, o.address, o.longitude, o.latitude, o.area_code as area, o.reporter_id as "reporterId",
  o.office_id as "officeId", o.crew_id as "crewId", o.received_at as "receivedAt", o.filed_at as "filedAt",
  o.dispatched_at as "dispatchedAt", o.handled_at as "handledAt", o.closed_at as "closedAt", o.clocks, o.deadline,
  o.handling_deadline as "handlingDeadline", o.round, o.rework, o.redo, o.returns, o.fixed_by_crew as "fixedByCrew",
  o.fixed_by_contractor as "fixedByContractor", o.rechecker_id as "recheckerId", o.job_assigned as "jobAssigned", o.held,
  o.external_id as "externalId", o.inspector_id as "inspectorId", o.merged_into as "mergedInto", o.recurrence_of as "recurrenceOf",
  o.ended_at as "endedAt", o.exempt, o.public, o.on_spot as "onSpot", o.remote, o.late, o.extensions, o.alarm_at as "alarmAt",
  o.proceedings`

export interface OrderRow extends Omit<Order, 'limit' | 'state' | 'source' | 'clocks' | 'proceedings'> {
  readonly state: State
  readonly source: Source
  readonly clocks: Clocks
  /** What the defaults leave out is stored only where it says something. */
  readonly proceedings: Partial<Proceedings>
  readonly limitAmount: number | null
  readonly limitUnit: LimitUnit | null
}

/** A row as the domain's order. */
export function orderOf<Row extends OrderRow>({ limitAmount, limitUnit, proceedings, ...row }: Row): Order & Omit<Row, 'limitAmount' | 'limitUnit' | 'proceedings'> {
  return { ...row, proceedings: { ...noProceedings, ...proceedings }, limit: limitAmount === null || limitUnit === null ? null : { amount: limitAmount, unit: limitUnit } }
}
