/** What a notification is about: what an account switches on and off. */
export const kinds = [
  'task', 'rework', 'handled', 'check', 'taken', 'returned', 'request', 'answer', 'warning', 'overdue', 'escalated', 'urged',
  'outcome', 'feedback', 'changed',
] as const
export type Kind = (typeof kinds)[number]

/** Kinds that may break through an account's quiet hours, where it says so, and are never gathered with others. */
export const urgentKinds: readonly Kind[] = ['overdue', 'escalated', 'urged']

export function isUrgent(kind: Kind): boolean {
  return urgentKinds.includes(kind)
}
