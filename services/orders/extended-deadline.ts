import { DomainError } from '../../domain/errors.ts'
import type { Actor } from '../../domain/accounts/account.ts'
import { decide, type District } from '../../domain/lifecycle/decide.ts'
import type { Order } from '../../domain/order/order.ts'

const somebodyAtTheDesk: Actor = { id: null, role: 'desk', officeId: null, crewId: null, contractorId: null }

/** The deadline that an extension would bring which is asked for and were granted now; null where none is, or none could be. */
export function extendedDeadline(order: Order, district: District, at: Date): Date | null {
  if (order.proceedings.requests.extension === undefined) return null
  try {
    return decide(order, { verb: 'grant-extension', actor: somebodyAtTheDesk, at, version: order.version, fields: { reason: '-' }, facts: {} }, district).order.deadline
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
