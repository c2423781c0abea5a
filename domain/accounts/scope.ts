import type { Account } from './account.ts'

/** What an account may read of its district. Every store function that reads orders takes one. */
export type Scope =
  | { readonly kind: 'district'; readonly districtId: number }
  | { readonly kind: 'office'; readonly districtId: number; readonly officeId: string }
  | { readonly kind: 'crew'; readonly districtId: number; readonly crewId: string }
  | { readonly kind: 'inspector'; readonly districtId: number; readonly accountId: string }
  | { readonly kind: 'reporter'; readonly districtId: number; readonly accountId: string }

/**
 * The scope of an account: an office its own orders and those it was called to help with, a crew its own, an inspector own findings and what waits for a check
 * or re-check by nobody else, a device its own findings, all others the district. An office or crew account without its office or crew is a fault and throws.
 */
export function scopeOf(account: Account): Scope {
  const { districtId } = account
  switch (account.role) {
    case 'office':
      if (account.officeId === null) throw new Error('an office account without an office')
      return { kind: 'office', districtId, officeId: account.officeId }
    case 'crew':
      if (account.crewId === null) throw new Error('a crew account without a crew')
      return { kind: 'crew', districtId, crewId: account.crewId }
    case 'inspector':
      return { kind: 'inspector', districtId, accountId: account.id }
    case 'device':
      return { kind: 'reporter', districtId, accountId: account.id }
    case 'desk':
    case 'leader':
    case 'admin':
      return { kind: 'district', districtId }
  }
}

/** What of an order decides who may see it. */
export interface Placed {
  readonly officeId: string | null
  readonly crewId: string | null
  readonly reporterId: string | null
  readonly recheckerId: string | null
  /** Who was sent to check or re-check it; null: every inspector may. */
  readonly inspectorId: string | null
  readonly state: string
  /** Offices in its joint session, or helping after it. */
  readonly calledOffices?: readonly string[]
  /** Accounts whose findings joined it later, or came with an order that was merged into it. */
  readonly alsoReportedBy?: readonly string[]
}

/** States in which an inspector is wanted. */
export const inspectedStates = ['checking', 'rectified', 'rechecking']

/** Whether an order of the scope's district lies in the scope: the same rule that stores put into their `where`. */
export function holds(scope: Scope, order: Placed): boolean {
  switch (scope.kind) {
    case 'district':
      return true
    case 'office':
      return order.officeId === scope.officeId || order.calledOffices?.includes(scope.officeId) === true
    case 'crew':
      return order.crewId === scope.crewId
    case 'inspector':
      return isReporter(scope.accountId, order) || order.recheckerId === scope.accountId
        || (inspectedStates.includes(order.state) && (order.inspectorId === null || order.inspectorId === scope.accountId))
    case 'reporter':
      return isReporter(scope.accountId, order)
  }
}

function isReporter(account: string, { reporterId, alsoReportedBy }: Placed): boolean {
  return reporterId === account || alsoReportedBy?.includes(account) === true
}
