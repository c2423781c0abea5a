/** Groups of accounts around an order; domain/notifications/recipients.ts says who they are. */
export const audiences = [
  'office', 'crew', 'prior-office', 'prior-crew', 'desk', 'leader', 'inspector', 'inspectors-concerned', 'reporters',
  'called-offices', 'helpers', 'let-go-offices',
] as const
export type Audience = (typeof audiences)[number]
