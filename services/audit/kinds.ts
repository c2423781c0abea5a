import type { AuditEntry } from '../accounts/audit.ts'

/** What the entries of the trail are about; the page filters by these. */
export const auditKinds = ['accounts', 'sessions', 'parties', 'areas', 'routing', 'catalogue', 'calendar', 'channels', 'settings', 'orders', 'exports'] as const
export type AuditKind = (typeof auditKinds)[number]

/** Which kind each action is of: a new action is not forgotten here, for the types ask for it. */
export const kindOf: Readonly<Record<AuditEntry['action'], AuditKind>> = {
  'sign-in': 'sessions',
  'sign-in-failed': 'sessions',
  'sign-out': 'sessions',
  'sessions-revoked': 'accounts',
  'account-created': 'accounts',
  'account-changed': 'accounts',
  'account-disabled': 'accounts',
  'account-enabled': 'accounts',
  'password-reset': 'accounts',
  'password-changed': 'accounts',
  'mail-address-changed': 'accounts',
  'beat-changed': 'accounts',
  'party-saved': 'parties',
  'areas-uploaded': 'areas',
  'areas-imported': 'areas',
  'area-codes-set': 'areas',
  'routing-saved': 'routing',
  'routing-published': 'routing',
  'routing-discarded': 'routing',
  'routing-flag-cleared': 'routing',
  'catalogue-imported': 'catalogue',
  'catalogue-published': 'catalogue',
  'catalogue-draft-deleted': 'catalogue',
  'catalogue-settings-changed': 'catalogue',
  'calendar-changed': 'calendar',
  'endpoint-created': 'channels',
  'endpoint-changed': 'channels',
  'endpoint-removed': 'channels',
  'endpoint-secret-renewed': 'channels',
  'endpoint-tried': 'channels',
  'delivery-retried': 'channels',
  'rate-targets-set': 'settings',
  'blind-rules-changed': 'settings',
  'blind-check-answered': 'settings',
  'orders-apart': 'orders',
  'orders-apart-taken-back': 'orders',
  'exported': 'exports',
}

/** The actions of a kind. */
export function actionsOf(kind: AuditKind): string[] {
  return Object.entries(kindOf).filter(([, own]) => own === kind).map(([action]) => action)
}
