import type { State } from '../../domain/lifecycle/states.ts'
import type { Source } from '../../domain/order/order.ts'
import type { OrderView } from '../orders/order-view.ts'

/** What a sheet shows of an order: codes, of which the columns make names; instants in ms. */
export interface ExportedOrder {
  readonly number: string
  readonly state: State
  readonly category: string
  readonly description: string
  readonly address: string | null
  readonly area: string | null
  readonly office: string | null
  readonly crew: string | null
  readonly source: Source
  readonly round: number
  readonly rework: number
  readonly redo: number
  readonly returns: number
  readonly longitude: number
  readonly latitude: number
  readonly received_at: number
  readonly filed_at: number | null
  readonly dispatched_at: number | null
  readonly handling_deadline: number | null
  readonly handled_at: number | null
  readonly closed_at: number | null
  readonly overdue: boolean
}

/** The same of an order that was read to be shown. */
export function exportedOrder(view: OrderView): ExportedOrder {
  const { number, state, category, description, address, area, office, crew, source, round, rework, redo, returns, longitude, latitude, overdue } = view
  return {
    number, state, category, description, address, area, office, crew, source, round, rework, redo, returns, longitude, latitude, overdue,
    received_at: Date.parse(view.receivedAt),
    filed_at: ms(view.filedAt),
    dispatched_at: ms(view.dispatchedAt),
    handling_deadline: ms(view.handlingDeadline),
    handled_at: ms(view.handledAt),
    closed_at: ms(view.closedAt),
  }
}

function ms(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant)
}
