import type { HistoryRow } from './history-row.ts'

/**
 * Whether an order counts as on time at an instant, by the rule of the rates: handled no later than its deadline, or
 * open and not past it; without a deadline never late. Imports without a handling time use their closing time.
 */
export function onTimeByRule({ closedAt, targetAt }: Pick<HistoryRow, 'closedAt' | 'targetAt'>, now: Date): boolean {
  return targetAt === null || (closedAt ?? now) <= targetAt
}
